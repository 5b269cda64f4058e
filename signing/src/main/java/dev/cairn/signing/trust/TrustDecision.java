package dev.cairn.signing.trust;

import dev.cairn.core.Finding;
import dev.cairn.core.verification.Check;
import dev.cairn.core.verification.Trust;
import java.util.List;
import java.util.Objects;

/**
 * What a policy says about a credential, and by which of its lines. Immutable and thread-safe.
 *
 * @param trust {@link Trust#ACCEPTED} or {@link Trust#BARRED}
 * @param entries pointers into the policy to the lines that decided, such as {@code /accept/0};
 *     empty if no line speaks of it
 * @param chain how the accepting line's anchor vouches for the issuer; empty where the line names
 *     the issuer itself
 * @param why the explanation; code {@code trust.accepted}, {@code trust.barred}, {@code
 *     trust.not-covered} (the issuer is accepted for other things) or {@code trust.unknown-issuer}
 */
public record TrustDecision(Trust trust, List<String> entries, List<TrustLink> chain, Finding why) {

  /** How the issuer stands with the policy. */
  public enum Standing {
    /** Accepted for this. */
    TRUSTED,
    /** Accepted, but not for this: another achievement, level, country or day. */
    NOT_COVERED,
    /** No line speaks of it; whoever asks decides. */
    UNKNOWN,
    /** A line bars it. */
    BARRED
  }

  /** Copies the pointers. */
  public TrustDecision {
    Objects.requireNonNull(trust, "trust");
    Objects.requireNonNull(why, "why");
    entries = List.copyOf(entries);
    chain = List.copyOf(chain);
  }

  /** How the issuer stands with the policy, by the explanation's code. */
  public Standing standing() {
    return switch (why.code()) {
      case "trust.accepted" -> Standing.TRUSTED;
      case "trust.barred" -> Standing.BARRED;
      case "trust.not-covered" -> Standing.NOT_COVERED;
      default -> Standing.UNKNOWN;
    };
  }

  /** The judgement as the {@link Check.Kind#TRUST} check of a verification. */
  public Check check() {
    return new Check(
        Check.Kind.TRUST,
        trust == Trust.ACCEPTED ? Check.Outcome.PASSED : Check.Outcome.FAILED,
        List.of(why));
  }
}
