package dev.cairn.signing.verify;

import dev.cairn.core.CairnException;
import dev.cairn.core.json.JsonLimits;
import java.util.Objects;

/**
 * How much work one verification may be.
 *
 * @param json size and depth of a document
 * @param maxProofs proofs in one document; at least 1
 * @param maxContained credentials contained in one document, at all depths; at least 0
 * @param maxContainedDepth how deep credentials may contain credentials; at least 0
 */
public record VerifierLimits(
    JsonLimits json, int maxProofs, int maxContained, int maxContainedDepth) {
  /** Checks the ranges. */
  public VerifierLimits {
    Objects.requireNonNull(json, "json");
    if (maxProofs < 1 || maxContained < 0 || maxContainedDepth < 0) {
      throw CairnException.illegalArgument(
          "Limits out of range; allow at least one proof and no negative number.");
    }
  }

  /** The JSON defaults, 16 proofs, 10 000 contained credentials, 4 levels of them. */
  public static VerifierLimits defaults() {
    return new VerifierLimits(JsonLimits.defaults(), 16, 10_000, 4);
  }
}
