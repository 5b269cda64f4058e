package dev.cairn.signing.key;

import dev.cairn.core.CairnException;
import dev.cairn.core.Reading;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.sec.ECPrivateKey;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/**
 * Keys as PEM texts (RFC 7468): {@code PUBLIC KEY} (RFC 5280 SubjectPublicKeyInfo) and unencrypted
 * {@code PRIVATE KEY} (PKCS#8, RFC 5958), as openssl and the JDK write them. Ed25519 by RFC 8410,
 * NIST curves by RFC 5480 with named curves only, RSA to verify with. Stateless.
 */
public final class Pem {
  private static final Pattern BLOCK =
      Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----\\s+([A-Za-z0-9+/=\\s]*)-----END \\1-----");
  private static final int MAX_LENGTH = 64 << 10;
  private static final int LINE = 64;

  private Pem() {}

  /**
   * The public key.
   *
   * @throws CairnException with code UNSUPPORTED for BLS12-381, which has no such form
   */
  public static String write(VerificationKey key) {
    try {
      return text("PUBLIC KEY", publicInfo(key).getEncoded(ASN1Encoding.DER));
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /**
   * The private key, unencrypted. Whoever calls this answers for the text.
   *
   * @throws CairnException with code UNSUPPORTED for BLS12-381, which has no such form
   */
  public static String writeSecret(SecretKey key) {
    try {
      return text("PRIVATE KEY", privateInfo(key).getEncoded(ASN1Encoding.DER));
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /** Reads a {@code PUBLIC KEY}; refused as {@code pem.*} or {@code key.*}. */
  public static Reading<VerificationKey> read(String pem) {
    return block(pem, "PUBLIC KEY").then(Pem::readPublicDer);
  }

  /**
   * Reads an unencrypted {@code PRIVATE KEY}; refused as {@code pem.*} or {@code key.*}, never
   * repeating it. A public half in it must be its own.
   */
  public static Reading<SecretKey> readSecret(String pem) {
    return block(pem, "PRIVATE KEY").then(Pem::readPrivate);
  }

  static SubjectPublicKeyInfo publicInfo(VerificationKey key) throws IOException {
    if (key.algorithm() == KeyAlgorithm.RSA) {
      return new SubjectPublicKeyInfo(
          new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE),
          ASN1Primitive.fromByteArray(key.encoded()));
    }
    // Uncompressed, because the JDK reads no other form.
    byte[] bytes =
        key.algorithm().isEcdsa()
            ? ((EcKey) EcKey.read(key.algorithm(), key.encoded()).orThrow()).uncompressed()
            : key.encoded();
    return new SubjectPublicKeyInfo(identifier(key.algorithm()), bytes);
  }

  private static PrivateKeyInfo privateInfo(SecretKey key) throws IOException {
    AlgorithmIdentifier identifier = identifier(key.algorithm());
    if (key.algorithm() == KeyAlgorithm.ED25519) {
      return new PrivateKeyInfo(identifier, new DEROctetString(key.secret()));
    }
    byte[] point = publicInfo(key.verificationKey()).getPublicKeyData().getBytes();
    return new PrivateKeyInfo(
        identifier,
        new ECPrivateKey(
            key.algorithm().secretLength() * 8,
            new BigInteger(1, key.secret()),
            new DERBitString(point),
            null));
  }

  static AlgorithmIdentifier identifier(KeyAlgorithm algorithm) {
    return switch (algorithm) {
      case ED25519 -> new AlgorithmIdentifier(JcaNames.ED25519_OID);
      case P256, P384, P521 ->
          new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, JcaNames.curveOid(algorithm));
      case RSA, BLS12_381_G2 ->
          throw new CairnException(
              CairnException.Code.UNSUPPORTED,
              algorithm.label() + " has no form in PEM here; write it as a Multikey.");
    };
  }

  static Reading<VerificationKey> readPublicDer(byte[] der) {
    try {
      SubjectPublicKeyInfo info = SubjectPublicKeyInfo.getInstance(der);
      byte[] bytes = info.getPublicKeyData().getBytes();
      if (info.getAlgorithm().getAlgorithm().equals(PKCSObjectIdentifiers.rsaEncryption)) {
        return RsaKey.read(bytes);
      }
      Optional<KeyAlgorithm> algorithm = algorithm(info.getAlgorithm());
      return algorithm.isEmpty()
          ? unknown(info.getAlgorithm())
          : algorithm.get().isEcdsa()
              ? EcKey.read(algorithm.get(), bytes)
              : VerificationKey.of(algorithm.get(), bytes);
    } catch (IllegalArgumentException | IllegalStateException | ClassCastException e) {
      return malformed();
    }
  }

  private static Reading<SecretKey> readPrivate(byte[] der) {
    try {
      PrivateKeyInfo info = PrivateKeyInfo.getInstance(der);
      Optional<KeyAlgorithm> algorithm = algorithm(info.getPrivateKeyAlgorithm());
      if (algorithm.isEmpty()) {
        return unknown(info.getPrivateKeyAlgorithm());
      }
      if (algorithm.get() == KeyAlgorithm.ED25519) {
        byte[] seed = ASN1OctetString.getInstance(info.parsePrivateKey()).getOctets();
        return SecretKey.of(KeyAlgorithm.ED25519, seed);
      }
      ECPrivateKey key = ECPrivateKey.getInstance(info.parsePrivateKey());
      byte[] secret = fixed(key.getKey(), algorithm.get().secretLength());
      return SecretKey.of(algorithm.get(), secret).then(s -> paired(s, key));
    } catch (IOException
        | IllegalArgumentException
        | IllegalStateException
        | ClassCastException
        | ArithmeticException e) {
      return malformed();
    }
  }

  private static Reading<SecretKey> paired(SecretKey secret, ECPrivateKey key) {
    if (key.getPublicKey() == null) {
      return Reading.of(secret);
    }
    boolean own =
        EcKey.read(secret.algorithm(), key.getPublicKey().getBytes())
            .match(a -> a.value().isSameKeyAs(secret.verificationKey()), r -> false);
    return own
        ? Reading.of(secret)
        : Reading.refused(
            "key.mismatch", "", "The public half is not that of the secret; pair them rightly.");
  }

  private static byte[] fixed(BigInteger value, int length) {
    byte[] raw = value.toByteArray();
    int from = raw.length > 1 && raw[0] == 0 ? 1 : 0;
    byte[] out = new byte[Math.max(length, raw.length - from)];
    System.arraycopy(raw, from, out, out.length - (raw.length - from), raw.length - from);
    return out;
  }

  private static Optional<KeyAlgorithm> algorithm(AlgorithmIdentifier identifier) {
    return Arrays.stream(KeyAlgorithm.values())
        .filter(a -> a == KeyAlgorithm.ED25519 || a.isEcdsa())
        .filter(a -> identifier(a).equals(identifier))
        .findFirst();
  }

  private static Reading<byte[]> block(String pem, String label) {
    Matcher matcher = BLOCK.matcher(pem.length() > MAX_LENGTH ? "" : pem);
    if (!matcher.find()) {
      return Reading.refused(
          "pem.form",
          "",
          "There is no PEM block of at most 64 KiB; it begins with -----BEGIN " + label + "-----.");
    }
    String found = matcher.group(1);
    if (!found.equals(label)) {
      return Reading.refused(
          "pem.label",
          "",
          "The PEM block is a \""
              + found
              + "\" and a \""
              + label
              + "\" is needed; openssl pkcs8 -topk8 -nocrypt turns other private forms into one.");
    }
    if (matcher.find()) {
      return Reading.refused(
          "pem.several", "", "There is more than one PEM block; give a file with one key.");
    }
    try {
      return Reading.of(
          Base64.getMimeDecoder()
              .decode(BLOCK.matcher(pem).results().findFirst().orElseThrow().group(2)));
    } catch (IllegalArgumentException e) {
      return malformed();
    }
  }

  private static String text(String label, byte[] der) {
    String body =
        Base64.getMimeEncoder(LINE, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(der);
    return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
  }

  private static <T> Reading<T> unknown(AlgorithmIdentifier identifier) {
    ASN1ObjectIdentifier oid = identifier.getAlgorithm();
    return Reading.refused(
        "key.unsupported",
        "",
        "The key's algorithm "
            + oid
            + ", or its curve, is not supported; use Ed25519 or a named curve P-256, P-384 or"
            + " P-521.");
  }

  private static <T> Reading<T> malformed() {
    return Reading.refused(
        "pem.encoding", "", "The PEM block holds no key in DER; copy it whole and unchanged.");
  }

  private static CairnException unwritable(IOException e) {
    return new CairnException(
        CairnException.Code.PLATFORM, "The key cannot be written; use a complete JDK.", e);
  }
}
