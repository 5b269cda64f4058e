package dev.cairn.signing.key;

/**
 * A key that signs. {@link SecretKey} holds its secret in memory; a token, a key service or a
 * native provider stands in by implementing this. Implementations are thread-safe and never put the
 * secret into {@code toString}, a log or an exception.
 */
public interface SigningKey {

  /** The public half. */
  VerificationKey verificationKey();

  /**
   * Signs a message, in the form that {@link VerificationKey#verifies} takes.
   *
   * @throws dev.cairn.core.CairnException if the device that holds the key refuses
   */
  byte[] sign(byte[] message);

  /** The algorithm. */
  default KeyAlgorithm algorithm() {
    return verificationKey().algorithm();
  }
}
