package dev.cairn.core;

import java.util.Objects;

/**
 * One thing found in data: what, how grave, where, and a sentence for a person.
 *
 * <p>Immutable and thread-safe.
 *
 * @param code stable, lower-case, dotted: {@code json.duplicate-key}, {@code rule.unknown-key},
 *     {@code proof.signature}; compare by this, never by message
 * @param severity how grave it is
 * @param pointer RFC 6901 JSON pointer into the document it speaks of; empty for the whole document
 * @param message a sentence that names the offending value and ends by saying what to do
 */
public record Finding(String code, Severity severity, String pointer, String message) {

  /** How grave a finding is. */
  public enum Severity {
    /** Worth knowing; changes nothing. */
    INFO,
    /** Accepted, yet somebody should look at it. */
    WARNING,
    /** The document is refused, or the check failed. */
    ERROR
  }

  /** Checks that nothing is null and the code is not blank. */
  public Finding {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(pointer, "pointer");
    Objects.requireNonNull(message, "message");
    if (code.isBlank()) {
      throw CairnException.illegalArgument("A finding needs a code; give it one.");
    }
  }

  /** An {@link Severity#ERROR}. */
  public static Finding error(String code, String pointer, String message) {
    return new Finding(code, Severity.ERROR, pointer, message);
  }

  /** A {@link Severity#WARNING}. */
  public static Finding warning(String code, String pointer, String message) {
    return new Finding(code, Severity.WARNING, pointer, message);
  }

  /** An {@link Severity#INFO}. */
  public static Finding info(String code, String pointer, String message) {
    return new Finding(code, Severity.INFO, pointer, message);
  }

  /** The same finding seen from a document in which this one's document sits at {@code prefix}. */
  public Finding under(String prefix) {
    return new Finding(code, severity, prefix + pointer, message);
  }

  /** One line: severity, code, place and message. */
  @Override
  public String toString() {
    return severity + " " + code + (pointer.isEmpty() ? "" : " at " + pointer) + ": " + message;
  }
}
