package dev.cairn.signing.key;

import dev.cairn.core.Reading;
import java.io.IOException;
import java.math.BigInteger;
import java.util.Arrays;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.signers.RSADigestSigner;

/** RSASSA-PKCS1-v1_5 with SHA-256, for verifying what Open Badges platforms sign with RS256. */
final class RsaKey implements VerificationKey {
  private static final int MIN_BITS = 2048;
  private static final int MAX_BITS = 8192;

  private final byte[] encoded;
  private final RSAKeyParameters parameters;

  private RsaKey(byte[] encoded, RSAKeyParameters parameters) {
    this.encoded = encoded;
    this.parameters = parameters;
  }

  static Reading<VerificationKey> read(byte[] der) {
    try {
      RSAPublicKey key = RSAPublicKey.getInstance(der.clone());
      return of(key.getModulus(), key.getPublicExponent());
    } catch (IllegalArgumentException | ClassCastException e) {
      return Reading.refused(
          "key.encoding",
          "",
          "The "
              + der.length
              + " bytes are no DER-encoded RSAPublicKey; take the key as its owner published it.");
    }
  }

  static Reading<VerificationKey> of(BigInteger modulus, BigInteger exponent) {
    int bits = modulus.bitLength();
    if (modulus.signum() <= 0 || bits < MIN_BITS || bits > MAX_BITS) {
      return Reading.refused(
          "key.length",
          "",
          "The RSA modulus has "
              + bits
              + " bits; use a key of "
              + MIN_BITS
              + " to "
              + MAX_BITS
              + " bits.");
    }
    if (exponent.bitLength() > 64 || exponent.compareTo(BigInteger.valueOf(3)) < 0) {
      return Reading.refused(
          "key.point",
          "",
          "The RSA exponent " + exponent.bitLength() + " bits long is unusual; use 65537.");
    }
    try {
      byte[] der = new RSAPublicKey(modulus, exponent).getEncoded("DER");
      return Reading.of(new RsaKey(der, new RSAKeyParameters(false, modulus, exponent)));
    } catch (IOException | IllegalArgumentException e) {
      return Reading.refused(
          "key.point", "", "The RSA modulus or exponent is even or unsound; use a real key.");
    }
  }

  BigInteger modulus() {
    return parameters.getModulus();
  }

  BigInteger exponent() {
    return parameters.getExponent();
  }

  @Override
  public KeyAlgorithm algorithm() {
    return KeyAlgorithm.RSA;
  }

  @Override
  public byte[] encoded() {
    return encoded.clone();
  }

  @Override
  public boolean verifies(byte[] message, byte[] signature) {
    if (signature.length != (parameters.getModulus().bitLength() + 7) / 8) {
      return false;
    }
    RSADigestSigner verifier = new RSADigestSigner(new SHA256Digest());
    verifier.init(false, parameters);
    verifier.update(message, 0, message.length);
    return verifier.verifySignature(signature);
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
