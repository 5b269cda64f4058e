package dev.cairn.pathways.yaml;

import static dev.cairn.pathways.testing.RuleVerifier.verifyThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.model.Credit;
import dev.cairn.core.model.CreditUnit;
import dev.cairn.core.model.Grade;
import dev.cairn.core.model.Level;
import dev.cairn.core.model.Rational;
import dev.cairn.core.record.LearningRecord;
import dev.cairn.core.record.Origin;
import dev.cairn.core.record.RecordState;
import dev.cairn.pathways.importer.Imported;
import dev.cairn.pathways.importer.StOlafImporter;
import dev.cairn.pathways.rule.Award;
import dev.cairn.pathways.rule.Facts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What degreepath's rules mean, one at a time. */
class StOlafRulesTest {
  private static Reading<Imported> read(String yaml) {
    return YamlSource.read(yaml.getBytes(StandardCharsets.UTF_8)).then(StOlafImporter::read);
  }

  private static Award award(String yaml) {
    Imported imported = read("name: A\ntype: major\ncode: '1'\n" + yaml).orThrow();
    assertThat(imported.lost()).isEmpty();
    RuleFiles.whole(yaml, imported.award());
    return imported.award();
  }

  /** A course graded B of one credit; what follows # is a tag. */
  private static LearningRecord course(String text) {
    String[] parts = text.split("#", -1);
    String number = parts[0].substring(parts[0].indexOf(' ') + 1, parts[0].indexOf(' ') + 4);
    return LearningRecord.builder()
        .id(text)
        .addCodes(parts[0])
        .subject(parts[0].substring(0, parts[0].indexOf(' ')))
        .level(new Level("course-level", number.charAt(0) + "00"))
        .grade(new Grade("grade-points", "3"))
        .credits(new Credit(Rational.ONE, CreditUnit.UNSTATED))
        .origin(Origin.INTERNAL)
        .issuer("STOLAF")
        .addAllTags(List.of(parts).subList(1, parts.length))
        .state(RecordState.EARNED)
        .build();
  }

  private static LearningRecord[] taken(String... courses) {
    return Stream.of(courses).map(StOlafRulesTest::course).toArray(LearningRecord[]::new);
  }

  @Test
  void aCourseServesOneRule() {
    String rules =
        "result: {all: [{course: A 101}, {from: courses, where: {subject: {$eq: A}},"
            + " assert: {count(courses): {$gte: 1}}}]}";
    verifyThat(award(rules)).given(taken("A 101")).isNotSatisfied();
    verifyThat(award(rules)).given(taken("A 101", "A 102")).isSatisfied();
    verifyThat(award(rules.replace("assert", "allow_claimed: true, assert")))
        .given(taken("A 101"))
        .isSatisfied();
    verifyThat(award(rules.replace("assert", "claim: record, assert")))
        .given(taken("A 101"))
        .isSatisfied();
  }

  @Test
  void assertionsBoundTheCoursesOfOneQuery() {
    String rules =
        "result:\n  from: courses\n  where: {attribute: {$eq: x}}\n"
            + "  limit: [{at-most: 1 course, where: {level: {$eq: 100}}}]\n"
            + "  all:\n  - assert: {count(courses): {$gte: 2}}\n"
            + "  - {where: {level: {$eq: 300}}, assert: {count(courses): {$gte: 1}}}\n"
            + "  - assert: {count(subjects): {$gte: 2}}\n";
    verifyThat(award(rules)).given(taken("A 101#x", "B 301#x")).isSatisfied();
    verifyThat(award(rules)).given(taken("A 101#x", "A 301#x")).isNotSatisfied();
    verifyThat(award(rules)).given(taken("A 101#x", "B 201#x")).isNotSatisfied();
    verifyThat(award(rules)).given(taken("A 101", "B 301#x")).isNotSatisfied();
  }

  @Test
  void limitsOfTheAreaAndAuditsHoldOverall() {
    String rules =
        "limit: [{at_most: 0, where: {grade_option: {$eq: s/u}}}]\n"
            + "result:\n  all: [{course: A 101}, {course: A 102}]\n"
            + "  audit: {where: {is_stolaf: {$eq: true}}, assert: {count(courses): {$gte: 1}}}\n";
    verifyThat(award(rules)).given(taken("A 101", "A 102")).isSatisfied();
    verifyThat(award(rules)).given(taken("A 101", "A 102#grade_option:s/u")).isNotSatisfied();
    LearningRecord[] elsewhere =
        Stream.of("A 101", "A 102")
            .map(c -> LearningRecord.builder().from(course(c)).origin(Origin.TRANSFER).build())
            .toArray(LearningRecord[]::new);
    verifyThat(award(rules)).given(elsewhere).isNotSatisfied();
  }

  @Test
  void aNamedCourseMayServeThePathsThatAreNamed() {
    String rules =
        "multicountable: {A 301: [[Core], [Electives]]}\n"
            + "result: {all: [{requirement: Core}, {requirement: Electives}]}\n"
            + "requirements:\n  Core: {result: {all: [{course: A 301}]}}\n"
            + "  Electives: {result: {from: courses, where: {subject: {$eq: A}},"
            + " assert: {count(courses): {$gte: 2}}}}\n";
    verifyThat(award(rules)).given(taken("A 301", "A 102")).isSatisfied();
    verifyThat(award(rules.replace("{A 301:", "{A 102:")))
        .given(taken("A 301", "A 102"))
        .isNotSatisfied();
  }

