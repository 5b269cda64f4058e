package dev.cairn.pathways.certificate.internal;

import dev.cairn.core.model.Rational;
import dev.cairn.pathways.rule.Measure;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which of the records that an observing pick looks at it sees: wholes or their parts, then one of
 * each code. Amounts may be intervals, as long as they leave no comparison open.
 */
final class Sighting {
  private final Facts facts;
  private final NodeFacts leaf;
  private final Map<Integer, Interval> amounts;
  private final Map<Integer, Boolean> kept = new HashMap<>();

  /** Thrown where a comparison is open: it hangs on one amount, or on several. */
  static final class Unclear extends Exception {
    private static final long serialVersionUID = 1L;

    /** The record whose amount is to be told apart; -1 if there are several. */
    final int record;

    /** The value at which it is to be told apart. */
    final transient Rational at;

    Unclear(int record, Rational at) {
      super("unclear", null, false, false);
      this.record = record;
      this.at = at;
    }
  }

  /** A view with what the credits of records may be. */
  Sighting(Facts facts, NodeFacts leaf, Map<Integer, Interval> amounts) {
    this.facts = facts;
    this.leaf = leaf;
    this.amounts = amounts;
  }

  /** What a record gives to a measure. */
  Interval gives(int r, Measure measure) {
    return measure == Measure.COUNT
        ? Interval.point(Rational.ONE)
        : amounts.getOrDefault(r, Interval.NOT_NEGATIVE);
  }

  /** The records seen of those looked at. */
  BitSet seen(BitSet here, Measure measure) throws Unclear {
    BitSet inner = new BitSet();
    for (int r = here.nextSetBit(0); r >= 0; r = here.nextSetBit(r + 1)) {
      inner.or(partsOf(r, here));
    }
    Map<Integer, BitSet> best = new HashMap<>();
    BitSet standing = new BitSet();
    for (int r = here.nextSetBit(0); r >= 0; r = here.nextSetBit(r + 1)) {
      if (!inner.get(r)) {
        standing.or(standsFor(r, here, measure, best));
      }
    }
    BitSet covered = new BitSet();
    for (int r = standing.nextSetBit(0); r >= 0; r = standing.nextSetBit(r + 1)) {
      covered.or(partsOf(r, here));
    }
    standing.andNot(covered);
    if (leaf.allowsRepeats()) {
      return standing;
    }
    kept.clear();
    BitSet seen = new BitSet();
    for (int r = standing.nextSetBit(0); r >= 0; r = standing.nextSetBit(r + 1)) {
      if (isKept(r, standing)) {
        seen.set(r);
      }
    }
    return seen;
  }

  /** Whether no record that comes before one, and shares a code with it, is kept. */
  private boolean isKept(int r, BitSet of) throws Unclear {
    Boolean known = kept.get(r);
    if (known != null) {
      return known;
    }
    boolean keep = true;
    List<Integer> rivals = new ArrayList<>();
    for (int q = of.nextSetBit(0); q >= 0; q = of.nextSetBit(q + 1)) {
      if (q != r
          && facts.records.get(r).codes().stream()
              .anyMatch(facts.records.get(q).codes()::contains)) {
        rivals.add(q);
      }
    }
    for (int q : rivals) {
      if (comesBefore(q, r) && isKept(q, of)) {
        keep = false;
        break;
      }
    }
    kept.put(r, keep);
    return keep;
  }

  /** Most credits first, then by id. */
  private boolean comesBefore(int q, int r) throws Unclear {
    Interval a = gives(q, Measure.CREDITS);
    Interval b = gives(r, Measure.CREDITS);
    boolean first = facts.records.get(q).id().compareTo(facts.records.get(r).id()) < 0;
    if (isAtLeast(a, b) && (first || isAbove(a, b))) {
      return true;
    }
    if (isAtLeast(b, a) && (!first || isAbove(b, a))) {
      return false;
    }
    throw a.isPoint() ? unclear(r, a.lo()) : b.isPoint() ? unclear(q, b.lo()) : unclear(-1, null);
  }

  private static Unclear unclear(int record, @Nullable Rational at) {
    return new Unclear(at == null ? -1 : record, at == null ? Rational.ZERO : at);
  }

  private static boolean isAtLeast(Interval a, Interval b) {
    return a.lo() != null && b.hi() != null && a.lo().compareTo(b.hi()) >= 0;
  }

  private static boolean isAbove(Interval a, Interval b) {
    if (a.lo() == null || b.hi() == null) {
      return false;
    }
    int order = a.lo().compareTo(b.hi());
    return order > 0 || (order == 0 && (a.loOpen() || b.hiOpen()));
  }

  private BitSet partsOf(int r, BitSet here) {
    BitSet parts = new BitSet();
    RecordFacts whole = facts.records.get(r);
    if (!whole.record.parts().isEmpty()) {
      parts.or(facts.partsOf(whole));
      parts.and(here);
      parts.clear(r);
    }
    return parts;
  }

  /** What stands for a record: itself, or the best of its parts where they give more. */
  private BitSet standsFor(int r, BitSet here, Measure measure, Map<Integer, BitSet> best)
      throws Unclear {
    BitSet known = best.get(r);
    if (known != null) {
      return known;
    }
    BitSet self = new BitSet();
    self.set(r);
    best.put(r, self);
    BitSet below = partsOf(r, here);
    BitSet direct = (BitSet) below.clone();
    for (int p = below.nextSetBit(0); p >= 0; p = below.nextSetBit(p + 1)) {
      direct.andNot(partsOf(p, here));
    }
    BitSet parts = new BitSet();
    for (int p = direct.nextSetBit(0); p >= 0; p = direct.nextSetBit(p + 1)) {
      parts.or(standsFor(p, here, measure, best));
    }
    BitSet stands = givesAsMuch(r, parts, measure) ? self : parts;
    best.put(r, stands);
    return stands;
  }

  private boolean givesAsMuch(int r, BitSet parts, Measure measure) throws Unclear {
    Interval whole = gives(r, measure);
    Interval together = Interval.point(Rational.ZERO);
    int open = -1;
    int opens = 0;
    Rational settled = Rational.ZERO;
    for (int p = parts.nextSetBit(0); p >= 0; p = parts.nextSetBit(p + 1)) {
      Interval one = gives(p, measure);
      together = together.plus(one);
      if (one.isPoint() && one.lo() != null) {
        settled = settled.plus(one.lo());
      } else {
        open = p;
        opens++;
      }
    }
    if (isAtLeast(whole, together)) {
      return true;
    }
    if (isAbove(together, whole)) {
      return false;
    }
    if (opens == 0) {
      throw unclear(r, settled);
    }
    throw opens == 1 && whole.isPoint() && whole.lo() != null
        ? unclear(open, whole.lo().minus(settled))
        : unclear(-1, null);
  }
}
