package dev.cairn.pathways.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.model.Credit;
import dev.cairn.core.model.CreditUnit;
import dev.cairn.core.model.Rational;
import dev.cairn.core.record.LearningRecord;
import dev.cairn.core.record.Origin;
import dev.cairn.core.record.RecordState;
import dev.cairn.core.record.Revocation;
import dev.cairn.pathways.certificate.Bindings;
import dev.cairn.pathways.certificate.Certificate;
import dev.cairn.pathways.certificate.CertificateChecker;
import dev.cairn.pathways.certificate.CheckReport;
import dev.cairn.pathways.certificate.Claim;
import dev.cairn.pathways.certificate.Unknown;
import dev.cairn.pathways.rule.Award;
import dev.cairn.pathways.rule.Bounds;
import dev.cairn.pathways.rule.Horizon;
import dev.cairn.pathways.rule.Predicate;
import dev.cairn.pathways.rule.Question;
import dev.cairn.pathways.rule.Requirement;
import dev.cairn.pathways.rule.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is begun or planned, and what was in force or known on which day. */
class HorizonTest {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 30);
  private static final Bounds SIX = Bounds.atLeast(Rational.of(6));

  private static LearningRecord record(String id, RecordState state) {
    return LearningRecord.builder()
        .id(id)
        .addCodes(id)
        .state(state)
        .origin(Origin.INTERNAL)
        .credits(Credit.of("3", CreditUnit.ECTS))
        .build();
  }

  private static Award credits(Predicate where) {
    return Award.builder()
        .unit(CreditUnit.ECTS)
        .require(Requirement.Pick.of("p", where, Bounds.NONE, SIX))
        .build();
  }

  private static Question.Builder ask(Award award, LearningRecord... records) {
    return Question.builder().award(award).records(List.of(records)).decisionDay(DAY);
  }

  private static AuditResult audit(Question q) {
    return CompiledAward.compile(q.award()).orThrow().audit(q);
  }

  private static Verdict verdict(Question.Builder q) {
    return audit(q.build()).verdict();
  }

  private static CheckReport check(Question q) {
    return CertificateChecker.check(
        q, new Certificate(Bindings.of(q), audit(q).claim().orElseThrow()));
  }

  @Test
  void settled14WorkBegunCountsFromItsHorizonOn() {
    Question.Builder q =
        ask(
            credits(new Predicate.Always()),
            record("a", RecordState.EARNED),
            record("b", RecordState.IN_PROGRESS));
    assertThat(verdict(q.horizon(Horizon.EARNED))).isEqualTo(Verdict.UNSATISFIED);
    assertThat(verdict(q.horizon(Horizon.IN_PROGRESS))).isEqualTo(Verdict.SATISFIED);
    assertThat(verdict(q.horizon(Horizon.PLANNED))).isEqualTo(Verdict.SATISFIED);
  }

  @Test
  void settled14PlansCountInTheWidestHorizonAlone() {
    Question.Builder q =
        ask(
            credits(new Predicate.Always()),
            record("a", RecordState.EARNED),
            record("b", RecordState.PLANNED));
    assertThat(verdict(q.horizon(Horizon.IN_PROGRESS))).isEqualTo(Verdict.UNSATISFIED);
    assertThat(verdict(q.horizon(Horizon.PLANNED))).isEqualTo(Verdict.SATISFIED);
  }

  @Test
  void settled14EveryAssumptionOfAProjectedVerdictIsListed() {
    LearningRecord open =
        LearningRecord.builder()
            .from(record("b", RecordState.IN_PROGRESS))
            .credits(Optional.empty())
            .build();
    Award award =
        credits(new Predicate.GradeIn("case", SIX).or(new Predicate.Code(List.of(code("a")))));
    Question q =
        ask(award, record("a", RecordState.EARNED), open).horizon(Horizon.IN_PROGRESS).build();
    Claim.Satisfied claim = (Claim.Satisfied) audit(q).claim().orElseThrow();
    assertThat(claim.assumptions())
        .extracting(Claim.Assumption::of)
        .containsExactly(
            Unknown.ofRecord("b", "credits", "ECTS"), Unknown.ofRecord("b", "grade", "case"));
    assertThat(check(q)).isEqualTo(new CheckReport.Accepted(Verdict.SATISFIED, true));
    Claim without = new Claim.Satisfied(claim.active(), claim.uses(), List.of(), List.of());
    assertThat(CertificateChecker.check(q, new Certificate(Bindings.of(q), without)).isAccepted())
        .isFalse();
  }

  private static Predicate.CodePattern code(String text) {
    return new Predicate.CodePattern(text);
  }

  @Test
  void settled14AVerdictOnWhatIsEarnedIsNotProjected() {
    Question q =
        ask(
                credits(new Predicate.Always()),
                record("a", RecordState.EARNED),
                record("b", RecordState.EARNED))
            .build();
    assertThat(check(q)).isEqualTo(new CheckReport.Accepted(Verdict.SATISFIED, false));
  }

  @Test
  void settled14ACertificateOfAWiderHorizonIsRefusedForANarrowerOne() {
    Question.Builder q =
        ask(
            credits(new Predicate.Always()),
            record("a", RecordState.EARNED),
            record("b", RecordState.IN_PROGRESS));
    Question wide = q.horizon(Horizon.IN_PROGRESS).build();
    Claim claim = audit(wide).claim().orElseThrow();
    Question narrow = q.horizon(Horizon.EARNED).build();
    assertThat(
            CertificateChecker.check(narrow, new Certificate(Bindings.of(wide), claim))
                .isAccepted())
        .isFalse();
    assertThat(
            CertificateChecker.check(narrow, new Certificate(Bindings.of(narrow), claim))
                .isAccepted())
        .isFalse();
  }

  @Test
  void asOfADayOnlyWhatWasEarnedByThenCounts() {
    LearningRecord late =
        LearningRecord.builder()
            .from(record("b", RecordState.EARNED))
            .earned(LocalDate.of(2026, 3, 1))
            .build();
    Question.Builder q =
        ask(credits(new Predicate.Always()), record("a", RecordState.EARNED), late);
    assertThat(verdict(q.decisionDay(LocalDate.of(2026, 2, 28)))).isEqualTo(Verdict.UNSATISFIED);
    assertThat(verdict(q.decisionDay(LocalDate.of(2026, 3, 1)))).isEqualTo(Verdict.SATISFIED);
  }

  @Test
  void settled14AsKnownOnADayOnlyWhatWasRecordedByThenCounts() {
    LearningRecord recordedLater =
        LearningRecord.builder()
            .from(record("b", RecordState.EARNED))
            .earned(LocalDate.of(2026, 1, 1))
            .recorded(LocalDate.of(2026, 3, 1))
            .build();
    Question.Builder q =
        ask(credits(new Predicate.Always()), record("a", RecordState.EARNED), recordedLater);
    assertThat(verdict(q)).isEqualTo(Verdict.SATISFIED);
    assertThat(verdict(q.knownAt(LocalDate.of(2026, 2, 28)))).isEqualTo(Verdict.UNSATISFIED);
    assertThat(verdict(q.knownAt(LocalDate.of(2026, 3, 1)))).isEqualTo(Verdict.SATISFIED);
  }

  @Test
  void settled14ARevocationCountsFromItsDayAndFromWhenItWasKnown() {
    LearningRecord revoked =
        LearningRecord.builder()
            .from(record("b", RecordState.REVOKED))
            .revoked(
                new Revocation(
                    LocalDate.of(2026, 2, 1),
                    Optional.of(LocalDate.of(2026, 4, 1)),
                    "issued in error"))
            .build();
    Question.Builder q =
        ask(credits(new Predicate.Always()), record("a", RecordState.EARNED), revoked);
    assertThat(verdict(q)).isEqualTo(Verdict.UNSATISFIED);
    assertThat(verdict(q.knownAt(LocalDate.of(2026, 3, 1)))).isEqualTo(Verdict.SATISFIED);
    assertThat(verdict(q.knownAt(LocalDate.of(2026, 4, 1)))).isEqualTo(Verdict.UNSATISFIED);
    assertThat(verdict(q.knownAt(Optional.empty()).decisionDay(LocalDate.of(2026, 1, 31))))
        .isEqualTo(Verdict.SATISFIED);
  }
}
