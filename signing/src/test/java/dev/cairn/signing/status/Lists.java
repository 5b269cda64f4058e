package dev.cairn.signing.status;

import dev.cairn.core.Finding;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.json.JsonWriter;
import dev.cairn.core.verification.Check;
import dev.cairn.core.verification.CredentialVerifier;
import dev.cairn.core.verification.Trust;
import dev.cairn.core.verification.Verification;
import dev.cairn.core.verification.VerificationRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Credentials with a status, and lists, for tests of what is read out of verified lists. */
final class Lists {
  static final String URL = "https://uni.example/status/3";
  static final String ISSUER = "did:web:uni.example";
  static final VerificationRequest NOW =
      VerificationRequest.at(Instant.parse("2026-06-01T12:00:00Z"));

  /** Takes every list for verified: these tests are about what comes after. */
  static final CredentialVerifier BELIEVER =
      (bytes, request) ->
          new Verification.Verified(
              JsonReader.strict().readObject(bytes).orThrow(), List.of(), Trust.NOT_JUDGED);

  /** Rejects every list. */
  static final CredentialVerifier REJECTER =
      (bytes, request) ->
          new Verification.Rejected(
              Optional.empty(),
              Optional.empty(),
              List.of(
                  Check.failed(
                      Check.Kind.DATES, Finding.error("dates.expired", "", "It ended; renew it."))),
              Trust.NOT_JUDGED);

  private Lists() {}

  static JsonObject json(String text) {
    return JsonReader.strict()
        .readObject(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8))
        .orThrow();
  }

  static JsonObject credential(String status) {
    return json("{'id':'urn:c:1','issuer':'" + ISSUER + "','credentialStatus':" + status + "}");
  }

  static String entry(String purpose, String index) {
    return "{'type':'BitstringStatusListEntry','statusPurpose':'"
        + purpose
        + "','statusListIndex':"
        + index
        + ",'statusListCredential':'"
        + URL
        + "'}";
  }

  static JsonObject list(StatusPurpose purpose, long... set) {
    BitstringStatusList bits = BitstringStatusList.ofEntries(131_072, 1);
    for (long index : set) {
      bits = bits.with(index, 1);
    }
    return bits.credential(URL, ISSUER, purpose, Instant.parse("2026-01-01T00:00:00Z"));
  }

  static StatusSource source(JsonObject list) {
    byte[] bytes = JsonWriter.prettyBytes(list);
    return url -> url.equals(URL) ? Optional.of(bytes) : Optional.empty();
  }

  static Check check(JsonObject credential, JsonObject list) {
    return StatusListChecker.of(source(list)).check(credential, NOW, BELIEVER);
  }

  static List<String> codes(Check check) {
    return check.findings().stream().map(Finding::code).toList();
  }
}
