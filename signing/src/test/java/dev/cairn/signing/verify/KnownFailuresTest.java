package dev.cairn.signing.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonBoolean;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.verification.Check;
import dev.cairn.core.verification.Check.Kind;
import dev.cairn.core.verification.Check.Outcome;
import dev.cairn.core.verification.Verification;
import dev.cairn.signing.Suites;
import dev.cairn.signing.Vectors;
import dev.cairn.signing.did.ControllerDocument;
import dev.cairn.signing.did.ControllerSource;
import dev.cairn.signing.did.DidKey;
import dev.cairn.signing.did.PinnedControllers;
import dev.cairn.signing.did.ProofPurpose;
import dev.cairn.signing.did.VerificationMethod;
import dev.cairn.signing.key.Jwk;
import dev.cairn.signing.key.Multikey;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The ways in which verifiers of this field have failed, one test each. */
class KnownFailuresTest {
  private static final ProofVerifier VERIFIER = Verifiers.plain();
  private static final String SUITE = "eddsa-rdfc-2022";

  @Test
  void theUntouchedBadgeIsVerifiedAndItsViewHasNoProof() {
    Verification verification = verify(Badges.signed(SUITE));

    assertThat(verification.word()).as(verification.checks().toString()).isEqualTo("verified");
    assertThat(((Verification.Verified) verification).credential()).isEqualTo(Badges.badge());
    assertThat(verification.checks()).extracting(Check::kind).containsExactly(Kind.values());
  }

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

  @Test
  void aPropertyThatNoContextDefinesIsNotSigned() {
    JsonObject badge = Badges.badge().with("honours", JsonBoolean.TRUE);

    assertThat(Badges.issuer(SUITE, Badges.ISSUER).issue(badge, Badges.SIGNED).findings())
        .extracting("code")
        .contains("jsonld.undefined-term");
  }

  @Test
  void aKeyInsideTheProofIsNeverUsed() {
    JsonObject forged = forgedProof();
    JsonObject key =
        JsonObject.builder()
            .put("id", DidKey.methodOf(Badges.ISSUER.verificationKey()))
            .put("type", "Multikey")
            .put("controller", Badges.ISSUER_ID)
            .put("publicKeyMultibase", Multikey.write(Badges.OTHER.verificationKey()))
            .build();

    assertRejected(
        Badges.badge().with("proof", forged.with("verificationMethod", key)), Kind.PROOF);
    assertRejected(
        Badges.badge()
            .with("proof", forged.with("publicKeyJwk", Jwk.write(Badges.OTHER.verificationKey()))),
        Kind.CONTROLLER);
  }

  @Test
  void settled2AnIssuerThatIsNotTheControllerIsRefused() {
    Verification verification = verify(Badges.badge().with("proof", forgedProof()));

    assertThat(verification.word()).isEqualTo("rejected");
    assertThat(verification.check(Kind.PROOF).outcome())
        .as("the signature itself is good")
        .isEqualTo(Outcome.PASSED);
    assertCode(verification, Kind.CONTROLLER, "controller.not-listed");
  }

  @Test
  void settled2AKeyInAUrlFragmentIsNotAKey() {
    JsonObject badge = Badges.badge().with("issuer", new JsonString("https://school.example/"));
    String method = "https://school.example/#" + Multikey.write(Badges.OTHER.verificationKey());
    JsonObject signed =
        CredentialIssuer.of(Suites.standard().find(SUITE).orElseThrow(), Badges.OTHER, method)
            .issue(badge.with("issuer", profile("https://school.example/")), Badges.SIGNED)
            .orThrow();
    Verification verification = verify(signed);

    assertThat(verification.word()).isEqualTo("undetermined");
    assertCode(verification, Kind.PROOF, "proof.key-unknown");
    assertCode(verification, Kind.CONTROLLER, "controller.unavailable");
  }

  @Test
  void aKeyListedForAnotherPurposeIsRefused() {
    String school = "https://school.example/";
    String method = school + "#door";
    ControllerDocument document =
        ControllerDocument.builder(school)
            .add(
                VerificationMethod.of(method, school, Badges.OTHER.verificationKey()),
                ProofPurpose.AUTHENTICATION)
            .build();
    JsonObject signed =
        CredentialIssuer.of(Suites.standard().find(SUITE).orElseThrow(), Badges.OTHER, method)
            .issue(Badges.badge().with("issuer", profile(school)), Badges.SIGNED)
            .orThrow();
    Verification verification =
        Verifiers.with(PinnedControllers.of(List.of(document)).orThrow())
            .verify(Badges.bytes(signed), Verifiers.REQUEST);

    assertThat(verification.word()).isEqualTo("rejected");
    assertThat(verification.check(Kind.CONTROLLER).outcome()).isEqualTo(Outcome.PASSED);
    assertCode(verification, Kind.PURPOSE, "purpose.not-listed");
  }

