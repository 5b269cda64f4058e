package dev.cairn.signing.jose;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.verification.Check;
import dev.cairn.signing.key.KeyAlgorithm;
import dev.cairn.signing.key.VerificationKey;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A COSE_Sign1 message (RFC 9052, section 4.2), taken apart and not yet verified. Only what its
 * protected header says is looked at. Immutable.
 */
final class CoseSign1 {
  static final long TAG = 18;
  static final long ALG = 1;
  static final long CRIT = 2;
  static final long CONTENT_TYPE = 3;
  static final long KID = 4;
  static final long TYP = 16;

  private static final Map<Long, KeyAlgorithm> ALGORITHMS =
      Map.of(
          -7L, KeyAlgorithm.P256,
          -8L, KeyAlgorithm.ED25519,
          -35L, KeyAlgorithm.P384,
          -36L, KeyAlgorithm.P521,
          -257L, KeyAlgorithm.RSA);

  private final Map<?, ?> header;
  private final byte[] payload;
  private final byte[] signed;
  private final byte[] signature;

  private CoseSign1(Map<?, ?> header, byte[] payload, byte[] signed, byte[] signature) {
    this.header = header;
    this.payload = payload;
    this.signed = signed;
    this.signature = signature;
  }

  /** The number that stands for an algorithm. */
  static long number(KeyAlgorithm algorithm) {
    return ALGORITHMS.entrySet().stream()
        .filter(e -> e.getValue() == algorithm)
        .findFirst()
        .orElseThrow()
        .getKey();
  }

  /** Whether bytes look like a tagged COSE_Sign1, raw or as base64 text. */
  static boolean looksLikeOne(byte[] document) {
    return isRaw(document) || (!isJson(document) && isText(Jws.ascii(document)));
  }

  /** Told by the first byte, so that a large document of JSON is not looked through. */
  private static boolean isJson(byte[] document) {
    return document.length > 0 && document[0] == '{';
  }

  private static boolean isText(String document) {
    return document.startsWith("0oR") && document.matches("0oR[A-Za-z0-9+/]{20,}={0,2}");
  }

  private static boolean isRaw(byte[] document) {
    return document.length > 2 && document[0] == (byte) 0xd2 && document[1] == (byte) 0x84;
  }

  /** Reads a message; refused as {@code cose.*}. */
  static Reading<CoseSign1> parse(byte[] document) {
    try {
      byte[] cbor = isRaw(document) ? document : Base64.getDecoder().decode(Jws.ascii(document));
      if (Cbor.read(cbor) instanceof Cbor.Tagged tagged
          && tagged.tag() == TAG
          && tagged.value() instanceof List<?> parts
          && parts.size() == 4
          && parts.get(0) instanceof byte[] protectedHeader
          && parts.get(1) instanceof Map<?, ?>
          && parts.get(2) instanceof byte[] payload
          && parts.get(3) instanceof byte[] signature
          && Cbor.read(protectedHeader) instanceof Map<?, ?> header) {
        return checked(
            new CoseSign1(header, payload, toBeSigned(protectedHeader, payload), signature));
      }
      return refused("it is no tagged COSE_Sign1 with a payload");
    } catch (IllegalArgumentException e) {
      return refused("it is not base64");
    } catch (Cbor.Malformed e) {
      return refused(String.valueOf(e.getMessage()));
    }
  }

  private static Reading<CoseSign1> refused(String why) {
    return Reading.refused(
        "cose.form", "", "The COSE message cannot be read: " + why + "; send it as issued.");
  }

  private static Reading<CoseSign1> checked(CoseSign1 message) {
    if (message.algorithm().isEmpty()) {
      return Reading.refused(
          "cose.alg",
          "",
          "The message's alg is "
              + message.header.get(ALG)
              + ", which signs nothing that is believed here; sign with ES256, ES384, ES512, EdDSA"
              + " or RS256.");
    }
    return message.header.containsKey(CRIT)
        ? Reading.refused(
            "cose.crit",
            "",
            "The message's header holds crit, which changes what is signed; leave it out.")
        : Reading.of(message);
  }

  /** The bytes that are signed (section 4.4), without external data. */
  static byte[] toBeSigned(byte[] protectedHeader, byte[] payload) {
    return Cbor.write(List.of("Signature1", protectedHeader, new byte[0], payload));
  }

  byte[] payload() {
    return payload;
  }

  Optional<KeyAlgorithm> algorithm() {
    return header.get(ALG) instanceof Long n
        ? Optional.ofNullable(ALGORITHMS.get(n))
        : Optional.empty();
  }

  /** A media type in the header, without "application/"; empty if absent or no text. */
  String mediaType(long label) {
    String text = header.get(label) instanceof String s ? s.toLowerCase(java.util.Locale.ROOT) : "";
    return text.startsWith("application/") ? text.substring("application/".length()) : text;
  }

  boolean has(long label) {
    return header.containsKey(label);
  }

  /** The key's name, as text. */
  Optional<String> kid() {
    return header.get(KID) instanceof byte[] b
        ? Optional.of(new String(b, StandardCharsets.UTF_8))
        : Optional.empty();
  }

  /** The {@code Sig_structure} (RFC 9052 section 4.4). */
  byte[] signed() {
    return signed;
  }

  Check verify(VerificationKey key) {
    if (key.algorithm() != algorithm().orElseThrow()) {
      return failed(
          "cose.alg-key",
          "The message says "
              + algorithm().orElseThrow().joseName()
              + " and the signer's key is for "
              + key.algorithm().joseName()
              + "; ask for one signed with its own algorithm.");
    }
    return key.verifies(signed, signature)
        ? Check.passed(Check.Kind.PROOF)
        : failed(
            "proof.signature",
            "The signature does not cover this message: it was changed, or signed with another"
                + " key; ask the issuer for the original.");
  }

  private static Check failed(String code, String message) {
    return Check.failed(Check.Kind.PROOF, Finding.error(code, "", message));
  }
}
