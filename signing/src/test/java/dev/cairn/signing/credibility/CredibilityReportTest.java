package dev.cairn.signing.credibility;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.Finding;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.model.Accreditation;
import dev.cairn.core.model.Achievement;
import dev.cairn.core.model.Alignment;
import dev.cairn.core.model.Assessment;
import dev.cairn.core.model.Award;
import dev.cairn.core.model.Concept;
import dev.cairn.core.model.DateTimeStamp;
import dev.cairn.core.model.LocalizedText;
import dev.cairn.core.model.Organisation;
import dev.cairn.core.model.Rational;
import dev.cairn.core.model.Recipient;
import dev.cairn.core.record.LearningRecord;
import dev.cairn.core.record.RecognitionPolicy;
import dev.cairn.core.record.RecordState;
import dev.cairn.core.verification.Check;
import dev.cairn.core.verification.Trust;
import dev.cairn.core.verification.Verification;
import dev.cairn.signing.credibility.CredibilityFact.Holds;
import dev.cairn.signing.trust.TrustDecision;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CredibilityReportTest {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

  @Test
  void everyTopicIsSpokenOfAndSilenceIsUnknown() {
    CredibilityReport report = report(bare().build());
    for (CredibilityTopic topic : CredibilityTopic.values()) {
      assertThat(report.facts()).anyMatch(f -> f.topic() == topic);
    }
    assertThat(report.facts()).extracting(CredibilityFact::topic).isSorted();
    for (CredibilityTopic silent :
        List.of(
            CredibilityTopic.STATUS,
            CredibilityTopic.ISSUER,
            CredibilityTopic.QUALITY,
            CredibilityTopic.ASSESSMENT,
            CredibilityTopic.LEVEL,
            CredibilityTopic.WORKLOAD,
            CredibilityTopic.OUTCOMES,
            CredibilityTopic.ACCEPTANCE)) {
      assertThat(report.holds(silent)).as(silent.word()).isEqualTo(Holds.UNKNOWN);
    }
    assertThat(report.holds(CredibilityTopic.INTEGRITY)).isEqualTo(Holds.YES);
  }

  @Test
  void whatTheIssuerSaysOfItselfIsSaidAndNotShown() {
    Award award =
        bare()
            .issuer(
                Organisation.builder()
                    .id("did:web:u")
                    .addAccreditations(Accreditation.of(LocalizedText.of("AQ Austria")))
                    .build())
            .build();
    CredibilityReport report = report(award);
    assertThat(report.holds(CredibilityTopic.QUALITY)).isEqualTo(Holds.UNKNOWN);
    assertThat(report.facts())
        .filteredOn(f -> f.topic() == CredibilityTopic.QUALITY)
        .singleElement()
        .satisfies(f -> assertThat(f.statement()).contains("AQ Austria").contains("nobody"));
  }

  @Test
  void aFrameworkAlignmentAndAnAssessmentSpeakForIt() {
    Award award =
        bare()
            .achievement(
                Achievement.builder()
                    .title(LocalizedText.of("Walls"))
                    .addAlignments(
                        Alignment.of("SQL", "https://x.example/1").inFramework("ESCO", "S1"))
                    .addAssessments(Assessment.ofType(Concept.of("examination")))
                    .build())
            .build();
    CredibilityReport report = report(award);
    assertThat(report.holds(CredibilityTopic.OUTCOMES)).isEqualTo(Holds.YES);
    assertThat(report.holds(CredibilityTopic.ASSESSMENT)).isEqualTo(Holds.YES);
  }

  @ParameterizedTest
  @CsvSource({"2026-01-01,,YES", "2015-01-01,,NO", "2026-01-01,2026-03-01T00:00:00Z,NO"})
  void ageAndExpiryAreToldByTheDay(String awarded, String until, Holds expected) {
    Award.Builder award = bare().awarded(DateTimeStamp.parse(awarded + "T00:00:00Z").orElseThrow());
    if (until != null) {
      award.validUntil(DateTimeStamp.parse(until).orElseThrow());
    }
    assertThat(report(award.build()).holds(CredibilityTopic.AGE)).isEqualTo(expected);
  }

  @Test
  void anAgreementSaysWhoAcceptsItTowardWhat() {
    String text =
        "{\"recognitionPolicy\":\"1\",\"name\":\"Table\",\"recognition\":[{\"from\":{\"code\":"
            + "\"W1\"},\"as\":{\"code\":\"M1\"},\"agreement\":\"Agreement 12\","
            + "\"confidence\":\"exact\"}]}";
    RecognitionPolicy policy =
        RecognitionPolicy.read(text.getBytes(StandardCharsets.UTF_8)).orThrow();
    LearningRecord record =
        LearningRecord.builder().id("r").state(RecordState.EARNED).addCodes("W1").build();
    CredibilityReport report =
        CredibilityReport.of(
            verified(),
            Optional.empty(),
            bare().build(),
            Optional.of(record),
            List.of(policy),
            DAY,
            CredibilityWeights.equal());
    assertThat(report.holds(CredibilityTopic.ACCEPTANCE)).isEqualTo(Holds.YES);
    assertThat(report.facts())
        .anyMatch(f -> f.statement().contains("M1") && f.source().contains("Agreement 12"));
  }

  @Test
  void aBarredIssuerAndARejectionSpeakAgainstIt() {
    TrustDecision barred =
        new TrustDecision(
            Trust.BARRED,
            List.of("/bar/0"),
            List.of(),
            Finding.error("trust.barred", "", "The policy bars it."));
    Verification rejected =
        new Verification.Rejected(
            Optional.of("did:web:u"),
            Optional.empty(),
            List.of(
                Check.failed(
                    Check.Kind.PROOF, Finding.error("proof.signature", "", "It was changed."))),
            Trust.BARRED);
    CredibilityReport report =
        CredibilityReport.of(
            rejected,
            Optional.of(barred),
            bare().build(),
            Optional.empty(),
            List.of(),
            DAY,
            CredibilityWeights.equal());
    assertThat(report.holds(CredibilityTopic.ISSUER)).isEqualTo(Holds.NO);
    assertThat(report.holds(CredibilityTopic.INTEGRITY)).isEqualTo(Holds.NO);
    assertThat(report.facts())
        .anyMatch(f -> f.statement().contains("It was changed."))
        .anyMatch(f -> f.source().contains("/bar/0"));
  }

  @Property(tries = 200)
  void theScoreIsTheSumOfItsPartsAndTheTruthLiesBetween(
      @ForAll @Size(13) List<@IntRange(min = 0, max = 9) Integer> numbers) {
    StringBuilder weights = new StringBuilder();
    for (int i = 0; i < numbers.size(); i++) {
      weights
          .append(i == 0 ? "" : ",")
          .append("\"" + CredibilityTopic.values()[i].word() + "\":" + numbers.get(i));
    }
    String text = "{\"credibilityWeights\":\"1\",\"weights\":{" + weights + "}}";
    var reading = CredibilityWeights.read(text.getBytes(StandardCharsets.UTF_8));
    assertThat(reading.isAccepted()).isEqualTo(numbers.stream().anyMatch(n -> n > 0));
    if (!reading.isAccepted()) {
      return;
    }
    CredibilityScore score = report(bare().build()).score(reading.orThrow());
    Rational all = Rational.ZERO;
    Rational yes = Rational.ZERO;
    Rational no = Rational.ZERO;
    for (CredibilityScore.Part part : score.parts()) {
      all = all.plus(part.weight());
      yes = part.holds() == Holds.YES ? yes.plus(part.weight()) : yes;
      no = part.holds() == Holds.NO ? no.plus(part.weight()) : no;
    }
    assertThat(score.sure()).isEqualTo(yes.dividedBy(all));
    assertThat(score.possible()).isEqualTo(all.minus(no).dividedBy(all));
    assertThat(score.sure().compareTo(score.possible())).isLessThanOrEqualTo(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'weights':{'issuer':1}}",
        "{'credibilityWeights':'2','weights':{'issuer':1}}",
        "{'credibilityWeights':'1'}",
        "{'credibilityWeights':'1','weights':{}}",
        "{'credibilityWeights':'1','weights':{'charm':1}}",
        "{'credibilityWeights':'1','weights':{'issuer':-1}}",
        "{'credibilityWeights':'1','weights':{'issuer':0.5}}",
        "{'credibilityWeights':'1','maxAgeYears':0,'weights':{'issuer':1}}",
        "{'credibilityWeights':'1','weights':{'issuer':1},'more':1}"
      })
  void badWeightsAreRefused(String text) {
    assertThat(
            CredibilityWeights.read(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8))
                .isAccepted())
        .isFalse();
  }

  private static CredibilityReport report(Award award) {
    return CredibilityReport.of(
        verified(),
        Optional.empty(),
        award,
        Optional.empty(),
        List.of(),
        DAY,
        CredibilityWeights.equal());
  }

  private static Verification verified() {
    JsonObject credential =
        JsonReader.strict()
            .readObject("{\"issuer\":\"did:web:u\"}".getBytes(StandardCharsets.UTF_8))
            .orThrow();
    return new Verification.Verified(credential, List.of(), Trust.NOT_JUDGED);
  }

  private static Award.Builder bare() {
    return Award.builder()
        .achievement(Achievement.builder().title(LocalizedText.of("Walls")).build())
        .recipient(Recipient.of("did:example:l"))
        .issuer(Organisation.of("did:web:u"));
  }
}
