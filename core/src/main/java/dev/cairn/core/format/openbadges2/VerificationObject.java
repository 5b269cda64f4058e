package dev.cairn.core.format.openbadges2;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How the issuer says an assertion is to be verified ({@code VerificationObject}). A statement of
 * the document about itself, not a result.
 *
 * @param kind hosted or signed
 * @param creator for a signed one, the address of the key
 * @param verificationProperty the property whose address is to be fetched; {@code id} if empty
 * @param startsWith what the address of a hosted one must start with
 * @param allowedOrigins the hosts a hosted one may stand at
 */
public record VerificationObject(
    Kind kind,
    Optional<String> creator,
    Optional<String> verificationProperty,
    List<String> startsWith,
    List<String> allowedOrigins) {

  /** The two ways. */
  public enum Kind {
    /** The issuer's server answers for it. */
    HOSTED,
    /** A signature answers for it. */
    SIGNED
  }

  /** Copies the lists. */
  public VerificationObject {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(creator, "creator");
    Objects.requireNonNull(verificationProperty, "verificationProperty");
    startsWith = List.copyOf(startsWith);
    allowedOrigins = List.copyOf(allowedOrigins);
  }
}
