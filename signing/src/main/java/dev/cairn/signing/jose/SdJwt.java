package dev.cairn.signing.jose;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import dev.cairn.signing.key.Jwk;
import dev.cairn.signing.key.VerificationKey;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * An SD-JWT taken apart (RFC 9901, section 4): the issuer's token, the disclosures, and the
 * holder's token if there is one. Nothing in it is verified by reading it. Immutable and
 * thread-safe.
 */
final class SdJwt {
  private final String issued;
  private final Jws jws;
  private final List<Disclosure> disclosures;
  private final Optional<String> keyBinding;

  private SdJwt(String issued, Jws jws, List<Disclosure> disclosures, Optional<String> keyBinding) {
    this.issued = issued;
    this.jws = jws;
    this.disclosures = List.copyOf(disclosures);
    this.keyBinding = keyBinding;
  }

  /** Reads the compact form, or the JSON forms of section 8 with one signature. */
  static Reading<SdJwt> parse(byte[] document) {
    String text = Jws.ascii(document);
    return text.startsWith("{")
        ? JsonReader.strict().readObject(document).then(SdJwt::fromJson)
        : fromCompact(text);
  }

  private static Reading<SdJwt> fromCompact(String text) {
    String[] parts = text.split("~", -1);
    if (parts.length < 2) {
      return Reading.refused(
          "sdjwt.form", "", "The token has no \"~\"; an SD-JWT ends in one, or in a key binding.");
    }
    String last = parts[parts.length - 1];
    return of(
        parts[0],
        Arrays.asList(parts).subList(1, parts.length - 1),
        last.isEmpty() ? Optional.empty() : Optional.of(last));
  }

  private static Reading<SdJwt> fromJson(JsonObject json) {
    JsonObject signature = json;
    if (json.find("signatures").orElse(null) instanceof JsonArray several) {
      // Every signer signs one payload; the first carries the disclosures (section 8.1).
      signature =
          !several.isEmpty() && several.get(0) instanceof JsonObject o ? o : JsonObject.empty();
    }
    JsonObject header =
        signature.find("header").orElse(null) instanceof JsonObject o ? o : JsonObject.empty();
    List<String> disclosures = new ArrayList<>();
    JsonValue stated = header.find("disclosures").orElse(JsonArray.of());
    boolean sound = stated instanceof JsonArray;
    for (JsonValue v : stated instanceof JsonArray a ? a.items() : List.<JsonValue>of()) {
      sound = sound && v instanceof JsonString;
      disclosures.add(v instanceof JsonString s ? s.value() : "");
    }
    Optional<String> head = signature.findString("protected");
    Optional<String> payload = json.findString("payload");
    Optional<String> value = signature.findString("signature");
    if (!sound || head.isEmpty() || payload.isEmpty() || value.isEmpty()) {
      return Reading.refused(
          "sdjwt.form",
          "",
          "The JSON has no payload with a protected header, a signature and a list of disclosures;"
              + " send the token as it was issued.");
    }
    return of(
        head.get() + "." + payload.get() + "." + value.get(),
        disclosures,
        header.findString("kb_jwt"));
  }

  private static Reading<SdJwt> of(String token, List<String> texts, Optional<String> keyBinding) {
    List<Disclosure> disclosures = new ArrayList<>();
    List<Finding> faults = new ArrayList<>();
    for (String text : texts) {
      Disclosure.read(text)
          .match(a -> disclosures.add(a.value()), r -> faults.addAll(r.findings()));
    }
    if (!faults.isEmpty()) {
      return Reading.refused(faults.subList(0, 1));
    }
    StringBuilder issued = new StringBuilder(token).append('~');
    texts.forEach(t -> issued.append(t).append('~'));
    return Jws.parse(token)
        .then(jws -> Reading.of(new SdJwt(issued.toString(), jws, disclosures, keyBinding)));
  }

  Jws jws() {
    return jws;
  }

  List<Disclosure> disclosures() {
    return disclosures;
  }

  Optional<String> keyBinding() {
    return keyBinding;
  }

  /** Everything but the key binding, in compact form: what a key binding's hash covers. */
  String issued() {
    return issued;
  }

  /** The hash that a key binding must state (section 4.3.1). */
  String sdHash() {
    String sdAlg = jws.payload().findString("_sd_alg").orElse("sha-256");
    return Disclosure.hash(sdAlg)
        .map(h -> Jws.encode(h.digest(issued.getBytes(StandardCharsets.US_ASCII))))
        .orElse("");
  }

  /** The holder's key, as the issuer signed it in {@code cnf.jwk}. */
  Reading<VerificationKey> holderKey() {
    if (jws.payload().find("cnf").orElse(null) instanceof JsonObject cnf
        && cnf.find("jwk").orElse(null) instanceof JsonObject jwk) {
      return Jwk.read(jwk);
    }
    return Reading.refused(
        "sdjwt.no-holder-key",
        "/cnf",
        "The token names no key of its holder in cnf.jwk; ask the issuer to bind it to one.");
  }
}
