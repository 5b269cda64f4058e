package dev.cairn.signing.bbs;

import dev.cairn.core.Reading;
import java.math.BigInteger;

/**
 * A secret key: a number from 1 to the group order less 1. Immutable and thread-safe; never shown
 * by {@code toString}.
 */
public final class BbsSecretKey {
  /** Bytes of a written key. */
  public static final int LENGTH = Scalars.LENGTH;

  private final BigInteger scalar;
  private final BbsPublicKey publicKey;

  BbsSecretKey(BigInteger scalar) {
    this.scalar = scalar;
    this.publicKey = BbsPublicKey.of(scalar);
  }

  /**
   * Reads a secret, big-endian; refused as {@code key.length} or {@code key.range}, never repeating
   * it.
   */
  public static Reading<BbsSecretKey> of(byte[] secret) {
    if (secret.length != LENGTH) {
      return Reading.refused(
          "key.length",
          "",
          "The secret of a BLS12-381 key has "
              + LENGTH
              + " bytes and this one has "
              + secret.length
              + "; take the key of the right kind.");
    }
    return Scalars.decode(secret, 0)
        .map(s -> Reading.of(new BbsSecretKey(s)))
        .orElseGet(
            () ->
                Reading.refused(
                    "key.range",
                    "",
                    "The secret is zero or outside the range of BLS12-381; make a new key."));
  }

  BigInteger scalar() {
    return scalar;
  }

  /** The secret, big-endian. Whoever calls this answers for it. */
  public byte[] secret() {
    return Scalars.encode(scalar);
  }

  /** The public half. */
  public BbsPublicKey publicKey() {
    return publicKey;
  }

  /** Names the public key, never the secret. */
  @Override
  public String toString() {
    return "BbsSecretKey[of " + publicKey + "]";
  }
}
