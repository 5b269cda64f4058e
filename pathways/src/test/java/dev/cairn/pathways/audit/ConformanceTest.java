package dev.cairn.pathways.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.SharedData;
import dev.cairn.pathways.rule.CaseReader;
import dev.cairn.pathways.rule.Question;
import dev.cairn.pathways.rule.RuleCase;
import dev.cairn.pathways.rule.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The published cases and families have the verdicts they state. */
class ConformanceTest {

  private static List<RuleCase> read(String path) throws IOException {
    return CaseReader.read(Files.readAllBytes(SharedData.require(path))).orThrow();
  }

  static Stream<RuleCase> peerCases() throws IOException {
    return read("rules/outcomes/peer-cases.json").stream();
  }

  @ParameterizedTest
  @MethodSource("peerCases")
  void peerCaseHasItsVerdict(RuleCase c) {
    Question question = c.question().orThrow();
    AuditResult result = CompiledAward.compile(question.award()).orThrow().audit(question);
    assertThat(result.verdict()).as(c.id()).isEqualTo(c.expect().orElseThrow());
  }

  static Stream<String> families() {
    return Stream.of("slack", "near", "unsat", "tight")
        .flatMap(f -> Stream.of("60", "120", "200").map(n -> f + "-" + n));
  }

  @ParameterizedTest
  @MethodSource("families")
  void familyHasItsVerdictsAndOnlyTightMayStayUndecided(String family) throws IOException {
    for (RuleCase c : read("rules/audit-families/" + family + ".json")) {
      Question question = c.question().orThrow();
      CompiledAward award = CompiledAward.compile(question.award()).orThrow();
      boolean tight = family.startsWith("tight");
      AuditResult result = award.audit(question, tight ? Budget.nodes(20_000) : Budget.standard());
      if (!tight || result.verdict() != Verdict.UNDECIDED) {
        assertThat(result.verdict()).as(c.id()).isEqualTo(c.expect().orElseThrow());
      }
    }
  }
}
