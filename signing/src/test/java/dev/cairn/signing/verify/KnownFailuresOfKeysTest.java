package dev.cairn.signing.verify;

import static dev.cairn.signing.verify.Attacks.SUITE;
import static dev.cairn.signing.verify.Attacks.assertCode;
import static dev.cairn.signing.verify.Attacks.assertRejected;
import static dev.cairn.signing.verify.Attacks.forgedProof;
import static dev.cairn.signing.verify.Attacks.profile;
import static dev.cairn.signing.verify.Attacks.verify;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.verification.Check.Kind;
import dev.cairn.core.verification.Check.Outcome;
import dev.cairn.core.verification.Verification;
import dev.cairn.signing.Suites;
import dev.cairn.signing.did.ControllerDocument;
import dev.cairn.signing.did.ControllerSource;
import dev.cairn.signing.did.DidKey;
import dev.cairn.signing.did.PinnedControllers;
import dev.cairn.signing.did.ProofPurpose;
import dev.cairn.signing.did.VerificationMethod;
import dev.cairn.signing.key.Jwk;
import dev.cairn.signing.key.Multikey;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whose key it is: the ways in which verifiers of this field have failed, one test each. */
class KnownFailuresOfKeysTest {
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
}
