package dev.cairn.pathways.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.pathways.certificate.Ask;
import dev.cairn.pathways.rule.Question;
import dev.cairn.pathways.rule.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the engine makes of what is not stated, and of one record more; SETTLED 9 and 13. */
class CertaintyTest {
  private static Verdict verdict(Question question) {
    return CompiledAward.compile(question.award()).orThrow().audit(question).verdict();
  }

  private static Verdict verdict(String award, String records) {
    return verdict(Ask.strict(award, records).build());
  }

  @Test
  void settled09WhatARecordInUseDoesNotStateLeavesTheVerdictOpen() {
    String award = "{'require': {'id': 'root', 'pick': {'where': {'level': [6]}, 'count': [1]}}}";
    assertThat(verdict(award, "[{'id': 'a', 'code': 'A'}]")).isEqualTo(Verdict.UNDETERMINED);
    assertThat(verdict(award, "[{'id': 'a', 'code': 'A', 'level': 6}]"))
        .isEqualTo(Verdict.SATISFIED);
    assertThat(verdict(award, "[{'id': 'a', 'code': 'A', 'level': 5}]"))
        .isEqualTo(Verdict.UNSATISFIED);
  }

  @Test
  void settled09WhatARecordOnlyObservedDoesNotStateLeavesTheVerdictOpen() {
    String award =
        "{'unit': 'ECTS', 'require': {'id': 'root', 'allOf': ["
            + "{'id': 'p', 'pick': {'where': {'code': ['A']}, 'count': [1]}},"
            + "{'id': 'o', 'pick': {'where': {'tag': 'x'}, 'credits': [null, 5]},"
            + " 'observe': true}]}}";
    String a = "[{'id': 'a', 'code': 'A', 'tags': ['x'], 'credits': 5, 'unit': 'ECTS'}, ";
    assertThat(verdict(award, a + "{'id': 'b', 'code': 'B', 'tags': ['x']}]"))
        .isEqualTo(Verdict.UNDETERMINED);
    assertThat(verdict(award, a + "{'id': 'b', 'code': 'B'}]")).isEqualTo(Verdict.SATISFIED);
    assertThat(
            verdict(
                award,
                a + "{'id': 'b', 'code': 'B', 'tags': ['x'], 'credits': 1, 'unit': 'ECTS'}]"))
        .isEqualTo(Verdict.UNSATISFIED);
  }

  @Test
  void settled09WhatARecordNotInUseDoesNotStateLeavesABoundOverAllOpen() {
    String award =
        "{'unit': 'ECTS', 'require': {'id': 'root',"
            + " 'pick': {'where': {'code': ['A']}, 'count': [1]},"
            + " 'constraints': [{'total': {'over': 'all', 'of': 'credits', 'max': 6}}]}}";
    String a = "[{'id': 'a', 'code': 'A', 'credits': 5, 'unit': 'ECTS'}, {'id': 'b', 'code': 'B'";
    assertThat(verdict(award, a + "}]")).isEqualTo(Verdict.UNDETERMINED);
    assertThat(verdict(award, a + ", 'credits': 1, 'unit': 'ECTS'}]")).isEqualTo(Verdict.SATISFIED);
    assertThat(verdict(award, a + ", 'credits': 2, 'unit': 'ECTS'}]"))
        .isEqualTo(Verdict.UNSATISFIED);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 40})
  void settled09ManyRecordsThatStateLittleLeaveTheVerdictOpen(int silent) {
    String used =
        "{'unit': 'ECTS', 'require': {'id': 'root',"
            + " 'pick': {'where': {'level': [6]}, 'credits': [30]}}}";
    String observed =
        "{'require': {'id': 'root', 'pick': {'where': {'level': [6]}, 'count': [1]},"
            + " 'observe': true, 'constraints': [{'mean': {'min': '3', 'weight': 'count'}}]}}";
    StringBuilder records =
        new StringBuilder(
            "[{'id': 'a', 'code': 'A', 'level': 6, 'grade': '3', 'credits': 25, 'unit': 'ECTS'}");
    for (int i = 0; i < silent; i++) {
      records.append(", {'id': 's" + i + "', 'code': 'S" + i + "'}");
    }
    assertThat(verdict(used, records + "]")).isEqualTo(Verdict.UNDETERMINED);
    assertThat(verdict(observed, records + "]")).isEqualTo(Verdict.UNDETERMINED);
  }

  @Test
  void settled09ASilentAttestationIsUnknownAndAStatedFalseIsFalse() {
    Question silent = Ask.strict("{'require': {'id': 'root', 'attest': 'sat'}}", "[]").build();
    Question.Builder stated = Question.builder().from(silent);
    assertThat(verdict(silent)).isEqualTo(Verdict.UNDETERMINED);
    assertThat(verdict(stated.putAttestations("sat", false).build()))
        .isEqualTo(Verdict.UNSATISFIED);
    stated = Question.builder().from(silent);
    assertThat(verdict(stated.putAttestations("sat", true).build())).isEqualTo(Verdict.SATISFIED);
  }

  @Test
  void settled09ASilentContextIsUnknown() {
    String award =
        "{'require': {'id': 'root', 'when': {'key': 'cohort', 'in': ['2025']},"
            + " 'then': {'id': 'p', 'pick': {'where': {'code': ['A']}, 'count': [1]}},"
            + " 'else': {'id': 'q', 'pick': {'where': {'code': ['B']}, 'count': [1]}}}}";
    Question silent = Ask.strict(award, "[{'id': 'a', 'code': 'A'}]").build();
    assertThat(verdict(silent)).isEqualTo(Verdict.UNDETERMINED);
    assertThat(verdict(Question.builder().from(silent).putContext("cohort", "2025").build()))
        .isEqualTo(Verdict.SATISFIED);
    assertThat(verdict(Question.builder().from(silent).putContext("cohort", "2024").build()))
        .isEqualTo(Verdict.UNSATISFIED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'total': {'over': 'all', 'of': 'count', 'max': 1}",
        "'ratio': {'over': 'all', 'of': 'count', 'where': {'tag': 'x'}, 'max': '1/3'}",
        "'mean': {'over': 'all', 'min': '3'}",
        "'window': {'over': 'all', 'months': 12}"
      })
  void settled13OneRecordMoreMayBreakABoundOverAll(String constraint) {
    assertOneMoreBreaks(
        "{'require': {'id': 'root', 'pick': {'where': {'code': ['A']}, 'count': [1]},"
            + " 'constraints': [{"
            + constraint
            + "}]}}");
  }

  @Test
  void settled13OneRecordMoreMayBreakAnObservingLeafWithAMaximum() {
    assertOneMoreBreaks("{'require': {'id': 'root', 'pick': {'count': [1, 1]}, 'observe': true}}");
  }

  private static void assertOneMoreBreaks(String award) {
    String one = "{'id': 'a', 'code': 'A', 'grade': '4', 'date': '2024-01-01'}";
    String more = ", {'id': 'b', 'code': 'B', 'grade': '1', 'date': '2020-01-01', 'tags': ['x']}";
    assertThat(verdict(Ask.cases(award, "[" + one + "]"))).isEqualTo(Verdict.SATISFIED);
    assertThat(verdict(Ask.cases(award, "[" + one + more + "]"))).isEqualTo(Verdict.UNSATISFIED);
  }
}
