package dev.cairn.signing.key;

import dev.cairn.core.CairnException;
import dev.cairn.core.Reading;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA384Digest;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.util.BigIntegers;

/** ECDSA on the NIST curves, on Bouncy Castle; signatures are r‖s, high or low S alike. */
final class EcKey implements VerificationKey {
  private final KeyAlgorithm algorithm;
  private final byte[] encoded;
  private final ECPublicKeyParameters parameters;

  private EcKey(KeyAlgorithm algorithm, byte[] encoded, ECPublicKeyParameters parameters) {
    this.algorithm = algorithm;
    this.encoded = encoded;
    this.parameters = parameters;
  }

  /** Reads a compressed point, or the uncompressed form 04‖x‖y that JWKs lead to. */
  static Reading<VerificationKey> read(KeyAlgorithm algorithm, byte[] point) {
    int size = algorithm.publicLength();
    boolean compressed = point.length == size && (point[0] == 2 || point[0] == 3);
    boolean uncompressed = point.length == 2 * size - 1 && point[0] == 4;
    if (!compressed && !uncompressed) {
      return Reading.refused(
          "key.length",
          "",
          "A "
              + algorithm.label()
              + " key is a compressed point of "
              + size
              + " bytes that starts with 02 or 03, and this one has "
              + point.length
              + "; take the key of the right curve.");
    }
    ECDomainParameters domain = domain(algorithm);
    try {
      // Checks that the coordinates are below the prime and the point is on the curve.
      ECPoint q = domain.validatePublicPoint(domain.getCurve().decodePoint(point));
      ECPublicKeyParameters parameters = new ECPublicKeyParameters(q, domain);
      return Reading.of(new EcKey(algorithm, q.getEncoded(true), parameters));
    } catch (IllegalArgumentException e) {
      return Reading.refused(
          "key.point",
          "",
          "The bytes "
              + HexFormat.of().formatHex(point)
              + " are no point of "
              + algorithm.label()
              + "; take the key of the right curve.");
    }
  }

  @Override
  public KeyAlgorithm algorithm() {
    return algorithm;
  }

  @Override
  public byte[] encoded() {
    return encoded.clone();
  }

  /** The uncompressed point 04‖x‖y. */
  byte[] uncompressed() {
    return parameters.getQ().getEncoded(false);
  }

  @Override
  public boolean verifies(byte[] message, byte[] signature) {
    if (signature.length != algorithm.signatureLength()) {
      return false;
    }
    int half = signature.length / 2;
    BigInteger r = new BigInteger(1, signature, 0, half);
    BigInteger s = new BigInteger(1, signature, half, half);
    ECDSASigner verifier = new ECDSASigner();
    verifier.init(false, parameters);
    return verifier.verifySignature(hash(algorithm, message), r, s);
  }

  /** Deterministic (RFC 6979), without turning S to its lower half. */
  static byte[] sign(KeyAlgorithm algorithm, byte[] secret, byte[] message) {
    ECDSASigner signer = new ECDSASigner(new HMacDSAKCalculator(digest(algorithm)));
    signer.init(true, new ECPrivateKeyParameters(new BigInteger(1, secret), domain(algorithm)));
    BigInteger[] rs = signer.generateSignature(hash(algorithm, message));
    int half = algorithm.signatureLength() / 2;
    byte[] signature = new byte[2 * half];
    BigIntegers.asUnsignedByteArray(rs[0], signature, 0, half);
    BigIntegers.asUnsignedByteArray(rs[1], signature, half, half);
    return signature;
  }

  static boolean isSecretInRange(KeyAlgorithm algorithm, byte[] secret) {
    BigInteger d = new BigInteger(1, secret);
    return d.signum() > 0 && d.compareTo(domain(algorithm).getN()) < 0;
  }

  static byte[] publicKeyOf(KeyAlgorithm algorithm, byte[] secret) {
    ECDomainParameters domain = domain(algorithm);
    return new org.bouncycastle.math.ec.FixedPointCombMultiplier()
        .multiply(domain.getG(), new BigInteger(1, secret))
        .normalize()
        .getEncoded(true);
  }

  private static byte[] hash(KeyAlgorithm algorithm, byte[] message) {
    Digest digest = digest(algorithm);
    digest.update(message, 0, message.length);
    byte[] out = new byte[digest.getDigestSize()];
    digest.doFinal(out, 0);
    return out;
  }

  private static Digest digest(KeyAlgorithm algorithm) {
    return switch (algorithm) {
      case P256 -> new SHA256Digest();
      case P384 -> new SHA384Digest();
      case P521 -> new SHA512Digest();
      default -> throw unfit(algorithm);
    };
  }

  private static ECDomainParameters domain(KeyAlgorithm algorithm) {
    return switch (algorithm) {
      case P256 -> Domains.P256;
      case P384 -> Domains.P384;
      case P521 -> Domains.P521;
      default -> throw unfit(algorithm);
    };
  }

  private static CairnException unfit(KeyAlgorithm algorithm) {
    return new CairnException(
        CairnException.Code.UNFIT_KEY,
        algorithm.label() + " is no NIST curve; use P-256, P-384 or P-521.");
  }

  /** The curves' constants; their tables are built on first use. */
  private static final class Domains {
    static final ECDomainParameters P256 = named("secp256r1");
    static final ECDomainParameters P384 = named("secp384r1");
    static final ECDomainParameters P521 = named("secp521r1");

    private static ECDomainParameters named(String name) {
      X9ECParameters x9 = CustomNamedCurves.getByName(name);
      return new ECDomainParameters(x9);
    }
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof VerificationKey other && isSameKeyAs(other);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(encoded);
  }

  @Override
  public String toString() {
    return Multikey.write(this);
  }
}
