package dev.cairn.pathways.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.core.CairnException;
import dev.cairn.core.model.Credit;
import dev.cairn.core.model.CreditUnit;
import dev.cairn.core.model.Rational;
import dev.cairn.core.record.LearningRecord;
import dev.cairn.core.record.Origin;
import dev.cairn.core.record.RecordState;
import dev.cairn.pathways.certificate.Bindings;
import dev.cairn.pathways.certificate.Certificate;
import dev.cairn.pathways.certificate.CertificateChecker;
import dev.cairn.pathways.oracle.HardAudit;
import dev.cairn.pathways.rule.Award;
import dev.cairn.pathways.rule.Bounds;
import dev.cairn.pathways.rule.Constraint;
import dev.cairn.pathways.rule.Measure;
import dev.cairn.pathways.rule.Node;
import dev.cairn.pathways.rule.Predicate;
import dev.cairn.pathways.rule.Question;
import dev.cairn.pathways.rule.Requirement;
import dev.cairn.pathways.rule.Scope;
import dev.cairn.pathways.rule.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Cases on which existing tools fail or never end; SETTLED 8 and 16. */
@Timeout(60)
class KnownHardTest {
  private static final Predicate ANY = new Predicate.Always();

  private static LearningRecord record(int i, String credits, String... tags) {
    return LearningRecord.builder()
        .id("r" + i)
        .addCodes("C" + i)
        .state(RecordState.EARNED)
        .origin(Origin.INTERNAL)
        .credits(Credit.of(credits, CreditUnit.ECTS))
        .addTags(tags)
        .build();
  }

  private static Question question(Requirement require, List<LearningRecord> records) {
    return Question.builder()
        .award(Award.builder().require(require).build())
        .records(records)
        .decisionDay(LocalDate.of(2026, 6, 30))
        .build();
  }

  private static AuditResult audit(Question question, long nodes) {
    return CompiledAward.compile(question.award()).orThrow().audit(question, Budget.nodes(nodes));
  }

  private static void checked(Question question, Verdict verdict) {
    AuditResult result = audit(question, 20_000);
    assertThat(result.verdict()).isEqualTo(verdict);
    assertThat(
            CertificateChecker.check(
                    question, new Certificate(Bindings.of(question), result.claim().orElseThrow()))
                .findings())
        .isEmpty();
  }

