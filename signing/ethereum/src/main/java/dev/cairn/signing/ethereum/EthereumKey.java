package dev.cairn.signing.ethereum;

import dev.cairn.core.Reading;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;

/**
 * The secret of an Ethereum account (secp256k1), held in memory. Immutable and thread-safe; the
 * secret is never in {@code toString} or an exception.
 */
public final class EthereumKey {
  private static final int LENGTH = 32;

  private final BigInteger secret;
  private final ECPoint point;

  /**
   * A signature that its signer follows from (EIP-1559).
   *
   * @param parity whether the y coordinate of the nonce point is odd
   */
  record Signature(int parity, BigInteger r, BigInteger s) {}

  private EthereumKey(BigInteger secret) {
    this.secret = secret;
    this.point = new FixedPointCombMultiplier().multiply(Curve.DOMAIN.getG(), secret).normalize();
  }

  /** Makes a new key. */
  public static EthereumKey generate(SecureRandom random) {
    byte[] bytes = new byte[LENGTH];
    while (true) {
      random.nextBytes(bytes);
      Reading<EthereumKey> key = of(bytes);
      if (key.isAccepted()) {
        return key.orThrow();
      }
    }
  }

  /** Reads a secret of 32 bytes; refused as {@code ethereum.key}, without showing it. */
  public static Reading<EthereumKey> of(byte[] bytes) {
    BigInteger secret = new BigInteger(1, bytes);
    if (bytes.length != LENGTH
        || secret.signum() == 0
        || secret.compareTo(Curve.DOMAIN.getN()) >= 0) {
      return Reading.refused(
          "ethereum.key",
          "",
          "This is no secret of an Ethereum account: it takes 32 bytes within the curve's order;"
              + " export the key anew.");
    }
    return Reading.of(new EthereumKey(secret));
  }

  /**
   * Reads a secret as 64 hex digits, with or without {@code 0x}; refused as {@code ethereum.key}.
   */
  public static Reading<EthereumKey> parse(String hex) {
    String text = hex.strip();
    try {
      return of(HexFormat.of().parseHex(text.startsWith("0x") ? text.substring(2) : text));
    } catch (IllegalArgumentException e) {
      return of(new byte[0]);
    }
  }

  /** The secret as {@code 0x} and 64 hex digits. Whoever calls this answers for it. */
  public String secretHex() {
    byte[] bytes = org.bouncycastle.util.BigIntegers.asUnsignedByteArray(LENGTH, secret);
    return Hex.of(bytes);
  }

  /** The account's address: {@code 0x} and 40 hex digits, lower case. */
  public String address() {
    byte[] encoded = point.getEncoded(false);
    byte[] hash = Keccak.hash(Arrays.copyOfRange(encoded, 1, encoded.length));
    return Hex.of(Arrays.copyOfRange(hash, 12, hash.length));
  }

  /** Signs a hash, deterministically (RFC 6979), with s in its lower half (EIP-2). */
  Signature sign(byte[] hash) {
    ECDSASigner signer = new ECDSASigner(new HMacDSAKCalculator(new SHA256Digest()));
    signer.init(true, new ECPrivateKeyParameters(secret, Curve.DOMAIN));
    BigInteger[] rs = signer.generateSignature(hash);
    BigInteger n = Curve.DOMAIN.getN();
    BigInteger s = rs[1].compareTo(n.shiftRight(1)) > 0 ? n.subtract(rs[1]) : rs[1];
    for (int parity = 0; parity < 2; parity++) {
      Signature signature = new Signature(parity, rs[0], s);
      if (isSignerOf(hash, signature)) {
        return signature;
      }
    }
    // r was at or above the order, which no one has ever seen: about one in 2^127.
    throw new IllegalStateException("the signature's signer does not follow from it");
  }

  /** Whether the key that follows from a signature, r⁻¹(sR − zG), is this one. */
  boolean isSignerOf(byte[] hash, Signature signature) {
    BigInteger r = signature.r();
    byte[] encoded = new byte[1 + LENGTH];
    encoded[0] = (byte) (2 + signature.parity());
    org.bouncycastle.util.BigIntegers.asUnsignedByteArray(r, encoded, 1, LENGTH);
    ECPoint nonce = Curve.DOMAIN.getCurve().decodePoint(encoded);
    BigInteger n = Curve.DOMAIN.getN();
    BigInteger inverse = r.modInverse(n);
    BigInteger z = new BigInteger(1, hash);
    ECPoint zg = Curve.DOMAIN.getG().multiply(z.multiply(inverse).negate().mod(n));
    return point.equals(nonce.multiply(signature.s().multiply(inverse).mod(n)).add(zg).normalize());
  }

  /** Names the account, never the secret. */
  @Override
  public String toString() {
    return "EthereumKey[" + address() + "]";
  }

  /** The curve's constants; their tables are built on first use. */
  private static final class Curve {
    static final ECDomainParameters DOMAIN;

    static {
      X9ECParameters x9 = CustomNamedCurves.getByName("secp256k1");
      DOMAIN = new ECDomainParameters(x9);
    }
  }
}
