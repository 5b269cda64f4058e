package dev.cairn.signing.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.core.CairnException;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.verification.Check;
import dev.cairn.signing.Vectors;
import dev.cairn.signing.bbs.MockedProver;
import dev.cairn.signing.context.Canonicalizer;
import dev.cairn.signing.did.DidKey;
import dev.cairn.signing.key.KeyAlgorithm;
import dev.cairn.signing.key.Multibase;
import dev.cairn.signing.key.SecretKey;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@EnabledIf(
    value = "dev.cairn.core.SharedData#isWanted",
    disabledReason = "Skipped: no folder under the property cairn.shared.")
class BbsSuiteTest {
  private static final String AT = "w3c-vc-di-bbs/prc/";
  private static final Canonicalizer CANONICALIZER = SelectiveVectors.canonicalizer();
  private static final SecretKey KEY =
      SecretKey.of(KeyAlgorithm.BLS12_381_G2, material("BBSKeyMaterial", "privateKeyHex"))
          .orThrow();
  private static final BbsSuite SUITE =
      BbsSuite.issuing(CANONICALIZER, List.of("/issuer"), new SecureRandom());
  private static final ProofOptions OPTIONS =
      ProofOptions.builder()
          .verificationMethod(DidKey.methodOf(KEY.verificationKey()))
          .created(Instant.parse("2023-08-15T23:36:38Z"))
          .build();

  @Test
  void thePublishedStagesOfTheBaseProofAreReproduced() {
    JsonObject signed = Vectors.json(AT + "addSignedSDBase.json");
    JsonObject document = signed.without("proof");
    JsonObject proof = (JsonObject) signed.find("proof").orElseThrow();
    SdStatements statements = SdStatements.of(CANONICALIZER, document).orThrow();
    SdGroups groups =
        SdGroups.shuffled(
                statements, material("BBSKeyMaterial", "hmacKeyString"), List.of("/issuer"))
            .orThrow();

    assertThat(
            SelectiveVectors.lines(
                SdStatements.relabelled(statements.quads(), statements.canonicalLabels())))
        .isEqualTo(SelectiveVectors.texts(AT + "addBaseDocCanon.json"));
    assertThat(SelectiveVectors.lines(groups.quads()))
        .isEqualTo(SelectiveVectors.texts(AT + "addBaseDocHMACCanon.json"));
    JsonObject indexes = Vectors.json(AT + "derivedGroupIndexes.json");
    assertThat(groups.mandatory()).isEqualTo(SelectiveVectors.numbers(indexes, "mandatoryIndexes"));
    assertThat(groups.positions(selective()).orThrow())
        .isEqualTo(SelectiveVectors.numbers(indexes, "selectiveIndexes"));
    JsonObject hashes = Vectors.json(AT + "addHashData.json");
    assertThat(
            HexFormat.of()
                .formatHex(BbsSigning.header(CANONICALIZER, document, proof, groups).orThrow()))
        .isEqualTo(
            hashes.findString("proofHash").orElseThrow()
                + hashes.findString("mandatoryHash").orElseThrow());
    assertThat(canonicalProof(document, proof))
        .isEqualTo(Vectors.text(AT + "addProofConfigCanon.txt"));
  }

  @Test
  void thePublishedBaseProofIsReproducedByteForByte() {
    JsonObject signed = Vectors.json(AT + "addSignedSDBase.json");

    JsonObject proof =
        SUITE
            .sign(
                signed.without("proof"), OPTIONS, KEY, material("BBSKeyMaterial", "hmacKeyString"))
            .orThrow();

    assertThat(KEY.verificationKey().encoded())
        .isEqualTo(material("BBSKeyMaterial", "publicKeyHex"));
    assertThat(proof).isEqualTo(signed.find("proof").orElseThrow());
    BbsProofValue.Base base = BbsProofValue.base(proof).orThrow();
    assertThat(HexFormat.of().formatHex(base.signature()))
        .isEqualTo(
            Vectors.json(AT + "addRawBaseSignatureInfo.json")
                .findString("bbsSignature")
                .orElseThrow());
  }

