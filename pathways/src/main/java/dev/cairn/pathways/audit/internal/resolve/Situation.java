package dev.cairn.pathways.audit.internal.resolve;

import dev.cairn.core.CairnException;
import dev.cairn.core.model.CreditUnit;
import dev.cairn.core.model.Rational;
import dev.cairn.core.record.LearningRecord;
import dev.cairn.pathways.audit.internal.rows.TooFine;
import dev.cairn.pathways.certificate.Claim;
import dev.cairn.pathways.rule.Bounds;
import dev.cairn.pathways.rule.Condition;
import dev.cairn.pathways.rule.Constraint;
import dev.cairn.pathways.rule.HeldAward;
import dev.cairn.pathways.rule.Measure;
import dev.cairn.pathways.rule.Predicate;
import dev.cairn.pathways.rule.Question;
import dev.cairn.pathways.rule.RecordKey;
import dev.cairn.pathways.rule.Requirement;
import dev.cairn.pathways.rule.Scope;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A question with everything looked up: the numbered tree, the records that may be present in the
 * order of their ids, what they are worth in each unit as whole numbers, and what exceptions do to
 * them. Nothing here depends on the order in which records or children are written.
 *
 * <p>Immutable and thread-safe once made.
 */
public final class Situation {
  private final Question question;
  private final Tree tree;
  private final Overlay overlay;
  private final PredicateJudge judge;
  private final LearningRecord[] record;
  private final Truth[] presence;
  private final boolean[] projected;
  private final Amounts.Range[][] range;
  private final long[][] low;
  private final long[][] high;
  private final long scale;
  private final List<String> unitNames;

  /**
   * Looks everything up.
   *
   * @throws TooFine if the credits have no common denominator of ordinary size
   */
  public Situation(Question question, Tree tree, Overlay overlay, Numbers awardNumbers) {
    this.question = question;
    this.tree = tree;
    this.overlay = overlay;
    this.judge = new PredicateJudge(question);
    List<LearningRecord> sorted = new ArrayList<>(question.records());
    sorted.sort(Comparator.comparing(LearningRecord::id));
    List<LearningRecord> present = new ArrayList<>();
    List<Truth> certainty = new ArrayList<>();
    for (LearningRecord r : sorted) {
      Truth t = Presence.of(r, question);
      if (t != Truth.FALSE) {
        present.add(r);
        certainty.add(t);
      }
    }
    record = present.toArray(new LearningRecord[0]);
    presence = certainty.toArray(new Truth[0]);
    projected = new boolean[record.length];
    unitNames = tree.units().stream().map(u -> u.map(CreditUnit::id).orElse("")).toList();
    range = new Amounts.Range[tree.units().size()][record.length];
    low = new long[range.length][record.length];
    high = new long[range.length][record.length];
    scale = weigh(awardNumbers.copy());
  }

  private long weigh(Numbers numbers) {
    Amounts amounts = new Amounts(question, overlay);
    for (int u = 0; u < range.length; u++) {
      Optional<CreditUnit> unit = tree.units().get(u);
      for (int r = 0; r < record.length; r++) {
        projected[r] = Presence.isProjected(record[r]);
        range[u][r] = amounts.of(record[r], unit);
        numbers.add(range[u][r].low());
        Rational most = range[u][r].high();
        if (most != null) {
          numbers.add(most);
        }
      }
    }
    long common = numbers.common();
    if (common == Numbers.TOO_FINE) {
      throw new TooFine("the credits of the records and rules");
    }
    for (int u = 0; u < range.length; u++) {
      for (int r = 0; r < record.length; r++) {
        low[u][r] = whole(range[u][r].low(), common);
        Rational most = range[u][r].high();
        high[u][r] = most == null ? Extent.NO_END : whole(most, common);
      }
    }
    return common;
  }

  private static long whole(Rational value, long scale) {
    if (value.isInteger() && value.numerator().bitLength() < 40) {
      return value.numerator().longValue() * scale;
    }
    BigInteger[] parts =
        value
            .numerator()
            .multiply(BigInteger.valueOf(scale))
            .divideAndRemainder(value.denominator());
    if (parts[1].signum() != 0 || parts[0].bitLength() > 50) {
      throw new TooFine("the amount " + value);
    }
    return parts[0].longValue();
  }

