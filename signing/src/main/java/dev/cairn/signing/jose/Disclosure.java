package dev.cairn.signing.jose;

import dev.cairn.core.CairnException;
import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;
import java.util.Optional;

/**
 * A disclosure (RFC 9901, section 4.2): a salt, the name of an object's member (none for an array's
 * element) and a value. Its text is kept as it was received, since the digest is over that.
 *
 * @param text base64url, as received
 * @param name the member's name; empty for an array's element
 * @param value what is disclosed; may hold digests of further disclosures
 */
record Disclosure(String text, Optional<String> name, JsonValue value) {
  Disclosure {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(value, "value");
  }

  /** Makes one out of its parts. */
  static Disclosure of(String salt, Optional<String> name, JsonValue value) {
    JsonArray array =
        name.isPresent()
            ? JsonArray.of(new JsonString(salt), new JsonString(name.get()), value)
            : JsonArray.of(new JsonString(salt), value);
    return new Disclosure(
        Jws.encode(array.toString().getBytes(StandardCharsets.UTF_8)), name, value);
  }

  /** Reads one; refused as {@code sdjwt.disclosure} unless it is an array of two or three. */
  static Reading<Disclosure> read(String text) {
    return Jws.decode(text)
        .map(bytes -> JsonReader.strict().read(bytes).then(json -> read(text, json)))
        .orElseGet(() -> refused(text));
  }

  private static Reading<Disclosure> read(String text, JsonValue json) {
    if (!(json instanceof JsonArray array)
        || array.size() < 2
        || array.size() > 3
        || !(array.get(0) instanceof JsonString)) {
      return refused(text);
    }
    if (array.size() == 2) {
      return Reading.of(new Disclosure(text, Optional.empty(), array.get(1)));
    }
    if (!(array.get(1) instanceof JsonString name)
        || name.value().equals("_sd")
        || name.value().equals("...")) {
      return refused(text);
    }
    return Reading.of(new Disclosure(text, Optional.of(name.value()), array.get(2)));
  }

  private static Reading<Disclosure> refused(String text) {
    return Reading.refused(
        "sdjwt.disclosure",
        "",
        "The disclosure "
            + Jws.shortened(text)
            + " is not base64url of [salt, name, value] or [salt, value]; send it as issued.");
  }

  /** The digest that stands for it, by a hash of {@link #hash}. */
  String digest(MessageDigest hash) {
    return Jws.encode(hash.digest(text.getBytes(StandardCharsets.US_ASCII)));
  }

  /** The hash of an {@code _sd_alg} (IANA names), or empty for one that is not taken here. */
  static Optional<MessageDigest> hash(String sdAlg) {
    String name =
        switch (sdAlg) {
          case "sha-256" -> "SHA-256";
          case "sha-384" -> "SHA-384";
          case "sha-512" -> "SHA-512";
          default -> "";
        };
    if (name.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(MessageDigest.getInstance(name));
    } catch (NoSuchAlgorithmException e) {
      throw new CairnException(
          CairnException.Code.PLATFORM, "This Java has no " + name + "; use a complete one.", e);
    }
  }
}
