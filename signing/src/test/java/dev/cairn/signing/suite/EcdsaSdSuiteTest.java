package dev.cairn.signing.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.core.CairnException;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.verification.Check;
import dev.cairn.signing.Vectors;
import dev.cairn.signing.context.Canonicalizer;
import dev.cairn.signing.did.DidKey;
import dev.cairn.signing.key.KeyAlgorithm;
import dev.cairn.signing.key.SecretKey;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@EnabledIf(
    value = "dev.cairn.core.SharedData#isWanted",
    disabledReason = "Skipped: no folder under the property cairn.shared.")
class EcdsaSdSuiteTest {
  private static final String AT = "w3c-vc-di-ecdsa/ecdsa-sd-2023/prc/";

  private static final Canonicalizer CANONICALIZER = SelectiveVectors.canonicalizer();

  private static final SecretKey KEY = key("baseKeyPair");
  private static final EcdsaSdSuite SUITE =
      EcdsaSdSuite.issuing(CANONICALIZER, List.of("/issuer"), new SecureRandom());
  private static final ProofOptions OPTIONS =
      ProofOptions.builder()
          .verificationMethod(DidKey.methodOf(KEY.verificationKey()))
          .created(Instant.parse("2023-08-15T23:36:38Z"))
          .build();

  @Test
  void thePublishedStagesOfTheBaseProofAreReproduced() {
    JsonObject signed = Vectors.json(AT + "addSignedSDBase.json");
    JsonObject document = signed.without("proof");
    SdStatements statements = SdStatements.of(CANONICALIZER, document).orThrow();
    SdGroups groups = SdGroups.of(statements, hmacKey(), List.of("/issuer")).orThrow();

    assertThat(
            SelectiveVectors.lines(
                SdStatements.relabelled(statements.quads(), statements.canonicalLabels())))
        .isEqualTo(SelectiveVectors.texts(AT + "addBaseDocCanon.json"));
    assertThat(SelectiveVectors.lines(groups.quads()))
        .isEqualTo(SelectiveVectors.texts(AT + "addBaseDocHMACCanon.json"));
    JsonObject indexes = Vectors.json(AT + "derivedGroupIndexes.json");
    assertThat(groups.mandatory()).isEqualTo(SelectiveVectors.numbers(indexes, "mandatoryIndexes"));
    List<String> selective =
        List.of("/validFrom", "/validUntil", "/credentialSubject/birthCountry");
    assertThat(groups.positions(selective).orThrow())
        .isEqualTo(SelectiveVectors.numbers(indexes, "selectiveIndexes"));
    byte[] proofHash =
        SdSigning.proofHash(
                CANONICALIZER, document, (JsonObject) signed.find("proof").orElseThrow())
            .orThrow();
    JsonObject hashes = Vectors.json(AT + "addHashData.json");
    byte[] baseData =
        SdSigning.baseData(proofHash, new byte[0], groups.at(groups.mandatory(), true));
    assertThat(HexFormat.of().formatHex(baseData))
        .isEqualTo(
            hashes.findString("proofHash").orElseThrow()
                + hashes.findString("mandatoryHash").orElseThrow());
  }

  @Test
  void thePublishedBaseProofIsReproducedByteForByte() {
    JsonObject signed = Vectors.json(AT + "addSignedSDBase.json");

    JsonObject proof =
        SUITE.sign(signed.without("proof"), OPTIONS, KEY, key("proofKeyPair"), hmacKey()).orThrow();

    assertThat(proof).isEqualTo(signed.find("proof").orElseThrow());
  }

  @Test
  void thePublishedDerivedCredentialIsReproducedAndHolds() {
    JsonObject signed = Vectors.json(AT + "addSignedSDBase.json");
    JsonObject published = Vectors.json(AT + "derivedRevealDocument.json");
    List<String> pointers =
        ((JsonArray)
                JsonReader.strict()
                    .read(Vectors.bytes("w3c-vc-di-ecdsa/prCredSelective.json"))
                    .orThrow())
            .items().stream().map(v -> ((JsonString) v).value()).toList();

    JsonObject derived = SUITE.derive(signed, pointers).orThrow();

    assertThat(derived).isEqualTo(published);
    assertThat(verify(published).outcome())
        .as(verify(published).toString())
        .isEqualTo(Check.Outcome.PASSED);
  }

