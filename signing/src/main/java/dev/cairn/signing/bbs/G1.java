package dev.cairn.signing.bbs;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.crypto.bls.BLS12_381G1;
import org.bouncycastle.crypto.bls.BLS12_381Serialization;
import org.bouncycastle.crypto.bls.BLS12_381SubgroupCheck;
import org.bouncycastle.math.ec.ECAlgorithms;
import org.bouncycastle.math.ec.ECCurve;
import org.bouncycastle.math.ec.ECPoint;

/** The group signatures lie in, on Bouncy Castle's curve. */
final class G1 {
  /** Bytes of a compressed point. */
  static final int LENGTH = 48;

  private static final ECCurve CURVE = BLS12_381G1.createCurve();

  /** P1 of the SHA-256 suite (draft section 7.2.2), a point nobody knows the logarithm of. */
  static final ECPoint BASE =
      decode(
              HexFormat.of()
                  .parseHex(
                      "a8ce256102840821a3e94ea9025e4662b205762f9776b3a766c872b948f1fd22"
                          + "5e7c59698588e70d11406d161b4e28c9"),
              0)
          .orElseThrow();

  private G1() {}

  /** A point of the subgroup, not its neutral one; empty for anything else. */
  static Optional<ECPoint> decode(byte[] bytes, int from) {
    try {
      ECPoint point =
          BLS12_381Serialization.decompressG1(
              Arrays.copyOfRange(bytes, from, from + LENGTH), CURVE);
      return !point.isInfinity() && BLS12_381SubgroupCheck.isInG1Subgroup(point)
          ? Optional.of(point)
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  static byte[] encode(ECPoint point) {
    return BLS12_381Serialization.compressG1(point);
  }

  /** A multiple in a time that does not tell the factor. */
  static ECPoint multiple(ECPoint point, BigInteger secret) {
    return BLS12_381G1.constantTimeMultiply(point, secret);
  }

  /** A sum of multiples in a time that does not tell the factors. */
  static ECPoint secretSum(List<ECPoint> points, List<BigInteger> secrets) {
    ECPoint sum = CURVE.getInfinity();
    for (int i = 0; i < points.size(); i++) {
      sum = sum.add(multiple(points.get(i), secrets.get(i)));
    }
    return sum.normalize();
  }

  /** A sum of multiples of factors that everybody knows; its time tells them. */
  static ECPoint publicSum(List<ECPoint> points, List<BigInteger> factors) {
    return ECAlgorithms.sumOfMultiplies(
            points.toArray(ECPoint[]::new), factors.toArray(BigInteger[]::new))
        .normalize();
  }
}
