package dev.cairn.pathways.choice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.model.Rational;
import dev.cairn.pathways.audit.AuditResult;
import dev.cairn.pathways.audit.Budget;
import dev.cairn.pathways.audit.CompiledAward;
import dev.cairn.pathways.certificate.Bindings;
import dev.cairn.pathways.certificate.Certificate;
import dev.cairn.pathways.certificate.CertificateChecker;
import dev.cairn.pathways.certificate.Claim;
import dev.cairn.pathways.choice.MinimalAnswer.Criterion;
import dev.cairn.pathways.oracle.Answer;
import dev.cairn.pathways.oracle.Oracle;
import dev.cairn.pathways.oracle.Questions;
import dev.cairn.pathways.rule.Award;
import dev.cairn.pathways.rule.CaseReader;
import dev.cairn.pathways.rule.GrantedException;
import dev.cairn.pathways.rule.Horizon;
import dev.cairn.pathways.rule.Question;
import dev.cairn.pathways.rule.Requirement;
import dev.cairn.pathways.rule.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The smallest answer beside every answer there is. {@code -Dcairn.minimal=5000} asks that many.
 */
class MinimalSearchTest {
  private static final int QUESTIONS = Integer.getInteger("cairn.minimal", 120);

  private static AuditResult audit(Question q) {
    return CompiledAward.compile(q.award()).orThrow().audit(q);
  }

  private static boolean isAccepted(Question q, Claim claim) {
    return CertificateChecker.check(q, new Certificate(Bindings.of(q), claim)).isAccepted();
  }

  private static Claim.Satisfied claim(Question q, Answer answer) {
    Map<String, Boolean> divides = new HashMap<>();
    List<Requirement> open = new ArrayList<>(List.of(q.award().require()));
    while (!open.isEmpty()) {
      Requirement r = open.remove(open.size() - 1);
      open.addAll(r.children());
      divides.put(r.id(), r instanceof Requirement.Pick p && p.divisible());
    }
    Map<String, List<Claim.Use>> uses = new HashMap<>();
    answer
        .uses()
        .forEach(
            (leaf, of) ->
                uses.put(
                    leaf,
                    of.stream()
                        .map(i -> q.records().get(i).id())
                        .map(
                            id ->
                                divides.get(leaf)
                                    ? new Claim.Use(id, Optional.of(Rational.of(1, 2)))
                                    : Claim.Use.all(id))
                        .toList()));
    return Claim.Satisfied.of(answer.nodes(), uses);
  }

  private static Question withExceptions(Question q, List<GrantedException> some) {
    Award bare = Award.builder().from(q.award()).exceptions(List.of()).build();
    return Question.builder().from(q).award(bare).exceptions(some).build();
  }

  private static boolean isBlock(GrantedException e) {
    return e.change() instanceof GrantedException.Change.Block;
  }

  /** What the smallest answer is: how many exceptions it needs, and its size. */
  private record Best(int exceptions, AnswerSize size) {}

  /** By trying all; empty if that is too much. */
  private static Optional<Best> best(Question q) {
    List<GrantedException> all = new ArrayList<>(q.award().exceptions());
    all.addAll(q.exceptions());
    List<GrantedException> counted =
        all.stream()
            .filter(e -> !isBlock(e))
            .distinct()
            .sorted(java.util.Comparator.comparing(GrantedException::toString))
            .toList();
    Optional<List<Answer>> asAsked = Oracle.answers(q);
    if (asAsked.isEmpty()) {
      return Optional.empty();
    }
    for (int size = 0; size <= counted.size(); size++) {
      Optional<AnswerSize> least = Optional.empty();
      for (int choice = 0; choice < 1 << counted.size(); choice++) {
        if (Integer.bitCount(choice) == size) {
          List<GrantedException> some =
              new ArrayList<>(all.stream().filter(MinimalSearchTest::isBlock).toList());
          for (int i = 0; i < counted.size(); i++) {
            if ((choice >> i & 1) == 1) {
              some.add(counted.get(i));
            }
          }
          Optional<List<Answer>> answers = Oracle.answers(withExceptions(q, some));
          if (answers.isEmpty()) {
            return Optional.empty();
          }
          for (Answer a : answers.get()) {
            boolean holds = size == counted.size() || asAsked.get().contains(a);
            if (holds) {
              AnswerSize of = AnswerSize.of(claim(q, a), q.records());
              least = least.filter(l -> l.compareTo(of) <= 0).or(() -> Optional.of(of));
            }
          }
        }
      }
      if (least.isPresent()) {
        return Optional.of(new Best(size, least.get()));
      }
    }
    return Optional.empty();
  }

