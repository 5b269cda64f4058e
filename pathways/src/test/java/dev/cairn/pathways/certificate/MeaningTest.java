package dev.cairn.pathways.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.model.ConversionPolicy;
import dev.cairn.core.model.CreditUnit;
import dev.cairn.core.model.Rational;
import dev.cairn.pathways.rule.Horizon;
import dev.cairn.pathways.rule.Question;
import dev.cairn.pathways.rule.Verdict;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the checker takes the words of the rules to mean, one settled point at a time. */
class MeaningTest {
  private static Claim proof(String... rowsAndTimes) {
    List<Proof.Term> terms = new java.util.ArrayList<>();
    for (int i = 0; i < rowsAndTimes.length; i += 2) {
      terms.add(
          new Proof.Term(
              Name.parse(rowsAndTimes[i]).orElseThrow(), Rational.parse(rowsAndTimes[i + 1])));
    }
    return new Claim.Unsatisfied(new Proof.Linear(terms));
  }

  @Test
  void settled09ASilentFactIsUnknownAndAStatedFalseIsFalse() {
    String award =
        "{'require': {'id': 'root', 'allOf': [{'id': 'exam', 'attest': 'sat'},"
            + "{'id': 'p', 'pick': {'where': {'level': [6]}, 'count': [1]}}]}}";
    String records = "[{'id': 'a', 'code': 'A', 'level': 6}, {'id': 'b', 'code': 'B'}]";
    Question silent = Ask.strict(award, records).build();
    Question yes = Ask.strict(award, records).putAttestations("sat", true).build();
    Question no = Ask.strict(award, records).putAttestations("sat", false).build();
    Claim answer = Ask.answer("root exam p>a");
    Claim barred = proof("barred:exam", "1");
    assertThat(Ask.accepts(silent, answer)).isFalse();
    assertThat(Ask.accepts(silent, barred)).isFalse();
    assertThat(Ask.accepts(yes, answer)).isTrue();
    assertThat(Ask.accepts(yes, Ask.answer("root exam p>b"))).isFalse();
    assertThat(Ask.accepts(no, answer)).isFalse();
    assertThat(Ask.accepts(no, barred)).isTrue();
    assertThat(Ask.accepts(no, new Claim.Unsatisfied(new Proof.Empty("exam")))).isTrue();
  }

  @Test
  void settled10AnotherUnitCountsOnlyThroughThePolicyTheAwardNames() {
    String award =
        "{'unit': 'ECTS', 'conversion': 'halves',"
            + " 'require': {'id': 'root', 'pick': {'credits': [5]}}}";
    String records = "[{'id': 'a', 'code': 'A', 'credits': 10, 'unit': 'UK-CATS'}]";
    Claim answer = Ask.answer("root>a");
    Claim proof = proof("min:root:credits", "1");
    Question without = Ask.strict(award, records).build();
    assertThat(Ask.accepts(without, answer)).isFalse();
    assertThat(Ask.accepts(without, proof)).isFalse();
    Question with = Ask.strict(award, records).conversion(halves("1/2")).build();
    assertThat(Ask.accepts(with, answer)).isTrue();
    Question less = Ask.strict(award, records).conversion(halves("2/5")).build();
    assertThat(Ask.accepts(less, answer)).isFalse();
    assertThat(Ask.accepts(less, proof)).isTrue();
  }

  private static ConversionPolicy halves(String rate) {
    return new ConversionPolicy(
        "halves",
        "made up",
        List.of(
            ConversionPolicy.Rate.exact(
                CreditUnit.UK_CATS, CreditUnit.ECTS, Rational.parse(rate))));
  }

