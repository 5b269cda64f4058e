package dev.cairn.core.profile;

import java.util.Objects;

/**
 * One thing a profile asks for, and whether it is given.
 *
 * @param name a stable short name: {@code learning-outcomes}
 * @param mandatory whether the profile requires it
 * @param outcome whether it is given
 * @param message a sentence for people
 */
public record Element(String name, boolean mandatory, Outcome outcome, String message) {
  /** Whether an element is given. */
  public enum Outcome {
    /** It is given and fits. */
    MET,
    /** It is given and does not fit. */
    FAILED,
    /** The source does not say, or says it in a way that cannot be compared. */
    NOT_STATED
  }

  /** Checks that nothing is null. */
  public Element {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(message, "message");
  }
}
