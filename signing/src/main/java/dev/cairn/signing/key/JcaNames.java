package dev.cairn.signing.key;

import dev.cairn.core.CairnException;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.sec.SECNamedCurves;

/** What Java's own cryptography and ASN.1 call the algorithms. */
final class JcaNames {
  /** RFC 8410 section 3. */
  static final ASN1ObjectIdentifier ED25519_OID = new ASN1ObjectIdentifier("1.3.101.112");

  private JcaNames() {}

  /** The curve's name in SEC 2. */
  static String curve(KeyAlgorithm algorithm) {
    return switch (algorithm) {
      case P256 -> "secp256r1";
      case P384 -> "secp384r1";
      case P521 -> "secp521r1";
      default ->
          throw new CairnException(
              CairnException.Code.UNFIT_KEY,
              algorithm.label() + " is no NIST curve; use P-256, P-384 or P-521.");
    };
  }

  static ASN1ObjectIdentifier curveOid(KeyAlgorithm algorithm) {
    return SECNamedCurves.getOID(curve(algorithm));
  }

  /** The name of the key factory. */
  static String keyFactory(KeyAlgorithm algorithm) {
    return switch (algorithm) {
      case ED25519 -> "Ed25519";
      case P256, P384, P521 -> "EC";
      case RSA -> "RSA";
      case BLS12_381_G2 -> throw noBls();
    };
  }

  /** The name of the signature, which for ECDSA comes as DER. */
  static String signature(KeyAlgorithm algorithm) {
    return switch (algorithm) {
      case ED25519 -> "Ed25519";
      case P256 -> "SHA256withECDSA";
      case P384 -> "SHA384withECDSA";
      case P521 -> "SHA512withECDSA";
      case RSA -> "SHA256withRSA";
      case BLS12_381_G2 -> throw noBls();
    };
  }

  private static CairnException noBls() {
    return new CairnException(
        CairnException.Code.UNSUPPORTED,
        "Java's cryptography has no BBS; use the BLS12-381 keys of this module.");
  }
}