  @Test
  void thePublishedDerivedCredentialIsReproducedWithThePublishedRandomness() {
    JsonObject signed = Vectors.json(AT + "addSignedSDBase.json");
    byte[] header = material("BBSDeriveMaterial", "presentationHeaderHex");
    byte[] seed = material("BBSDeriveMaterial", "pseudoRandSeedHex");

    JsonObject derived =
        SUITE
            .derive(
                signed,
                selective(),
                header,
                (key, base, messages, shown) ->
                    MockedProver.prove(
                        key, base.signature(), base.header(), header, messages, shown, seed))
            .orThrow();

    assertThat(derived).isEqualTo(Vectors.json(AT + "derivedRevealDocument.json"));
    assertThat(derived.without("proof")).isEqualTo(Vectors.json(AT + "derivedUnsignedReveal.json"));
    BbsProofValue.Derived value =
        BbsProofValue.derived((JsonObject) derived.find("proof").orElseThrow()).orThrow();
    JsonObject adjusted = Vectors.json(AT + "derivedAdjIndexes.json");
    assertThat(value.mandatoryIndexes())
        .hasSameElementsAs(SelectiveVectors.numbers(adjusted, "adjMandatoryIndexes"));
    assertThat(value.selectiveIndexes())
        .hasSameElementsAs(SelectiveVectors.numbers(adjusted, "adjSelectiveIndexes"));
  }

  @Test
  void thePublishedDerivedCredentialHolds() {
    Check check = verify(Vectors.json(AT + "derivedRevealDocument.json"));

    assertThat(check.outcome()).as(check.toString()).isEqualTo(Check.Outcome.PASSED);
  }

  @Test
  void whatIsDerivedHoldsAndNoTwoDerivationsAreAlike() {
    JsonObject signed = Vectors.json(AT + "addSignedSDBase.json");

    JsonObject one = SUITE.derive(signed, List.of("/credentialSubject/givenName")).orThrow();
    JsonObject other = SUITE.derive(signed, List.of("/credentialSubject/givenName")).orThrow();
    JsonObject nothing = SUITE.derive(signed, List.of()).orThrow();

    assertThat(verify(one).outcome()).as(verify(one).toString()).isEqualTo(Check.Outcome.PASSED);
    assertThat(verify(other).outcome()).isEqualTo(Check.Outcome.PASSED);
    assertThat(verify(nothing).outcome()).isEqualTo(Check.Outcome.PASSED);
    assertThat(one.find("proof")).isNotEqualTo(other.find("proof"));
    assertThat(one.toString()).contains("JANE").doesNotContain("SMITH");
  }

