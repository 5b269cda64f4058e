package dev.cairn.signing.ethereum;

import org.bouncycastle.crypto.digests.KeccakDigest;

/** Keccak-256 as Ethereum uses it, which is not SHA3-256: the padding differs. */
final class Keccak {
  private Keccak() {}

  static byte[] hash(byte[] content) {
    KeccakDigest digest = new KeccakDigest(256);
    digest.update(content, 0, content.length);
    byte[] out = new byte[32];
    digest.doFinal(out, 0);
    return out;
  }
}