  @Test
  void aProofMadeForAnotherPurposeIsRefused() {
    CredentialIssuer issuer = Badges.issuer(SUITE, Badges.ISSUER);
    JsonObject signed =
        issuer
            .issue(Badges.badge(), issuer.options().purpose(ProofPurpose.AUTHENTICATION).build())
            .orThrow();

    assertCode(verify(signed), Kind.PURPOSE, "purpose.wrong");
    assertThat(verify(signed).word()).isEqualTo("rejected");
  }

  @Test
  void aPinnedDocumentThatContradictsADidKeyIsRefused() {
    String method = DidKey.methodOf(Badges.OTHER.verificationKey());
    String school = "https://school.example/";
    ControllerDocument document =
        ControllerDocument.builder(school)
            .add(
                VerificationMethod.of(method, school, Badges.LEARNER.verificationKey()),
                ProofPurpose.ASSERTION_METHOD)
            .build();
    JsonObject signed =
        Badges.issuer(SUITE, Badges.OTHER)
            .issue(Badges.badge().with("issuer", profile(school)), Badges.SIGNED)
            .orThrow();
    ProofVerifier verifier =
        Verifiers.with(
            ControllerSource.firstOf(
                ControllerSource.didKey(), PinnedControllers.of(List.of(document)).orThrow()));
    Verification verification = verifier.verify(Badges.bytes(signed), Verifiers.REQUEST);

    assertThat(verification.word()).isEqualTo("rejected");
    assertCode(verification, Kind.CONTROLLER, "controller.key-conflict");
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

  @Test
  void everyOneOfSeveralProofsMustHold() {
    CredentialIssuer issuer = Badges.issuer(SUITE, Badges.ISSUER);
    JsonObject one = Badges.signed(SUITE);
    JsonObject two =
        issuer.addProof(one, issuer.options().created(Badges.SIGNED).build()).orThrow();
    JsonArray proofs = (JsonArray) two.find("proof").orElseThrow();
    JsonObject broken =
        ((JsonObject) proofs.get(1)).with("created", new JsonString("2026-03-01T09:00:01Z"));

    assertThat(verify(two).word()).isEqualTo("verified");
    assertRejected(two.with("proof", JsonArray.of(proofs.get(0), broken)), Kind.PROOF);
    assertRejected(two.with("proof", JsonArray.of(broken, proofs.get(0))), Kind.PROOF);
    assertRejected(two.with("proof", JsonArray.of(proofs.get(0), forgedProof())), Kind.CONTROLLER);
    assertRejected(
        two.with(
            "proof", JsonArray.of(proofs.get(0), JsonObject.builder().put("type", "Seal").build())),
        Kind.PROOF);
    assertRejected(two.with("proof", new JsonArray(List.of())), Kind.PROOF);
  }

  @ParameterizedTest
  @ValueSource(strings = {SUITE, "eddsa-jcs-2022"})
  void aProofChainHoldsOnlyWithTheProofItFollows(String suite) {
    CredentialIssuer issuer = Badges.issuer(suite, Badges.ISSUER);
    String first = "urn:uuid:" + new UUID(0, 1);
    JsonObject one = issuer.issue(Badges.badge(), issuer.options().id(first).build()).orThrow();
    JsonObject chain =
        issuer.addProof(one, issuer.options().addPreviousProofs(first).build()).orThrow();
    JsonArray proofs = (JsonArray) chain.find("proof").orElseThrow();
    JsonObject otherFirst =
        (JsonObject)
            issuer
                .issue(Badges.badge(), issuer.options().id(first).created(Badges.SIGNED).build())
                .orThrow()
                .find("proof")
                .orElseThrow();

    assertThat(verify(chain).word()).as(verify(chain).checks().toString()).isEqualTo("verified");
    assertRejected(chain.with("proof", proofs.get(1)), Kind.PROOF);
    assertRejected(chain.with("proof", JsonArray.of(otherFirst, proofs.get(1))), Kind.PROOF);
    assertRejected(
        chain.with("proof", JsonArray.of(proofs.get(0), proofs.get(0), proofs.get(1))), Kind.PROOF);
    assertThat(
            issuer
                .addProof(one, issuer.options().addPreviousProofs("urn:uuid:none").build())
                .findings())
        .extracting("code")
        .containsExactly("issue.previous");
  }

  @Test
  void settled6WithoutAProofNobodyVouchesForIt() {
    Verification verification = verify(Badges.badge());

    assertThat(verification.word()).isEqualTo("undetermined");
    assertCode(verification, Kind.PROOF, "proof.none");
  }

  @ParameterizedTest
  @CsvSource({
    "cryptosuite, mldsa44-rdfc-2024",
    "cryptosuite, EDDSA-RDFC-2022",
    "cryptosuite, none",
    "type, JcsEd25519Signature2020"
  })
  void anUnknownSuiteIsRefusedWithItsPlace(String member, String value) {
    JsonObject signed = Badges.signed(SUITE);
    JsonObject proof = (JsonObject) signed.find("proof").orElseThrow();
    Verification verification =
        verify(signed.with("proof", proof.with(member, new JsonString(value))));

    assertThat(verification.word()).isEqualTo("rejected");
    assertCode(verification, Kind.PROOF, "proof.unknown-suite");
    assertThat(verification.check(Kind.PROOF).findings().get(0).pointer()).isEqualTo("/proof");
  }

  @Test
  void aSuiteSwappedForAnotherOfTheSameKeyIsRefused() {
    JsonObject signed = Badges.signed(SUITE);
    JsonObject proof = (JsonObject) signed.find("proof").orElseThrow();

    assertRejected(
        signed.with("proof", proof.with("cryptosuite", new JsonString("eddsa-jcs-2022"))),
        Kind.PROOF);
    assertRejected(
        signed.with("proof", proof.with("cryptosuite", new JsonString("ecdsa-rdfc-2019"))),
        Kind.PROOF);
  }

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
        VERIFIER.verify(text.getBytes(StandardCharsets.UTF_8), Verifiers.REQUEST);

    assertThat(verification.word()).isEqualTo("rejected");
    assertCode(verification, Kind.STRUCTURE, code);
  }

