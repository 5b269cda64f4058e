package dev.cairn.signing.verify;

import static dev.cairn.signing.verify.Attacks.SUITE;
import static dev.cairn.signing.verify.Attacks.assertCode;
import static dev.cairn.signing.verify.Attacks.assertRejected;
import static dev.cairn.signing.verify.Attacks.verify;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonBoolean;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.verification.Check.Kind;
import dev.cairn.core.verification.Verification;
import dev.cairn.signing.Vectors;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a signature covers: the ways in which verifiers of this field have failed, one test each.
 */
class KnownFailuresOfContextsTest {
  @ParameterizedTest
  @ValueSource(strings = {"honours", "Issuer", "ISSUER", "validfrom", "x:y"})
  void anAddedPropertyOutsideTheContextIsRefused(String name) {
    for (String suite : List.of(SUITE, "eddsa-jcs-2022")) {
      assertRejected(
          Badges.signed(suite).with(name, new JsonString("https://other.example/")), Kind.PROOF);
    }
  }

  @Test
  void aPropertyOutsideTheContextIsRefusedEvenWhereTheKeyIsOutOfReach() {
    JsonObject sample =
        (JsonObject)
            JsonReader.strict().read(Vectors.bytes("1edtech-validator/ob30/simple.json")).orThrow();

    assertThat(verify(sample).word()).isEqualTo("undetermined");
    Verification changed = verify(sample.with("honours", JsonBoolean.TRUE));
    assertThat(changed.word()).isEqualTo("rejected");
    assertCode(changed, Kind.PROOF, "jsonld.undefined-term");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Issuer", "TYPE", "Proof", "credentialsubject", "@Context", "ValidUntil"})
  void aKeyThatDiffersInCaseAloneIsAnotherKeyAndNotSigned(String name) {
    JsonObject badge = Badges.badge().with(name, new JsonString("https://other.example/"));

    assertThat(Badges.issuer(SUITE, Badges.ISSUER).issue(badge, Badges.SIGNED).findings())
        .extracting("code", "pointer")
        .contains(Tuple.tuple("jsonld.undefined-term", "/" + name));
    assertRejected(
        Badges.signed(SUITE).with(name, new JsonString("https://other.example/")), Kind.PROOF);
  }

  @Test
  void aPropertyThatNoContextDefinesIsNotSigned() {
    JsonObject badge = Badges.badge().with("honours", JsonBoolean.TRUE);

    assertThat(Badges.issuer(SUITE, Badges.ISSUER).issue(badge, Badges.SIGNED).findings())
        .extracting("code")
        .contains("jsonld.undefined-term");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"name\": \"https://evil.example/name\"}",
        "{\"honours\": \"https://evil.example/honours\"}",
        "{\"@vocab\": \"https://evil.example/\"}",
        "\"https://evil.example/context\"",
        "\"https://w3id.org/security/multikey/v1\""
      })
  void aContextAddedAfterSigningIsRefusedOrChangesNothing(String added) {
    JsonObject signed = Badges.signed(SUITE);
    JsonArray contexts = (JsonArray) signed.find("@context").orElseThrow();
    List<JsonValue> more = new java.util.ArrayList<>(contexts.items());
    more.add(JsonReader.strict().read(added).orThrow());
    Verification verification =
        verify(signed.with("@context", new JsonArray(more)).with("honours", JsonBoolean.TRUE));

    assertThat(verification.word()).isEqualTo("rejected");
  }

  @Test
  void aContextInjectedIntoANestedObjectIsRefused() {
    JsonObject signed = Badges.signed(SUITE);
    JsonObject subject = (JsonObject) signed.find("credentialSubject").orElseThrow();
    JsonObject injected =
        subject.with(
            "@context", JsonObject.builder().put("@vocab", "https://evil.example/").build());

    assertRejected(signed.with("credentialSubject", injected), Kind.PROOF);
  }
}
