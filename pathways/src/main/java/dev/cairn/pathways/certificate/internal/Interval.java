package dev.cairn.pathways.certificate.internal;

import dev.cairn.core.model.Rational;
import dev.cairn.pathways.rule.Bounds;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * The numbers something may be: an interval that is not empty, each end of which is closed, open or
 * without end.
 *
 * @param lo the lower end; null for none
 * @param loOpen whether the lower end itself is left out
 * @param hi the upper end; null for none
 * @param hiOpen whether the upper end itself is left out
 */
record Interval(@Nullable Rational lo, boolean loOpen, @Nullable Rational hi, boolean hiOpen) {
  static final Interval ALL = new Interval(null, true, null, true);
  static final Interval NOT_NEGATIVE = new Interval(Rational.ZERO, false, null, true);

  static Interval point(Rational value) {
    return new Interval(value, false, value, false);
  }

  static Interval closed(Rational lo, Rational hi) {
    return new Interval(lo, false, hi, false);
  }

  /** The sums of one number in here and one in another. */
  Interval plus(Interval other) {
    return new Interval(
        lo == null || other.lo == null ? null : lo.plus(other.lo),
        loOpen || other.loOpen,
        hi == null || other.hi == null ? null : hi.plus(other.hi),
        hiOpen || other.hiOpen);
  }

  boolean isPoint() {
    return lo != null && lo.equals(hi);
  }

  /** Whether every, some or no number in here lies within bounds. */
  Truth within(Bounds bounds) {
    Truth low = bounds.min().map(this::atLeast).orElse(Truth.YES);
    Truth high = bounds.max().map(this::atMost).orElse(Truth.YES);
    return low.and(high);
  }

  private Truth atLeast(Rational min) {
    if (lo != null && lo.compareTo(min) >= 0) {
      return Truth.YES;
    }
    int top = hi == null ? 1 : hi.compareTo(min);
    return top < 0 || (top == 0 && hiOpen) ? Truth.NO : Truth.UNKNOWN;
  }

  private Truth atMost(Rational max) {
    if (hi != null && hi.compareTo(max) <= 0) {
      return Truth.YES;
    }
    int bottom = lo == null ? -1 : lo.compareTo(max);
    return bottom > 0 || (bottom == 0 && loOpen) ? Truth.NO : Truth.UNKNOWN;
  }

  /** This interval cut at values: the points themselves and the gaps around them, ascending. */
  List<Interval> cutAt(SortedSet<Rational> values) {
    List<Interval> cells = new ArrayList<>();
    Rational from = lo;
    boolean fromOpen = loOpen;
    for (Rational at : values) {
      boolean below = lo != null && (at.compareTo(lo) < 0 || (at.equals(lo) && loOpen));
      boolean above = hi != null && (at.compareTo(hi) > 0 || (at.equals(hi) && hiOpen));
      if (below || above) {
        continue;
      }
      if (from == null || at.compareTo(from) > 0) {
        cells.add(new Interval(from, fromOpen, at, true));
      }
      cells.add(point(at));
      from = at;
      fromOpen = true;
    }
    if (hi == null || from == null || hi.compareTo(from) > 0 || cells.isEmpty()) {
      cells.add(new Interval(from, fromOpen, hi, hiOpen));
    }
    return cells;
  }
}
