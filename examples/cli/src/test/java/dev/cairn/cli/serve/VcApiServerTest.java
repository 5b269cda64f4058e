package dev.cairn.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.cli.Badges;
import dev.cairn.cli.serve.Client.Reply;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonBoolean;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import dev.cairn.signing.key.KeyAlgorithm;
import dev.cairn.signing.key.KeyFile;
import dev.cairn.signing.key.Multikey;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("VC-API over HTTP: issue, verify, derive, prove")
class VcApiServerTest {
  private static final String LEARNER = "did:example:learner";

  private static JsonObject body(String member, JsonValue value, String options) {
    return JsonObject.builder()
        .put(member, value)
        .put("options", (JsonValue) json(options))
        .build();
  }

  private static JsonObject json(String text) {
    return JsonReader.strict()
        .readObject(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8))
        .orThrow();
  }

  private static JsonObject member(JsonObject from, String name) {
    return (JsonObject) from.find(name).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "ED25519,eddsa-rdfc-2022",
    "ED25519,eddsa-jcs-2022",
    "P256,ecdsa-rdfc-2019",
    "P384,ecdsa-jcs-2019",
    "ED25519,vc-jose"
  })
  void whatIsIssuedVerifiesAndAChangedByteDoesNot(KeyAlgorithm algorithm, String suite) {
    KeyFile key = Servers.key(algorithm);
    try (VcApiServer server = Servers.start(Optional.of(key), Optional.of(suite), 200)) {
      Client client = new Client(server.port());
      JsonObject badge = Badges.unsigned(key.controller(), LEARNER, "A1");
      Reply issued = client.post("/credentials/issue", body("credential", badge, "{}").toString());
      assertThat(issued.status()).as("%s", issued.body()).isEqualTo(201);
      assertThat(issued.mediaType()).isEqualTo("application/json");
      JsonObject signed = member(issued.body(), "verifiableCredential");

      Reply good =
          client.post(
              "/credentials/verify",
              body(
                      "verifiableCredential",
                      signed,
                      "{'returnCredential': true, 'checks': ['proof']}")
                  .toString());
      assertThat(good.status()).isEqualTo(200);
      assertThat(good.body().find("verified")).contains(JsonBoolean.TRUE);
      assertThat(good.body().find("problemDetails")).contains(new JsonArray(List.of()));
      assertThat(good.body().find("verifiableCredential")).contains(signed);

      JsonObject changed =
          signed.has("proof")
              ? signed.with("name", new JsonString("Master of Walls"))
              : signed.with(
                  "id",
                  new JsonString(
                      signed.findString("id").orElseThrow().replace(".eyJA", ".eyJB") + "AA"));
      Reply bad =
          client.post(
              "/credentials/verify",
              body("verifiableCredential", changed, "{'checks': ['proof']}").toString());
      assertThat(bad.status()).isEqualTo(200);
      assertThat(bad.body().find("verified")).contains(JsonBoolean.FALSE);
      assertThat(bad.body().find("problemDetails").orElseThrow().toString())
          .contains("https://www.w3.org/TR/vc-data-model#", "\"title\":", "\"detail\":");
      assertThat(bad.body().has("verifiableCredential")).isFalse();
    }
  }

  @Test
  void whatCannotBeToldIsNotVerified() {
    KeyFile key = Servers.key(KeyAlgorithm.ED25519);
    try (VcApiServer server = Servers.start(Optional.of(key), Optional.empty(), 400)) {
      JsonObject unsigned = Badges.unsigned(key.controller(), LEARNER, "A1");
      Reply reply =
          new Client(server.port())
              .post(
                  "/credentials/verify",
                  body("verifiableCredential", unsigned, "{'returnResults': true}").toString());
      assertThat(reply.status()).as("as older test suites expect").isEqualTo(400);
      assertThat(reply.body().find("verified")).contains(JsonBoolean.FALSE);
      assertThat(reply.body().toString())
          .contains("CRYPTOGRAPHIC_SECURITY_ERROR", "proof.none", "\"verdict\":\"undetermined\"");
    }
  }

  @ParameterizedTest
  @CsvSource({"P256,ecdsa-sd-2023", "BLS12_381_G2,bbs-2023"})
  void partsAreDerivedAndVerify(KeyAlgorithm algorithm, String suite) {
    KeyFile key = Servers.key(algorithm);
    try (VcApiServer server = Servers.start(Optional.of(key), Optional.of(suite), 200)) {
      Client client = new Client(server.port());
      Reply issued =
          client.post(
              "/credentials/issue",
              body(
                      "credential",
                      Badges.unsigned(key.controller(), LEARNER, "A1"),
                      "{'mandatoryPointers': ['/issuer', '/validFrom']}")
                  .toString());
      assertThat(issued.status()).as("%s", issued.body()).isEqualTo(201);
      JsonObject base = member(issued.body(), "verifiableCredential");
      Reply derived =
          client.post(
              "/credentials/derive",
              body(
                      "verifiableCredential",
                      base,
                      "{'selectivePointers': ['/credentialSubject/achievement']}")
                  .toString());
      assertThat(derived.status()).as("%s", derived.body()).isEqualTo(201);
      assertThat(derived.body().toString()).contains("Passed.").doesNotContain("creditsEarned");
      Reply verified =
          client.post(
              "/credentials/verify", body("verifiableCredential", derived.body(), "{}").toString());
      assertThat(verified.body().find("verified"))
          .as("%s", verified.body())
          .contains(JsonBoolean.TRUE);
      Reply nowhere =
          client.post(
              "/credentials/derive",
              body("verifiableCredential", base, "{'selectivePointers': ['/no/where']}")
                  .toString());
      assertThat(nowhere.status()).isEqualTo(400);
      assertThat(nowhere.mediaType()).isEqualTo("application/problem+json");
    }
  }

  @ParameterizedTest
  @CsvSource({"eddsa-rdfc-2022", "vc-jose"})
  void aPresentationIsProvedForAChallengeAndDomain(String suite) {
    KeyFile key = Servers.key(KeyAlgorithm.ED25519);
    try (VcApiServer server = Servers.start(Optional.of(key), Optional.of(suite), 200)) {
      Client client = new Client(server.port());
      JsonObject credential =
          member(
              client
                  .post(
                      "/credentials/issue",
                      body(
                              "credential",
                              Badges.unsigned(key.controller(), key.controller(), "A1"),
                              "{}")
                          .toString())
                  .body(),
              "verifiableCredential");
      JsonObject presentation =
          json("{'@context': ['https://www.w3.org/ns/credentials/v2'],"
                  + " 'type': ['VerifiablePresentation']}")
              .with("holder", new JsonString(key.controller()))
              .with("verifiableCredential", new JsonArray(List.of(credential)));
      Reply proved =
          client.post(
              "/presentations/prove",
              body("presentation", presentation, "{'challenge': 'c1', 'domain': 'd.example'}")
                  .toString());
      assertThat(proved.status()).as("%s", proved.body()).isEqualTo(201);
      JsonObject signed = member(proved.body(), "verifiablePresentation");

      JsonObject good =
          verifyPresentation(client, signed, "{'challenge': 'c1', 'domain': 'd.example'}");
      assertThat(good.find("verified")).as("%s", good).contains(JsonBoolean.TRUE);
      assertThat(member(good, "results").toString())
          .contains(
              "{\"valid\":true,\"input\":\"c1\"}", "{\"valid\":true,\"input\":\"d.example\"}");
      JsonObject replayed =
          verifyPresentation(client, signed, "{'challenge': 'c2', 'domain': 'd.example'}");
      assertThat(replayed.find("verified")).contains(JsonBoolean.FALSE);
      assertThat(replayed.toString())
          .contains("https://w3id.org/security#INVALID_CHALLENGE_ERROR")
          .contains("{\"valid\":false,\"input\":\"c2\"}");
      assertThat(
              verifyPresentation(client, signed, "{'challenge': 'c1', 'domain': 'e.example'}")
                  .toString())
          .contains("INVALID_DOMAIN_ERROR");
      assertThat(verifyPresentation(client, signed, "{}").find("verified"))
          .as("settled18: without challenge and domain it cannot be told")
          .contains(JsonBoolean.FALSE);
      Reply unasked =
          client.post("/presentations/prove", body("presentation", presentation, "{}").toString());
      assertThat(unasked.status()).isEqualTo(400);
    }
  }

  private static JsonObject verifyPresentation(Client client, JsonObject signed, String options) {
    Reply reply =
        client.post(
            "/presentations/verify", body("verifiablePresentation", signed, options).toString());
    assertThat(reply.status()).isEqualTo(200);
    return reply.body();
  }

  @Test
  @DisplayName("settled22: no key material goes over the wire")
  void settled22NoKeyMaterialGoesOverTheWire() {
    KeyFile key = Servers.key(KeyAlgorithm.ED25519);
    try (VcApiServer server = Servers.start(Optional.of(key), Optional.empty(), 200)) {
      Client client = new Client(server.port());
      JsonObject badge = Badges.unsigned(key.controller(), LEARNER, "A1");
      Reply sent =
          client.post(
              "/credentials/issue",
              body("credential", badge, "{'secretKeyMultibase': 'z3u2'}").toString());
      assertThat(sent.status()).isEqualTo(400);
      assertThat(sent.body().findString("type"))
          .contains("https://www.w3.org/TR/vcalm#UNKNOWN_OPTION_PROVIDED");
      Reply issued = client.post("/credentials/issue", body("credential", badge, "{}").toString());
      assertThat(issued.raw().body() + issued.raw().headers().map())
          .doesNotContain(Multikey.writeSecret(key.key()), "secretKey", Client.TOKEN);
    }
  }

  @Test
  void withoutAKeyNothingIsSigned() {
    try (VcApiServer server = Servers.start(Optional.empty(), Optional.empty(), 200)) {
      Client client = new Client(server.port());
      assertThat(client.post("/credentials/issue", "{}").status()).isEqualTo(404);
      assertThat(client.post("/presentations/prove", "{}").status()).isEqualTo(404);
      assertThat(client.post("/credentials/verify", "{}").status()).isEqualTo(400);
    }
  }
}