  @Test
  void conditionsAskWhatIsDeclaredOrTaken() {
    String declared =
        "result: {from: courses, where: {$or: [{course: {$eq: A 101}},"
            + " {$if: {has-declared-area-code: '540'}, $then: {course: {$eq: B 101}}}]},"
            + " assert: {count(courses): {$gte: 1, $changes: [[{has-declared-area-code: '9'},"
            + " {add: 1}]]}}}";
    Facts no =
        new Facts(Map.of(), List.of(), Map.of("declared-area:540", "no", "declared-area:9", "no"));
    Facts physics =
        new Facts(Map.of(), List.of(), Map.of("declared-area:540", "yes", "declared-area:9", "no"));
    Facts both =
        new Facts(
            Map.of(), List.of(), Map.of("declared-area:540", "yes", "declared-area:9", "yes"));
    verifyThat(award(declared)).stating(no).given(taken("B 101")).isNotSatisfied();
    verifyThat(award(declared)).stating(physics).given(taken("B 101")).isSatisfied();
    verifyThat(award(declared)).stating(both).given(taken("B 101")).isNotSatisfied();
    verifyThat(award(declared)).stating(both).given(taken("B 101", "A 101")).isSatisfied();
    String has =
        "result: {from: courses, where: {$if: {student-has-course-with-attribute: greek}, $then:"
            + " {attribute: {$eq: g}}, $else: {attribute: {$eq: l}}}, assert: {count(courses): {$gte: 1}}}";
    verifyThat(award(has)).given(taken("A 101#greek", "A 102#g")).isSatisfied();
    verifyThat(award(has)).given(taken("A 101#greek", "A 102#l")).isNotSatisfied();
    verifyThat(award(has)).given(taken("A 102#l")).isSatisfied();
  }

  @Test
  void emphasesAreAskedForIfDeclaredAndDepartmentsAttest() {
    String rules =
        "result: {all: [{requirement: Portfolio}]}\n"
            + "requirements: {Portfolio: {department_audited: true}}\n"
            + "emphases: {700: {name: E, result: {all: [{course: A 101}]}}}\n";
    Facts plain =
        new Facts(Map.of("Portfolio", true), List.of(), Map.of("declared-area:700", "no"));
    Facts declared =
        new Facts(Map.of("Portfolio", true), List.of(), Map.of("declared-area:700", "yes"));
    verifyThat(award(rules)).stating(plain).isSatisfied();
    verifyThat(award(rules)).stating(declared).isNotSatisfied();
    verifyThat(award(rules)).stating(declared).given(taken("A 101")).isSatisfied();
    Facts unsaid = new Facts(Map.of(), List.of(), Map.of("declared-area:700", "no"));
    verifyThat(award(rules)).stating(unsaid).isUndetermined();
  }

  @Test
  void termsAreCountedOnce() {
    String rules =
        "result: {from: courses, where: {subject: {$eq: MUSPF}}, all: [{assert: {count(terms):"
            + " {$gte: 3}}}, {where: {level: {$eq: 100}}, assert: {count(terms): {$lte: 1}}}]}";
    verifyThat(award(rules))
        .given(
            taken("MUSPF 210#term:1", "MUSPF 210#term:2", "MUSPF 110#term:3", "MUSPF 110#term:2"))
        .isSatisfied();
    verifyThat(award(rules))
        .given(taken("MUSPF 210#term:1", "MUSPF 110#term:2", "MUSPF 110#term:3"))
        .isNotSatisfied();
    verifyThat(award(rules))
        .given(taken("MUSPF 210#term:1", "MUSPF 220#term:1", "MUSPF 210#term:2"))
        .isNotSatisfied();
    String own = rules.replace("{$gte: 3}", "{$gte: $terms-since-declaring-major}");
    Facts two = new Facts(Map.of(), List.of(), Map.of("terms-since-declaring-major", "2"));
    Facts four = new Facts(Map.of(), List.of(), Map.of("terms-since-declaring-major", "4"));
    LearningRecord[] three =
        IntStream.rangeClosed(1, 3)
            .mapToObj(n -> course("MUSPF 210#term:" + n))
            .toArray(LearningRecord[]::new);
    verifyThat(award(own)).stating(two).given(three).isSatisfied();
    verifyThat(award(own)).stating(four).given(three).isNotSatisfied();
  }

  @Test
  void noMoreIsTakenThanNeededWhereAMinimumAboveWouldCountIt() {
    String rules =
        "result:\n  all:\n  - {at_most: true, any: [{all: [{course: A 101}, {course: A 102}]},"
            + " {all: [{course: A 103}]}]}\n  - {course: B 101}\n"
            + "  audit: {assert: {count(courses): {$gte: 4}}}\n";
    LearningRecord[] all = taken("A 101", "A 102", "A 103", "B 101");
    verifyThat(award(rules)).given(all).isNotSatisfied();
    verifyThat(award(rules.replace("at_most: true, ", ""))).given(all).isSatisfied();
    verifyThat(award(rules.replace("$gte: 4", "$gte: 3"))).given(all).isSatisfied();
  }

  @Test
  void whatCannotBeCarriedIsNamedWithItsPlace() {
    Imported imported =
        read("result: {any: [{course: A 101, from_claimed: true}, {template: t}]}").orThrow();
    assertThat(imported.lost())
        .extracting(Imported.Loss::construct)
        .containsExactly("from_claimed", "template");
    assertThat(imported.lost()).allSatisfy(l -> assertThat(l.position()).isPresent());
    verifyThat(imported.award()).given(taken("A 101")).isUndetermined();
    assertThat(read("name: x").findings()).extracting(Finding::code).containsExactly("import.type");
  }
}
