package dev.cairn.core.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.Finding;
import dev.cairn.core.SharedData;
import dev.cairn.core.format.openbadges.AchievementCredential;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.model.Concept;
import dev.cairn.core.model.Cost;
import dev.cairn.core.model.Credit;
import dev.cairn.core.model.CreditUnit;
import dev.cairn.core.model.Level;
import dev.cairn.core.model.LocalizedText;
import dev.cairn.core.model.Microcredential;
import dev.cairn.core.model.Rational;
import dev.cairn.core.model.Recognition;
import dev.cairn.core.profile.Element.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MicrocredentialProfileTest {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

  @Test
  void aFullDescriptionMeetsTheEuropeanElements() {
    assertThat(MicrocredentialProfile.EU_2022.check(full().build(), DAY).isMet()).isTrue();
    ProfileReport none =
        MicrocredentialProfile.EU_2022.check(Microcredential.builder().build(), DAY);
    assertThat(none.isMet()).isFalse();
    assertThat(none.findings())
        .extracting(Finding::code)
        .containsExactly(
            "profile.eu2022.learner",
            "profile.eu2022.title",
            "profile.eu2022.country",
            "profile.eu2022.awarding-body",
            "profile.eu2022.date-of-issue",
            "profile.eu2022.learning-outcomes",
            "profile.eu2022.workload",
            "profile.eu2022.level",
            "profile.eu2022.assessment",
            "profile.eu2022.participation",
            "profile.eu2022.quality-assurance",
            "profile.eu2022.prerequisites",
            "profile.eu2022.supervision",
            "profile.eu2022.grade",
            "profile.eu2022.stackability",
            "profile.eu2022.further-information");
    assertThat(none.findings()).allMatch(f -> f.message().endsWith("."));
  }

  @ParameterizedTest
  @EnumSource(MicrocredentialProfile.class)
  void noProfileAppliesBeforeItsDay(MicrocredentialProfile profile) {
    ProfileReport before = profile.check(full().build(), profile.since().minusDays(1));
    assertThat(before.inForce()).isFalse();
    assertThat(before.isMet()).isFalse();
    assertThat(before.findings())
        .extracting(Finding::code)
        .containsExactly("profile." + profile.id() + ".not-in-force");
    assertThat(profile.check(full().build(), profile.since()).inForce()).isTrue();
    assertThat(MicrocredentialProfile.ofId(profile.id())).contains(profile);
  }

  @ParameterizedTest
  @CsvSource({
    "99, 5, FAILED, MET",
    "100, 4, MET, MET",
    "150, 6, MET, MET",
    "151, 13/2, FAILED, FAILED",
  })
  void theCommonFrameworkHasRanges(String hours, String ects, Outcome workload, Outcome credits) {
    ProfileReport report =
        MicrocredentialProfile.CMF_2019.check(
            full().hours(Rational.parse(hours)).credits(Credit.of(ects, CreditUnit.ECTS)).build(),
            DAY);
    assertThat(report.element("workload").orElseThrow().outcome()).isEqualTo(workload);
    assertThat(report.element("credits").orElseThrow().outcome()).isEqualTo(credits);
    assertThat(report.isMet()).isEqualTo(workload == Outcome.MET && credits == Outcome.MET);
  }

  @Test
  void creditsWithoutAUnitAreNotTakenForAny() {
    ProfileReport report =
        MicrocredentialProfile.CMF_2019.check(
            full().credits(Credit.of("5", CreditUnit.UNSTATED)).build(), DAY);
    assertThat(report.element("credits").orElseThrow().outcome()).isEqualTo(Outcome.NOT_STATED);
    assertThat(report.isMet()).isFalse();
  }

  @Test
  void theSameNewZealandMicroCredentialPassesOneYearAndNotAnother() {
    Microcredential small =
        full().credits(Credit.of("3", CreditUnit.NZQCF)).level(Level.of("NZQCF", "5")).build();
    assertThat(MicrocredentialProfile.NZQCF.check(small, LocalDate.of(2020, 1, 1)).isMet())
        .isFalse();
    assertThat(MicrocredentialProfile.NZQCF.check(small, LocalDate.of(2023, 1, 1)).isMet())
        .isTrue();
    Microcredential claiming =
        Microcredential.builder().from(small).title(LocalizedText.of("Mini Diploma")).build();
    assertThat(
            MicrocredentialProfile.NZQCF
                .check(claiming, LocalDate.of(2023, 1, 1))
                .element("title")
                .orElseThrow()
                .outcome())
        .isEqualTo(Outcome.FAILED);
  }

  @Test
  void scotlandCountsTenHoursACredit() {
    Microcredential one =
        full()
            .hours(Optional.empty())
            .credits(Credit.of("1", CreditUnit.SCQF))
            .level(Level.of("SCQF", "7"))
            .build();
    assertThat(MicrocredentialProfile.SCQF.check(one, DAY).isMet()).isTrue();
    assertThat(
            MicrocredentialProfile.SCQF
                .check(
                    Microcredential.builder()
                        .from(one)
                        .credits(Credit.of("1/2", CreditUnit.SCQF))
                        .build(),
                    DAY)
                .isMet())
        .isFalse();
  }

  @Test
  void unescoIsReportedAndNeverEnforced() {
    ProfileReport report =
        MicrocredentialProfile.UNESCO_2022.check(Microcredential.builder().build(), DAY);
    assertThat(report.elements()).hasSize(4);
    assertThat(report.isMet()).isTrue();
    assertThat(report.findings()).hasSize(4).allMatch(f -> f.severity() == Finding.Severity.INFO);
    assertThat(MicrocredentialProfile.AUSTRALIA_2021.check(full().build(), DAY).isMet()).isTrue();
  }

  @Test
  void aBadgeSaysWhatItCanAndTheRestStaysUnstated() throws IOException {
    Microcredential m =
        AchievementCredential.read(
                JsonReader.strict()
                    .readObject(
                        Files.readAllBytes(
                            SharedData.require("vectors/1edtech-validator/ob30/complete.json")))
                    .orThrow())
            .orThrow()
            .describe(ZoneOffset.UTC);
    assertThat(m.title()).map(Object::toString).contains("1EdTech University Degree");
    assertThat(m.country()).map(Object::toString).contains("US");
    assertThat(m.credits()).contains(Credit.of("42", CreditUnit.UNSTATED));
    assertThat(m.outcomes()).hasSize(1);
    assertThat(MicrocredentialProfile.EU_2022.check(m, DAY).findings())
        .filteredOn(f -> f.severity() == Finding.Severity.ERROR)
        .extracting(Finding::code)
        .containsExactly(
            "profile.eu2022.workload",
            "profile.eu2022.assessment",
            "profile.eu2022.participation",
            "profile.eu2022.quality-assurance");
  }

  @Test
  void comparesSideBySide() {
    Microcredential one = full().build();
    Microcredential other =
        full().title(LocalizedText.of("Other")).level(Optional.empty()).outcomes(List.of()).build();
    Comparison comparison = Comparison.of(List.of(one, other));
    assertThat(comparison.titles()).containsExactly("Data work", "Other");
    assertThat(comparison.lacking(0)).containsExactly("cost", "recognised by");
    assertThat(comparison.lacking(1)).containsExactly("level", "cost", "outcomes", "recognised by");
    assertThat(comparison.table().get(0)).containsExactly("property", "Data work", "Other");
    assertThat(comparison.table()).contains(List.of("level", "EQF 6", ""));
    assertThat(comparison.rows().stream().filter(Comparison.Row::isAlike)).hasSize(13);
  }

  @Test
  void comparesLevelsByTheTablesOfADayAndCreditsByTheirHours() {
    Microcredential eqf = full().build();
    Microcredential scqf =
        full()
            .level(Level.of("SCQF", "11"))
            .credits(Credit.of("20", CreditUnit.SCQF))
            .addCosts(Cost.of(Rational.of(300), "eur", Optional.of("tuition")))
            .addRecognitions(Recognition.by("Data Guild"))
            .build();
    Microcredential own = full().level(Level.of("House", "b")).build();
    Comparison comparison = Comparison.of(List.of(eqf, scqf, own), LocalDate.of(2026, 1, 1));
    assertThat(comparison.table())
        .contains(List.of("level beside the first", "comparable", "higher", "not comparable"))
        .contains(
            List.of(
                "hours by the credit scheme", "125 to 150 hours", "200 hours", "125 to 150 hours"))
        .contains(List.of("cost", "", "300 EUR (tuition)", ""))
        .contains(List.of("recognised by", "", "Data Guild", ""));
  }

  @Test
  void whatIsExportedStaysInItsCell() {
    Microcredential hostile = full().title(LocalizedText.of("=1+1|<b>\"x\",\ny")).build();
    Comparison comparison = Comparison.of(List.of(full().build(), hostile));
    assertThat(comparison.toMarkdown().lines().findFirst().orElseThrow())
        .isEqualTo("| property | Data work | =1+1\\|&lt;b>\"x\", y |");
    assertThat(
            comparison
                .toMarkdown()
                .lines()
                .map(l -> l.replace("\\|", "").chars().filter(c -> c == '|').count()))
        .allMatch(n -> n == 4);
    assertThat(comparison.toCsv()).startsWith("property,Data work,\"'=1+1|<b>\"\"x\"\",\ny\"\r\n");
  }

  @ParameterizedTest
  @CsvSource({
    "UK-CATS, 10, MET",
    "UK-CATS, 16, FAILED",
    "US-SEMESTER, 3, MET",
    "US-SEMESTER, 4, FAILED",
  })
  void theCommonFrameworkCountsInThreeUnits(String unit, String amount, Outcome outcome) {
    ProfileReport report =
        MicrocredentialProfile.CMF_2019.check(
            full().credits(Credit.of(amount, new CreditUnit(unit))).build(), DAY);
    assertThat(report.element("credits").orElseThrow().outcome()).isEqualTo(outcome);
  }

  @Test
  void stackingIsAskedOfTheCommonFrameworkAndSaidForNewZealandSince2021() {
    ProfileReport alone =
        MicrocredentialProfile.CMF_2019.check(full().stackable(false).build(), DAY);
    assertThat(alone.element("stackability").orElseThrow().outcome()).isEqualTo(Outcome.FAILED);
    assertThat(alone.isMet()).isFalse();
    Microcredential m = full().build();
    assertThat(
            MicrocredentialProfile.NZQCF.check(m, LocalDate.of(2020, 6, 1)).element("stackability"))
        .isEmpty();
    assertThat(
            MicrocredentialProfile.NZQCF.check(m, LocalDate.of(2022, 6, 1)).element("stackability"))
        .isPresent();
  }

  /** Saying more never turns a met element into one that is not. */
  @Property(tries = 100)
  void statingGradeOrFurtherInformationNeverBreaksAProfile(@ForAll String grade) {
    for (MicrocredentialProfile p : MicrocredentialProfile.values()) {
      Microcredential m = full().build();
      Microcredential more =
          Microcredential.builder()
              .from(m)
              .grade(LocalizedText.of(grade))
              .furtherInformation(grade)
              .build();
      assertThat(p.check(more, DAY).isMet()).isEqualTo(p.check(m, DAY).isMet());
    }
  }

  private static Microcredential.Builder full() {
    return Microcredential.builder()
        .learner("did:example:ana")
        .title(LocalizedText.of("Data work"))
        .country(Concept.of("IE"))
        .awardingBody(LocalizedText.of("University"))
        .issued(LocalDate.of(2025, 6, 1))
        .addOutcomes(LocalizedText.of("queries a database"))
        .credits(Credit.of("5", CreditUnit.ECTS))
        .hours(Rational.of(125))
        .level(Level.of("EQF", "6"))
        .assessment(Concept.of("project"))
        .supervision(Concept.of("supervised on site"))
        .identityChecked(true)
        .participation(Concept.of("blended"))
        .qualityAssurance(Concept.of("institutional accreditation"))
        .prerequisites(LocalizedText.of("none"))
        .grade(LocalizedText.of("pass"))
        .stackable(true)
        .furtherInformation("https://uni.test/data");
  }
}
