package dev.cairn.pathways.rule;

import java.util.Objects;
import java.util.Optional;

/**
 * That the learner holds, or does not hold, another award.
 *
 * @param award the other award's id
 * @param version which edition; empty if unstated
 * @param held false states that it is not held; silence is unknown
 */
public record HeldAward(String award, Optional<String> version, boolean held) {
  /** Checks for null. */
  public HeldAward {
    Objects.requireNonNull(award, "award");
    Objects.requireNonNull(version, "version");
  }
}
