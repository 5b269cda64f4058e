package dev.cairn.core.verification;

import dev.cairn.core.Finding;
import java.util.List;
import java.util.Objects;

/**
 * The outcome of one check of a verification.
 *
 * @param kind which check
 * @param outcome three-valued, or not made at all
 * @param findings what it found; empty when it simply passed
 */
public record Check(Kind kind, Outcome outcome, List<Finding> findings) {

  /** The checks, in the order a report lists them. */
  public enum Kind {
    /** Is it a well-formed credential of its format? */
    STRUCTURE,
    /** Does every proof hold? */
    PROOF,
    /** Does the key belong to the issuer's controller document? */
    CONTROLLER,
    /** Is the key listed for the proof's purpose? */
    PURPOSE,
    /** Is the moment asked about inside the validity of credential, proof and key? */
    DATES,
    /** Does it match the schema it names? */
    SCHEMA,
    /** Is it neither revoked nor suspended? */
    STATUS,
    /** Is it about the learner asked for, or presented by its holder? */
    SUBJECT,
    /** May this issuer award this achievement, by the policy given? */
    TRUST;

    /** Whether a failure alone makes the whole rejected, and an unknown undetermined. */
    public boolean decides() {
      return this != SCHEMA && this != TRUST;
    }
  }

  /** How a check ended. */
  public enum Outcome {
    /** It holds. */
    PASSED,
    /** It does not hold. */
    FAILED,
    /** It could not be told, for example because a document is out of reach. */
    UNKNOWN,
    /** Nobody asked for it, or there is nothing to check. */
    NOT_CHECKED
  }

  /** Copies the findings. */
  public Check {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(outcome, "outcome");
    findings = List.copyOf(findings);
  }

  /** A check that holds. */
  public static Check passed(Kind kind) {
    return new Check(kind, Outcome.PASSED, List.of());
  }

  /** A check that was not made. */
  public static Check notChecked(Kind kind) {
    return new Check(kind, Outcome.NOT_CHECKED, List.of());
  }

  /** A check that fails for a reason. */
  public static Check failed(Kind kind, Finding why) {
    return new Check(kind, Outcome.FAILED, List.of(why));
  }

  /** A check that could not be told for a reason. */
  public static Check unknown(Kind kind, Finding why) {
    return new Check(kind, Outcome.UNKNOWN, List.of(why));
  }
}
