package dev.cairn.signing.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.verification.Check.Kind;
import dev.cairn.core.verification.Check.Outcome;
import dev.cairn.core.verification.Verification;
import dev.cairn.core.verification.VerificationRequest;
import dev.cairn.signing.key.SecretKey;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PresentationTest {
  private static final VerificationRequest ASKED =
      Verifiers.REQUEST.forPresentation("n-1", "jobs.example");

  @ParameterizedTest
  @ValueSource(strings = {"eddsa-rdfc-2022", "eddsa-jcs-2022"})
  void aPresentationByItsSubjectForUsIsVerified(String suite) {
    JsonObject presented = present(suite, Badges.LEARNER, Badges.signed(suite));
    Verification verification = verify(presented, ASKED);

    assertThat(verification.word()).as(verification.checks().toString()).isEqualTo("verified");
    VerificationReport report = Verifiers.plain().report(Badges.bytes(presented), ASKED);
    assertThat(report.contained())
        .extracting("role", "pointer")
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                VerificationReport.Role.PRESENTED, "/verifiableCredential/0"));
  }

  @Test
  void settled18WithoutChallengeAndDomainThePresentationIsUndetermined() {
    JsonObject presented =
        present("eddsa-rdfc-2022", Badges.LEARNER, Badges.signed("eddsa-rdfc-2022"));

    for (VerificationRequest request :
        new VerificationRequest[] {
          Verifiers.REQUEST,
          new VerificationRequest(Verifiers.NOW, Optional.of("n-1"), Optional.empty()),
          new VerificationRequest(Verifiers.NOW, Optional.empty(), Optional.of("jobs.example"))
        }) {
      Verification verification = verify(presented, request);
      assertThat(verification.word()).isEqualTo("undetermined");
      assertThat(verification.check(Kind.SUBJECT).findings())
          .extracting("code")
          .containsExactly("presentation.unasked");
    }
  }

  @Test
  void aCredentialThatNobodyPresentsIsRefusedWhereAPresentationWasAskedFor() {
    JsonObject credential = Badges.signed("eddsa-rdfc-2022");
    Verification asked = verify(credential, ASKED);

    assertThat(verify(credential, Verifiers.REQUEST).word()).isEqualTo("verified");
    assertThat(asked.word()).isEqualTo("rejected");
    assertThat(asked.check(Kind.SUBJECT).findings())
        .extracting("code")
        .containsExactly("presentation.none");
  }

  @ParameterizedTest
  @CsvSource({
    "n-2, jobs.example, presentation.challenge",
    "n-1, other.example, presentation.domain"
  })
  void aReplayedPresentationIsRefused(String challenge, String domain, String code) {
    JsonObject presented =
        present("eddsa-rdfc-2022", Badges.LEARNER, Badges.signed("eddsa-rdfc-2022"));
    Verification verification =
        verify(presented, Verifiers.REQUEST.forPresentation(challenge, domain));

    assertThat(verification.word()).isEqualTo("rejected");
    assertThat(verification.check(Kind.SUBJECT).findings()).extracting("code").contains(code);
  }

  @Test
  void aHolderWhoIsNotTheSubjectIsRefused() {
    JsonObject presented =
        present("eddsa-rdfc-2022", Badges.OTHER, Badges.signed("eddsa-rdfc-2022"));
    Verification verification = verify(presented, ASKED);

    assertThat(verification.word()).isEqualTo("rejected");
    assertThat(verification.check(Kind.PROOF).outcome()).isEqualTo(Outcome.PASSED);
    assertThat(verification.check(Kind.SUBJECT).findings())
        .extracting("code")
        .containsExactly("presentation.holder");
  }

  @Test
  void aPresentationSignedByAnotherThanItsHolderIsRefused() {
    CredentialIssuer other = Badges.issuer("eddsa-rdfc-2022", Badges.OTHER);

    assertThat(
            other
                .present(
                    presentation(Badges.LEARNER_ID, Badges.signed("eddsa-rdfc-2022")),
                    "n-1",
                    "jobs.example",
                    Badges.SIGNED)
                .findings())
        .extracting("code")
        .containsExactly("issue.issuer");
  }

  @Test
  void aPresentedCredentialThatFailsFailsThePresentation() {
    JsonObject broken = Badges.signed("eddsa-rdfc-2022").with("name", new JsonString("Better"));
    JsonObject presented = present("eddsa-rdfc-2022", Badges.LEARNER, broken);
    Verification verification = verify(presented, ASKED);

    assertThat(verification.word()).isEqualTo("rejected");
    assertThat(verification.check(Kind.PROOF).findings())
        .extracting("code", "pointer")
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "proof.signature", "/verifiableCredential/0/proof/proofValue"));
  }

  @Test
  void anUnsignedPresentationOrCredentialIsNotVerified() {
    JsonObject unsignedInside = present("eddsa-rdfc-2022", Badges.LEARNER, Badges.badge());

    assertThat(verify(unsignedInside, ASKED).word()).isEqualTo("undetermined");
    assertThat(
            verify(presentation(Badges.LEARNER_ID, Badges.signed("eddsa-rdfc-2022")), ASKED).word())
        .isEqualTo("undetermined");
  }

  @Test
  void credentialsInsideAreBoundedInNumberAndDepth() {
    JsonObject signed = Badges.signed("eddsa-rdfc-2022");
    JsonObject presented = present("eddsa-jcs-2022", Badges.LEARNER, signed, signed, signed);
    VerifierLimits two = new VerifierLimits(dev.cairn.core.json.JsonLimits.defaults(), 4, 2, 4);
    VerifierLimits flat = new VerifierLimits(dev.cairn.core.json.JsonLimits.defaults(), 4, 100, 0);

    assertThat(limited(two).verify(Badges.bytes(presented), ASKED).findings())
        .extracting("code")
        .contains("contained.too-many");
    assertThat(limited(flat).verify(Badges.bytes(presented), ASKED).findings())
        .extracting("code")
        .contains("contained.too-deep");
    assertThat(limited(two).verify(Badges.bytes(presented), ASKED).word()).isEqualTo("rejected");
  }

  private static ProofVerifier limited(VerifierLimits limits) {
    return ProofVerifier.builder()
        .suites(dev.cairn.signing.Suites.standard())
        .controllers(dev.cairn.signing.did.ControllerSource.didKey())
        .limits(limits)
        .build();
  }

  private static JsonObject presentation(String holder, JsonValue... credentials) {
    return Badges.read(
            """
            {"@context": ["https://www.w3.org/ns/credentials/v2"],
             "type": ["VerifiablePresentation"], "holder": "%s"}
            """
                .formatted(holder))
        .with("verifiableCredential", JsonArray.of(credentials));
  }

  private static JsonObject present(String suite, SecretKey holder, JsonValue... credentials) {
    String id = dev.cairn.signing.did.DidKey.of(holder.verificationKey());
    return Badges.issuer(suite, holder)
        .present(presentation(id, credentials), "n-1", "jobs.example", Badges.SIGNED)
        .orThrow();
  }

  private static Verification verify(JsonObject document, VerificationRequest request) {
    return Verifiers.plain().verify(Badges.bytes(document), request);
  }
}