  /** The records that may be present and are, over any number of the question's, part of this. */
  public int[] parts(int r) {
    Map<String, LearningRecord> all = new HashMap<>();
    question.records().forEach(x -> all.put(x.id(), x));
    Set<String> seen = new HashSet<>();
    Deque<LearningRecord> open = new ArrayDeque<>(List.of(record[r]));
    while (!open.isEmpty()) {
      for (String part : open.pop().parts()) {
        LearningRecord found = all.get(part);
        if (found != null && seen.add(part)) {
          open.push(found);
        }
      }
    }
    return IntStream.range(0, record.length)
        .filter(i -> i != r && seen.contains(record[i].id()))
        .toArray();
  }

  /** The values by which a key groups record {@code r}. */
  public Collection<String> keys(int r, RecordKey key) {
    return Keys.of(record[r], key, question.award().defaults().origin());
  }

  /** Whether a dated record lies outside a window whose place is known beforehand. */
  public boolean isOutside(Constraint.Window w, int r) {
    LocalDate end;
    if (w.anchor() instanceof Constraint.Anchor.AwardDay) {
      end = question.decisionDay();
    } else if (w.anchor() instanceof Constraint.Anchor.Day d) {
      end = d.day();
    } else {
      return false;
    }
    Optional<LocalDate> day = record[r].earned();
    return day.isPresent()
        && (day.get().isAfter(end) || !day.get().isAfter(end.minusMonths(w.months())));
  }

  /** Whether a condition on the learner's context holds. */
  public Truth holds(Condition condition) {
    return new ContextJudge(question.context(), question.decisionDay()).judge(condition);
  }

  /** Whether what the observing leaf at node {@code n} sees meets its bounds and constraints. */
  public Truth observed(int n) {
    return new Observation(this, n).judge();
  }

  /** Whether a constraint of node {@code n} holds over all present records. */
  public Truth holdsOfAll(int n, Constraint c) {
    return SetJudge.all(this, n).judge(c, overlay.waived(n));
  }

  /** What all present records give to a measure at node {@code n} where a predicate holds. */
  public Extent totalOfAll(int n, Predicate where, Measure of) {
    return SetJudge.all(this, n).total(new Constraint.Total(of, where, Bounds.NONE, Scope.ALL));
  }

  /**
   * Worlds in which a possible answer may be certain, the likeliest first; with {@code projected}
   * only what records begun or planned do not state is supposed.
   */
  public List<Supposition> suppositions(Claim.Satisfied possible, boolean projected, int most) {
    return new Suppositions(this, possible, projected).list(most);
  }

  /** How many of some leaves accept a record for certain with values supposed for what it lacks. */
  int acceptedBy(Supposition world, LearningRecord of, Set<Integer> leaves) {
    List<LearningRecord> completed =
        world.complete(Question.builder().from(question).records(List.of(of)).build()).records();
    int accepted = 0;
    for (int n : leaves) {
      if (!completed.isEmpty()) {
        Predicate where =
            tree.node(n) instanceof Requirement.Pick p
                ? p.where()
                : ((Requirement.Cover) tree.node(n)).where();
        PredicateJudge.Seen seen =
            new PredicateJudge.Seen(
                completed.get(0),
                overlay.codes(tree, of.id(), n),
                unitNames.get(tree.unit(n)),
                new Amounts(question, overlay)
                    .of(completed.get(0), tree.units().get(tree.unit(n))));
        accepted += judge.judge(where, seen) == Truth.TRUE ? 1 : 0;
      }
    }
    return accepted;
  }

  /** What is known of a fact about the learner. */
  public Truth attested(String key) {
    Boolean stated = question.attestations().get(key);
    return stated == null ? Truth.UNKNOWN : Truth.of(stated);
  }

  /** What is known of another award being held, in the version asked or, if none is, in any. */
  public Truth held(String award, Optional<String> version) {
    Truth t = Truth.UNKNOWN;
    for (HeldAward h : question.awards()) {
      if (!h.award().equals(award)) {
        continue;
      }
      boolean fits = version.isEmpty() || version.equals(h.version());
      if (h.held() && fits) {
        return Truth.TRUE;
      }
      if (!h.held() && (h.version().isEmpty() || version.equals(h.version()))) {
        t = Truth.FALSE;
      }
    }
    return t;
  }

