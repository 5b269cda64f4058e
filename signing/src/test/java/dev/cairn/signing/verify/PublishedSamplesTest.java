package dev.cairn.signing.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.SharedData;
import dev.cairn.core.verification.Check;
import dev.cairn.core.verification.Check.Kind;
import dev.cairn.core.verification.Check.Outcome;
import dev.cairn.core.verification.Verification;
import dev.cairn.signing.Vectors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the published samples must give, each with the check that decides it. */
class PublishedSamplesTest {
  /** File, result without and with pinned issuers, the deciding check then, its finding. */
  private static final String SAMPLES =
      """
      simple.json                     | undetermined | verified     | PROOF     | PASSED  |
      simple-context-alias.json       | undetermined | verified     | PROOF     | PASSED  |
      simple-eddsa-2022.json          | undetermined | verified     | PROOF     | PASSED  |
      simple-did-key-method.json      | undetermined | verified     | PROOF     | PASSED  | jsonld.node-merged
      endorsement-valid.json          | undetermined | verified     | PROOF     | PASSED  |
      simple_v1.json                  | undetermined | verified     | STRUCTURE | PASSED  | vc.version-1-1
      simple-noproof.json             | rejected     | rejected     | PROOF     | UNKNOWN | proof.none
      simple-multiple-proofs.json     | rejected     | rejected     | PROOF     | FAILED  | proof.unknown-suite
      complete.json                   | rejected     | rejected     | PROOF     | FAILED  | jsonld.node-conflict
      credential-status-revoked.json  | undetermined | undetermined | STATUS    | UNKNOWN | status.not-checked
      bit-string-list/credential-status-revoked.json | undetermined | undetermined | STATUS | UNKNOWN | status.not-checked
      bit-string-list/testlist        | undetermined | verified     | PROOF     | PASSED  |
      simple-err-context.json         | rejected     | rejected     | STRUCTURE | FAILED  | vc.context-missing
      simple-err-type.json            | rejected     | rejected     | STRUCTURE | FAILED  | ob.type
      simple-err-issuer.json          | rejected     | rejected     | STRUCTURE | FAILED  | vc.issuer
      simple-err-issuer-type.json     | rejected     | rejected     | STRUCTURE | FAILED  | ob.class-type
      simple-err-credential-subject-type.json | rejected | rejected | STRUCTURE | FAILED | ob.class-type
      simple-err-credential-subject-identifier-type.json | rejected | rejected | STRUCTURE | FAILED | ob.class-type
      simple-err-credential-subject-result-type.json | rejected | rejected | STRUCTURE | FAILED | ob.class-type
      simple-err-evidence-type.json   | rejected     | rejected     | STRUCTURE | FAILED  | ob.class-type
      simple-err-expired.json         | rejected     | rejected     | DATES     | FAILED  | dates.expired
      simple-err-proof-value.json     | undetermined | rejected     | PROOF     | FAILED  | proof.signature
      simple-err-proof-method-unknown-scheme.json | rejected | rejected | PROOF | FAILED | proof.method-scheme
      """;

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = SAMPLES)
  void settled2EachOpenBadgesSampleIsJudgedForTheRightReason(
      String file, String alone, String pinned, Kind kind, Outcome outcome, String code) {
    byte[] document = Vectors.bytes("1edtech-validator/ob30/" + file);

    Verification withoutIssuers = Verifiers.plain().verify(document, Verifiers.REQUEST);
    Verification withIssuers = Verifiers.pinned().verify(document, Verifiers.REQUEST);

    assertThat(withoutIssuers.word()).as(withoutIssuers.checks().toString()).isEqualTo(alone);
    assertThat(withIssuers.word()).as(withIssuers.checks().toString()).isEqualTo(pinned);
    Check check = withIssuers.check(kind);
    assertThat(check.outcome()).isEqualTo(outcome);
    if (code != null) {
      assertThat(check.findings()).as(check.toString()).extracting("code").contains(code);
    }
  }

  @Test
  void everySampleIsInTheTable() throws IOException {
    Path folder = SharedData.require("vectors/1edtech-validator/ob30");
    Set<String> published;
    try (Stream<Path> files = Files.walk(folder)) {
      published =
          files
              .filter(Files::isRegularFile)
              .map(f -> folder.relativize(f).toString())
              .filter(f -> !f.endsWith(".png") && !f.endsWith(".svg") && !f.endsWith(".jwt"))
              .collect(Collectors.toCollection(TreeSet::new));
    }
    Set<String> judged =
        SAMPLES
            .lines()
            .map(line -> line.substring(0, line.indexOf('|')).strip())
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(judged).isEqualTo(published);
  }

  @ParameterizedTest
  @CsvSource({
    "w3c-vc-di-eddsa/eddsa-rdfc-2022/signedDataInt.json",
    "w3c-vc-di-eddsa/eddsa-jcs-2022/signedJCS.json",
    "w3c-vc-di-eddsa/Ed25519Signature2020/signedEdSig.json",
    "w3c-vc-di-eddsa/proof-set-chain/signedProofSet1.json",
    "w3c-vc-di-ecdsa/ecdsa-rdfc-2019-p256/signedECDSAP256.json",
    "w3c-vc-di-ecdsa/ecdsa-rdfc-2019-p384/signedECDSAP384.json",
    "w3c-vc-di-ecdsa/ecdsa-jcs-2019-p256/signedJCSECDSAP256.json"
  })
  void settled2ASpecificationVectorHasAGoodProofAndItsControllerIsUnknownUntilPinned(String file) {
    Verification alone = Verifiers.plain().verify(Vectors.bytes(file), Verifiers.REQUEST);
    Verification pinned = Verifiers.pinned().verify(Vectors.bytes(file), Verifiers.REQUEST);

    assertThat(alone.check(Kind.PROOF).outcome())
        .as(alone.checks().toString())
        .isEqualTo(Outcome.PASSED);
    assertThat(alone.check(Kind.CONTROLLER).outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(alone.word()).isEqualTo("undetermined");
    assertThat(pinned.word()).as(pinned.checks().toString()).isEqualTo("verified");
  }

  @Test
  void settled2TheOpenBadgesWalkThroughIsVerifiedWithItsIssuerPinned() {
    byte[] signed = Vectors.bytes("ob3-impl-guide/eddsa-rdfc-2022/signed.json");

    assertThat(Verifiers.plain().verify(signed, Verifiers.REQUEST).word())
        .isEqualTo("undetermined");
    assertThat(Verifiers.pinned().verify(signed, Verifiers.REQUEST).word()).isEqualTo("verified");
  }

  @ParameterizedTest
  @CsvSource({
    "simple.json, undetermined, verified, PROOF, PASSED",
    "simple-noproof.json, rejected, rejected, PROOF, FAILED",
    "complex.json, undetermined, undetermined, SUBJECT, UNKNOWN"
  })
  void aLearnerRecordIsJudgedWithItsParts(
      String file, String alone, String pinned, Kind kind, Outcome outcome) {
    byte[] document = Vectors.bytes("1edtech-validator/clr20/" + file);

    Verification withoutIssuers = Verifiers.plain().verify(document, Verifiers.REQUEST);
    Verification withIssuers = Verifiers.pinned().verify(document, Verifiers.REQUEST);

    assertThat(withoutIssuers.word()).as(withoutIssuers.checks().toString()).isEqualTo(alone);
    assertThat(withIssuers.word()).as(withIssuers.checks().toString()).isEqualTo(pinned);
    assertThat(withIssuers.check(kind).outcome()).isEqualTo(outcome);
  }
}
