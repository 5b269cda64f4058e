package dev.cairn.pathways.yaml;

import static dev.cairn.pathways.testing.RuleVerifier.verifyThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.model.Credit;
import dev.cairn.core.model.CreditUnit;
import dev.cairn.core.model.Level;
import dev.cairn.core.model.Rational;
import dev.cairn.core.record.LearningRecord;
import dev.cairn.core.record.RecordState;
import dev.cairn.pathways.importer.HansonImporter;
import dev.cairn.pathways.importer.Imported;
import dev.cairn.pathways.rule.Award;
import dev.cairn.pathways.rule.Facts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the Hanson format's sentences mean, one at a time. */
class HansonRulesTest {
  private static Reading<Imported> read(String yaml) {
    return YamlSource.read(("name: A\n" + yaml).getBytes(StandardCharsets.UTF_8))
        .then(HansonImporter::read);
  }

  private static Award award(String yaml) {
    Imported imported = read(yaml).orThrow();
    assertThat(imported.lost()).isEmpty();
    RuleFiles.whole(yaml, imported.award());
    return imported.award();
  }

  private static LearningRecord[] taken(String... courses) {
    return Stream.of(courses)
        .map(c -> c.split("#", -1))
        .map(
            c ->
                LearningRecord.builder()
                    .id(String.join("#", c))
                    .addCodes(c[0])
                    .subject(c[0].substring(0, c[0].indexOf(' ')))
                    .level(new Level("course-level", c[0].charAt(c[0].indexOf(' ') + 1) + "00"))
                    .credits(new Credit(Rational.of(1, 2), CreditUnit.UNSTATED))
                    .addAllTags(List.of(c).subList(1, c.length))
                    .state(RecordState.EARNED)
                    .build())
        .toArray(LearningRecord[]::new);
  }

  @Test
  void aDepartmentHoldsForTheNumbersAfterIt() {
    Award award = award("result: (BIO 125 | (121 & 123)) & CH/BI 126\n");
    verifyThat(award).given(taken("BIO 121", "BIO 123", "CH/BI 126")).isSatisfied();
    verifyThat(award).given(taken("BIO 121", "CH/BI 126")).isNotSatisfied();
    verifyThat(award).given(taken("BIO 125", "BIO 126")).isNotSatisfied();
  }

  @Test
  void aCourseServesOneRequirementUnlessTheyShare() {
    String two = "result: One & Two\nOne: one of (A 101, 102)\nTwo: one of (A 102, 103)\n";
    verifyThat(award(two)).given(taken("A 102")).isNotSatisfied();
    verifyThat(award(two)).given(taken("A 102", "A 103")).isSatisfied();
    verifyThat(award("children share courses: true\n" + two)).given(taken("A 102")).isSatisfied();
  }

  @Test
  void numbersOverChildrenBoundWhatIsUsedBelow() {
    Award award =
        award(
            "result: three courses from children & at most one courses from children where {level ="
                + " 100} & Core\nCore: one of (A 101, 102, 201)\nMore:\n  one of (A 301, 102)\n");
    verifyThat(award).given(taken("A 101", "A 201", "A 301")).isSatisfied();
    verifyThat(award).given(taken("A 101", "A 102", "A 301")).isNotSatisfied();
    verifyThat(award).given(taken("A 101", "A 301")).isNotSatisfied();
  }

  @Test
  void filtersAndKindsLookAmongAll() {
    Award filter =
        award(
            "result: Core & Some\nCore: A 101\nSome:\n  filter: only courses from (A 101, 201, 301)\n"
                + "  result: two courses from filter & two departments from filter\n");
    verifyThat(filter).given(taken("A 101", "A 201")).isNotSatisfied();
    Award kinds = award("result: A 101 & one course where { gereqs = WRI & level >= 100 }\n");
    verifyThat(kinds).given(taken("A 101#WRI")).isSatisfied();
    verifyThat(kinds).given(taken("A 101")).isNotSatisfied();
    Award credits =
        award("result: one-point-five credits from (X, Y)\nX: A 101 & 102\nY: B 101 | 102\n");
    verifyThat(credits).given(taken("A 101", "B 101", "B 102")).isSatisfied();
    verifyThat(credits).given(taken("A 101", "B 101")).isNotSatisfied();
  }

  @Test
  void detailsOccurrencesAndAbbreviationsAreRead() {
    Award details = award("result: A 391.B.2014.1 & two occurrences of A 200\n");
    verifyThat(details)
        .given(taken("A 391#section:B#year:2014#semester:1", "A 200", "A 200#year:2015"))
        .isSatisfied();
    verifyThat(details).given(taken("A 391", "A 200", "A 200#year:2015")).isNotSatisfied();
    Award named = award("result: all of (FYW, Second)\nFirst (FYW): A 101\nSecond (X): A 102\n");
    verifyThat(named).given(taken("A 101", "A 102")).isSatisfied();
  }

  @Test
  void whatIsOnlyToldIsAttested() {
    Award award = award("result: Internship\nInternship:\n  message: Do one.\n");
    verifyThat(award).isUndetermined();
    verifyThat(award)
        .stating(new Facts(Map.of("Internship", true), List.of(), Map.of()))
        .isSatisfied();
  }

  @Test
  void whatCannotBeCarriedOrReadIsNamed() {
    Imported imported =
        read("result: Late\nLate: one course where { year >= min (year) from courses where {a = B} }\n")
            .orThrow();
    assertThat(imported.lost())
        .singleElement()
        .satisfies(
            l -> {
              assertThat(l.construct()).startsWith("min");
              assertThat(l.position()).isPresent();
            });
    Imported garbled = read("result: two of the best\n").orThrow();
    assertThat(garbled.lost()).extracting(Imported.Loss::construct).containsExactly("syntax");
    assertThat(read("nothing: 1\n").findings())
        .extracting(Finding::code)
        .containsExactly("import.type");
  }
}
