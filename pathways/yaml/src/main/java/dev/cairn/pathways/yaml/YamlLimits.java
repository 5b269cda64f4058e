package dev.cairn.pathways.yaml;

import dev.cairn.core.CairnException;

/**
 * How much a YAML document may hold before it is refused.
 *
 * @param maxBytes the longest document, in bytes; at least 1
 * @param maxDepth the deepest nesting of mappings and sequences; 1 to {@value #DEEPEST}
 * @param maxValues the most values, each counted again wherever an alias repeats it; at least 1
 */
public record YamlLimits(int maxBytes, int maxDepth, int maxValues) {
  /** No reader goes deeper: reading is recursive, and the stack of a thread is bounded. */
  public static final int DEEPEST = 512;

  /** Checks the ranges. */
  public YamlLimits {
    if (maxBytes < 1 || maxDepth < 1 || maxDepth > DEEPEST || maxValues < 1) {
      throw CairnException.illegalArgument(
          "Limits out of range; give at least 1 each and a depth of at most " + DEEPEST + ".");
    }
  }

  /** 4 MiB, 100 levels, 200,000 values: far beyond any rule file seen. */
  public static YamlLimits defaults() {
    return new YamlLimits(4 << 20, 100, 200_000);
  }
}
