package dev.cairn.signing.jose;

import dev.cairn.core.json.JsonObject;
import java.util.Objects;

/**
 * What a verified SD-JWT says. Immutable and thread-safe.
 *
 * @param header the issuer's protected header
 * @param claims what was disclosed, in place; without digests
 * @param holderBound whether the holder's key signed this presentation
 */
public record SdJwtClaims(JsonObject header, JsonObject claims, boolean holderBound) {
  /** Checks that nothing is null. */
  public SdJwtClaims {
    Objects.requireNonNull(header, "header");
    Objects.requireNonNull(claims, "claims");
  }
}
