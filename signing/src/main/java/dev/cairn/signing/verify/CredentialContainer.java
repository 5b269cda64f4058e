package dev.cairn.signing.verify;

import dev.cairn.core.Reading;

/**
 * A picture or file that carries one credential. Implementations are thread-safe and bound their
 * work: what they open comes from strangers.
 */
public interface CredentialContainer {

  /** Whether the bytes start like this container; cheap, and never throws. */
  boolean recognises(byte[] document);

  /** Takes the one credential out, as it was put in: JSON or a compact token. */
  Reading<byte[]> open(byte[] document);
}
