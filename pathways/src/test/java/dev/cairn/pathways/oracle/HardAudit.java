package dev.cairn.pathways.oracle;

import dev.cairn.core.model.Credit;
import dev.cairn.core.model.CreditUnit;
import dev.cairn.core.model.Rational;
import dev.cairn.core.record.LearningRecord;
import dev.cairn.core.record.Origin;
import dev.cairn.core.record.RecordState;
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
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Small audits on which search by itself never ends, each with its verdict by construction. */
public enum HardAudit {
  /** 200 requirements of one record each, and 199 records. */
  PIGEONHOLE(Verdict.UNSATISFIED) {
    @Override
    public Question question() {
      return ask(leaves(200, Requirement.records(1), Bounds.NONE), 199, i -> record(i, "1"));
    }
  },
  /** The same with a record for each. */
  PIGEONHOLE_FILLED(Verdict.SATISFIED) {
    @Override
    public Question question() {
      return ask(leaves(200, Requirement.records(1), Bounds.NONE), 200, i -> record(i, "1"));
    }
  },
  /** Nine of 25 records, of which 20 are low and at most 3 of those count. */
  THREE_OF_25_TOO_MANY(Verdict.UNSATISFIED) {
    @Override
    public Question question() {
      return threeLow(9);
    }
  },
  /** Eight of them. */
  THREE_OF_25(Verdict.SATISFIED) {
    @Override
    public Question question() {
      return threeLow(8);
    }
  },
  /** Thrice twelve of 30 equal records. */
  TWELVE_OF_30_THRICE(Verdict.UNSATISFIED) {
    @Override
    public Question question() {
      return ask(leaves(3, Bounds.NONE, Bounds.atLeast(SIXTY)), 30, i -> record(i, "5"));
    }
  },
  /** Twice twelve. */
  TWELVE_OF_30(Verdict.SATISFIED) {
    @Override
    public Question question() {
      return ask(leaves(2, Bounds.NONE, Bounds.atLeast(SIXTY)), 30, i -> record(i, "5"));
    }
  },
  /** 24 records in 8 triples of 1,000 credits each, around a planted answer. */
  THREE_PARTITION(Verdict.SATISFIED) {
    @Override
    public Question question() {
      Random random = new Random(24);
      List<LearningRecord> records = new ArrayList<>();
      for (int i = 0; i < 24; i += 3) {
        int first = 260 + random.nextInt(150);
        int second = 251 + random.nextInt(Math.min(499, 749 - first) - 251);
        records.add(record(i, Integer.toString(first)));
        records.add(record(i + 1, Integer.toString(second)));
        records.add(record(i + 2, Integer.toString(1000 - first - second)));
      }
      Rational thousand = Rational.of(1000);
      return ask(leaves(8, Bounds.NONE, Bounds.between(thousand, thousand)), 24, records::get);
    }
  };

  private static final Rational SIXTY = Rational.of(60);

  private final Verdict verdict;

  HardAudit(Verdict verdict) {
    this.verdict = verdict;
  }

  /** The verdict, by construction. */
  public Verdict verdict() {
    return verdict;
  }

  /** The audit. */
  public abstract Question question();

  private static Question threeLow(int wanted) {
    Constraint cap =
        new Constraint.Total(
            Measure.COUNT, new Predicate.Tag("low"), Bounds.atMost(Rational.of(3)), Scope.USED);
    Requirement leaf =
        Requirement.Pick.of("p", new Predicate.Always(), Requirement.records(wanted), Bounds.NONE);
    return ask(
        new Requirement.AllOf(Node.of("root").with(List.of(cap)), List.of(leaf)),
        25,
        i -> record(i, "1", i < 20 ? "low" : "high"));
  }

  private static Requirement leaves(int n, Bounds count, Bounds credits) {
    List<Requirement> all = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      all.add(Requirement.Pick.of("q" + i, new Predicate.Always(), count, credits));
    }
    return new Requirement.AllOf(Node.of("root"), all);
  }

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

  private static Question ask(Requirement require, int records, IntFunction<LearningRecord> of) {
    return Question.builder()
        .award(Award.builder().require(require).build())
        .records(IntStream.range(0, records).mapToObj(of).toList())
        .decisionDay(LocalDate.of(2026, 6, 30))
        .build();
  }
}
