package dev.cairn.signing.key;

/**
 * The kinds of key Cairn signs or verifies with. Each stands for one signature algorithm, so that
 * nothing read from a document can choose another.
 */
public enum KeyAlgorithm {
  /** EdDSA on Curve25519 (RFC 8032), pure; keys of 32 bytes, signatures of 64. */
  ED25519("Ed25519", "EdDSA", 32, 32, 64, 0xed, 0x1300),
  /** ECDSA on NIST P-256 with SHA-256; compressed points of 33 bytes, signatures r‖s of 64. */
  P256("P-256", "ES256", 33, 32, 64, 0x1200, 0x1306),
  /** ECDSA on NIST P-384 with SHA-384; compressed points of 49 bytes, signatures r‖s of 96. */
  P384("P-384", "ES384", 49, 48, 96, 0x1201, 0x1307),
  /** ECDSA on NIST P-521 with SHA-512; compressed points of 67 bytes, signatures r‖s of 132. */
  P521("P-521", "ES512", 67, 66, 132, 0x1202, 0x1308),
  /**
   * BBS on BLS12-381 with SHA-256, keys in G2; compressed points of 96 bytes. It signs lists of
   * messages under a header and nothing else: see {@link SigningKey#signMessages}.
   */
  BLS12_381_G2("BLS12-381 G2", "BBS", 96, 32, 80, 0xeb, 0x130a),
  /** RSASSA-PKCS1-v1_5 with SHA-256, verify only; keys are the DER of an RSAPublicKey. */
  RSA("RSA", "RS256", -1, -1, -1, 0x1205, 0x1305);

  private final String label;
  private final String joseName;
  private final int publicLength;
  private final int secretLength;
  private final int signatureLength;
  private final int publicCode;
  private final int secretCode;

  KeyAlgorithm(
      String label,
      String joseName,
      int publicLength,
      int secretLength,
      int signatureLength,
      int publicCode,
      int secretCode) {
    this.label = label;
    this.joseName = joseName;
    this.publicLength = publicLength;
    this.secretLength = secretLength;
    this.signatureLength = signatureLength;
    this.publicCode = publicCode;
    this.secretCode = secretCode;
  }

  /** The curve as JWK names it (RFC 7518, RFC 8037), or {@code RSA}. */
  public String label() {
    return label;
  }

  /** The JOSE {@code alg} that goes with it: {@code EdDSA}, {@code ES256}, … */
  public String joseName() {
    return joseName;
  }

  /** Bytes of an encoded public key, or -1 where they vary (RSA). */
  public int publicLength() {
    return publicLength;
  }

  /** Bytes of a secret, or -1 where they vary (RSA). */
  public int secretLength() {
    return secretLength;
  }

  /** Bytes of a signature, or -1 where they vary (RSA). */
  public int signatureLength() {
    return signatureLength;
  }

  /** The multicodec of its public keys. */
  int publicCode() {
    return publicCode;
  }

  /** The multicodec of its secret keys. */
  int secretCode() {
    return secretCode;
  }

  /**
   * Whether it signs lists of messages (BBS) and so neither tokens nor any other single message.
   */
  public boolean signsMessageLists() {
    return this == BLS12_381_G2;
  }

  /** Whether it is ECDSA on a NIST curve. */
  public boolean isEcdsa() {
    return this == P256 || this == P384 || this == P521;
  }
}
