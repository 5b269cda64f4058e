package dev.cairn.pathways.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.core.CairnException;
import dev.cairn.pathways.audit.AnswerLimits.Place;
import dev.cairn.pathways.audit.AuditResult;
import dev.cairn.pathways.audit.Budget;
import dev.cairn.pathways.audit.CompiledAward;
import dev.cairn.pathways.certificate.Bindings;
import dev.cairn.pathways.certificate.Certificate;
import dev.cairn.pathways.certificate.CertificateChecker;
import dev.cairn.pathways.certificate.Claim;
import dev.cairn.pathways.explain.Explanation.Reason;
import dev.cairn.pathways.explain.PinnedAnswer.Legality;
import dev.cairn.pathways.explain.PinnedAnswer.Pin;
import dev.cairn.pathways.oracle.Answer;
import dev.cairn.pathways.oracle.Oracle;
import dev.cairn.pathways.oracle.Questions;
import dev.cairn.pathways.rule.CaseReader;
import dev.cairn.pathways.rule.Horizon;
import dev.cairn.pathways.rule.Question;
import dev.cairn.pathways.rule.Requirement;
import dev.cairn.pathways.rule.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Records counted where somebody wants them. */
class PinningTest {
  private static final String RULES =
      "{'require': {'id': 'r', 'allOf': [{'id': 'a', 'pick': {'where': {'tag': 'a'}, 'count': [1]}},"
          + " {'id': 'b', 'pick': {'where': {'tag': 'b'}, 'count': [1]}}], 'constraints': [{'total':"
          + " {'of': 'count', 'where': {'origin': ['transfer']}, 'max': 0}}]}, 'conflicts': [['A',"
          + " 'K']]}";
  private static final String RECORDS =
      "[{'id': '1', 'code': 'A', 'tags': ['a', 'b']}, {'id': '2', 'code': 'B', 'tags': ['a']},"
          + " {'id': '3', 'code': 'T', 'tags': ['a'], 'origin': 'transfer'},"
          + " {'id': '4', 'code': 'K', 'tags': ['a']},"
          + " {'id': '5', 'code': 'P', 'tags': ['a'], 'state': 'planned'},"
          + " {'id': '6', 'code': 'W', 'tags': ['a'], 'parts': ['1']}]";

  private static Question own(String award, String records) {
    String file = "{'cases': [{'id': 'c', 'award': " + award + ", 'records': " + records + "}]}";
    return CaseReader.read(file.replace('\'', '"').getBytes(StandardCharsets.UTF_8))
        .orThrow()
        .get(0)
        .question()
        .orThrow();
  }

  private static PinnedAnswer pin(Question q, Place... pins) {
    AuditResult result = CompiledAward.compile(q.award()).orThrow().audit(q);
    return Pinning.of(q, result, List.of(pins), Budget.standard());
  }

  private static Pin last(PinnedAnswer answer) {
    return answer.pins().get(answer.pins().size() - 1);
  }

  private static boolean honours(Claim.Satisfied answer, Place p) {
    return answer.uses().getOrDefault(p.leaf(), List.of()).stream()
        .anyMatch(u -> u.record().equals(p.record()));
  }

  @Test
  void aLegalPinIsHonoured() {
    Question q = own(RULES, RECORDS);
    PinnedAnswer answer = pin(q, new Place("4", "a"), new Place("2", "a"));
    assertThat(answer.pins()).allMatch(p -> p.legality() == Legality.LEGAL);
    // "4" conflicts with "1", the only record for "b": it may count, and costs the verdict.
    assertThat(answer.costsVerdict()).isTrue();
    assertThat(answer.faults()).isNotEmpty();
    PinnedAnswer other = pin(q, new Place("2", "a"));
    assertThat(other.isHonoured()).isTrue();
    assertThat(honours(other.answer().orElseThrow(), new Place("2", "a"))).isTrue();
  }

  @Test
  void anIllegalPinGetsItsReason() {
    Question q = own(RULES, RECORDS);
    assertThat(last(pin(q, new Place("2", "b"))).reason()).contains(Reason.NOT_ACCEPTED);
    assertThat(last(pin(q, new Place("5", "a"))).reason()).contains(Reason.NOT_PRESENT);
    Pin capped = last(pin(q, new Place("3", "a")));
    assertThat(capped.reason()).contains(Reason.CONDITION);
    assertThat(capped.sentence()).contains("origin transfer");
    assertThat(last(pin(q, new Place("1", "a"), new Place("1", "b"))).reason())
        .contains(Reason.SHARING);
    assertThat(last(pin(q, new Place("1", "b"), new Place("4", "a"))).reason())
        .contains(Reason.CONFLICT);
    assertThat(last(pin(q, new Place("1", "b"), new Place("6", "a"))).reason())
        .contains(Reason.PART);
    assertThat(pin(q, new Place("3", "a")).isHonoured()).isFalse();
  }

  @Test
  void aPinToNothingIsRefused() {
    Question q = own(RULES, RECORDS);
    assertThatThrownBy(() -> pin(q, new Place("9", "a")))
        .isInstanceOf(CairnException.class)
        .hasMessageContaining("no record \"9\"");
    assertThatThrownBy(() -> pin(q, new Place("1", "r")))
        .isInstanceOf(CairnException.class)
        .hasMessageContaining("pick or cover");
  }

  /** Beside every answer there is, of records that are used whole or not at all. */
  @Test
  void aPinIsHonouredExactlyWhereSomeAnswerHasIt() {
    int compared = 0;
    int cost = 0;
    for (long seed = 0; seed < 60; seed++) {
      Question made = Questions.ofSeed(seed, Questions.Flavour.WHOLE);
      Question q = Question.builder().from(made).horizon(Horizon.EARNED).build();
      AuditResult result = CompiledAward.compile(q.award()).orThrow().audit(q);
      Optional<List<Answer>> all = Oracle.answers(q);
      if (all.isEmpty() || result.verdict() != Verdict.SATISFIED) {
        continue;
      }
      for (Place p : places(q)) {
        PinnedAnswer answer = Pinning.of(q, result, List.of(p), Budget.standard());
        if (last(answer).legality() != Legality.LEGAL) {
          assertThat(all.get()).as("seed %s, %s", seed, p).noneMatch(a -> has(q, a, p));
          continue;
        }
        compared++;
        cost += answer.costsVerdict() ? 1 : 0;
        boolean some = all.get().stream().anyMatch(a -> has(q, a, p));
        assertThat(answer.isHonoured()).as("seed %s, %s", seed, p).isEqualTo(some);
        if (some) {
          Claim.Satisfied claim = answer.answer().orElseThrow();
          assertThat(honours(claim, p)).isTrue();
          Certificate certificate = new Certificate(Bindings.of(q), claim);
          assertThat(CertificateChecker.check(q, certificate).isAccepted()).isTrue();
        }
      }
    }
    assertThat(compared).isGreaterThan(20);
    assertThat(cost).isGreaterThan(0);
  }

  private static List<Place> places(Question q) {
    List<Place> places = new ArrayList<>();
    for (Requirement leaf : Trees.usingLeaves(q.award().require())) {
      q.records().forEach(r -> places.add(new Place(r.id(), leaf.id())));
    }
    return places;
  }

  private static boolean has(Question q, Answer a, Place p) {
    return a.uses().getOrDefault(p.leaf(), java.util.Set.of()).stream()
        .anyMatch(i -> q.records().get(i).id().equals(p.record()));
  }
}
