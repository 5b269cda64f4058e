package dev.cairn.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AchievedTest {

  @ParameterizedTest
  @CsvSource({
    "GradePointAverage, 3.0, 3.0, YES",
    "GradePointAverage, 3.0, 2.99, NO",
    "GradePointAverage, 3.0, 10.0, UNKNOWN", // outside valueMin and valueMax
    "GradePointAverage, 3.0, good, UNKNOWN",
    "GradePointAverage, pass, 3.0, UNKNOWN",
    "RawScore, 2, 4, YES",
    "LetterGrade, C, A, YES",
    "LetterGrade, C, C, YES",
    "LetterGrade, C, D, NO",
    "LetterGrade, C, A+, UNKNOWN",
    "LetterGrade, C+, A, UNKNOWN",
    "LetterGrade, 3, 4, UNKNOWN", // letter grades are no numbers
    "PerformanceLevel, B, A, YES",
    "ext:Belt, C, B, YES",
    "PredictedScore, 3, 4, UNKNOWN",
  })
  void comparesValuesByTheirType(String type, String bar, String value, Achieved expected) {
    ResultDescription d =
        ResultDescription.builder()
            .id("urn:d")
            .name("d")
            .resultType(type)
            .allowedValues(List.of("D", "C", "B", "A"))
            .requiredValue(bar)
            .valueMin("0")
            .valueMax("4.0")
            .build();
    assertThat(Achieved.of(Result.ofValue("urn:d", value), Optional.of(d))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"85, 85%, YES", "85%, 84.9, NO", "85, 85 %, YES", "85, B, UNKNOWN"})
  void percentComesWithOrWithoutItsSign(String bar, String value, Achieved expected) {
    ResultDescription d =
        ResultDescription.builder()
            .id("urn:d")
            .name("d")
            .resultType("Percent")
            .requiredValue(bar)
            .build();
    assertThat(Achieved.of(Result.ofValue("urn:d", value), Optional.of(d))).isEqualTo(expected);
  }

  @Test
  void levelsAreOrderedByPointsOrElseByPosition() {
    RubricLevel low = RubricLevel.of("urn:low", "low");
    RubricLevel mid = RubricLevel.of("urn:mid", "mid");
    RubricLevel high = RubricLevel.of("urn:high", "high");
    ResultDescription byPosition = rubric(List.of(low, mid, high));
    assertThat(level(byPosition, "urn:high")).isEqualTo(Achieved.YES);
    assertThat(level(byPosition, "urn:mid")).isEqualTo(Achieved.YES);
    assertThat(level(byPosition, "urn:low")).isEqualTo(Achieved.NO);
    assertThat(level(byPosition, "urn:other")).isEqualTo(Achieved.UNKNOWN);

    ResultDescription byPoints =
        rubric(List.of(high.withPoints("3"), mid.withPoints("2"), low.withPoints("1")));
    assertThat(level(byPoints, "urn:high")).isEqualTo(Achieved.YES);
    assertThat(level(byPoints, "urn:low")).isEqualTo(Achieved.NO);

    // As in a published sample: two levels of four points each have no order.
    ResultDescription tied = rubric(List.of(high.withPoints("4"), mid.withPoints("4")));
    assertThat(level(tied, "urn:high")).isEqualTo(Achieved.UNKNOWN);
    ResultDescription half = rubric(List.of(low.withPoints("1"), mid));
    assertThat(level(half, "urn:low")).isEqualTo(Achieved.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({
    "COMPLETED, YES",
    "FAILED, NO",
    "WITHDREW, NO",
    "ENROLLED, NOT_YET",
    "IN_PROGRESS, NOT_YET",
    "ON_HOLD, NOT_YET",
    "PROVISIONAL, UNKNOWN",
  })
  void theStatusDecidesFirst(ResultStatus status, Achieved expected) {
    ResultDescription d =
        ResultDescription.builder().id("urn:d").name("d").resultType("Status").build();
    assertThat(Achieved.of(Result.ofStatus("urn:d", status), Optional.of(d))).isEqualTo(expected);
    assertThat(Achieved.of(Result.ofStatus("urn:d", status), Optional.empty())).isEqualTo(expected);
  }

  @Test
  void withoutABarTheAssertionIsTheAward() {
    ResultDescription noBar =
        ResultDescription.builder().id("urn:d").name("d").resultType("Percent").build();
    assertThat(Achieved.of(List.of(), List.of())).isEqualTo(Achieved.YES);
    assertThat(Achieved.of(List.of(Result.ofValue("urn:d", "12")), List.of(noBar)))
        .isEqualTo(Achieved.YES);
    assertThat(Achieved.of(List.of(Result.ofValue("urn:gone", "12")), List.of(noBar)))
        .isEqualTo(Achieved.YES);
  }

  @Test
  void oneResultThatFailsDecidesForAll() {
    ResultDescription d =
        ResultDescription.builder()
            .id("urn:d")
            .name("d")
            .resultType("RawScore")
            .requiredValue("5")
            .build();
    assertThat(
            Achieved.of(
                List.of(
                    Result.ofValue("urn:d", "9"),
                    Result.ofValue("urn:d", "?"),
                    Result.ofValue("urn:d", "4")),
                List.of(d)))
        .isEqualTo(Achieved.NO);
  }

  private static Achieved level(ResultDescription d, String level) {
    return Achieved.of(Result.ofLevel("urn:d", level), Optional.of(d));
  }

  private static ResultDescription rubric(List<RubricLevel> levels) {
    return ResultDescription.builder()
        .id("urn:d")
        .name("d")
        .resultType("RubricCriterionLevel")
        .requiredLevel("urn:mid")
        .rubricLevels(levels)
        .build();
  }

  @ParameterizedTest
  @CsvSource({
    "Completed, COMPLETED, YES",
    "Completed, PROVISIONAL, UNKNOWN",
    "Passed, COMPLETED, UNKNOWN"
  })
  void ofAStatusTheStatusIsTheValue(String bar, ResultStatus status, Achieved expected) {
    ResultDescription d =
        ResultDescription.builder()
            .id("urn:d")
            .name("d")
            .resultType("Status")
            .requiredValue(bar)
            .build();
    assertThat(Achieved.of(Result.ofStatus("urn:d", status), Optional.of(d))).isEqualTo(expected);
  }
}
