package dev.cairn.signing.did;

import dev.cairn.core.CairnException;
import dev.cairn.core.Reading;
import dev.cairn.signing.key.Jwk;
import dev.cairn.signing.key.VerificationKey;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A key as a controller publishes it (Controlled Identifiers 1.0 section 2.2).
 *
 * <p>Immutable and thread-safe.
 *
 * @param id its URL, absolute
 * @param controller whose key it is
 * @param key the key; refused if its form or kind is one that Cairn does not verify with, so that
 *     the document can still be read
 * @param expires from when on no proof may be made with it
 * @param revoked from when on it is not to be believed
 */
public record VerificationMethod(
    String id,
    String controller,
    Reading<VerificationKey> key,
    Optional<Instant> expires,
    Optional<Instant> revoked) {
  /** Checks that nothing is null. */
  public VerificationMethod {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(controller, "controller");
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(expires, "expires");
    Objects.requireNonNull(revoked, "revoked");
  }

  /** A method without dates. */
  public static VerificationMethod of(String id, String controller, VerificationKey key) {
    return new VerificationMethod(
        id, controller, Reading.of(key), Optional.empty(), Optional.empty());
  }

  VerificationMethod mapKey(UnaryOperator<VerificationKey> mapping) {
    return new VerificationMethod(
        id, controller, key.then(k -> Reading.of(same(k, mapping.apply(k)))), expires, revoked);
  }

  private static VerificationKey same(VerificationKey key, VerificationKey mapped) {
    if (!mapped.isSameKeyAs(key)) {
      throw CairnException.illegalArgument(
          "The key " + key + " was replaced by another one; give the same key back.");
    }
    return mapped;
  }

  /** Whether its key has this RFC 7638 thumbprint. */
  public boolean hasThumbprint(String thumbprint) {
    return key instanceof Reading.Accepted<VerificationKey> a
        && !a.value().algorithm().signsMessageLists()
        && Jwk.thumbprint(a.value()).equals(thumbprint);
  }
}
