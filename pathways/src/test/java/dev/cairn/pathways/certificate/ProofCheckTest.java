package dev.cairn.pathways.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.model.Rational;
import dev.cairn.pathways.rule.Measure;
import dev.cairn.pathways.rule.Question;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProofCheckTest {
  private static final String TEXTBOOK =
      "{'require': {'id': 'root', 'allOf': ["
          + "{'id': 'r1', 'pick': {'where': {'code': ['A', 'B', 'C']}, 'count': [2]}},"
          + "{'id': 'r2', 'pick': {'where': {'code': ['C', 'D', 'E']}, 'count': [2]}}]}}";
  private static final String BCD =
      "[{'id': 'B', 'code': 'B'}, {'id': 'C', 'code': 'C'}, {'id': 'D', 'code': 'D'}]";

  private static Proof linear(Object... rowsAndTimes) {
    List<Proof.Term> terms = new ArrayList<>();
    for (int i = 0; i < rowsAndTimes.length; i += 2) {
      terms.add(
          new Proof.Term(
              Name.parse((String) rowsAndTimes[i]).orElseThrow(),
              Rational.parse((String) rowsAndTimes[i + 1])));
    }
    return new Proof.Linear(terms);
  }

  private static CheckReport check(Question q, Proof proof) {
    return Ask.check(q, new Claim.Unsatisfied(proof));
  }

  @Test
  void hallCountsLeavesAgainstTheirRecords() {
    Question q = Ask.cases(TEXTBOOK, BCD);
    assertThat(check(q, new Proof.Hall(Measure.COUNT, List.of("r1", "r2"), List.of("B", "C", "D"))))
        .isEqualTo(new CheckReport.Accepted(dev.cairn.pathways.rule.Verdict.UNSATISFIED, false));
    assertThat(check(q, new Proof.Hall(Measure.COUNT, List.of("r1", "r2"), List.of("B", "C"))))
        .isInstanceOf(CheckReport.Refused.class);
    assertThat(check(q, new Proof.Hall(Measure.COUNT, List.of("r1"), List.of("B", "C"))))
        .isInstanceOf(CheckReport.Refused.class);
  }

  @Test
  void rowsAddUpToAContradiction() {
    Question q = Ask.cases(TEXTBOOK, BCD);
    assertThat(check(q, linear("min:r1:count", "1", "min:r2:count", "1", "once:C", "1")))
        .isInstanceOf(CheckReport.Accepted.class);
    assertThat(check(q, linear("min:r1:count", "1", "min:r2:count", "1")).findings())
        .extracting(f -> f.code())
        .containsExactly("certificate.linear");
    assertThat(check(q, linear("min:r1:count", "1", "once:X", "1")).findings())
        .extracting(f -> f.code())
        .containsExactly("certificate.row");
  }

  @Test
  void bothSidesOfASplitAreShown() {
    Question q = Ask.cases(TEXTBOOK, BCD);
    Proof one = new Proof.Empty("r2");
    Proof zero = new Proof.Empty("r1");
    Name c1 = Name.of("x", "r1", "C");
    Proof twice =
        new Proof.Split(
            c1, zero, new Proof.Split(Name.of("x", "r2", "C"), one, linear("once:C", "1")));
    assertThat(check(q, twice)).isInstanceOf(CheckReport.Accepted.class);
    assertThat(check(q, new Proof.Split(c1, zero, zero)).findings())
        .extracting(f -> f.code())
        .containsExactly("certificate.empty");
    assertThat(check(q, new Proof.Split(c1, zero, new Proof.Split(c1, zero, one))).findings())
        .extracting(f -> f.code())
        .containsExactly("certificate.split");
  }

  @Test
  void aCutRoundsWholeRows() {
    String award =
        "{'require': {'id': 'root', 'allOf': ["
            + "{'id': 'p', 'pick': {'where': {'tag': 't'}, 'credits': ['3/2', '3/2']}}]}}";
    String records =
        "[{'id': 'a', 'code': 'A', 'tags': ['t']}, {'id': 'b', 'code': 'B', 'tags': ['t']}]";
    Question q = Ask.cases(award, records);
    Proof cut =
        new Proof.Cut(
            List.of(new Proof.Term(Name.of("min", "p", "credits"), Rational.ONE)),
            linear("cut:0", "1", "max:p:credits", "1"));
    assertThat(check(q, cut)).isInstanceOf(CheckReport.Accepted.class);
    assertThat(check(q, linear("min:p:credits", "1", "max:p:credits", "1")))
        .isInstanceOf(CheckReport.Refused.class);
  }
}
