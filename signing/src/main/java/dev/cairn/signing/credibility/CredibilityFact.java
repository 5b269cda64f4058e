package dev.cairn.signing.credibility;

import dev.cairn.core.CairnException;
import java.util.Objects;

/**
 * One fact of a credibility report. Immutable and thread-safe.
 *
 * @param topic what it is about
 * @param holds whether it speaks for the credential
 * @param statement the fact, as a sentence
 * @param source who says so: the verification, the policy, the credential itself, an agreement
 */
public record CredibilityFact(
    CredibilityTopic topic, Holds holds, String statement, String source) {

  /** Whether a fact speaks for the credential. */
  public enum Holds {
    /** It does. */
    YES,
    /** It speaks against it. */
    NO,
    /** Nobody says, or nobody asked. */
    UNKNOWN
  }

  /** Checks that something is said. */
  public CredibilityFact {
    Objects.requireNonNull(topic, "topic");
    Objects.requireNonNull(holds, "holds");
    if (statement.isBlank() || source.isBlank()) {
      throw CairnException.illegalArgument("A fact needs a statement and its source; give both.");
    }
  }
}