  @Test
  void settled13AnObservingLeafCountsOfAWholeAndItsPartsWhicheverGivesMore() {
    String award = "{'require': {'id': 'root', 'pick': {'credits': [6, 6]}, 'observe': true}}";
    String parts =
        "[{'id': 'w', 'code': 'W', 'credits': 5, 'parts': ['x', 'y']},"
            + " {'id': 'x', 'code': 'X', 'credits': 4}, {'id': 'y', 'code': 'Y', 'credits': 2}]";
    assertThat(Ask.accepts(Ask.cases(award, parts), Ask.answer("root"))).isTrue();
    assertThat(Ask.accepts(Ask.cases(award, parts.replace("5", "7")), Ask.answer("root")))
        .isFalse();
    assertThat(
            Ask.accepts(
                Ask.cases(award, parts.replace("5", "7")),
                new Claim.Unsatisfied(new Proof.Empty("root"))))
        .isTrue();
  }

  @Test
  void settled14WorkBegunIsProjectedAndWhatIsAssumedOfItIsListed() {
    String award =
        "{'require': {'id': 'root', 'pick': {'where': {'grade': {'min': '3'}}, 'count': [1]}}}";
    Question q =
        Ask.strict(award, "[{'id': 'a', 'code': 'A', 'state': 'in-progress'}]")
            .horizon(Horizon.IN_PROGRESS)
            .build();
    Claim.Satisfied bare = Ask.answer("root>a");
    assertThat(Ask.accepts(q, bare)).isFalse();
    Claim.Satisfied assumed =
        new Claim.Satisfied(
            bare.active(),
            bare.uses(),
            List.of(),
            List.of(new Claim.Assumption(Unknown.ofRecord("a", "grade", "case"), "3.5")));
    assertThat(Ask.check(q, assumed)).isEqualTo(new CheckReport.Accepted(Verdict.SATISFIED, true));
    Question earned = Question.builder().from(q).horizon(Horizon.EARNED).build();
    assertThat(Ask.accepts(earned, assumed)).isFalse();
  }

  @Test
  void settled14AsKnownAtADayOnlyWhatWasRecordedByThenIsUsed() {
    String award = "{'require': {'id': 'root', 'pick': {'count': [1]}}}";
    Question.Builder q =
        Ask.strict(
            award,
            "[{'id': 'a', 'code': 'A', 'recorded': '2026-03-01',"
                + " 'revoked': {'on': '2026-04-01', 'recorded': '2026-05-01'}}]");
    Claim answer = Ask.answer("root>a");
    assertThat(Ask.accepts(q.build(), answer)).isFalse();
    assertThat(Ask.accepts(q.knownAt(LocalDate.of(2026, 4, 15)).build(), answer)).isTrue();
    assertThat(Ask.accepts(q.knownAt(LocalDate.of(2026, 2, 1)).build(), answer)).isFalse();
    assertThat(
            Ask.accepts(q.knownAt(LocalDate.of(2026, 2, 1)).build(), proof("min:root:count", "1")))
        .isTrue();
  }

  @Test
  void partsOfADividedRecordAddUpToNoMoreThanTheWhole() {
    String award =
        "{'require': {'id': 'root', 'allOf': ["
            + "{'id': 'p', 'pick': {'credits': [2]}, 'divisible': true},"
            + "{'id': 'q', 'pick': {'credits': [2]}, 'divisible': true}]}}";
    Question four = Ask.cases(award, "[{'id': 'a', 'code': 'A', 'credits': 4}]");
    Question three = Ask.cases(award, "[{'id': 'a', 'code': 'A', 'credits': 3}]");
    assertThat(Ask.accepts(four, Ask.answer("root p>a:1/2 q>a:1/2"))).isTrue();
    assertThat(Ask.accepts(four, Ask.answer("root p>a:2/3 q>a:1/2"))).isFalse();
    assertThat(Ask.accepts(three, Ask.answer("root p>a:2/3 q>a:2/3"))).isFalse();
    Claim proof = proof("min:p:credits", "1", "min:q:credits", "1", "divided:a", "3");
    assertThat(Ask.accepts(three, proof)).isTrue();
    assertThat(Ask.accepts(four, proof)).isFalse();
  }

