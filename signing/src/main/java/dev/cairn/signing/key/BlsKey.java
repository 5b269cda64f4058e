package dev.cairn.signing.key;

import dev.cairn.core.Reading;
import dev.cairn.signing.bbs.BbsPublicKey;

/** A BBS key: known and listed by controllers, but it covers no single message. */
final class BlsKey implements VerificationKey {
  private final BbsPublicKey key;

  private BlsKey(BbsPublicKey key) {
    this.key = key;
  }

  static Reading<VerificationKey> read(byte[] encoded) {
    return BbsPublicKey.of(encoded).then(key -> Reading.of(new BlsKey(key)));
  }

  @Override
  public KeyAlgorithm algorithm() {
    return KeyAlgorithm.BLS12_381_G2;
  }

  @Override
  public byte[] encoded() {
    return key.encoded();
  }

  @Override
  public boolean verifies(byte[] message, byte[] signature) {
    return false;
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof VerificationKey other && isSameKeyAs(other);
  }

  @Override
  public int hashCode() {
    return key.hashCode();
  }

  @Override
  public String toString() {
    return Multikey.write(this);
  }
}
