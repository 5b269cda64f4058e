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
import java.util.Set;
import java.util.TreeSet;

/**
 * Audits by seed, of the kinds published in {@code rules/audit-families}: 40 exclusive credit
 * requirements with minimum and maximum around a planted answer, records eligible for 2 to 5 of
 * them, and one cap over records labelled low. Equal seeds give equal questions.
 *
 * <p>The planted answer gives every requirement at least one record. Credits are kept in tenths.
 */
public enum AuditFamily {
  /** Minimums of 60 %, the cap at 80 % of what is low. */
  SLACK(60, Verdict.SATISFIED),
  /** Minimums of 90 %. */
  NEAR(90, Verdict.SATISFIED),
  /** Minimums of 100 %: every record must be used, and nothing may be left. */
  TIGHT(100, Verdict.SATISFIED),
  /** As tight, with one minimum 2.5 credits higher: more is asked than there is. */
  UNSAT_TOTAL(100, Verdict.UNSATISFIED),
  /** As slack, but six requirements ask 2.5 credits more than the pool they draw on holds. */
  UNSAT_STRUCTURE(60, Verdict.UNSATISFIED),
  /** As slack, but three requirements ask what their pool holds in sum and no division gives. */
  UNSAT_INTEGRALITY(60, Verdict.UNSATISFIED);

  private static final int REQUIREMENTS = 40;
  private static final int POOL = 6;
  private static final int[] CREDITS = {25, 50, 50, 50, 75, 75, 75, 100, 150};

  /** Three equal shares of the sum do not come together from these, in units of 2.5 credits. */
  private static final int[][] INDIVISIBLE = {
    {6, 6, 4, 4, 4}, {6, 6, 6, 6, 3, 3}, {4, 4, 4, 3, 3, 3, 3}, {6, 4, 4, 4, 3, 3}, {6, 6, 4, 4, 1}
  };

  private final int percent;
  private final Verdict verdict;

  AuditFamily(int percent, Verdict verdict) {
    this.percent = percent;
    this.verdict = verdict;
  }

  /** The verdict, by construction. */
  public Verdict verdict() {
    return verdict;
  }

  /** The audit of that seed. */
  public Question question(int records, long seed) {
    return new Maker(this, records, seed).make();
  }

  private static final class Maker {
    private final AuditFamily family;
    private final Random random;
    private final int[] credits;
    private final int[] planted;
    private final int[] sum = new int[REQUIREMENTS];
    private final int closed;

    Maker(AuditFamily family, int records, long seed) {
      this.family = family;
      random = new Random(seed * 31 + family.ordinal());
      credits = new int[records];
      planted = new int[records];
      int[] pool =
          family == UNSAT_INTEGRALITY
              ? INDIVISIBLE[random.nextInt(INDIVISIBLE.length)]
              : new int[0];
      closed = family == UNSAT_STRUCTURE ? POOL : pool.length > 0 ? 3 : 0;
      for (int r = 0; r < records; r++) {
        credits[r] = CREDITS[random.nextInt(CREDITS.length)];
        planted[r] = r < REQUIREMENTS ? r : random.nextInt(REQUIREMENTS);
        if (pool.length > 0 && planted[r] < 3) {
          planted[r] = 3 + random.nextInt(REQUIREMENTS - 3);
        }
      }
      for (int i = 0; i < pool.length; i++) {
        credits[REQUIREMENTS + i] = pool[i] * 25;
        planted[REQUIREMENTS + i] = i % 3;
      }
      for (int r = 0; r < records; r++) {
        sum[planted[r]] += credits[r];
      }
      if (pool.length > 0) {
        int share = (sum[0] + sum[1] + sum[2]) / 3;
        sum[0] = share;
        sum[1] = share;
        sum[2] = share;
      }
    }

    Question make() {
      List<LearningRecord> records = new ArrayList<>();
      int low = 0;
      for (int r = 0; r < credits.length; r++) {
        Set<String> tags = new TreeSet<>();
        tags.add("q" + planted[r]);
        for (int more = 1 + random.nextInt(4); more > 0; more--) {
          tags.add("q" + beside(planted[r]));
        }
        if (random.nextInt(5) < 2) {
          tags.add("low");
          low += credits[r];
        }
        records.add(record(r, tags));
      }
      List<Requirement> leaves = new ArrayList<>();
      for (int q = 0; q < REQUIREMENTS; q++) {
        leaves.add(leaf(q));
      }
      int cap = family == SLACK ? low * 8 / 10 : low;
      Constraint most =
          new Constraint.Total(
              Measure.CREDITS, new Predicate.Tag("low"), Bounds.atMost(tenths(cap)), Scope.USED);
      return Question.builder()
          .award(
              Award.builder()
                  .require(new Requirement.AllOf(Node.of("root").with(List.of(most)), leaves))
                  .build())
          .records(records)
          .decisionDay(LocalDate.of(2026, 6, 30))
          .build();
    }

    /** Another requirement, on the same side of the closed pool's border. */
    private int beside(int q) {
      return q < closed ? random.nextInt(closed) : closed + random.nextInt(REQUIREMENTS - closed);
    }

    private LearningRecord record(int r, Set<String> tags) {
      return LearningRecord.builder()
          .id("r" + r)
          .addCodes("R" + r)
          .state(RecordState.EARNED)
          .origin(Origin.INTERNAL)
          .credits(new Credit(tenths(credits[r]), CreditUnit.ECTS))
          .tags(tags)
          .build();
    }

    private Requirement leaf(int q) {
      int min = Math.max(25, sum[q] * (q < closed ? 100 : family.percent) / 100);
      int max = Math.max(sum[q], min + 150);
      if (q == 0 && (family == UNSAT_STRUCTURE || family == UNSAT_TOTAL)) {
        min += 25;
      }
      if (q < closed && family == UNSAT_INTEGRALITY) {
        max = min;
      }
      return Requirement.Pick.of(
          "q" + q,
          new Predicate.Tag("q" + q),
          Bounds.NONE,
          Bounds.between(tenths(min), tenths(max)));
    }

    private static Rational tenths(int amount) {
      return Rational.of(amount, 10);
    }
  }
}