  @Test
  void aBaseProofIsForItsHolderAlone() {
    JsonObject signed = Vectors.json(AT + "addSignedSDBase.json");

    assertThat(verify(signed).findings()).extracting("code").containsExactly("sd.base");
    JsonObject derived = SUITE.derive(signed, List.of()).orThrow();
    assertThat(SUITE.derive(derived, List.of()).findings())
        .extracting("code")
        .containsExactly("sd.derived");
    assertThat(SUITE.derive(signed, List.of("/nothing")).findings())
        .extracting("code")
        .containsExactly("sd.pointer");
    assertThat(SUITE.derive(signed.without("proof"), List.of()).findings())
        .extracting("code")
        .containsExactly("sd.proof");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/issuer/image", "/validFrom", "/credentialSubject/birthCountry", "/type/1"})
  void nothingShownCanBeChangedOrLeftOut(String pointer) {
    JsonObject published = Vectors.json(AT + "derivedRevealDocument.json");
    String[] path = pointer.substring(1).split("/");
    JsonObject changed = SelectiveVectors.change(published, path, false);
    JsonObject cut = SelectiveVectors.change(published, path, true);

    assertThat(verify(changed).outcome()).isEqualTo(Check.Outcome.FAILED);
    assertThat(verify(cut).outcome()).isEqualTo(Check.Outcome.FAILED);
  }

  @Test
  void everyOneBitChangeOfTheDerivedProofIsRefused() {
    JsonObject published = Vectors.json(AT + "derivedRevealDocument.json");
    JsonObject proof = (JsonObject) published.find("proof").orElseThrow();
    byte[] value =
        dev.cairn.signing.key.Multibase.decode(proof.findString("proofValue").orElseThrow())
            .orThrow();
    for (int bit = 0; bit < value.length * 8; bit += 7) {
      byte[] broken = value.clone();
      broken[bit / 8] ^= (byte) (1 << (bit % 8));
      JsonObject mutant =
          published.with(
              "proof",
              proof.with(
                  "proofValue", new JsonString(dev.cairn.signing.key.Multibase.base64Url(broken))));

      assertThat(verify(mutant).outcome()).as("bit %s", bit).isEqualTo(Check.Outcome.FAILED);
    }
  }

  @Test
  void orderedListsAreShownWholeOrNotAtAll() {
    JsonObject document =
        SelectiveVectors.read(
            """
            {"@context": ["https://www.w3.org/ns/credentials/v2", "https://test.example/lists"],
             "type": ["VerifiableCredential"], "issuer": "did:example:issuer",
             "credentialSubject": {"note": "n", "steps": ["a", "b", "a"]},
             "evidence": [{"type": "https://test.example/E", "steps": ["a", "b", "a"]}]}
            """);
    JsonObject signed = document.with("proof", SUITE.sign(document, OPTIONS, KEY).orThrow());

    JsonObject with = SUITE.derive(signed, List.of("/credentialSubject/steps")).orThrow();
    JsonObject without = SUITE.derive(signed, List.of("/credentialSubject/note")).orThrow();

    assertThat(verify(with).outcome()).as(verify(with).toString()).isEqualTo(Check.Outcome.PASSED);
    assertThat(verify(without).outcome()).isEqualTo(Check.Outcome.PASSED);
    assertThat(with.toString()).contains("\"steps\"").doesNotContain("\"note\"");
    assertThat(without.toString()).contains("\"note\"").doesNotContain("\"steps\"");
    assertThat(SUITE.derive(signed, List.of("/credentialSubject/steps/0")).findings())
        .extracting("code")
        .containsExactly("sd.list");
  }

  @Test
  void aSuiteForVerifyingDoesNotSignAndAKeyOfAnotherKindIsRefused() {
    EcdsaSdSuite verifying = EcdsaSdSuite.verifying(CANONICALIZER);
    SecretKey other = SecretKey.generate(KeyAlgorithm.P384, new SecureRandom());

    assertThatThrownBy(() -> verifying.sign(JsonObject.empty(), OPTIONS, KEY))
        .isInstanceOf(CairnException.class);
    assertThatThrownBy(() -> SUITE.sign(JsonObject.empty(), OPTIONS, other))
        .isInstanceOf(CairnException.class);
  }

  private static Check verify(JsonObject shown) {
    return SUITE.verify(
        shown.without("proof"),
        (JsonObject) shown.find("proof").orElseThrow(),
        KEY.verificationKey());
  }

  private static SecretKey key(String pair) {
    JsonObject material = Vectors.json("w3c-vc-di-ecdsa/ecdsa-sd-2023/SDKeyMaterial.json");
    return Vectors.key((JsonObject) material.find(pair).orElseThrow());
  }

  private static byte[] hmacKey() {
    JsonObject material = Vectors.json("w3c-vc-di-ecdsa/ecdsa-sd-2023/SDKeyMaterial.json");
    return HexFormat.of().parseHex(material.findString("hmacKeyString").orElseThrow());
  }
}
