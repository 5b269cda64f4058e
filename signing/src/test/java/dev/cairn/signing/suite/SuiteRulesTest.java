package dev.cairn.signing.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.core.CairnException;
import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.verification.Check;
import dev.cairn.signing.Suites;
import dev.cairn.signing.did.DidKey;
import dev.cairn.signing.key.KeyAlgorithm;
import dev.cairn.signing.key.SecretKey;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuiteRulesTest {
  private static final SecretKey KEY = SecretKey.generate(KeyAlgorithm.ED25519, new SecureRandom());
  private static final ProofOptions OPTIONS =
      ProofOptions.builder().verificationMethod(DidKey.methodOf(KEY.verificationKey())).build();
  private static final Cryptosuite JCS = Suites.standard().find("eddsa-jcs-2022").orElseThrow();

  @ParameterizedTest
  @ValueSource(strings = {"9007199254740993", "1e400", "0.1000000000000000055511151231257827"})
  void settled5AnInexactNumberIsNeitherSignedNorVerified(String number) {
    JsonObject document = read("{\"a\": [{\"n\": " + number + "}]}");
    Reading<JsonObject> signed = JCS.sign(document, OPTIONS, KEY);

    assertThat(signed.findings())
        .extracting("code", "pointer")
        .containsExactly(org.assertj.core.groups.Tuple.tuple("number.inexact", "/a/0/n"));
    JsonObject proof = JCS.sign(read("{\"a\": 1}"), OPTIONS, KEY).orThrow();
    Check check = JCS.verify(document, proof, KEY.verificationKey());
    assertThat(check.outcome()).isEqualTo(Check.Outcome.FAILED);
    assertThat(check.findings()).extracting("code").containsExactly("number.inexact");
  }

  @ParameterizedTest
  @ValueSource(strings = {"9007199254740992", "1.0", "1e2", "0.1", "-0", "1E-7", "3.81"})
  void settled5AnExactNumberIsSignedHoweverItIsWritten(String number) {
    JsonObject document = read("{\"a\": " + number + "}");
    JsonObject proof = JCS.sign(document, OPTIONS, KEY).orThrow();

    assertThat(JCS.verify(document, proof, KEY.verificationKey()).outcome())
        .isEqualTo(Check.Outcome.PASSED);
  }

  @Test
  void aJcsProofCarriesTheContextAndHoldsForADocumentThatStartsWithIt() {
    JsonObject document = read("{\"@context\": [\"https://a.example\"], \"b\": 1}");
    JsonObject proof = JCS.sign(document, OPTIONS, KEY).orThrow();
    JsonObject longer = document.with("@context", contexts("https://a.example", "https://b"));
    JsonObject other = document.with("@context", contexts("https://b", "https://a.example"));

    assertThat(proof.find("@context")).isEqualTo(document.find("@context"));
    assertThat(JCS.verify(longer, proof, KEY.verificationKey()).outcome())
        .isEqualTo(Check.Outcome.PASSED);
    assertThat(JCS.covered(longer, proof)).isEqualTo(document);
    Check refused = JCS.verify(other, proof, KEY.verificationKey());
    assertThat(refused.findings()).extracting("code").containsExactly("proof.context");
    assertThat(JCS.verify(document.without("@context"), proof, KEY.verificationKey()).outcome())
        .isEqualTo(Check.Outcome.FAILED);
  }

  @Test
  void aKeyOfAnotherKindIsRefused() {
    SecretKey p256 = SecretKey.generate(KeyAlgorithm.P256, new SecureRandom());
    JsonObject proof = JCS.sign(read("{}"), OPTIONS, KEY).orThrow();

    assertThatThrownBy(() -> JCS.sign(read("{}"), OPTIONS, p256))
        .isInstanceOfSatisfying(
            CairnException.class,
            e -> assertThat(e.code()).isEqualTo(CairnException.Code.UNFIT_KEY));
    assertThat(JCS.verify(read("{}"), proof, p256.verificationKey()).findings())
        .extracting("code")
        .containsExactly("proof.key-algorithm");
  }

  @Test
  void olderSuitesAreVerifiedAndNotSigned() {
    for (String name : List.of("eddsa-2022", "Ed25519Signature2020")) {
      assertThatThrownBy(
              () -> Suites.standard().find(name).orElseThrow().sign(read("{}"), OPTIONS, KEY))
          .isInstanceOfSatisfying(
              CairnException.class,
              e -> assertThat(e.code()).isEqualTo(CairnException.Code.UNSUPPORTED));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"\"", "\"u1234\"", "\"z\"", "\"z0\"", "\"z1111\"", "5", "null"})
  void aProofValueThatIsNoSignatureIsRefusedAtItsPlace(String value) {
    JsonObject proof =
        JCS.sign(read("{}"), OPTIONS, KEY)
            .orThrow()
            .with("proofValue", JsonReader.strict().read(value).orThrow());
    Check check = JCS.verify(read("{}"), proof, KEY.verificationKey());

    assertThat(check.outcome()).isEqualTo(Check.Outcome.FAILED);
    assertThat(check.findings()).allMatch(f -> f.pointer().equals("/proof/proofValue"));
  }

  @Test
  void aNameIsTakenOnceAndASuiteIsFoundByItsTypeToo() {
    Cryptosuites suites = Suites.standard();

    assertThatThrownBy(() -> suites.with(JCS)).isInstanceOf(CairnException.class);
    assertThat(suites.of(read("{\"type\": \"Ed25519Signature2020\"}"))).isPresent();
    assertThat(suites.of(read("{\"type\": \"eddsa-jcs-2022\"}"))).isEmpty();
    assertThat(
            suites.of(
                read(
                    "{\"type\": \"DataIntegrityProof\", \"cryptosuite\": \"Ed25519Signature2020\"}")))
        .isEmpty();
  }

  /** The example of a suite of one's own: one line, and it signs and verifies. */
  @Test
  void aSuiteOfOnesOwnIsOneLine() {
    Cryptosuite plain = HashSuite.jcs("example-plain-2026", java.util.Set.of(KeyAlgorithm.ED25519));
    Cryptosuites suites = Suites.standard().with(plain);
    JsonObject document = read("{\"claim\": true}");
    JsonObject proof = plain.sign(document, OPTIONS, KEY).orThrow();

    assertThat(suites.of(proof)).contains(plain);
    assertThat(plain.verify(document, proof, KEY.verificationKey()).outcome())
        .isEqualTo(Check.Outcome.PASSED);
    assertThat(JCS.verify(document, proof, KEY.verificationKey()).findings())
        .extracting("code")
        .containsExactly("proof.other-suite");
    JsonObject renamed = proof.with("cryptosuite", new JsonString("eddsa-jcs-2022"));
    assertThat(JCS.verify(document, renamed, KEY.verificationKey()).outcome())
        .isEqualTo(Check.Outcome.FAILED);
  }

  private static JsonArray contexts(String... urls) {
    return JsonArray.ofStrings(List.of(urls));
  }

  private static JsonObject read(String json) {
    JsonValue value = JsonReader.strict().read(json).orThrow();
    return (JsonObject) value;
  }
}
