package dev.cairn.pathways.audit.internal.resolve;

import dev.cairn.core.CairnException;
import dev.cairn.core.model.Rational;
import dev.cairn.core.record.LearningRecord;
import dev.cairn.core.record.RecordState;
import dev.cairn.pathways.audit.internal.rows.TooFine;
import dev.cairn.pathways.rule.Bounds;
import dev.cairn.pathways.rule.Condition;
import dev.cairn.pathways.rule.Constraint;
import dev.cairn.pathways.rule.Measure;
import dev.cairn.pathways.rule.Predicate;
import dev.cairn.pathways.rule.Question;
import dev.cairn.pathways.rule.RecordKey;
import dev.cairn.pathways.rule.Scope;
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
  private final Worth worth;
  private final Numbers awardNumbers;
  private final Settled settled;
  private final LearnerFacts learner;

  /**
   * Looks everything up.
   *
   * @throws TooFine if the credits have no common denominator of ordinary size
   */
  public Situation(Question question, Tree tree, Overlay overlay, Numbers awardNumbers) {
    this(question, tree, overlay, awardNumbers, Settled.none());
  }

  private Situation(
      Question question, Tree tree, Overlay overlay, Numbers awardNumbers, Settled settled) {
    this.question = question;
    this.tree = tree;
    this.overlay = overlay;
    this.awardNumbers = awardNumbers;
    this.settled = settled;
    this.learner = new LearnerFacts(question, settled);
    this.judge = new PredicateJudge(question);
    List<LearningRecord> sorted = new ArrayList<>(question.records());
    sorted.sort(Comparator.comparing(LearningRecord::id));
    List<LearningRecord> present = new ArrayList<>();
    List<Truth> certainty = new ArrayList<>();
    for (LearningRecord r : sorted) {
      boolean isKeptOut = overlay.blocked(tree, r.id(), 0);
      Truth t = isKeptOut ? Truth.FALSE : Presence.of(r, question);
      if (t != Truth.FALSE) {
        present.add(r);
        Cell state = t == Truth.UNKNOWN ? settled.of(r.id()).get(Field.STATE) : null;
        certainty.add(state == null ? t : Truth.of(state.value() != RecordState.REVOKED));
      }
    }
    record = present.toArray(new LearningRecord[0]);
    presence = certainty.toArray(new Truth[0]);
    projected = new boolean[record.length];
    for (int r = 0; r < record.length; r++) {
      projected[r] = Presence.isProjected(record[r]);
    }
    worth =
        new Worth(
            new Amounts(question, overlay), tree.units(), record, settled, awardNumbers.copy());
  }

  /** A range of credits in whole numbers. */
  Extent extent(Between credits) {
    return worth.extent(credits);
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
    return learner.holds(condition);
  }

  /** Whether a condition holds where more of the context is settled. */
  public Truth holds(Condition condition, Settled world) {
    return new LearnerFacts(question, world).holds(condition);
  }

  /** The same situation in one case: with values given to some of what is unknown. */
  public Situation settle(Settled values) {
    return values.isEmpty() && settled.isEmpty()
        ? this
        : new Situation(question, tree, overlay, awardNumbers, values);
  }

  /** What is settled here. */
  public Settled settled() {
    return settled;
  }

  /** Whether what the observing leaf at node {@code n} sees meets its bounds and constraints. */
  public Seen observed(int n) {
    Observation seen = new Observation(this, n);
    return new Seen(seen.judge(), seen.isTold());
  }

  /**
   * What is seen of a leaf that observes.
   *
   * @param holds whether it holds
   * @param isTold whether it surely depends, if that is unknown
   */
  public record Seen(Truth holds, boolean isTold) {}

  /** Whether a constraint of node {@code n} holds over all present records. */
  public Truth holdsOfAll(int n, Constraint c) {
    return SetJudge.all(this, n).judge(c, overlay.waived(n));
  }

  /** What all present records give to a measure at node {@code n} where a predicate holds. */
  public Extent totalOfAll(int n, Predicate where, Measure of) {
    return SetJudge.all(this, n).total(new Constraint.Total(of, where, Bounds.NONE, Scope.ALL));
  }

  /** What is known of a fact about the learner. */
  public Truth attested(String key) {
    return learner.attested(key);
  }

  /** What is known of another award being held, in the version asked or, if none is, in any. */
  public Truth held(String award, Optional<String> version) {
    return learner.held(award, version);
  }

  /** The context keys that are asked for and not known, with their cells. */
  public Map<String, List<Cell>> openContext() {
    return learner.openContext(tree);
  }

  /** A number of credits as the whole number of its unit, {@link #scale} to one credit. */
  public long whole(Rational credits) {
    return worth.whole(credits);
  }

  /** How many of the smallest part make one credit. */
  public long scale() {
    return worth.scale();
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

  /** Whether record {@code r} is present; false only in a case in which it is not. */
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

  /** Whether something that is asked of work begun or planned is still open. */
  public boolean isProjectedOpen() {
    return hasProjected() && new Unknowns(this).isProjectedOpen();
  }

  /** Whether record {@code r} is only expected, so that its unknowns are taken favourably. */
  public boolean projected(int r) {
    return projected[r];
  }

  /** The credits of record {@code r} at node {@code n}, in whole numbers. */
  public Extent credits(int n, int r) {
    return worth.credits(tree.unit(n), r);
  }

  /** The credits of record {@code r} in the award's unit, as sharing counts. */
  public Extent awardCredits(int r) {
    return worth.credits(tree.awardUnit(), r);
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

  PredicateJudge.Seen seen(int n, int r) {
    int u = tree.unit(n);
    return new PredicateJudge.Seen(
        record[r],
        overlay.codes(tree, record[r].id(), n),
        worth.name(u),
        worth.between(u, r),
        settled.of(record[r].id()));
  }

  /** What is known of the credits of record {@code r} at node {@code n}. */
  Between between(int n, int r) {
    return worth.between(tree.unit(n), r);
  }

  /** The name of the unit that node {@code n} counts in; empty for none. */
  String unitName(int n) {
    return worth.name(tree.unit(n));
  }

  /** How predicates are judged here. */
  PredicateJudge judge() {
    return judge;
  }

  /** What the grade of record {@code r} on a scale may be. */
  Between grade(int r, String scale) {
    Cell cell = settled.of(record[r].id()).get(Field.grade(scale));
    return cell == null ? judge.grade(record[r], scale) : cell.range();
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
    if (credits.isCertain() || met == unmet || !Pieces.asks(p)) {
      return mixed(accepts(n, p, r), credits, met, unmet);
    }
    return Pieces.of(judge, p, seen(n, r), "").stream()
        .map(piece -> mixed(piece.holds(), extent(piece.credits()), met, unmet))
        .reduce(Extent::union)
        .orElse(Extent.ZERO);
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
