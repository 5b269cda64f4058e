package dev.cairn.signing.verify;

import static dev.cairn.signing.verify.Attacks.SUITE;
import static dev.cairn.signing.verify.Attacks.assertCode;
import static dev.cairn.signing.verify.Attacks.assertRejected;
import static dev.cairn.signing.verify.Attacks.forgedProof;
import static dev.cairn.signing.verify.Attacks.verify;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.verification.Check;
import dev.cairn.core.verification.Check.Kind;
import dev.cairn.core.verification.Verification;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which proofs must hold: the ways in which verifiers of this field have failed, one test each. */
class KnownFailuresOfProofsTest {
  @Test
  void theUntouchedBadgeIsVerifiedAndItsViewHasNoProof() {
    Verification verification = verify(Badges.signed(SUITE));

    assertThat(verification.word()).as(verification.checks().toString()).isEqualTo("verified");
    assertThat(((Verification.Verified) verification).credential()).isEqualTo(Badges.badge());
    assertThat(verification.checks()).extracting(Check::kind).containsExactly(Kind.values());
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
}
