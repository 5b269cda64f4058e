package dev.cairn.signing.credibility;

import dev.cairn.core.model.Rational;
import java.util.List;
import java.util.Objects;

/**
 * A score between 0 and 1 with its parts. {@code sure} counts what is known to hold, {@code
 * possible} also what is unknown; the truth lies between. Immutable and thread-safe.
 *
 * @param sure the weight of topics that hold, divided by all weight
 * @param possible the same with every unknown topic holding
 * @param parts one for each topic that weighs anything
 */
public record CredibilityScore(Rational sure, Rational possible, List<Part> parts) {

  /**
   * What one topic adds.
   *
   * @param topic the topic
   * @param weight its weight
   * @param holds whether it holds; the topic's worst fact decides
   */
  public record Part(CredibilityTopic topic, Rational weight, CredibilityFact.Holds holds) {
    /** Checks for null. */
    public Part {
      Objects.requireNonNull(topic, "topic");
      Objects.requireNonNull(weight, "weight");
      Objects.requireNonNull(holds, "holds");
    }
  }

  /** Copies the parts. */
  public CredibilityScore {
    Objects.requireNonNull(sure, "sure");
    Objects.requireNonNull(possible, "possible");
    parts = List.copyOf(parts);
  }
}
