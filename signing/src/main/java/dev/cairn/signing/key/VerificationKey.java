package dev.cairn.signing.key;

import dev.cairn.core.Reading;
import java.util.Arrays;

/**
 * A public key that can tell whether a signature holds. Implementations are immutable and
 * thread-safe; {@link #of} gives software keys on Bouncy Castle, and another provider may stand in
 * by implementing this.
 */
public interface VerificationKey {

  /** The algorithm, fixed by the key: no signature can ask for another. */
  KeyAlgorithm algorithm();

  /**
   * The key's bytes: 32 for Ed25519, the compressed SEC 1 point for NIST curves, the compressed G2
   * point for BLS12-381, the DER of an RSAPublicKey (RFC 8017 appendix A.1.1) for RSA. A fresh
   * copy.
   */
  byte[] encoded();

  /**
   * Whether a signature of this key covers a message. A signature of the wrong length or outside
   * its range does not hold; nothing is thrown. A BLS12-381 key covers lists of messages and never
   * one, so it answers no: see {@link dev.cairn.signing.bbs.BbsScheme}.
   *
   * @param message what was signed; hashed by the algorithm itself
   * @param signature 64 bytes for Ed25519, r‖s for NIST curves (RFC 7518 section 3.4), the PKCS#1
   *     block for RSA
   */
  boolean verifies(byte[] message, byte[] signature);

  /** Who computes: the name and version of a Java provider, or {@code built in}. */
  default String provider() {
    return "built in";
  }

  /** Whether the other is the same key of the same algorithm. */
  default boolean isSameKeyAs(VerificationKey other) {
    return algorithm() == other.algorithm() && Arrays.equals(encoded(), other.encoded());
  }

  /**
   * Reads a public key from the bytes that {@link #encoded} describes. Refused as {@code key.*}: a
   * wrong length, a point that is not on the curve, not canonically encoded or of small order (the
   * all-zero key is one), an RSA modulus below 2048 or above 8192 bits.
   */
  static Reading<VerificationKey> of(KeyAlgorithm algorithm, byte[] encoded) {
    if (algorithm == KeyAlgorithm.ED25519) {
      return Ed25519Key.read(encoded);
    }
    if (algorithm == KeyAlgorithm.BLS12_381_G2) {
      return BlsKey.read(encoded);
    }
    return algorithm == KeyAlgorithm.RSA ? RsaKey.read(encoded) : EcKey.read(algorithm, encoded);
  }
}
