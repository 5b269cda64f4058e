package dev.cairn.pathways.yaml;

import static dev.cairn.pathways.testing.RuleVerifier.verifyThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.record.LearningRecord;
import dev.cairn.core.record.RecordState;
import dev.cairn.pathways.importer.Imported;
import dev.cairn.pathways.importer.TigerPathImporter;
import dev.cairn.pathways.rule.Award;
import dev.cairn.pathways.rule.Facts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What TigerPath's counts mean, one at a time. */
class TigerPathRulesTest {
  private static Reading<Imported> read(String yaml) {
    return YamlSource.read(yaml.getBytes(StandardCharsets.UTF_8)).then(TigerPathImporter::read);
  }

  private static Award award(String requirements) {
    Imported imported = read("type: Major\ncode: X\n" + requirements).orThrow();
    assertThat(imported.lost()).isEmpty();
    RuleFiles.whole(requirements, imported.award());
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
                    .addAllTags(List.of(c).subList(1, c.length))
                    .state(RecordState.EARNED)
                    .build())
        .toArray(LearningRecord[]::new);
  }

  @Test
  void aSequenceOfFourMayCountForOne() {
    Award award =
        award(
            "req_list:\n"
                + "- {name: Intro, min_needed: 2, max_counted: 2, req_list: [\n"
                + "   {name: One, min_needed: 1, max_counted: 1, course_list: [COS 126]},\n"
                + "   {name: Four, min_needed: 4, max_counted: 1, course_list: [ISC *]},\n"
                + "   {name: Any, min_needed: 1, max_counted: 2, course_list: [ORF 3**]}]}\n");
    verifyThat(award).given(taken("COS 126", "ISC 1", "ISC 2", "ISC 3", "ISC 4")).isSatisfied();
    verifyThat(award).given(taken("ISC 1", "ISC 2", "ISC 3", "ISC 4")).isNotSatisfied();
    verifyThat(award).given(taken("ORF 309", "ORF 335")).isSatisfied();
    verifyThat(award).given(taken("COS 126", "ORF 409")).isNotSatisfied();
  }

  @Test
  void aPartIsCutOffAtWhatItCountsFor() {
    Award award =
        award(
            "req_list:\n"
                + "- {name: Electives, min_needed: 3, max_counted: 1, req_list: [\n"
                + "   {name: Own, min_needed: 1, max_counted: 3, course_list: [COS 3**],"
                + " excluded_course_list: [COS 397]},\n"
                + "   {name: Cognate, min_needed: 1, max_counted: 2, course_list: [MAT ***]}]}\n");
    verifyThat(award).given(taken("MAT 201", "MAT 202", "MAT 203")).isNotSatisfied();
    verifyThat(award).given(taken("COS 333", "MAT 202", "MAT 203")).isSatisfied();
    verifyThat(award).given(taken("COS 397", "MAT 202", "MAT 203")).isNotSatisfied();
  }

  @Test
  void aCourseServesOneUnlessDoubleCountingIsAllowed() {
    String parts =
        "[{name: A, min_needed: 1, max_counted: 1, dist_req: [QR]},"
            + " {name: B, min_needed: 1, max_counted: 1, course_list: [COS 126]}]}\n";
    String twice = "- {name: Both, min_needed: ALL, max_counted: 1, req_list: " + parts;
    LearningRecord[] one = taken("COS 126#QR");
    verifyThat(award("req_list:\n" + twice)).given(one).isNotSatisfied();
    verifyThat(award("req_list:\n" + twice.replace("max", "double_counting_allowed: true, max")))
        .given(one)
        .isSatisfied();
    verifyThat(
            award("req_list:\n" + twice.replace("ALL", "ALL, double_counting_allowed_local: true")))
        .given(one)
        .isSatisfied();
  }

  @Test
  void limitsOnPassFailAndOnTheMajorHold() {
    Award award =
        award(
            "req_list:\n- {name: A, min_needed: 2, max_counted: 1, pdfs_allowed: 1,"
                + " max_common_with_major: 0, course_list: [COS *]}\n");
    verifyThat(award).given(taken("COS 1#pdf", "COS 2")).isSatisfied();
    verifyThat(award).given(taken("COS 1#pdf", "COS 2#pdf")).isNotSatisfied();
    verifyThat(award).given(taken("COS 1", "COS 2#counts-for-major")).isNotSatisfied();
  }

  @Test
  void theClassYearChoosesAndOverrides() {
    Award award =
        award(
            "req_list:\n- name: N\n  min_needed: 1\n  max_counted: 1\n  course_list: [NST *]\n"
                + "  year_switch:\n  - {year_code: '>=2023', excluded_course_list: [NST 300]}\n"
                + "  - {year_code: 2021, min_needed: 2}\n");
    for (String[] expected :
        new String[][] {{"2020", "yes"}, {"2021", "no"}, {"2022", "yes"}, {"2030", "no"}}) {
      Facts facts = new Facts(Map.of(), List.of(), Map.of("class-year", expected[0]));
      var asked = verifyThat(award).stating(facts).given(taken("NST 300"));
      if (expected[1].equals("yes")) {
        asked.isSatisfied();
      } else {
        asked.isNotSatisfied();
      }
    }
  }

  @Test
  void textAsksForNothingAndExcludedMajorsAreBarred() {
    Award award =
        award(
            "excluded_majors: [EAS]\nreq_list:\n- {name: Thesis, no_req: }\n"
                + "- {name: Language, min_needed: 1, max_counted: 1, course_list: [LANG 107]}\n");
    LearningRecord[] korean = taken("KOR 107");
    Facts eas = new Facts(Map.of(), List.of(), Map.of("major", "EAS"));
    Facts cos = new Facts(Map.of(), List.of(), Map.of("major", "COS"));
    verifyThat(award).stating(cos).given(korean).isSatisfied();
    verifyThat(award).stating(eas).given(korean).isNotSatisfied();
  }

  @Test
  void coursesThatAreOnlySeenCountInEveryListTheyAreIn() {
    Award award =
        award(
            "req_list:\n- {name: Seven, min_needed: 3, double_counting_allowed: true, max_counted: 1,"
                + " req_list: [{dist_req: LA}, {course_list: [LANG *]}]}\n");
    verifyThat(award).given(taken("FRE 101#LA", "FRE 102")).isSatisfied();
    verifyThat(award).given(taken("FRE 101", "FRE 102")).isNotSatisfied();
  }

  @Test
  void whatCannotBeReadIsNamedWithItsPlace() {
    assertThat(read("[1]").findings()).extracting(Finding::code).containsExactly("import.type");
    assertThat(read("req_list: [{min_needed: many}]").findings())
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.pointer()).isEqualTo("/req_list/0/min_needed");
              assertThat(f.message()).contains("many").contains("line 1, column");
            });
    assertThat(read("req_list: [{course_list: [COS 126], novel: 1}]").orThrow().findings())
        .extracting(Finding::code)
        .containsExactly("import.not-carried");
    assertThat(read("req_list: [{year_switch: [{year_code: soon}]}]").findings())
        .extracting(Finding::code)
        .contains("import.year-code");
  }
}
