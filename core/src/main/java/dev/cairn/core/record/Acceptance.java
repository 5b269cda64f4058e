package dev.cairn.core.record;

import dev.cairn.core.verification.Trust;
import dev.cairn.core.verification.Verification;
import java.util.Set;

/**
 * Which issuers a mapping lets through: those a trust policy accepted, and those the caller answers
 * for. An issuer the policy bars stays out whatever the caller says.
 *
 * <p>Immutable and thread-safe.
 *
 * @param any whether issuers that no policy judged are accepted, a choice the caller makes openly
 *     and must show
 * @param vouchedIssuers ids of issuers the caller vouches for where no policy judged
 */
public record Acceptance(boolean any, Set<String> vouchedIssuers) {
  /** Copies the set. */
  public Acceptance {
    vouchedIssuers = Set.copyOf(vouchedIssuers);
  }

  /** Only issuers that the trust policy accepted. */
  public static Acceptance byPolicy() {
    return new Acceptance(false, Set.of());
  }

  /** Also every issuer that no policy judged. */
  public static Acceptance anyIssuer() {
    return new Acceptance(true, Set.of());
  }

  /** Also these issuers, where no policy judged. */
  public static Acceptance vouchingFor(Set<String> issuers) {
    return new Acceptance(false, issuers);
  }

  /** Whether the issuer of a verified or undetermined credential is accepted. */
  public boolean accepts(Verification verification) {
    return verification.trust() == Trust.ACCEPTED
        || (verification.trust() == Trust.NOT_JUDGED
            && (any || verification.issuer().filter(vouchedIssuers::contains).isPresent()));
  }
}