  @Test
  void anUnknownContextNeedsBothBranchesAndOneRecordMayServeBoth() {
    String award =
        "{'require': {'id': 'root', 'when': {'key': 'cohort', 'in': ['2025']},"
            + " 'then': {'id': 'p', 'pick': {'where': {'code': ['A']}, 'count': [1]}},"
            + " 'else': {'id': 'q', 'pick': {'where': {'code': ['A', 'B']}, 'count': [1]}}}}";
    Question.Builder q = Ask.strict(award, "[{'id': 'a', 'code': 'A'}]");
    assertThat(Ask.accepts(q.build(), Ask.answer("root p>a q>a"))).isTrue();
    assertThat(Ask.accepts(q.build(), Ask.answer("root p>a"))).isFalse();
    Question known = q.putContext("cohort", "2025").build();
    assertThat(Ask.accepts(known, Ask.answer("root p>a"))).isTrue();
    assertThat(Ask.accepts(known, Ask.answer("root p>a q>a"))).isFalse();
  }

  @Test
  void casesOfAnUnknownAreAllShown() {
    String award =
        "{'require': {'id': 'root', 'allOf': ["
            + "{'id': 'p', 'pick': {'where': {'level': [6]}, 'count': [1]}},"
            + "{'id': 'q', 'pick': {'where': {'level': [null, 5]}, 'count': [1]}}]},"
            + " 'sharing': [{'among': ['p', 'q']}]}";
    Question q = Ask.strict(award, "[{'id': 'a', 'code': 'A'}]").build();
    Proof p = new Proof.Empty("p");
    Proof second = new Proof.Empty("q");
    Unknown level = Unknown.ofRecord("a", "level", "case");
    // Below 5, 5, between, 6, above 6.
    Proof all = new Proof.Cases(level, List.of(p, p, p, second, second));
    assertThat(Ask.accepts(q, new Claim.Unsatisfied(all))).isTrue();
    Proof wrong = new Proof.Cases(level, List.of(p, p, p, p, second));
    assertThat(Ask.accepts(q, new Claim.Unsatisfied(wrong))).isFalse();
    Proof few = new Proof.Cases(level, List.of(p, p, second, second));
    assertThat(Ask.accepts(q, new Claim.Unsatisfied(few))).isFalse();
  }

  @Test
  void datesInACircleContradict() {
    String award =
        "{'require': {'id': 'root', 'allOf': ["
            + "{'id': 'p', 'pick': {'count': [1]}}, {'id': 'q', 'pick': {'count': [1]}}],"
            + " 'constraints': [{'before': ['p', 'q']}, {'before': ['q', 'p']}]}}";
    Question q =
        Ask.cases(
            award,
            "[{'id': 'a', 'code': 'A', 'date': '2024-01-01'},"
                + " {'id': 'b', 'code': 'B', 'date': '2025-01-01'}]");
    assertThat(Ask.accepts(q, new Claim.Unsatisfied(new Proof.Cycle(List.of("p", "q"))))).isTrue();
    assertThat(Ask.accepts(q, new Claim.Unsatisfied(new Proof.Cycle(List.of("p"))))).isFalse();
    assertThat(Ask.accepts(q, Ask.answer("root p>a q>b"))).isFalse();
  }

  @Test
  void sumsThatAreStatedMustBeTrue() {
    Question q =
        Ask.cases(
            "{'require': {'id': 'root', 'pick': {'credits': [3]}}}",
            "[{'id': 'a', 'code': 'A', 'credits': '7/2'}]");
    Claim.Satisfied bare = Ask.answer("root>a");
    assertThat(Ask.accepts(q, sums(bare, "credits", "7/2"))).isTrue();
    assertThat(Ask.accepts(q, sums(bare, "count", "1"))).isTrue();
    assertThat(Ask.accepts(q, sums(bare, "credits", "3"))).isFalse();
    assertThat(Ask.accepts(q, sums(bare, "grades", "3"))).isFalse();
  }

  private static Claim sums(Claim.Satisfied bare, String of, String value) {
    return new Claim.Satisfied(
        bare.active(),
        bare.uses(),
        List.of(Claim.Sum.of("root", of, Rational.parse(value))),
        List.of());
  }
}
