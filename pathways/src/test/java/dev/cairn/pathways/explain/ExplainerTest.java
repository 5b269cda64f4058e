package dev.cairn.pathways.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.SharedData;
import dev.cairn.core.model.Rational;
import dev.cairn.pathways.audit.CompiledAward;
import dev.cairn.pathways.explain.Explanation.Reason;
import dev.cairn.pathways.explain.Explanation.Standing;
import dev.cairn.pathways.explain.Explanation.Trace;
import dev.cairn.pathways.rule.Award;
import dev.cairn.pathways.rule.Bounds;
import dev.cairn.pathways.rule.CaseReader;
import dev.cairn.pathways.rule.Node;
import dev.cairn.pathways.rule.Predicate;
import dev.cairn.pathways.rule.Question;
import dev.cairn.pathways.rule.Requirement;
import dev.cairn.pathways.rule.RuleCase;
import dev.cairn.pathways.rule.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What explanations say, of published cases and of our own. */
class ExplainerTest {
  private static Question peer(String id) throws IOException {
    for (RuleCase c :
        CaseReader.read(Files.readAllBytes(SharedData.require("rules/outcomes/peer-cases.json")))
            .orThrow()) {
      if (c.id().equals(id)) {
        return c.question().orThrow();
      }
    }
    throw new AssertionError(id);
  }

  private static Question own(String award, String records) {
    String file = "{'cases': [{'id': 'c', 'award': " + award + ", 'records': " + records + "}]}";
    return CaseReader.read(file.replace('\'', '"').getBytes(StandardCharsets.UTF_8))
        .orThrow()
        .get(0)
        .question()
        .orThrow();
  }

  private static Explanation explain(Question q) {
    return Explainer.standard().explain(q, CompiledAward.compile(q.award()).orThrow().audit(q));
  }

  private static Trace node(Trace t, String id) {
    if (t.id().equals(id)) {
      return t;
    }
    for (Trace c : t.children()) {
      Trace found = node(c, id);
      if (found.id().equals(id)) {
        return found;
      }
    }
    return t;
  }

