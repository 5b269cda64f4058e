package dev.cairn.signing.verify;

import static dev.cairn.signing.verify.Attacks.SUITE;
import static dev.cairn.signing.verify.Attacks.assertCode;
import static dev.cairn.signing.verify.Attacks.verify;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.verification.Check.Kind;
import dev.cairn.core.verification.Verification;
import dev.cairn.signing.StandardVerifier;
import dev.cairn.signing.Suites;
import dev.cairn.signing.did.ControllerSource;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hostile input: the ways in which verifiers of this field have failed, one test each. */
class KnownFailuresOfInputTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "not json | json.syntax",
        "{\"a\": 1 | json.syntax",
        "{\"proof\": {}, \"proof\": {}} | json.duplicate-key",
        "[] | json.type",
        "{} {} | json.trailing",
        "{\"a\": \"\\ud800\"} | json.lone-surrogate"
      })
  void whatIsNoStrictJsonIsRefused(String text, String code) {
    Verification verification =
        Attacks.VERIFIER.verify(text.getBytes(StandardCharsets.UTF_8), Verifiers.REQUEST);

    assertThat(verification.word()).isEqualTo("rejected");
    assertCode(verification, Kind.STRUCTURE, code);
  }

  @Test
  void aMegabyteOfNestedArraysIsRefused() {
    byte[] nested = "[".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
    Verification verification = Attacks.VERIFIER.verify(nested, Verifiers.REQUEST);

    assertThat(verification.word()).isEqualTo("rejected");
    assertCode(verification, Kind.STRUCTURE, "json.depth");
  }

  @Test
  void aContextStatedTwiceIsRefusedAndOneListedTwiceChangesNothing() {
    String signed = Badges.signed(SUITE).toString();
    String twice =
        "{\"@context\":[\"https://www.w3.org/ns/credentials/v2\"]," + signed.substring(1);
    Verification refused =
        Attacks.VERIFIER.verify(twice.getBytes(StandardCharsets.UTF_8), Verifiers.REQUEST);
    JsonArray contexts = (JsonArray) Badges.badge().find("@context").orElseThrow();
    JsonArray repeated = JsonArray.of(contexts.get(0), contexts.get(1), contexts.get(1));

    assertThat(refused.word()).isEqualTo("rejected");
    assertCode(refused, Kind.STRUCTURE, "json.duplicate-key");
    assertThat(verify(Badges.signed(SUITE).with("@context", repeated)).word())
        .isEqualTo("verified");
    Verification jcs = verify(Badges.signed("eddsa-jcs-2022").with("@context", repeated));
    assertThat(((Verification.Verified) jcs).credential())
        .as("what is read is what was signed")
        .isEqualTo(Badges.badge());
  }

  @ParameterizedTest
  @ValueSource(strings = {"9007199254740993", "1e400", "0.1000000000000000055"})
  void aNumberThatNoDoubleHoldsIsRefused(String number) {
    for (String suite : List.of(SUITE, "eddsa-jcs-2022")) {
      String text =
          Badges.signed(suite)
              .toString()
              .replace("\"creditsEarned\":2.5", "\"creditsEarned\":" + number);
      Verification verification =
          Attacks.VERIFIER.verify(text.getBytes(StandardCharsets.UTF_8), Verifiers.REQUEST);

      assertThat(text).contains(number);
      assertThat(verification.word()).as(suite).isEqualTo("rejected");
    }
  }

  @Test
  void aGraphMadeToPoisonCanonicalizationEndsWithAFinding() {
    // Nodes without ids that differ only deep inside, so that every order of them must be tried.
    String leaf = "{\"friend\": [{\"friend\": {}}, {\"friend\": {}}, {\"friend\": {}}]}";
    String middle = "{\"friend\": [" + String.join(",", Collections.nCopies(9, leaf)) + "]}";
    JsonObject friends =
        Badges.read(
            "{\"@context\": {\"friend\": \"https://example.org/friend\"}, \"friend\": ["
                + String.join(",", Collections.nCopies(3, middle))
                + "]}");
    JsonObject signed = Badges.signed(SUITE);
    JsonArray contexts = (JsonArray) signed.find("@context").orElseThrow();
    JsonObject poisoned =
        signed
            .with(
                "@context",
                JsonArray.of(
                    contexts.get(0), contexts.get(1), friends.find("@context").orElseThrow()))
            .with("friend", friends.find("friend").orElseThrow());
    Verification verification = verify(poisoned);

    assertThat(verification.word()).isEqualTo("rejected");
    assertCode(verification, Kind.PROOF, "rdf.work-limit");
  }

  @Test
  void aUrlOfAStatusASchemaAContextOrAKeyIsNeverOpened() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 8, InetAddress.getLoopbackAddress())) {
      String url = "http://127.0.0.1:" + server.getLocalPort() + "/x";
      JsonObject status =
          Badges.read(
              "{\"id\": \"U#1\", \"type\": \"BitstringStatusListEntry\", \"statusPurpose\":"
                      .replace("U", url)
                  + " \"revocation\", \"statusListIndex\": \"1\", \"statusListCredential\": \""
                  + url
                  + "\"}");
      JsonObject schema =
          Badges.read("{\"id\": \"" + url + "\", \"type\": \"1EdTechJsonSchemaValidator2019\"}");
      JsonObject signed = Badges.signed(SUITE);
      JsonObject proof = (JsonObject) signed.find("proof").orElseThrow();
      JsonArray contexts = (JsonArray) signed.find("@context").orElseThrow();
      List<JsonObject> attacks =
          List.of(
              signed.with("credentialStatus", status),
              signed.with("credentialSchema", schema),
              signed.with("@context", JsonArray.of(contexts.get(0), new JsonString(url))),
              signed.with("proof", proof.with("verificationMethod", new JsonString(url + "#key"))),
              signed.with("issuer", new JsonString(url)));

      attacks.forEach(
          attack -> {
            assertThat(verify(attack).word()).isNotEqualTo("verified");
            StandardVerifier.builder(Suites.standard(), ControllerSource.didKey())
                .build()
                .verify(Badges.bytes(attack), Verifiers.REQUEST);
          });
      server.setSoTimeout(200);
      assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
    }
  }
}
