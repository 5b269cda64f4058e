package dev.cairn.signing.verify;

import dev.cairn.core.Reading;

/**
 * A way of securing a credential: Data Integrity proofs, JOSE, SD-JWT. A format only takes the
 * document apart; whose key may be believed is decided by the verifier, alike for all.
 * Implementations are thread-safe, bound their work and never throw for bad input.
 */
public interface SecuringFormat {

  /** Whether the bytes look like this format; cheap. The first format that says so reads them. */
  boolean recognises(byte[] document);

  /**
   * Takes a document apart. Refused if it is not well formed, or of a kind this format refuses
   * whatever its signature says ({@code alg} none, a wrong media type).
   */
  Reading<SecuredDocument> read(byte[] document);
}
