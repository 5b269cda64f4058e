package dev.cairn.cli.hostile;

import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonPointer;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import dev.cairn.signing.context.Canonicalizer;
import dev.cairn.signing.context.ContextSource;
import dev.cairn.signing.did.DidKey;
import dev.cairn.signing.key.KeyAlgorithm;
import dev.cairn.signing.key.SecretKey;
import dev.cairn.signing.suite.Cryptosuites;
import dev.cairn.signing.verify.CredentialIssuer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Sound credentials, made with keys that are the same in every run. */
final class Made {
  static final String RDFC = "eddsa-rdfc-2022";
  static final String JCS = "eddsa-jcs-2022";
  static final SecretKey ISSUER = key(1);
  static final SecretKey OTHER = key(2);
  static final SecretKey LEARNER = key(3);
  static final String ISSUER_ID = DidKey.of(ISSUER.verificationKey());
  static final String OTHER_ID = DidKey.of(OTHER.verificationKey());
  static final String LEARNER_ID = DidKey.of(LEARNER.verificationKey());
  static final Instant SIGNED = Instant.parse("2026-03-01T09:00:00Z");
  static final Cryptosuites SUITES =
      Cryptosuites.standard(Canonicalizer.over(ContextSource.builtIn()));

  private Made() {}

  private static SecretKey key(int seed) {
    byte[] secret = new byte[32];
    secret[30] = 7;
    secret[31] = (byte) seed;
    return SecretKey.of(KeyAlgorithm.ED25519, secret).orThrow();
  }

  static JsonObject badge() {
    return badge(1, LEARNER_ID);
  }

  static JsonObject badge(int number, String learner) {
    return read(
        """
        {"@context": ["https://www.w3.org/ns/credentials/v2",
                      "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
         "id": "urn:uuid:0b5f3c1a-6d0e-4c39-9a5e-00000000000%d",
         "type": ["VerifiableCredential", "OpenBadgeCredential"],
         "issuer": {"id": "%s", "type": ["Profile"], "name": "Quarry School"},
         "validFrom": "2026-01-01T00:00:00Z", "validUntil": "2030-01-01T00:00:00Z",
         "name": "Dry stone walls",
         "credentialSubject": {"id": "%s", "type": ["AchievementSubject"], "creditsEarned": 2.5,
           "achievement": {"id": "urn:uuid:0b5f3c1a-6d0e-4c39-9a5e-0000000000aa",
             "type": ["Achievement"], "humanCode": "W-1", "creditsAvailable": 3,
             "criteria": {"narrative": "Build one metre."},
             "description": "Dry stone walling.", "name": "Walling", "tag": ["stone", "wall"]}}}
        """
            .formatted(number, ISSUER_ID, learner));
  }

  static CredentialIssuer issuer(String suite, SecretKey key) {
    return CredentialIssuer.of(
        SUITES.find(suite).orElseThrow(), key, DidKey.methodOf(key.verificationKey()));
  }

  static JsonObject signed(String suite) {
    return sign(suite, badge());
  }

  static JsonObject sign(String suite, JsonObject badge) {
    return issuer(suite, ISSUER).issue(badge, SIGNED).orThrow();
  }

  /** A proof over a document as it stands, whoever its issuer is, and whatever is in it. */
  static JsonObject forced(String suite, SecretKey key, JsonObject badge) {
    JsonObject proof =
        SUITES
            .find(suite)
            .orElseThrow()
            .sign(badge, issuer(suite, key).options().created(SIGNED).build(), key)
            .orThrow();
    return badge.with("proof", proof);
  }

  static JsonObject present(SecretKey holder, String holderId, JsonObject... credentials) {
    JsonObject presentation =
        read("{'@context':['https://www.w3.org/ns/credentials/v2'],'type':['VerifiablePresentation'],"
                + "'holder':'"
                + holderId
                + "'}")
            .with("verifiableCredential", JsonArray.of(credentials));
    return issuer(RDFC, holder).present(presentation, "n-1", "jobs.example", SIGNED).orThrow();
  }

  static JsonObject read(String json) {
    String text = json.startsWith("{'") ? json.replace('\'', '"') : json;
    return JsonReader.strict().readObject(text.getBytes(StandardCharsets.UTF_8)).orThrow();
  }

  static JsonValue value(String json) {
    return JsonReader.strict().read(json.replace('\'', '"')).orThrow();
  }

  static JsonString string(String text) {
    return new JsonString(text);
  }

  static JsonValue at(JsonObject document, String pointer) {
    return JsonPointer.resolve(document, pointer).orElseThrow();
  }

  static JsonObject objectAt(JsonObject document, String pointer) {
    return (JsonObject) at(document, pointer);
  }

  /** The document with another value at a path of names; null removes it. */
  static JsonObject set(JsonObject document, String path, String json) {
    return (JsonObject)
        put(
            document,
            List.of(path.substring(1).split("/")),
            json.isEmpty() ? List.of() : List.of(value(json)));
  }

  private static JsonValue put(JsonValue in, List<String> path, List<JsonValue> value) {
    String name = path.get(0);
    if (in instanceof JsonArray array) {
      List<JsonValue> items = new ArrayList<>(array.items());
      int index = Integer.parseInt(name);
      items.set(
          index,
          path.size() == 1
              ? value.get(0)
              : put(items.get(index), path.subList(1, path.size()), value));
      return new JsonArray(items);
    }
    JsonObject object = (JsonObject) in;
    if (path.size() > 1) {
      return object.with(
          name, put(object.find(name).orElseThrow(), path.subList(1, path.size()), value));
    }
    return value.isEmpty() ? object.without(name) : object.with(name, value.get(0));
  }
}
