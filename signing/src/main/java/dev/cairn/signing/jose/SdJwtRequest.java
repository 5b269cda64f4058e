package dev.cairn.signing.jose;

import dev.cairn.core.CairnException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What is asked of an SD-JWT.
 *
 * @param asOf the moment at which it must hold
 * @param audience whom the holder must have made the key binding for; empty if none is asked for
 * @param nonce what the key binding must answer; there if and only if the audience is
 */
public record SdJwtRequest(Instant asOf, Optional<String> audience, Optional<String> nonce) {
  /** Checks that audience and nonce come together. */
  public SdJwtRequest {
    Objects.requireNonNull(asOf, "asOf");
    if (audience.isPresent() != nonce.isPresent()) {
      throw CairnException.illegalArgument(
          "A key binding is asked for by audience and nonce; give both or neither.");
    }
  }

  /** Asks about the issuer's part; a key binding that is there must be sound all the same. */
  public static SdJwtRequest at(Instant asOf) {
    return new SdJwtRequest(asOf, Optional.empty(), Optional.empty());
  }

  /** Asks that its holder presents it here and now: a key binding for this audience and nonce. */
  public static SdJwtRequest presented(Instant asOf, String audience, String nonce) {
    return new SdJwtRequest(asOf, Optional.of(audience), Optional.of(nonce));
  }
}
