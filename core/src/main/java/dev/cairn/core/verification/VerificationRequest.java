package dev.cairn.core.verification;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What is asked of a verifier.
 *
 * @param asOf the moment the question is about; dates and keys are judged then
 * @param challenge what a presentation must have been made for
 * @param domain whom a presentation must have been made for
 */
public record VerificationRequest(
    Instant asOf, Optional<String> challenge, Optional<String> domain) {
  /** Checks that nothing is null. */
  public VerificationRequest {
    Objects.requireNonNull(asOf, "asOf");
    Objects.requireNonNull(challenge, "challenge");
    Objects.requireNonNull(domain, "domain");
  }

  /** A question about one moment, without challenge and domain. */
  public static VerificationRequest at(Instant asOf) {
    return new VerificationRequest(asOf, Optional.empty(), Optional.empty());
  }

  /** The same question about a presentation made for this challenge and domain. */
  public VerificationRequest forPresentation(String challenge, String domain) {
    return new VerificationRequest(asOf, Optional.of(challenge), Optional.of(domain));
  }
}