  @Test
  void aMegabyteOfNestedArraysIsRefused() {
    byte[] nested = "[".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
    Verification verification = VERIFIER.verify(nested, Verifiers.REQUEST);

    assertThat(verification.word()).isEqualTo("rejected");
    assertCode(verification, Kind.STRUCTURE, "json.depth");
  }

  @Test
  void settled6AStatusThatNobodyLookedUpLeavesTheAnswerOpen() {
    JsonObject status =
        Badges.read(
            "{\"id\": \"https://school.example/status#1\", \"type\": \"BitstringStatusListEntry\","
                + " \"statusPurpose\": \"revocation\", \"statusListIndex\": \"1\","
                + " \"statusListCredential\": \"https://school.example/status\"}");
    JsonObject signed =
        Badges.issuer(SUITE, Badges.ISSUER)
            .issue(Badges.badge().with("credentialStatus", status), Badges.SIGNED)
            .orThrow();

    assertThat(verify(signed).word()).isEqualTo("undetermined");
    assertCode(verify(signed), Kind.STATUS, "status.not-checked");
  }

  private static JsonObject profile(String id) {
    return Badges.read("{\"id\": \"" + id + "\", \"type\": [\"Profile\"], \"name\": \"School\"}");
  }

  /** A good proof over the issuer's badge, by somebody else. */
  private static JsonObject forgedProof() {
    return Suites.standard()
        .find(SUITE)
        .orElseThrow()
        .sign(
            Badges.badge(),
            Badges.issuer(SUITE, Badges.OTHER).options().created(Badges.SIGNED).build(),
            Badges.OTHER)
        .orThrow();
  }

  private static Verification verify(JsonObject document) {
    return VERIFIER.verify(Badges.bytes(document), Verifiers.REQUEST);
  }

  private static void assertRejected(JsonObject document, Kind kind) {
    Verification verification = verify(document);
    assertThat(verification.word()).as(verification.checks().toString()).isEqualTo("rejected");
    assertThat(verification.check(kind).outcome()).isEqualTo(Outcome.FAILED);
  }

  private static void assertCode(Verification verification, Kind kind, String code) {
    assertThat(verification.check(kind).findings()).extracting("code").contains(code);
  }
}
