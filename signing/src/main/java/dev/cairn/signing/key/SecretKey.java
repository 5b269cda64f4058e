package dev.cairn.signing.key;

import dev.cairn.core.CairnException;
import dev.cairn.core.Reading;
import dev.cairn.signing.bbs.BbsScheme;
import dev.cairn.signing.bbs.BbsSecretKey;
import java.security.SecureRandom;
import java.util.List;

/**
 * A signing key whose secret is held in memory. Immutable and thread-safe. The secret leaves only
 * through {@link #secret()} and the writers built on it; it is never in {@code toString} or an
 * exception. RSA keys are not made or read here: they are for verifying what others sign.
 */
public final class SecretKey implements SigningKey {
  private final KeyAlgorithm algorithm;
  private final byte[] secret;
  private final VerificationKey verificationKey;
  private final BbsScheme bbs = BbsScheme.create();

  private SecretKey(KeyAlgorithm algorithm, byte[] secret, VerificationKey verificationKey) {
    this.algorithm = algorithm;
    this.secret = secret;
    this.verificationKey = verificationKey;
  }

  /**
   * Makes a new key.
   *
   * @param random where its secret comes from; a real one outside of tests
   * @throws CairnException with {@link CairnException.Code#UNSUPPORTED} for RSA
   */
  public static SecretKey generate(KeyAlgorithm algorithm, SecureRandom random) {
    if (algorithm == KeyAlgorithm.RSA) {
      throw new CairnException(
          CairnException.Code.UNSUPPORTED,
          "RSA keys are only verified with; make an Ed25519 or P-256 key.");
    }
    byte[] secret = new byte[algorithm.secretLength()];
    for (int tries = 0; tries < 1000; tries++) {
      random.nextBytes(secret);
      if (algorithm == KeyAlgorithm.P521) {
        secret[0] &= 1;
      }
      Reading<SecretKey> key = of(algorithm, secret);
      if (key.isAccepted()) {
        return key.orThrow();
      }
    }
    throw CairnException.illegalArgument(
        "The random source gave no usable key in 1000 draws; pass a working one.");
  }

  /**
   * Reads a secret: the 32-byte seed for Ed25519, the big-endian scalar for the other curves.
   * Refused as {@code key.*}: a wrong length, all zeros, a scalar outside 1 to n-1, and RSA. The
   * bytes are copied.
   */
  public static Reading<SecretKey> of(KeyAlgorithm algorithm, byte[] secret) {
    if (algorithm == KeyAlgorithm.RSA) {
      return Reading.refused(
          "key.unsupported", "", "RSA keys are only verified with; sign with Ed25519 or P-256.");
    }
    if (secret.length != algorithm.secretLength()) {
      return Reading.refused(
          "key.length",
          "",
          "The secret of a "
              + algorithm.label()
              + " key has "
              + algorithm.secretLength()
              + " bytes and this one has "
              + secret.length
              + "; take the key of the right kind.");
    }
    byte[] copy = secret.clone();
    if (!isSound(algorithm, copy)) {
      return Reading.refused(
          "key.range",
          "",
          "The secret is zero or outside the range of " + algorithm.label() + "; make a new key.");
    }
    return VerificationKey.of(algorithm, publicKeyOf(algorithm, copy))
        .then(k -> Reading.of(new SecretKey(algorithm, copy, k)));
  }

  private static boolean isSound(KeyAlgorithm algorithm, byte[] secret) {
    return switch (algorithm) {
      case ED25519 -> !isZero(secret);
      case BLS12_381_G2 -> BbsSecretKey.of(secret).isAccepted();
      default -> EcKey.isSecretInRange(algorithm, secret);
    };
  }

  private static byte[] publicKeyOf(KeyAlgorithm algorithm, byte[] secret) {
    return switch (algorithm) {
      case ED25519 -> Ed25519Key.publicKeyOf(secret);
      case BLS12_381_G2 -> BbsSecretKey.of(secret).orThrow().publicKey().encoded();
      default -> EcKey.publicKeyOf(algorithm, secret);
    };
  }

  private static boolean isZero(byte[] bytes) {
    int or = 0;
    for (byte b : bytes) {
      or |= b;
    }
    return or == 0;
  }

  @Override
  public VerificationKey verificationKey() {
    return verificationKey;
  }

  @Override
  public KeyAlgorithm algorithm() {
    return algorithm;
  }

  /** Ed25519 and, by RFC 6979, ECDSA are deterministic: the same message, the same signature. */
  @Override
  public byte[] sign(byte[] message) {
    if (algorithm.signsMessageLists()) {
      throw new CairnException(
          CairnException.Code.UNFIT_KEY,
          "A BLS12-381 key signs lists of messages, as bbs-2023 does; use an Ed25519 or P-256 key.");
    }
    return algorithm == KeyAlgorithm.ED25519
        ? Ed25519Key.sign(secret, verificationKey.encoded(), message)
        : EcKey.sign(algorithm, secret, message);
  }

  /** BBS is deterministic too. */
  @Override
  public byte[] signMessages(byte[] header, List<byte[]> messages) {
    return algorithm.signsMessageLists()
        ? bbs.sign(BbsSecretKey.of(secret).orThrow(), header, messages)
        : SigningKey.super.signMessages(header, messages);
  }

  /** The secret bytes, a copy. Whoever calls this answers for them. */
  public byte[] secret() {
    return secret.clone();
  }

  /** Names the algorithm and the public key, never the secret. */
  @Override
  public String toString() {
    return "SecretKey[" + algorithm.label() + " of " + verificationKey + "]";
  }
}