  private static Requirement leaves(int n, Bounds credits) {
    List<Requirement> all = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      all.add(Requirement.Pick.of("q" + i, ANY, Bounds.NONE, credits));
    }
    return new Requirement.AllOf(Node.of("root"), all);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "THREE_PARTITION")
  void settled16AHardAuditIsDecidedWithCertificate(HardAudit hard) {
    checked(hard.question(), hard.verdict());
  }

  @Test
  void settled16AThreePartitionIsDecidedOrLeftOpenButNeverWrong() {
    Question question = HardAudit.THREE_PARTITION.question();
    if (audit(question, 20_000).verdict() != Verdict.UNDECIDED) {
      checked(question, HardAudit.THREE_PARTITION.verdict());
    }
  }

  @Test
  void twoBucketsAreAPartition() {
    Bounds thirteen = Bounds.between(Rational.of(13), Rational.of(13));
    List<LearningRecord> even = new ArrayList<>();
    int i = 0;
    for (String credits : List.of("8", "7", "6", "5")) {
      even.add(record(i++, credits));
    }
    checked(question(leaves(2, thirteen), even), Verdict.SATISFIED);
    even.set(0, record(0, "9"));
    checked(question(leaves(2, thirteen), even), Verdict.UNSATISFIED);
  }

  @Test
  void aSurplusTransferRecordIsLeftOutToMeetAShare() {
    List<LearningRecord> records =
        List.of(
            record(0, "3", "transfer"), record(1, "3", "transfer"), record(2, "3"), record(3, "3"));
    Constraint half =
        new Constraint.Ratio(
            Measure.CREDITS,
            new Predicate.Tag("transfer"),
            new Constraint.Base.Used(),
            Bounds.atMost(Rational.of(1, 3)),
            Scope.USED);
    Requirement nine = Requirement.Pick.of("p", ANY, Bounds.NONE, Bounds.atLeast(Rational.of(9)));
    checked(
        question(
            new Requirement.AllOf(Node.of("root").with(List.of(half)), List.of(nine)), records),
        Verdict.SATISFIED);
  }

  @Test
  void aGreedyEngineIsWrongWhereThisOneIsRight() {
    List<LearningRecord> records = List.of(record(0, "1", "a", "b"), record(1, "1", "a"));
    Requirement a =
        Requirement.Pick.of("a", new Predicate.Tag("a"), Requirement.records(1), Bounds.NONE);
    Requirement b =
        Requirement.Pick.of("b", new Predicate.Tag("b"), Requirement.records(1), Bounds.NONE);
    Set<String> taken = new HashSet<>();
    boolean greedy = true;
    for (String tag : List.of("a", "b")) {
      greedy &=
          records.stream()
              .filter(r -> r.tags().contains(tag) && !taken.contains(r.id()))
              .findFirst()
              .map(r -> taken.add(r.id()))
              .orElse(false);
    }
    assertThat(greedy).isFalse();
    checked(
        question(new Requirement.AllOf(Node.of("root"), List.of(a, b)), records),
        Verdict.SATISFIED);
  }

  @Test
  void settled8NothingDependsOnTheOrderOfRecordsOrChildren() {
    List<LearningRecord> records = new ArrayList<>();
    List<Requirement> leaves = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      records.add(record(i, i % 3 == 0 ? "2.5" : "5", "t" + i % 4, "t" + i % 5));
    }
    for (int i = 0; i < 5; i++) {
      leaves.add(
          Requirement.Pick.of(
              "q" + i, new Predicate.Tag("t" + i), Bounds.NONE, Bounds.atLeast(Rational.of(5))));
    }
    Question first = question(new Requirement.AllOf(Node.of("root"), leaves), records);
    AuditResult expected = audit(first, 20_000);
    for (int seed = 0; seed < 10; seed++) {
      Collections.shuffle(records, new Random(seed));
      Collections.shuffle(leaves, new Random(seed));
      Question shuffled = question(new Requirement.AllOf(Node.of("root"), leaves), records);
      assertThat(audit(shuffled, 20_000)).isEqualTo(expected);
    }
  }

  /** Odd amounts into even buckets: only whole numbers stand against it. */
  private static Question parity() {
    List<LearningRecord> records = new ArrayList<>();
    for (int i = 0; i < 31; i++) {
      records.add(record(i, Integer.toString(101 + 2 * i)));
    }
    Bounds even = Bounds.between(Rational.of(1000), Rational.of(1000));
    return question(leaves(4, even), records);
  }

  @Test
  void aBudgetStopsAnySearchAndClaimsNothing() {
    AuditResult result = audit(parity(), 3);
    assertThat(result.verdict()).isEqualTo(Verdict.UNDECIDED);
    assertThat(result.claim()).isEmpty();
    assertThat(result.findings())
        .singleElement()
        .satisfies(f -> assertThat(f.code()).isEqualTo(AuditResult.OUT_OF_BUDGET));
  }

  @Test
  void aCancelledAuditEndsUndecided() {
    Question question = parity();
    AuditResult result =
        CompiledAward.compile(question.award())
            .orThrow()
            .audit(question, Budget.standard().cancelledBy(() -> true));
    assertThat(result.verdict()).isEqualTo(Verdict.UNDECIDED);
  }

  @Test
  void anImpossibleAwardIsRefusedWithAPointer() {
    Requirement twice =
        new Requirement.AllOf(
            Node.of("root"),
            List.of(
                Requirement.Pick.of("p", ANY, Requirement.records(1), Bounds.NONE),
                Requirement.Pick.of("p", ANY, Requirement.records(1), Bounds.NONE)));
    assertThat(CompiledAward.compile(Award.builder().require(twice).build()).findings())
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.code()).isEqualTo("rule.duplicate-id");
              assertThat(f.pointer()).startsWith("/require/allOf/");
            });
  }

  @Test
  void aQuestionAboutOtherRulesIsACallersMistake() {
    Question question = parity();
    CompiledAward other =
        CompiledAward.compile(
                Award.builder().require(new Requirement.AllOf(Node.of("root"), List.of())).build())
            .orThrow();
    assertThatThrownBy(() -> other.audit(question)).isInstanceOf(CairnException.class);
  }
}
