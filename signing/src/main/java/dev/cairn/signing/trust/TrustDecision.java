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
 * @param why the explanation; code {@code trust.accepted}, {@code trust.barred}, {@code
 *     trust.not-covered} (the issuer is accepted for other things) or {@code trust.unknown-issuer}
 */
public record TrustDecision(Trust trust, List<String> entries, Finding why) {
  /** Copies the pointers. */
  public TrustDecision {
    Objects.requireNonNull(trust, "trust");
    Objects.requireNonNull(why, "why");
    entries = List.copyOf(entries);
  }

  /** The judgement as the {@link Check.Kind#TRUST} check of a verification. */
  public Check check() {
    return new Check(
        Check.Kind.TRUST,
        trust == Trust.ACCEPTED ? Check.Outcome.PASSED : Check.Outcome.FAILED,
        List.of(why));
  }
}
