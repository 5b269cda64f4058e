package dev.cairn.signing.bbs;

import dev.cairn.core.Reading;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.crypto.bls.BLS12_381G1;
import org.bouncycastle.crypto.bls.BLS12_381G2;
import org.bouncycastle.crypto.bls.BLS12_381G2Point;
import org.bouncycastle.crypto.bls.BLS12_381Pairing;
import org.bouncycastle.crypto.bls.BLS12_381Serialization;
import org.bouncycastle.crypto.bls.BLS12_381SubgroupCheck;
import org.bouncycastle.crypto.bls.Fp12Element;
import org.bouncycastle.math.ec.ECPoint;

/** A public key: a point of G2 other than the neutral one. Immutable and thread-safe. */
public final class BbsPublicKey {
  /** Bytes of a written key. */
  public static final int LENGTH = 96;

  private final byte[] encoded;
  private final BLS12_381G2Point point;

  private BbsPublicKey(byte[] encoded, BLS12_381G2Point point) {
    this.encoded = encoded;
    this.point = point;
  }

  /**
   * Reads a compressed point; refused as {@code key.length} or {@code key.point}: not on the curve,
   * not canonically written, outside the subgroup or its neutral point.
   */
  public static Reading<BbsPublicKey> of(byte[] encoded) {
    if (encoded.length != LENGTH) {
      return Reading.refused(
          "key.length",
          "",
          "A BLS12-381 G2 key has "
              + LENGTH
              + " bytes and this one has "
              + encoded.length
              + "; take the key as its owner published it.");
    }
    byte[] copy = encoded.clone();
    try {
      BLS12_381G2Point point = BLS12_381Serialization.decompressG2(copy);
      if (!point.isInfinity() && BLS12_381SubgroupCheck.isInG2Subgroup(point)) {
        return Reading.of(new BbsPublicKey(copy, point));
      }
    } catch (IllegalArgumentException e) {
      // Falls through: one answer for every way of not being a key.
    }
    return Reading.refused(
        "key.point",
        "",
        "The bytes "
            + HexFormat.of().formatHex(copy)
            + " are no point of BLS12-381 G2 that can be a key; take the key as its owner published"
            + " it.");
  }

  static BbsPublicKey of(BigInteger secret) {
    BLS12_381G2Point point = BLS12_381G2.getGenerator().constantTimeMultiply(secret);
    return new BbsPublicKey(BLS12_381Serialization.compressG2(point), point);
  }

  /** The compressed point, a copy. */
  public byte[] encoded() {
    return encoded.clone();
  }

  /** Whether e(a, W + P2 * factor) equals e(b, P2). */
  boolean pairs(ECPoint a, BigInteger factor, ECPoint b) {
    BLS12_381G2Point generator = BLS12_381G2.getGenerator();
    BLS12_381G2Point left =
        factor.signum() == 0 ? point : point.add(generator.multiply(factor.mod(BLS12_381G1.ORDER)));
    return BLS12_381Pairing.multiPair(
            new ECPoint[] {a, b}, new BLS12_381G2Point[] {left, generator.negate()})
        .equals(Fp12Element.ONE);
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof BbsPublicKey other && Arrays.equals(encoded, other.encoded);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(encoded);
  }

  /** The key in hexadecimal. */
  @Override
  public String toString() {
    return HexFormat.of().formatHex(encoded);
  }
}
