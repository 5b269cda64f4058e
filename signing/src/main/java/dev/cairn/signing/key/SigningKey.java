package dev.cairn.signing.key;

import dev.cairn.core.CairnException;
import java.util.List;

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
   * @throws CairnException if the device that holds the key refuses, or with code UNFIT_KEY if the
   *     algorithm signs lists of messages only
   */
  byte[] sign(byte[] message);

  /**
   * Signs a list of messages under a header, so that each may later be shown without the others.
   *
   * @return a BBS signature, as {@link dev.cairn.signing.bbs.BbsScheme#verify} takes it
   * @throws CairnException with code UNFIT_KEY unless the algorithm {@linkplain
   *     KeyAlgorithm#signsMessageLists signs lists}, and if the device that holds the key refuses
   */
  default byte[] signMessages(byte[] header, List<byte[]> messages) {
    throw new CairnException(
        CairnException.Code.UNFIT_KEY,
        "A "
            + algorithm().label()
            + " key signs single messages, not lists of them; use a BLS12-381 key.");
  }

  /** The algorithm. */
  default KeyAlgorithm algorithm() {
    return verificationKey().algorithm();
  }
}
