package dev.cairn.core.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.Finding;
import dev.cairn.core.SharedData;
import dev.cairn.core.format.openbadges.AchievementCredential;
import dev.cairn.core.format.openbadges.Profile;
import dev.cairn.core.json.CanonicalJson;
import dev.cairn.core.json.JsonNumber;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.model.Alignment;
import dev.cairn.core.model.Credit;
import dev.cairn.core.model.CreditUnit;
import dev.cairn.core.model.DateTimeStamp;
import dev.cairn.core.model.Grade;
import dev.cairn.core.model.Identity;
import dev.cairn.core.model.IdentityLink;
import dev.cairn.core.model.Learner;
import dev.cairn.core.model.Level;
import dev.cairn.core.model.Rational;
import dev.cairn.core.model.Result;
import dev.cairn.core.model.ResultDescription;
import dev.cairn.core.model.ResultStatus;
import dev.cairn.core.verification.Check;
import dev.cairn.core.verification.Trust;
import dev.cairn.core.verification.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RecordMapperTest extends MappingFixtures {
  @Test
  void mapsEveryField() {
    MappingOutcome.Mapped mapped = mapped(MAPPER.map(verified(full().build(), Trust.ACCEPTED)));
    assertThat(mapped.findings()).isEmpty();
    LearningRecord r = mapped.record();
    assertThat(r.id()).isEqualTo("urn:uuid:c1");
    assertThat(r.codes()).containsExactly("https://uni.test/a/data", "DATA-101");
    assertThat(r.issuer()).contains("did:example:uni");
    assertThat(r.earned()).contains(LocalDate.of(2026, 2, 28));
    assertThat(r.state()).isEqualTo(RecordState.EARNED);
    assertThat(r.credits()).contains(new Credit(Rational.of(4), CreditUnit.UNSTATED));
    assertThat(r.level()).contains(Level.of("EQF", "6"));
    assertThat(r.grade()).contains(new Grade("Percent", "85"));
    assertThat(r.origin()).isEmpty();
    assertThat(r.tags()).containsExactly("core", "MicroCredential");
    assertThat(r.subject()).contains("Informatics");
    assertThat(r.competencies().keySet()).containsExactly("https://f.test/sql", "F.1");
    assertThat(r.sources())
        .containsExactly(
            "urn:uuid:c1", "urn:cairn:mapping:built-in#sha256=" + RecordMapping.builtIn().sha256());
  }

  @Test
  void theMappingStatesUnitOriginAndScale() {
    RecordMapping ects =
        read(
            "{'mapping':'urn:m','openBadges':{'credits':{'unit':'ECTS',"
                + "'unitByIssuer':{'did:example:us':'US-SEMESTER'}},"
                + "'origin':{'internal':['did:example:uni'],'otherwise':'transfer'},"
                + "'grade':{'types':['Percent'],'scale':'percent'},"
                + "'competencies':['targetCode'],'codes':['achievement.humanCode']}}");
    LearningRecord r =
        mapped(mapper(ects, Acceptance.byPolicy()).map(verified(full().build(), Trust.ACCEPTED)))
            .record();
    assertThat(r.credits()).contains(Credit.of("4", CreditUnit.ECTS));
    assertThat(r.origin()).contains(Origin.INTERNAL);
    assertThat(r.grade()).contains(new Grade("percent", "85"));
    assertThat(r.codes()).containsExactly("DATA-101");
    assertThat(r.competencies().keySet()).containsExactly("F.1");
    LearningRecord us =
        mapped(
                mapper(ects, Acceptance.byPolicy())
                    .map(
                        verified(
                            full().issuer(Profile.of("did:example:us")).build(), Trust.ACCEPTED)))
            .record();
    assertThat(us.credits()).contains(Credit.of("4", CreditUnit.US_SEMESTER));
    assertThat(us.origin()).contains(Origin.TRANSFER);
  }

  @Test
  @DisplayName("Settled 1: a self-issued credential with the right code counts nowhere")
  void settled1SelfIssuedDoesNotCount() {
    Verification self =
        verified(full().issuer(Profile.of("did:example:ana")).build(), Trust.NOT_JUDGED);
    MappedRecords wallet = MAPPER.mapAll(List.of(self));
    assertThat(wallet.records()).isEmpty();
    assertThat(wallet.excluded())
        .singleElement()
        .satisfies(
            e -> {
              assertThat(e.reason().code()).isEqualTo("mapping.issuer-not-accepted");
              assertThat(e.issuer()).contains("did:example:ana");
              assertThat(e.credentialId()).contains("urn:uuid:c1");
            });
  }

  @Test
  @DisplayName("Settled 1: the caller may vouch, yet never for an issuer the policy bars")
  void settled1Vouching() {
    AchievementCredential badge = full().build();
    Acceptance vouching = Acceptance.vouchingFor(Set.of("did:example:uni"));
    assertThat(code(mapper(vouching).map(verified(badge, Trust.NOT_JUDGED)))).isEqualTo("mapped");
    assertThat(code(mapper(Acceptance.anyIssuer()).map(verified(badge, Trust.NOT_JUDGED))))
        .isEqualTo("mapped");
    assertThat(
            code(mapper(Acceptance.vouchingFor(Set.of())).map(verified(badge, Trust.NOT_JUDGED))))
        .isEqualTo("mapping.issuer-not-accepted");
    for (Acceptance a : List.of(vouching, Acceptance.anyIssuer(), Acceptance.byPolicy())) {
      assertThat(code(mapper(a).map(verified(badge, Trust.BARRED))))
          .isEqualTo("mapping.issuer-not-accepted");
    }
  }

  @Test
  void undeterminedIsUnknownAndOnlyIfTheIssuerIsAccepted() {
    AchievementCredential badge = full().build();
    MappingOutcome.Mapped mapped = mapped(MAPPER.map(undetermined(badge, Trust.ACCEPTED)));
    assertThat(mapped.record().state()).isEqualTo(RecordState.UNKNOWN);
    assertThat(mapped.findings()).extracting(Finding::code).containsExactly("mapping.undetermined");
    assertThat(mapped.findings().get(0).message())
        .contains("The issuer's document is out of reach");
    assertThat(code(MAPPER.map(undetermined(badge, Trust.NOT_JUDGED))))
        .isEqualTo("mapping.issuer-not-accepted");
  }

  @Test
  void rejectedIsListedWithItsReason() {
    Verification rejected =
        new Verification.Rejected(
            Optional.of("did:example:uni"),
            Optional.of("urn:uuid:c1"),
            List.of(
                Check.passed(Check.Kind.STRUCTURE),
                Check.failed(
                    Check.Kind.PROOF,
                    Finding.error("proof.signature", "/proof", "The signature is wrong; ask."))),
            Trust.ACCEPTED);
    MappedRecords wallet = mapper(Acceptance.anyIssuer()).mapAll(List.of(rejected));
    assertThat(wallet.records()).isEmpty();
    assertThat(wallet.excluded().get(0).reason().code()).isEqualTo("mapping.rejected");
    assertThat(wallet.excluded().get(0).reason().message()).contains("The signature is wrong");
  }

  @Test
  void theSubjectMustBeTheLearner() {
    AchievementCredential other = about(Optional.of("did:example:bob"), List.of());
    assertThat(code(MAPPER.map(verified(other, Trust.ACCEPTED))))
        .isEqualTo("mapping.other-learner");

    AchievementCredential hashed =
        about(Optional.empty(), List.of(Identity.hashed("emailAddress", "ana@uni.test", "s")));
    assertThat(code(MAPPER.map(verified(hashed, Trust.ACCEPTED)))).isEqualTo("mapped");
    AchievementCredential bobs =
        about(Optional.empty(), List.of(Identity.hashed("emailAddress", "bob@uni.test", "s")));
    assertThat(code(MAPPER.map(verified(bobs, Trust.ACCEPTED)))).isEqualTo("mapping.other-learner");
  }

  @Test
  void aStatementLinksAnotherIdAndIsNamedAsASource() {
    AchievementCredential other = about(Optional.of("did:example:ana-work"), List.of());
    Learner linked =
        ANA.linkedBy(new IdentityLink("did:example:ana", "did:example:ana-old", "registrar 1"))
            .linkedBy(
                new IdentityLink("did:example:ana-work", "did:example:ana-old", "registrar 2"))
            .linkedBy(new IdentityLink("did:example:bob", "did:example:carl", "registrar 3"));
    assertThat(linked.allIds())
        .contains("did:example:ana-work")
        .doesNotContain("did:example:bob", "did:example:carl");
    RecordMapper mapper =
        RecordMapper.of(RecordMapping.builtIn(), linked, Acceptance.byPolicy(), ZoneOffset.UTC);
    assertThat(mapped(mapper.map(verified(other, Trust.ACCEPTED))).record().sources())
        .contains("registrar 2");
  }

  @ParameterizedTest
  @DisplayName("Settled 17: earned and expires as days of the award's zone")
  @CsvSource({
    // awarded, ended, from, until, zone, earned, expires
    "2026-02-28T23:30:00Z,,2026-01-01T00:00:00Z,,UTC,2026-02-28,",
    "2026-02-28T23:30:00Z,,2026-01-01T00:00:00Z,,Europe/Brussels,2026-03-01,",
    ",2026-02-01T12:00:00Z,2026-01-01T00:00:00Z,,UTC,2026-02-01,",
    ",2026-02-01T12:00:00,2026-01-01T00:00:00Z,,UTC,2026-02-01,",
    ",,2026-01-01T00:00:00Z,2031-01-01T00:00:00Z,UTC,2026-01-01,2031-01-01",
    ",,2026-01-01T00:00:00Z,2030-12-31T23:59:59Z,UTC,2026-01-01,2031-01-01",
    ",,2026-01-01T00:00:00Z,2030-12-31T23:00:00Z,Europe/Brussels,2026-01-01,2031-01-01",
    ",,2026-01-01T00:00:00Z,2030-12-31T23:00:00Z,UTC,2026-01-01,2031-01-01",
    ",,2026-01-01T00:00:00Z,2031-01-01T00:00:00Z,Europe/Brussels,2026-01-01,2031-01-02",
  })
  void settled17Dates(
      String awarded,
      String ended,
      String from,
      String until,
      String zone,
      LocalDate earned,
      LocalDate expires) {
    JsonObject badge =
        full()
            .awardedDate(Optional.ofNullable(awarded).flatMap(DateTimeStamp::parse))
            .validFrom(DateTimeStamp.parse(from).orElseThrow())
            .validUntil(Optional.ofNullable(until).flatMap(DateTimeStamp::parse))
            .build()
            .toJson();
    if (ended != null) {
      JsonObject subject = (JsonObject) badge.find("credentialSubject").orElseThrow();
      badge =
          badge.with(
              "credentialSubject", subject.toBuilder().put("activityEndDate", ended).build());
    }
    RecordMapper mapper =
        RecordMapper.of(RecordMapping.builtIn(), ANA, Acceptance.byPolicy(), ZoneId.of(zone));
    LearningRecord r =
        mapped(mapper.map(new Verification.Verified(badge, List.of(), Trust.ACCEPTED))).record();
    assertThat(r.earned()).contains(earned);
    assertThat(r.expires()).isEqualTo(Optional.ofNullable(expires));
  }

  @ParameterizedTest
  @EnumSource(ResultStatus.class)
  void theResultDecidesTheState(ResultStatus status) {
    AchievementCredential badge = withResult(Result.ofStatus("urn:x:status", status));
    MappingOutcome outcome = MAPPER.map(verified(badge, Trust.ACCEPTED));
    switch (status) {
      case FAILED, WITHDREW -> assertThat(code(outcome)).isEqualTo("mapping.not-achieved");
      case COMPLETED -> assertThat(mapped(outcome).record().state()).isEqualTo(RecordState.EARNED);
      case PROVISIONAL -> {
        assertThat(mapped(outcome).record().state()).isEqualTo(RecordState.UNKNOWN);
        assertThat(mapped(outcome).findings())
            .extracting(Finding::code)
            .containsExactly("mapping.achieved-unknown");
      }
      default -> assertThat(mapped(outcome).record().state()).isEqualTo(RecordState.IN_PROGRESS);
    }
  }

  @Test
  void whatCannotBeToldStaysUnknownAndIsSaid() {
    Alignment five = Alignment.of("L5", "https://l.test/5").inFramework("eqf ", "5");
    Alignment six = Alignment.of("L6", "https://l.test/6").inFramework("EQF", "EQF 6");
    AchievementCredential badge =
        achievement(
            a ->
                a.addAlignments(five, six)
                    .addResultDescriptions(
                        ResultDescription.builder()
                            .id("urn:x:p2")
                            .name("p")
                            .resultType("LetterGrade")
                            .build()),
            Result.ofValue("urn:x:p", "85%"),
            Result.ofValue("urn:x:p2", "B"));
    MappingOutcome.Mapped mapped = mapped(MAPPER.map(verified(badge, Trust.ACCEPTED)));
    assertThat(mapped.record().level()).isEmpty();
    assertThat(mapped.record().grade()).isEmpty();
    assertThat(mapped.findings())
        .extracting(Finding::code)
        .containsExactly("mapping.several-levels", "mapping.several-grades");
  }

  @Test
  void otherFormatsAndFaultyStructuresAreSaid() {
    JsonObject plain =
        JsonObject.builder()
            .put("type", "VerifiableCredential")
            .put("issuer", "did:example:uni")
            .build();
    assertThat(code(MAPPER.map(new Verification.Verified(plain, List.of(), Trust.ACCEPTED))))
        .isEqualTo("mapping.unsupported-format");
    assertThat(
            code(
                MAPPER.map(
                    new Verification.Verified(
                        full().build().toJson().without("validFrom"), List.of(), Trust.ACCEPTED))))
        .isEqualTo("mapping.structure");
    assertThat(
            code(
                MAPPER.map(
                    new Verification.Undetermined(Optional.empty(), List.of(), Trust.ACCEPTED))))
        .isEqualTo("mapping.unsupported-format");
    JsonObject inexact = full().build().toJson().with("x", new JsonNumber("9007199254740993"));
    assertThat(code(MAPPER.map(new Verification.Verified(inexact, List.of(), Trust.ACCEPTED))))
        .isEqualTo("mapping.inexact-number");
  }

  @Test
  void theRecordIsTheSameWhetherTheProofIsStillThere() {
    JsonObject signed =
        full().build().toJson().with("proof", JsonObject.builder().put("type", "x").build());
    Verification v = new Verification.Undetermined(Optional.of(signed), List.of(), Trust.ACCEPTED);
    assertThat(mapped(MAPPER.map(v)).contentDigest())
        .isEqualTo(CanonicalJson.sha256(full().build().toJson()));
  }

  @Test
  void subjectsAreToldForWhoeverMustAsk() throws IOException {
    JsonObject badge =
        JsonReader.strict()
            .readObject(
                Files.readAllBytes(
                    SharedData.require("vectors/1edtech-validator/ob30/simple.json")))
            .orThrow();
    assertThat(
            RecordMapper.subjectsOf(new Verification.Verified(badge, List.of(), Trust.NOT_JUDGED)))
        .containsExactly("did:example:ebfeb1f712ebc6f1c276e12ec21");
  }
}
