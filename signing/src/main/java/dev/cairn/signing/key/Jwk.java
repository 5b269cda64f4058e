package dev.cairn.signing.key;

import dev.cairn.core.CairnException;
import dev.cairn.core.Reading;
import dev.cairn.core.json.CanonicalJson;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonString;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.bouncycastle.util.BigIntegers;

/**
 * Keys as JSON Web Keys (RFC 7517, 7518 and 8037) and their thumbprints (RFC 7638). Read and
 * written are the members that make the key; {@code kid}, {@code use} and others are the caller's.
 */
public final class Jwk {
  private Jwk() {}

  /**
   * The public JWK: {@code kty}, {@code crv}, {@code x}, {@code y} or {@code n}, {@code e}.
   *
   * @throws CairnException with code UNSUPPORTED for BLS12-381
   */
  public static JsonObject write(VerificationKey key) {
    if (key.algorithm() == KeyAlgorithm.ED25519) {
      return JsonObject.builder()
          .put("kty", "OKP")
          .put("crv", "Ed25519")
          .put("x", base64(key.encoded()))
          .build();
    }
    if (key.algorithm() == KeyAlgorithm.RSA) {
      RsaKey rsa = (RsaKey) RsaKey.read(key.encoded()).orThrow();
      return JsonObject.builder()
          .put("kty", "RSA")
          .put("n", base64(BigIntegers.asUnsignedByteArray(rsa.modulus())))
          .put("e", base64(BigIntegers.asUnsignedByteArray(rsa.exponent())))
          .build();
    }
    if (key.algorithm() == KeyAlgorithm.BLS12_381_G2) {
      throw new CairnException(
          CairnException.Code.UNSUPPORTED,
          "BLS12-381 keys are not written as JWK here; write a Multikey.");
    }
    byte[] point = ((EcKey) EcKey.read(key.algorithm(), key.encoded()).orThrow()).uncompressed();
    int size = (point.length - 1) / 2;
    return JsonObject.builder()
        .put("kty", "EC")
        .put("crv", key.algorithm().label())
        .put("x", base64(Arrays.copyOfRange(point, 1, 1 + size)))
        .put("y", base64(Arrays.copyOfRange(point, 1 + size, point.length)))
        .build();
  }

  /** The private JWK, with {@code d}. Whoever calls this answers for it. */
  public static JsonObject writeSecret(SecretKey key) {
    return write(key.verificationKey()).with("d", new JsonString(base64(key.secret())));
  }

  /** The SHA-256 thumbprint of RFC 7638, base64url: the same for every way of writing one key. */
  public static String thumbprint(VerificationKey key) {
    return base64(HexFormat.of().parseHex(CanonicalJson.sha256(write(key))));
  }

  /**
   * Reads a public key; a private member beside it is ignored here. Refused as {@code jwk.*} or
   * {@code key.*}: an unknown type or curve, a missing or padded member, a coordinate of the wrong
   * length, a point off the curve.
   */
  public static Reading<VerificationKey> read(JsonObject jwk) {
    String kty = jwk.findString("kty").orElse("");
    String crv = jwk.findString("crv").orElse("");
    if (kty.equals("OKP") && crv.equals("Ed25519")) {
      return member(jwk, "x", 32).then(x -> VerificationKey.of(KeyAlgorithm.ED25519, x));
    }
    if (kty.equals("RSA")) {
      return member(jwk, "n", 0)
          .then(n -> member(jwk, "e", 0).then(e -> RsaKey.of(unsigned(n), unsigned(e))));
    }
    Optional<KeyAlgorithm> curve = curve(crv);
    if (kty.equals("EC") && curve.isPresent()) {
      int size = curve.get().secretLength();
      return member(jwk, "x", size)
          .then(x -> member(jwk, "y", size).then(y -> EcKey.read(curve.get(), point(x, y))));
    }
    return Reading.refused(
        "jwk.unsupported",
        "",
        "A JWK with kty \""
            + kty
            + "\" and crv \""
            + crv
            + "\" is not supported; use OKP Ed25519, EC P-256, P-384, P-521 or RSA.");
  }

  /**
   * Reads a private key and checks that its public half is its own; refused as {@code jwk.*} or
   * {@code key.*}, never repeating the secret.
   */
  public static Reading<SecretKey> readSecret(JsonObject jwk) {
    return read(jwk).then(key -> readSecret(jwk, key));
  }

  private static Reading<SecretKey> readSecret(JsonObject jwk, VerificationKey key) {
    if (key.algorithm() == KeyAlgorithm.RSA) {
      return Reading.refused(
          "key.unsupported", "", "RSA keys are only verified with; sign with Ed25519 or P-256.");
    }
    return member(jwk, "d", key.algorithm().secretLength())
        .then(d -> SecretKey.of(key.algorithm(), d))
        .then(
            secret ->
                secret.verificationKey().isSameKeyAs(key)
                    ? Reading.of(secret)
                    : Reading.refused(
                        "key.mismatch",
                        "/d",
                        "The private member is not that of the public key; pair them rightly."));
  }

  private static Optional<KeyAlgorithm> curve(String crv) {
    return Arrays.stream(KeyAlgorithm.values())
        .filter(a -> a.isEcdsa() && a.label().equals(crv))
        .findFirst();
  }

  private static Reading<byte[]> member(JsonObject jwk, String name, int length) {
    Optional<String> text = jwk.findString(name);
    if (text.isEmpty()) {
      return Reading.refused(
          "jwk.member", "", "The JWK lacks the text \"" + name + "\"; add it as RFC 7518 says.");
    }
    Reading<byte[]> bytes = Multibase.decode("u" + text.get());
    if (bytes instanceof Reading.Accepted<byte[]> a
        && (length == 0 ? a.value().length > 0 : a.value().length == length)) {
      return bytes;
    }
    return Reading.refused(
        "jwk.member",
        "/" + name,
        "The JWK's \""
            + name
            + "\" is not base64url without padding"
            + (length == 0 ? "" : " of " + length + " bytes")
            + "; write it as RFC 7518 says.");
  }

  private static byte[] point(byte[] x, byte[] y) {
    byte[] point = new byte[1 + x.length + y.length];
    point[0] = 4;
    System.arraycopy(x, 0, point, 1, x.length);
    System.arraycopy(y, 0, point, 1 + x.length, y.length);
    return point;
  }

  private static BigInteger unsigned(byte[] bytes) {
    return new BigInteger(1, bytes);
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
