package dev.cairn.signing.jose;

import dev.cairn.core.CairnException;
import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonLimits;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.json.JsonWriter;
import dev.cairn.signing.key.SigningKey;
import dev.cairn.signing.key.VerificationKey;
import dev.cairn.signing.suite.SigningInput;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/**
 * A JSON Web Signature in compact form (RFC 7515, section 7.1), taken apart, not yet verified: its
 * payload is nobody's word until {@link #isSignedBy} says so. Immutable and thread-safe.
 */
public final class Jws {
  private static final int MAX_HEADER_BYTES = 64 << 10;
  private static final JsonReader HEADERS =
      JsonReader.with(JsonLimits.defaults().withMaxBytes(MAX_HEADER_BYTES));
  private static final Set<String> ALGORITHMS =
      Set.of("EdDSA", "Ed25519", "ES256", "ES384", "ES512", "RS256");

  private final JsonObject header;
  private final JsonObject payload;
  private final byte[] signingInput;
  private final byte[] signature;

  private Jws(JsonObject header, JsonObject payload, byte[] signingInput, byte[] signature) {
    this.header = header;
    this.payload = payload;
    this.signingInput = signingInput;
    this.signature = signature;
  }

  /** Signs a payload under a header, whose {@code alg} must be that of the key. */
  public static String sign(JsonObject header, JsonObject payload, SigningKey key) {
    if (header.findString("alg").filter(key.algorithm().joseName()::equals).isEmpty()) {
      throw CairnException.illegalArgument(
          "The header's alg is not that of the key; write " + key.algorithm().joseName() + ".");
    }
    String input = part(header) + "." + part(payload);
    return input + "." + encode(key.sign(input.getBytes(StandardCharsets.US_ASCII)));
  }

  private static String part(JsonObject json) {
    return encode(JsonWriter.compact(json).getBytes(StandardCharsets.UTF_8));
  }

  /** The protected header. */
  public JsonObject header() {
    return header;
  }

  /** The payload; unproven before {@link #isSignedBy}. */
  public JsonObject payload() {
    return payload;
  }

  /** Whether a key made the signature, over the bytes as they were received. */
  public boolean isSignedBy(VerificationKey key) {
    return key.verifies(signingInput, signature);
  }

  /** What the signature covers (RFC 7515 section 5.1). */
  SigningInput input() {
    return SigningInput.ofBytes(signingInput);
  }

  /** The protected header alone, for telling what a token says it is; empty if unreadable. */
  public static Optional<JsonObject> header(byte[] document) {
    String text = ascii(document);
    int dot = text.indexOf('.');
    return dot < 0
        ? Optional.empty()
        : decode(text.substring(0, dot))
            .flatMap(
                h ->
                    HEADERS
                        .readObject(h)
                        .match(a -> Optional.of(a.value()), r -> Optional.empty()));
  }

  /** The text of a document; characters beyond ASCII stay and are refused by the decoding. */
  static String ascii(byte[] document) {
    return new String(document, StandardCharsets.ISO_8859_1).strip();
  }

  /**
   * Takes a compact token apart. Refused as {@code jose.*}: not three parts of canonical base64url,
   * a header or payload that is no strict JSON object, {@code alg} missing, {@code none} or not
   * known, {@code crit}, {@code b64}, or {@code zip}.
   */
  public static Reading<Jws> parse(String compact) {
    String[] parts = compact.split("\\.", -1);
    if (parts.length != 3) {
      return Reading.refused(
          "jose.form",
          "",
          "The token has " + parts.length + " parts and a signed token has 3; send it whole.");
    }
    Optional<byte[]> header = decode(parts[0]);
    Optional<byte[]> payload = decode(parts[1]);
    Optional<byte[]> signature = decode(parts[2]);
    if (header.isEmpty() || payload.isEmpty() || signature.isEmpty()) {
      return Reading.refused(
          "jose.base64url",
          "",
          "A part of the token is not base64url without padding; send it as it was issued.");
    }
    byte[] input =
        compact.substring(0, compact.lastIndexOf('.')).getBytes(StandardCharsets.US_ASCII);
    return HEADERS
        .readObject(header.get())
        .then(Jws::checkHeader)
        .then(
            h ->
                JsonReader.strict()
                    .readObject(payload.get())
                    .then(p -> Reading.of(new Jws(h, p, input, signature.get()))));
  }

  private static Reading<JsonObject> checkHeader(JsonObject header) {
    Optional<String> alg = header.findString("alg");
    if (alg.isEmpty() || !ALGORITHMS.contains(alg.get())) {
      String stated = header.find("alg").map(Object::toString).orElse("missing");
      return Reading.refused(
          "jose.alg",
          "/alg",
          "The token's alg is "
              + shortened(stated)
              + ", which signs nothing that is believed here;"
              + " sign with EdDSA, ES256, ES384, ES512 or RS256.");
    }
    for (String name : Set.of("crit", "b64", "zip")) {
      if (header.has(name)) {
        return Reading.refused(
            "jose.header",
            "/" + name,
            "The token's header holds \""
                + name
                + "\", which changes what is signed; leave it out.");
      }
    }
    return Reading.of(header);
  }

  /** Base64url in its one canonical form: no padding, no stray bits, no white space. */
  static Optional<byte[]> decode(String part) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(part);
      return encode(bytes).equals(part) ? Optional.of(bytes) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static String shortened(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }
}