  private static Reason reason(Explanation e, String record) {
    return e.unused().stream()
        .filter(u -> u.record().equals(record))
        .map(Explanation.Unused::reason)
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"gnu-503-order0", "gnu-503-order1", "gnu-503-order2"})
  void bothFaultsAreReportedInEveryOrder(String id) throws IOException {
    Explanation e = explain(peer(id));
    assertThat(e.faults().stream().map(Explanation.Fault::nodes))
        .containsExactly(List.of("cap4100", "cap4300", "elective"), List.of("presentation"));
    assertThat(node(e.root(), "presentation").progress()).isEqualTo(Rational.ZERO);
    assertThat(node(e.root(), "capstone").standing()).isEqualTo(Standing.MET);
    assertThat(node(e.root(), "elective").have()).contains(Rational.of(4));
    assertThat(node(e.root(), "elective").progress()).isEqualTo(Rational.of(1, 2));
  }

  @Test
  void onlyThePresentationIsStillNeeded() throws IOException {
    Explanation e = explain(peer("gnu-503-enough"));
    assertThat(e.missing().sets()).containsExactly(List.of("THTR1170"));
    assertThat(e.missing().cut()).isFalse();
  }

  @Test
  void everyCompletionIsNamed() throws IOException {
    assertThat(explain(peer("ctdl-b")).missing().sets())
        .containsExactly(List.of("A"), List.of("C"), List.of("D"));
  }

  @Test
  void progressIsWhatIsThereOfWhatIsNeeded() throws IOException {
    Explanation e = explain(peer("fr-threshold-2of3-no"));
    assertThat(e.root().progress()).isEqualTo(Rational.of(1, 2));
    assertThat(ExplanationText.of(e)).contains("[ ] root (1 of 2): 2.001");
  }

  @Test
  void allAllocationsAreThree() throws IOException {
    Allocations all = Allocations.of(peer("gnu-and-of-ors"), 100, 10_000);
    assertThat(all.complete()).isTrue();
    assertThat(all.ways().stream().map(Object::toString))
        .containsExactlyInAnyOrder(
            "{p1=[CS2810], q2=[DS3000]}",
            "{p2=[CS2800], q1=[CS2810]}",
            "{p2=[CS2800], q2=[DS3000]}");
  }

  @Test
  void everyPeerCaseHasAnExplanationThatAgreesWithItsVerdict() throws IOException {
    for (RuleCase c :
        CaseReader.read(Files.readAllBytes(SharedData.require("rules/outcomes/peer-cases.json")))
            .orThrow()) {
      Explanation e = explain(c.question().orThrow());
      assertThat(e.faults().isEmpty()).as(c.id()).isEqualTo(e.verdict() == Verdict.SATISFIED);
      assertThat(e.root().standing() == Standing.MET)
          .as(c.id())
          .isEqualTo(e.verdict() == Verdict.SATISFIED);
      assertThat(ExplanationJson.of(e).findString("verdict")).contains(e.verdict().name());
    }
  }

  @Test
  void everyUnusedRecordHasItsReason() {
    Explanation e =
        explain(
            own(
                "{'require': {'id': 'r', 'allOf': [{'id': 'a', 'pick': {'where': {'tag': 'a'},"
                    + " 'count': [1, 2]}}, {'id': 'l', 'pick': {'where': {'level': [5]}, 'count':"
                    + " [0]}}], 'constraints': [{'total': {'of': 'count', 'where': {'origin':"
                    + " ['transfer']}, 'max': 0}}]}, 'conflicts': [['A', 'K']]}",
                "[{'id': '1', 'code': 'A', 'tags': ['a'], 'level': 1, 'parts': ['5']},"
                    + " {'id': '2', 'code': 'X', 'level': 1},"
                    + " {'id': '3', 'code': 'T', 'tags': ['a'], 'origin': 'transfer', 'level': 1},"
                    + " {'id': '4', 'code': 'K', 'tags': ['a'], 'level': 1, 'origin': 'transfer'},"
                    + " {'id': '5', 'code': 'P', 'tags': ['a'], 'level': 1, 'origin': 'transfer'},"
                    + " {'id': '6', 'code': 'S', 'tags': ['a'], 'level': 1, 'state': 'planned'},"
                    + " {'id': '7', 'code': 'U'},"
                    + " {'id': '8', 'code': 'A', 'level': 1, 'tags': ['a'], 'origin': 'transfer'}]"));
    assertThat(e.verdict()).isEqualTo(Verdict.SATISFIED);
    assertThat(node(e.root(), "a").uses()).hasSize(1);
    assertThat(reason(e, "2")).isEqualTo(Reason.NOT_ACCEPTED);
    assertThat(reason(e, "3")).isEqualTo(Reason.CONDITION);
    assertThat(reason(e, "4")).isEqualTo(Reason.CONFLICT);
    assertThat(reason(e, "5")).isEqualTo(Reason.PART);
    assertThat(reason(e, "6")).isEqualTo(Reason.NOT_PRESENT);
    assertThat(reason(e, "7")).isEqualTo(Reason.UNKNOWN);
    assertThat(reason(e, "8")).isEqualTo(Reason.REPEATED);
    assertThat(e.unused().get(1).sentence()).contains("origin transfer");
  }

  @Test
  void aSurplusRecordIsSaidToBeOne() {
    Explanation e =
        explain(
            own(
                "{'require': {'id': 'a', 'pick': {'count': [1]}}}",
                "[{'id': '1', 'code': 'A'}, {'id': '2', 'code': 'B'}]"));
    assertThat(e.unused()).hasSize(1);
    assertThat(e.unused().get(0).reason()).isEqualTo(Reason.SURPLUS);
  }

  @Test
  void aCoverThatLacksAnItemIsAFault() {
    Explanation e =
        explain(
            own(
                "{'require': {'id': 'r', 'allOf': [{'id': 'c', 'cover': {'items': ['x', 'y'],"
                    + " 'count': [null, 3]}}, {'id': 'a', 'pick': {'where': {'tag': 'a'}, 'count':"
                    + " [1]}}]}}",
                "[{'id': '1', 'code': 'A', 'tags': ['x']}]"));
    assertThat(e.faults().stream().map(Explanation.Fault::nodes))
        .containsExactly(List.of("a"), List.of("c"));
  }

  private static Question nested(int levels) {
    Requirement r =
        Requirement.Pick.of(
            "leaf", new Predicate.Tag("x"), Bounds.atLeast(Rational.ONE), Bounds.NONE);
    for (int i = levels - 1; i > 0; i--) {
      r = new Requirement.AllOf(Node.of("n" + i), List.of(r));
    }
    return Question.builder()
        .award(Award.builder().require(r).build())
        .decisionDay(LocalDate.of(2026, 1, 1))
        .build();
  }

  @Test
  void rulesNestedAsDeepAsMayBeAreExplainedOnAnOrdinaryStack() throws InterruptedException {
    Question q = nested(400);
    AtomicReference<String> text = new AtomicReference<>("nothing");
    Thread thread =
        new Thread(null, () -> text.set(ExplanationText.of(explain(q))), "deep", 1L << 20);
    thread.start();
    thread.join();
    assertThat(text.get()).contains("(0 of 1)").contains("Still needed").contains("one for leaf");
  }

  @Test
  void rulesNestedTwoThousandLevelsAreRefusedWithTheirPlace() {
    assertThat(CompiledAward.compile(nested(2_000).award()).findings())
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.code()).isEqualTo("rule.too-deep");
              assertThat(f.pointer()).startsWith("/require/allOf/0/allOf/0");
            });
  }
}