  /** A number of credits as the whole number of its unit, {@link #scale} to one credit. */
  public long whole(Rational credits) {
    return whole(credits, scale);
  }

  /** How many of the smallest part make one credit. */
  public long scale() {
    return scale;
  }

  /** The question. */
  public Question question() {
    return question;
  }

  /** The numbered tree, after exceptions. */
  public Tree tree() {
    return tree;
  }

  /** The exceptions. */
  public Overlay overlay() {
    return overlay;
  }

  /** How many records may be present. */
  public int records() {
    return record.length;
  }

  /** Record {@code r}, in the order of ids. */
  public LearningRecord record(int r) {
    return record[r];
  }

  /** Whether record {@code r} is present; never false. */
  public Truth presence(int r) {
    return presence[r];
  }

  /** Whether any record is only expected. */
  public boolean hasProjected() {
    for (boolean p : projected) {
      if (p) {
        return true;
      }
    }
    return false;
  }

  /** Whether record {@code r} is only expected, so that its unknowns are taken favourably. */
  public boolean projected(int r) {
    return projected[r];
  }

  /** The credits of record {@code r} at node {@code n}, in whole numbers. */
  public Extent credits(int n, int r) {
    int u = tree.unit(n);
    return new Extent(low[u][r], high[u][r]);
  }

  /** The credits of record {@code r} in the award's unit, as sharing counts. */
  public Extent awardCredits(int r) {
    return new Extent(low[tree.awardUnit()][r], high[tree.awardUnit()][r]);
  }

  /** Whether a predicate at node {@code n} holds for record {@code r}, were it present. */
  public Truth accepts(int n, Predicate p, int r) {
    if (p instanceof Predicate.Always) {
      return Truth.TRUE;
    }
    if (p instanceof Predicate.Tag t) {
      return Truth.of(record[r].tags().contains(t.tag()));
    }
    return judge.judge(p, seen(n, r));
  }

  private PredicateJudge.Seen seen(int n, int r) {
    int u = tree.unit(n);
    return new PredicateJudge.Seen(
        record[r], overlay.codes(tree, record[r].id(), n), unitNames.get(u), range[u][r]);
  }

  /** Whether record {@code r} is kept from node {@code n}. */
  public boolean blocked(int n, int r) {
    return overlay.blocked(tree, record[r].id(), n);
  }

  /** Whether the leaf at node {@code n} may use or observe record {@code r}, presence included. */
  public Truth eligible(int n, Predicate where, int r) {
    if (blocked(n, r)) {
      return Truth.FALSE;
    }
    if (overlay.inserted(record[r].id(), n)) {
      return presence[r];
    }
    return accepts(n, where, r).and(presence[r]);
  }

  /**
   * What record {@code r}, if present, gives to a sum at node {@code n} in which it counts {@code
   * met} times its measure where the predicate holds and {@code unmet} times it elsewhere.
   */
  public Extent gives(int n, Predicate p, int r, Measure of, long met, long unmet) {
    if (of == Measure.COUNT) {
      Truth t = accepts(n, p, r);
      return t == Truth.TRUE
          ? Extent.of(met)
          : t == Truth.FALSE ? Extent.of(unmet) : Extent.of(met).union(Extent.of(unmet));
    }
    Extent credits = credits(n, r);
    if (credits.isCertain() || met == unmet || !CreditCells.asks(p)) {
      return mixed(accepts(n, p, r), credits, met, unmet);
    }
    return CreditCells.gives(judge, p, seen(n, r), this, met, unmet);
  }

  /** The extent of credits times one of two factors, as a truth says. */
  static Extent mixed(Truth t, Extent credits, long met, long unmet) {
    if (t == Truth.TRUE || met == unmet) {
      return credits.times(met);
    }
    return t == Truth.FALSE ? credits.times(unmet) : credits.times(met).union(credits.times(unmet));
  }

  /** Refuses a question about other rules than those compiled. */
  public static CairnException otherAward() {
    return CairnException.illegalArgument(
        "The question is about other rules than those compiled; compile its own award.");
  }
}
