package dev.cairn.signing.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.core.CairnException;
import dev.cairn.core.Finding;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonNumber;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.verification.Check;
import dev.cairn.core.verification.Check.Kind;
import dev.cairn.core.verification.Check.Outcome;
import dev.cairn.core.verification.Trust;
import dev.cairn.core.verification.Verification;
import dev.cairn.signing.Suites;
import dev.cairn.signing.did.ControllerSource;
import dev.cairn.signing.key.KeyAlgorithm;
import dev.cairn.signing.key.SecretKey;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IssuerAndPartsTest {

  @ParameterizedTest
  @CsvSource({
    "eddsa-rdfc-2022, ED25519",
    "eddsa-jcs-2022, ED25519",
    "ecdsa-rdfc-2019, P256",
    "ecdsa-rdfc-2019, P384",
    "ecdsa-jcs-2019, P256",
    "ecdsa-jcs-2019, P384"
  })
  void whatIsIssuedIsVerified(String suite, KeyAlgorithm algorithm) {
    SecretKey key = SecretKey.generate(algorithm, new SecureRandom());
    JsonObject badge =
        Badges.badge()
            .with(
                "issuer",
                Badges.read(
                    "{\"id\": \""
                        + dev.cairn.signing.did.DidKey.of(key.verificationKey())
                        + "\", \"type\": [\"Profile\"], \"name\": \"S\"}"));
    JsonObject signed = Badges.issuer(suite, key).issue(badge, Badges.SIGNED).orThrow();
    Verification verification = Verifiers.plain().verify(Badges.bytes(signed), Verifiers.REQUEST);

    assertThat(verification.word()).as(verification.checks().toString()).isEqualTo("verified");
  }

  @Test
  void nothingUnsoundIsSigned() {
    CredentialIssuer issuer = Badges.issuer("eddsa-jcs-2022", Badges.ISSUER);
    JsonObject badge = Badges.badge();
    JsonObject huge = badge.with("nonce", new JsonNumber("9007199254740993"));

    assertThat(issuer.issue(badge.without("issuer"), Badges.SIGNED).findings())
        .extracting("code")
        .contains("vc.issuer");
    assertThat(issuer.issue(badge.without("credentialSubject"), Badges.SIGNED).isAccepted())
        .isFalse();
    assertThat(issuer.issue(huge, Badges.SIGNED).findings())
        .extracting("code")
        .contains("number.inexact");
    assertThat(issuer.issue(Badges.signed("eddsa-jcs-2022"), Badges.SIGNED).findings())
        .extracting("code")
        .containsExactly("issue.has-proof");
    assertThat(issuer.addProof(badge, issuer.options().build()).findings())
        .extracting("code")
        .containsExactly("issue.no-proof");
    assertThat(Badges.issuer("eddsa-jcs-2022", Badges.OTHER).issue(badge, Badges.SIGNED).findings())
        .extracting("code")
        .containsExactly("issue.issuer");
    assertThatThrownBy(() -> Badges.issuer("ecdsa-jcs-2019", Badges.ISSUER))
        .isInstanceOf(CairnException.class);
  }

  @Test
  void aTermThatWouldBeDroppedIsNotSigned() {
    CredentialIssuer issuer = Badges.issuer("eddsa-rdfc-2022", Badges.ISSUER);
    JsonObject subject = (JsonObject) Badges.badge().find("credentialSubject").orElseThrow();
    JsonObject badge =
        Badges.badge().with("credentialSubject", subject.with("hobby", new JsonString("stone")));

    assertThat(issuer.issue(badge, Badges.SIGNED).findings())
        .extracting("code", "pointer")
        .contains(Tuple.tuple("jsonld.undefined-term", "/credentialSubject/hobby"));
  }

  @Test
  void settled6ABrokenEndorsementIsReportedBesideAndMovesNothing() {
    JsonObject endorsement =
        Badges.read(
            """
            {"@context": ["https://www.w3.org/ns/credentials/v2",
                          "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
             "id": "urn:uuid:7e4a0b52-3c35-4d4c-9a5e-0000000000e1",
             "type": ["VerifiableCredential", "EndorsementCredential"],
             "issuer": {"id": "https://guild.example/", "type": ["Profile"], "name": "Guild"},
             "validFrom": "2026-01-01T00:00:00Z", "name": "Good walls",
             "credentialSubject": {"id": "urn:uuid:7e4a0b52-3c35-4d4c-9a5e-0000000000aa",
               "type": ["EndorsementSubject"], "endorsementComment": "They stand."},
             "proof": {"type": "Seal"}}
            """);
    JsonObject signed =
        Badges.issuer("eddsa-jcs-2022", Badges.ISSUER)
            .issue(Badges.badge().with("endorsement", JsonArray.of(endorsement)), Badges.SIGNED)
            .orThrow();
    VerificationReport report = Verifiers.plain().report(Badges.bytes(signed), Verifiers.REQUEST);

    assertThat(report.verification().word())
        .as(report.verification().checks().toString())
        .isEqualTo("verified");
    assertThat(report.contained()).hasSize(1);
    assertThat(report.contained().get(0).role()).isEqualTo(VerificationReport.Role.ENDORSEMENT);
    assertThat(report.contained().get(0).report().verification().word()).isEqualTo("rejected");
  }

  @Test
  void aLearnerRecordHoldsOnlyWithItsPartsAndOnlyForItsLearner() {
    JsonObject part = Badges.signed("eddsa-jcs-2022");
    JsonObject broken = part.with("name", new JsonString("Better"));
    JsonObject others =
        Badges.issuer("eddsa-jcs-2022", Badges.ISSUER)
            .issue(
                Badges.badge("urn:uuid:7e4a0b52-3c35-4d4c-9a5e-000000000009", "did:example:else"),
                Badges.SIGNED)
            .orThrow();

    assertThat(verifyRecord(part).word())
        .as(verifyRecord(part).checks().toString())
        .isEqualTo("verified");
    assertThat(verifyRecord(part, broken).word()).isEqualTo("rejected");
    assertThat(verifyRecord(part, Badges.badge()).word()).isEqualTo("undetermined");
    Verification mixed = verifyRecord(part, others);
    assertThat(mixed.word()).isEqualTo("undetermined");
    assertThat(mixed.check(Kind.SUBJECT).findings())
        .extracting("code", "pointer")
        .containsExactly(
            Tuple.tuple("contained.subject", "/credentialSubject/verifiableCredential/1"));
  }

  @Test
  void aRecordThatContainsItselfIsRefused() {
    JsonObject part =
        Badges.issuer("eddsa-jcs-2022", Badges.ISSUER)
            .issue(
                Badges.badge("urn:uuid:7e4a0b52-3c35-4d4c-9a5e-0000000000c1", Badges.LEARNER_ID),
                Badges.SIGNED)
            .orThrow();
    Verification verification = verifyRecord(part);

    assertThat(verification.word()).isEqualTo("rejected");
    assertThat(verification.check(Kind.STRUCTURE).findings())
        .extracting("code", "pointer")
        .containsExactly(
            Tuple.tuple("contained.cycle", "/credentialSubject/verifiableCredential/0/id"));
  }

  @Test
  void oneVerifierServesManyThreadsAlike() throws Exception {
    ProofVerifier verifier = Verifiers.plain();
    byte[] good = Badges.bytes(Badges.signed("eddsa-rdfc-2022"));
    byte[] bad =
        Badges.bytes(Badges.signed("eddsa-rdfc-2022").with("name", new JsonString("Better")));
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<String>> answers = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        byte[] document = i % 2 == 0 ? good : bad;
        answers.add(threads.submit(() -> verifier.verify(document, Verifiers.REQUEST).word()));
      }
      for (int i = 0; i < answers.size(); i++) {
        assertThat(answers.get(i).get()).isEqualTo(i % 2 == 0 ? "verified" : "rejected");
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void settled1TrustIsSaidApartAndMovesTheResultOnlyWhereThePolicyAsks() {
    byte[] signed = Badges.bytes(Badges.signed("eddsa-jcs-2022"));
    Finding why = Finding.error("trust.barred", "/issuer", "Not on the list; ask the registrar.");

    Verification unjudged = Verifiers.plain().verify(signed, Verifiers.REQUEST);
    Verification barred =
        judged((c, t) -> TrustJudgement.barred(why)).verify(signed, Verifiers.REQUEST);
    Verification accepted =
        judged((c, t) -> TrustJudgement.accepted()).verify(signed, Verifiers.REQUEST);
    Verification enforced =
        judged((c, t) -> TrustJudgement.barred(why).deciding()).verify(signed, Verifiers.REQUEST);
    Verification open =
        judged((c, t) -> TrustJudgement.notJudged().deciding()).verify(signed, Verifiers.REQUEST);

    assertThat(unjudged.trust()).isEqualTo(Trust.NOT_JUDGED);
    assertThat(unjudged.word()).isEqualTo("verified");
    assertThat(barred.trust()).isEqualTo(Trust.BARRED);
    assertThat(barred.word()).isEqualTo("verified");
    assertThat(barred.check(Kind.TRUST).outcome()).isEqualTo(Outcome.FAILED);
    assertThat(accepted.trust()).isEqualTo(Trust.ACCEPTED);
    assertThat(enforced.word()).isEqualTo("rejected");
    assertThat(open.word()).isEqualTo("undetermined");
  }

  @Test
  void aStatusCheckerIsAskedAndItsListsAreVerifiedWithoutStatus() {
    JsonObject status =
        Badges.read("{\"id\": \"https://school.example/status#1\", \"type\": \"X\"}");
    JsonObject signed =
        Badges.issuer("eddsa-jcs-2022", Badges.ISSUER)
            .issue(Badges.badge().with("credentialStatus", status), Badges.SIGNED)
            .orThrow();
    ProofVerifier verifier =
        ProofVerifier.builder()
            .suites(Suites.standard())
            .controllers(ControllerSource.didKey())
            .status(
                (credential, request, lists) -> {
                  Verification list = lists.verify(Badges.bytes(signed), request);
                  assertThat(list.word()).isEqualTo("undetermined");
                  return Check.failed(
                      Kind.STATUS, Finding.error("status.revoked", "", "Revoked; ask why."));
                })
            .build();

    assertThat(verifier.verify(Badges.bytes(signed), Verifiers.REQUEST).word())
        .isEqualTo("rejected");
  }

  private static ProofVerifier judged(TrustJudge judge) {
    return ProofVerifier.builder()
        .suites(Suites.standard())
        .controllers(ControllerSource.didKey())
        .trust(judge)
        .build();
  }

  private static Verification verifyRecord(JsonObject... parts) {
    JsonObject record =
        Badges.read(
            """
            {"@context": ["https://www.w3.org/ns/credentials/v2",
                          "https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json",
                          "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
             "id": "urn:uuid:7e4a0b52-3c35-4d4c-9a5e-0000000000c1",
             "type": ["VerifiableCredential", "ClrCredential"],
             "issuer": {"id": "%s", "type": ["Profile"], "name": "Steinbruch e.V."},
             "validFrom": "2026-01-01T00:00:00Z", "name": "Record",
             "credentialSubject": {"id": "%s", "type": ["ClrSubject"]}}
            """
                .formatted(Badges.ISSUER_ID, Badges.LEARNER_ID));
    JsonObject subject = (JsonObject) record.find("credentialSubject").orElseThrow();
    JsonObject full =
        record.with(
            "credentialSubject",
            subject.with("verifiableCredential", new JsonArray(List.of(parts))));
    JsonObject signed =
        Badges.issuer("eddsa-jcs-2022", Badges.ISSUER).issue(full, Badges.SIGNED).orThrow();
    return Verifiers.plain().verify(Badges.bytes(signed), Verifiers.REQUEST);
  }
}