  @Test
  void aBaseProofIsForItsHolderAlone() {
    JsonObject signed = Vectors.json(AT + "addSignedSDBase.json");
    JsonObject derived = Vectors.json(AT + "derivedRevealDocument.json");

    assertThat(verify(signed).findings()).extracting("code").containsExactly("sd.base");
    assertThat(SUITE.derive(derived, List.of()).findings())
        .extracting("code")
        .containsExactly("sd.derived");
    assertThat(SUITE.derive(signed, List.of("/nothing")).findings())
        .extracting("code")
        .containsExactly("sd.pointer");
    assertThat(SUITE.derive(signed.without("proof"), List.of()).findings())
        .extracting("code")
        .containsExactly("sd.proof");
    JsonObject changed = signed.with("name", new JsonString("Another card"));
    assertThat(SUITE.derive(changed, List.of("/name")).findings())
        .extracting("code")
        .containsExactly("bbs.signature");
    JsonObject mandatory =
        signed.with("issuer", ((JsonObject) signed.find("issuer").orElseThrow()).without("image"));
    assertThat(SUITE.derive(mandatory, List.of("/name")).findings())
        .extracting("code")
        .containsExactly("sd.signatures");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/issuer/image", "/validFrom", "/credentialSubject/birthCountry", "/type/1"})
  void nothingShownCanBeChangedOrLeftOut(String pointer) {
    JsonObject published = Vectors.json(AT + "derivedRevealDocument.json");
    String[] path = pointer.substring(1).split("/");

    assertThat(verify(SelectiveVectors.change(published, path, false)).outcome())
        .isEqualTo(Check.Outcome.FAILED);
    assertThat(verify(SelectiveVectors.change(published, path, true)).outcome())
        .isEqualTo(Check.Outcome.FAILED);
  }

  @Test
  void everyOneBitChangeOfTheDerivedProofIsRefused() {
    JsonObject published = Vectors.json(AT + "derivedRevealDocument.json");
    byte[] value = proofBytes(published);
    List<Integer> bits = new ArrayList<>();
    for (int bit = 0; bit < value.length * 8; bit += 499) {
      bits.add(bit);
    }
    for (int bit = (value.length - 32) * 8; bit < value.length * 8; bit += 37) {
      bits.add(bit);
    }
    for (int bit : bits) {
      byte[] broken = value.clone();
      broken[bit / 8] ^= (byte) (1 << (bit % 8));

      assertThat(verify(withProof(published, broken)).outcome())
          .as("bit %s", bit)
          .isEqualTo(Check.Outcome.FAILED);
    }
  }

  @Test
  void featuresBeyondTheBaselineAreRefusedByName() {
    JsonObject published = Vectors.json(AT + "derivedRevealDocument.json");
    for (byte feature = 4; feature < 10; feature++) {
      byte[] value = proofBytes(published);
      value[2] = feature;

      assertThat(verify(withProof(published, value)).findings())
          .extracting("code")
          .containsExactly("sd.feature");
    }
  }

  @Test
  void orderedListsAreShownWholeOrNotAtAll() {
    JsonObject document =
        SelectiveVectors.read(
            """
            {"@context": ["https://www.w3.org/ns/credentials/v2", "https://test.example/lists"],
             "type": ["VerifiableCredential"], "issuer": "did:example:issuer",
             "credentialSubject": {"note": "n", "steps": ["a", "b", "a"]}}
            """);
    JsonObject signed = document.with("proof", SUITE.sign(document, OPTIONS, KEY).orThrow());

    JsonObject with = SUITE.derive(signed, List.of("/credentialSubject/steps")).orThrow();
    JsonObject without = SUITE.derive(signed, List.of("/credentialSubject/note")).orThrow();

    assertThat(verify(with).outcome()).as(verify(with).toString()).isEqualTo(Check.Outcome.PASSED);
    assertThat(verify(without).outcome()).isEqualTo(Check.Outcome.PASSED);
    assertThat(without.toString()).contains("\"note\"").doesNotContain("\"steps\"");
  }

  @Test
  void aSuiteForVerifyingDoesNotSignAndAKeyOfAnotherKindIsRefused() {
    BbsSuite verifying = BbsSuite.verifying(CANONICALIZER);
    SecretKey other = SecretKey.generate(KeyAlgorithm.P256, new SecureRandom());
    JsonObject published = Vectors.json(AT + "derivedRevealDocument.json");

    assertThatThrownBy(() -> verifying.sign(JsonObject.empty(), OPTIONS, KEY))
        .isInstanceOf(CairnException.class)
        .hasMessageContaining("BbsSuite.issuing");
    assertThatThrownBy(() -> verifying.derive(published, List.of()))
        .isInstanceOf(CairnException.class);
    assertThatThrownBy(() -> SUITE.sign(JsonObject.empty(), OPTIONS, other))
        .isInstanceOf(CairnException.class)
        .hasMessageContaining("P-256");
    assertThat(
            SUITE
                .verify(
                    published.without("proof"),
                    (JsonObject) published.find("proof").orElseThrow(),
                    other.verificationKey())
                .findings())
        .extracting("code")
        .containsExactly("proof.key-algorithm");
  }

  private static String canonicalProof(JsonObject document, JsonObject proof) {
    JsonObject config = ContextRule.OF_DOCUMENT.config(document, proof.without("proofValue"));
    return CANONICALIZER
        .canonicalize(config, dev.cairn.signing.rdf.HashAlgorithm.SHA_256)
        .orThrow()
        .dataset()
        .text();
  }

  private static Check verify(JsonObject shown) {
    return SUITE.verify(
        shown.without("proof"),
        (JsonObject) shown.find("proof").orElseThrow(),
        KEY.verificationKey());
  }

  private static byte[] proofBytes(JsonObject shown) {
    JsonObject proof = (JsonObject) shown.find("proof").orElseThrow();
    return Multibase.decode(proof.findString("proofValue").orElseThrow()).orThrow();
  }

  private static JsonObject withProof(JsonObject shown, byte[] value) {
    JsonObject proof = (JsonObject) shown.find("proof").orElseThrow();
    return shown.with(
        "proof", proof.with("proofValue", new JsonString(Multibase.base64Url(value))));
  }

  private static List<String> selective() {
    return SelectiveVectors.texts("w3c-vc-di-bbs/prCredSelective.json");
  }

  private static byte[] material(String file, String name) {
    return HexFormat.of()
        .parseHex(Vectors.json("w3c-vc-di-bbs/" + file + ".json").findString(name).orElseThrow());
  }
}
