package dev.cairn.signing.verify;

import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import dev.cairn.signing.Suites;
import dev.cairn.signing.did.DidKey;
import dev.cairn.signing.key.KeyAlgorithm;
import dev.cairn.signing.key.SecretKey;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Credentials as tests use them, with keys that are the same in every run. */
final class Badges {
  static final SecretKey ISSUER = key(1);
  static final SecretKey OTHER = key(2);
  static final SecretKey LEARNER = key(3);
  static final String ISSUER_ID = DidKey.of(ISSUER.verificationKey());
  static final String LEARNER_ID = DidKey.of(LEARNER.verificationKey());
  static final Instant SIGNED = Instant.parse("2026-03-01T09:00:00Z");

  private Badges() {}

  static SecretKey key(int seed) {
    byte[] secret = new byte[32];
    secret[31] = (byte) seed;
    return SecretKey.of(KeyAlgorithm.ED25519, secret).orThrow();
  }

  /** A badge with lists, numbers, nested objects and texts beyond ASCII. */
  static JsonObject badge() {
    return badge("urn:uuid:7e4a0b52-3c35-4d4c-9a5e-000000000001", LEARNER_ID);
  }

  static JsonObject badge(String id, String learner) {
    return read(
        """
        {"@context": ["https://www.w3.org/ns/credentials/v2",
                      "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
         "id": "%s",
         "type": ["VerifiableCredential", "AchievementCredential"],
         "issuer": {"id": "%s", "type": ["Profile"], "name": "Steinbruch e.V."},
         "validFrom": "2026-01-01T00:00:00Z",
         "validUntil": "2030-01-01T00:00:00Z",
         "name": "Trockenmauern für Anfänger",
         "credentialSubject": {
           "id": "%s", "type": ["AchievementSubject"], "creditsEarned": 2.5,
           "achievement": {
             "id": "urn:uuid:7e4a0b52-3c35-4d4c-9a5e-000000000002", "type": ["Achievement"],
             "achievementType": "MicroCredential", "creditsAvailable": 3,
             "criteria": {"narrative": "Build one metre of wall."},
             "description": "Dry stone walling.", "name": "Walling", "tag": ["stone", "wall"],
             "alignment": [{"type": ["Alignment"], "targetName": "EQF 4",
                            "targetUrl": "https://example.org/eqf/4"}]}},
         "evidence": [{"id": "https://example.org/walls/1", "type": ["Evidence"],
                       "name": "A wall \uD83E\uDEA8"}]}
        """
            .formatted(id, ISSUER_ID, learner));
  }

  static CredentialIssuer issuer(String suite, SecretKey key) {
    return CredentialIssuer.of(
        Suites.standard().find(suite).orElseThrow(), key, DidKey.methodOf(key.verificationKey()));
  }

  static JsonObject signed(String suite) {
    return issuer(suite, ISSUER).issue(badge(), SIGNED).orThrow();
  }

  static JsonObject read(String json) {
    return (JsonObject) JsonReader.strict().read(json).orThrow();
  }

  static byte[] bytes(JsonObject json) {
    return json.toString().getBytes(StandardCharsets.UTF_8);
  }
}