  @ParameterizedTest
  @EnumSource(Questions.Flavour.class)
  void noAnswerIsSmallerThanTheOneShownToBeSmallest(Questions.Flavour flavour) {
    int compared = 0;
    int whole = 0;
    for (long seed = 0; seed < QUESTIONS; seed++) {
      Question made = Questions.ofSeed(seed, flavour);
      Question q = Question.builder().from(made).horizon(Horizon.EARNED).build();
      AuditResult result = audit(q);
      Optional<MinimalAnswer> found = MinimalSearch.of(q, result, Budget.standard());
      assertThat(found.isPresent()).isEqualTo(result.verdict() == Verdict.SATISFIED);
      if (found.isEmpty()) {
        continue;
      }
      MinimalAnswer minimal = found.get();
      assertThat(isAccepted(q, minimal.answer())).as("seed %s", seed).isTrue();
      Optional<Best> best = best(q);
      if (best.isEmpty()) {
        continue;
      }
      compared++;
      whole += minimal.isShown() ? 1 : 0;
      AnswerSize size = minimal.size();
      AnswerSize least = best.get().size();
      String about = flavour + ", seed " + seed + ", shown " + minimal.shown();
      if (minimal.shown().contains(Criterion.EXCEPTIONS)) {
        assertThat(minimal.exceptions()).as(about).hasSize(best.get().exceptions());
      }
      if (minimal.shown().contains(Criterion.RECORDS)) {
        assertThat(size.records().size()).as(about).isEqualTo(least.records().size());
      }
      if (minimal.shown().contains(Criterion.SHARING)) {
        assertThat(size.sharing()).as(about).isEqualTo(least.sharing());
      }
      if (minimal.shown().contains(Criterion.DATES)) {
        assertThat(size.days()).as(about).isEqualTo(least.days());
      }
      if (minimal.shown().contains(Criterion.RECORD_IDS)) {
        assertThat(size.records()).as(about).isEqualTo(least.records());
      }
      if (minimal.isShown()) {
        assertThat(size.places()).as(about).isEqualTo(least.places());
      }
    }
    assertThat(compared).isGreaterThan(QUESTIONS / 20);
    assertThat(whole).as("of %s", compared).isGreaterThanOrEqualTo(compared * 19 / 20);
  }

  private static Question own(String award, String records) {
    String file = "{'cases': [{'id': 'c', 'award': " + award + ", 'records': " + records + "}]}";
    return CaseReader.read(file.replace('\'', '"').getBytes(StandardCharsets.UTF_8))
        .orThrow()
        .get(0)
        .question()
        .orThrow();
  }

  private static MinimalAnswer minimal(Question q, Budget budget) {
    return MinimalSearch.of(q, audit(q), budget).orElseThrow();
  }

  @Test
  void oneExceptionOfThreeIsNeeded() {
    String by = "'authority': 'Registrar', 'date': '2026-01-01', 'reason': 'agreed'}";
    Question q =
        own(
            "{'require': {'id': 'r', 'allOf': [{'id': 'a', 'pick': {'where': {'tag': 'a'}, 'count':"
                + " [1]}}, {'id': 'b', 'pick': {'where': {'tag': 'b'}, 'count': [1]}}]},"
                + " 'exceptions': [{'insert': {'record': '1', 'leaf': 'b'}, "
                + by
                + ", {'waive': {'node': 'a'}, "
                + by
                + ", {'insert': {'record': '1', 'leaf': 'a'}, "
                + by
                + "]}",
            "[{'id': '1', 'code': 'A', 'tags': ['a']}]");
    MinimalAnswer found = minimal(q, Budget.standard());
    assertThat(found.isShown()).isTrue();
    assertThat(found.size().records()).containsExactly("1");
    // Both are needed: waiving "a" frees the record, and it counts for "b" by the first alone.
    assertThat(found.exceptions()).hasSize(2);
  }

  @Test
  void fewerRecordsComeBeforeLessSharingAndThatBeforeEarlierDays() {
    Question q =
        own(
            "{'require': {'id': 'r', 'allOf': [{'id': 'a', 'pick': {'where': {'tag': 'a'}, 'count':"
                + " [1]}}, {'id': 'b', 'pick': {'where': {'tag': 'b'}, 'count': [1]}}, {'id': 'c',"
                + " 'pick': {'where': {'tag': 'c'}, 'count': [1]}}]}, 'sharing': [{'among': ['a',"
                + " 'b', 'c']}]}",
            "[{'id': '1', 'code': 'A', 'tags': ['a', 'b', 'c'], 'date': '2025-01-01'},"
                + " {'id': '2', 'code': 'B', 'tags': ['a', 'b', 'c'], 'date': '2024-01-01'},"
                + " {'id': '3', 'code': 'C', 'tags': ['a'], 'date': '2020-01-01'}]");
    MinimalAnswer found = minimal(q, Budget.standard());
    assertThat(found.isShown()).isTrue();
    assertThat(found.size().records()).containsExactly("2");
    assertThat(found.size().sharing()).isEqualTo(2);
  }

  @Test
  void withoutBudgetNothingIsShown() {
    StringBuilder records = new StringBuilder("[");
    for (int i = 0; i < 40; i++) {
      records.append(i == 0 ? "" : ", ").append("{'id': 'r").append(i).append("', 'code': 'C");
      records.append(i).append("', 'credits': ").append(1 + i % 5).append("}");
    }
    Question q =
        own("{'require': {'id': 'r', 'pick': {'credits': [30]}}}", records.append("]").toString());
    MinimalAnswer none = minimal(q, Budget.nodes(1));
    assertThat(none.shown()).containsExactly(Criterion.EXCEPTIONS);
    assertThat(none.isShown()).isFalse();
    MinimalAnswer all = minimal(q, Budget.standard());
    assertThat(all.isShown()).isTrue();
    assertThat(all.size().records()).hasSize(6);
    assertThat(isAccepted(q, all.answer())).isTrue();
  }
}
