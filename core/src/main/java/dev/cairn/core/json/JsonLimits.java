package dev.cairn.core.json;

import dev.cairn.core.CairnException;

/**
 * How much a {@link JsonReader} takes before it refuses.
 *
 * @param maxBytes the longest document, in bytes; at least 1
 * @param maxDepth the deepest nesting of objects and arrays; 1 to {@value #DEEPEST}
 * @param maxNumberLength the longest number, in characters; at least 1
 */
public record JsonLimits(int maxBytes, int maxDepth, int maxNumberLength) {
  /** No reader goes deeper: reading is recursive, and the stack of a thread is bounded. */
  public static final int DEEPEST = 512;

  /** Checks the ranges. */
  public JsonLimits {
    if (maxBytes < 1 || maxDepth < 1 || maxDepth > DEEPEST || maxNumberLength < 1) {
      throw CairnException.illegalArgument(
          "Limits out of range; give at least 1 each and a depth of at most " + DEEPEST + ".");
    }
  }

  /** 16 MiB, 128 levels, 100 characters a number: far beyond any credential seen. */
  public static JsonLimits defaults() {
    return new JsonLimits(16 << 20, 128, 100);
  }

  /** These limits with another size. */
  public JsonLimits withMaxBytes(int bytes) {
    return new JsonLimits(bytes, maxDepth, maxNumberLength);
  }

  /** These limits with another depth. */
  public JsonLimits withMaxDepth(int depth) {
    return new JsonLimits(maxBytes, depth, maxNumberLength);
  }
}
