package dev.cairn.pathways.audit.internal.search;

import dev.cairn.pathways.audit.internal.rows.LinearSystem;
import java.util.Optional;

/**
 * Looks for a solution by repair: of a row that fails, the one change that leaves least failing is
 * made, and rows that keep failing weigh more and more. A change sets a variable to one and, where
 * a row then allows only one of several, takes the other back. It finds or it does not; that it
 * finds nothing means nothing.
 *
 * <p>Weights on failing constraints: P. Morris, "The breakout method for escaping from local
 * minima", 1993; applied to pseudo-Boolean rows as in B. Luteberget and G. Sartor, "Feasibility
 * Jump", 2022. Its random numbers are always the same.
 */
final class LocalSearch {
  private final LinearSystem system;
  private final byte[] fixed;
  private final byte[] value;
  private final long[] activity;
  private final long[] weight;
  private final long[] unit;
  private final int[] failing;
  private final int[] placeOf;
  private final long[] tabu;
  private int failingCount;
  private long seed = 0x9E3779B97F4A7C15L;
  private long step;

  /** Starts from values, of which those already assumed stay. */
  LocalSearch(LinearSystem system, Propagation state, byte[] start) {
    this.system = system;
    fixed = state.value;
    value = start.clone();
    int m = system.rows();
    activity = new long[m];
    weight = new long[m];
    unit = new long[m];
    failing = new int[m];
    placeOf = new int[m];
    tabu = new long[system.variables()];
    for (int r = 0; r < m; r++) {
      placeOf[r] = -1;
      weight[r] = 1;
      unit[r] = Long.MAX_VALUE;
      for (int k = system.rowStart(r); k < system.rowStart(r + 1); k++) {
        activity[r] += value[system.column(k)] == 1 ? system.coefficient(k) : 0;
        unit[r] = Math.min(unit[r], Math.abs(system.coefficient(k)));
      }
      unit[r] = unit[r] == Long.MAX_VALUE ? 1 : unit[r];
      note(r);
    }
  }

  /** Up to so many changes; the values if every row then holds. */
  Optional<byte[]> run(long steps) {
    for (long end = step + steps; failingCount > 0 && step < end; step++) {
      int r = failing[(int) Long.remainderUnsigned(random(), failingCount)];
      if (!repair(r)) {
        weigh();
      }
    }
    return failingCount == 0 ? Optional.of(value.clone()) : Optional.empty();
  }

  private long random() {
    seed ^= seed << 13;
    seed ^= seed >>> 7;
    seed ^= seed << 17;
    return seed;
  }

  private void weigh() {
    for (int i = 0; i < failingCount; i++) {
      weight[failing[i]]++;
    }
  }

  /** Makes the best change that helps a row; false if it makes things worse on the whole. */
  private boolean repair(int r) {
    int best = -1;
    long bestGain = Long.MIN_VALUE;
    for (int k = system.rowStart(r); k < system.rowStart(r + 1); k++) {
      int v = system.column(k);
      boolean helps = system.coefficient(k) > 0 == (value[v] == 0);
      if (!helps || fixed[v] >= 0 || system.continuous(v)) {
        continue;
      }
      long gain = tryFlip(v);
      if (tabu[v] > step && gain <= 0) {
        continue;
      }
      if (gain > bestGain || (gain == bestGain && best >= 0 && tabu[v] < tabu[best])) {
        best = v;
        bestGain = gain;
      }
    }
    if (best < 0) {
      return false;
    }
    int other = partnerOf(best);
    flip(best);
    tabu[best] = step + 3 + Long.remainderUnsigned(random(), 8);
    if (other >= 0) {
      flip(other);
      tabu[other] = step + 3 + Long.remainderUnsigned(random(), 8);
    }
    return bestGain > 0;
  }

  /** What the change would gain, by making it and taking it back. */
  private long tryFlip(int v) {
    int other = partnerOf(v);
    long gain = gain(v);
    if (other >= 0) {
      apply(v);
      gain += gain(other);
      apply(v);
    }
    return gain;
  }

  /** The one that must make room for {@code v}; -1 if none. */
  private int partnerOf(int v) {
    if (value[v] == 1) {
      return -1;
    }
    for (int k = system.columnStart(v); k < system.columnStart(v + 1); k++) {
      int r = system.columnRow(k);
      if (system.columnCoefficient(k) == -1 && system.bound(r) == -1 && activity[r] == -1) {
        for (int i = system.rowStart(r); i < system.rowStart(r + 1); i++) {
          int w = system.column(i);
          if (value[w] == 1 && system.coefficient(i) == -1 && fixed[w] < 0) {
            return w;
          }
        }
      }
    }
    return -1;
  }

  private long gain(int v) {
    long gain = 0;
    int sign = value[v] == 1 ? -1 : 1;
    for (int k = system.columnStart(v); k < system.columnStart(v + 1); k++) {
      int r = system.columnRow(k);
      long before = Math.max(0, system.bound(r) - activity[r]);
      long after = Math.max(0, system.bound(r) - activity[r] - sign * system.columnCoefficient(k));
      gain += weight[r] * ((before - after) / unit[r]);
    }
    return gain;
  }

  private void apply(int v) {
    int sign = value[v] == 1 ? -1 : 1;
    value[v] = (byte) (1 - value[v]);
    for (int k = system.columnStart(v); k < system.columnStart(v + 1); k++) {
      activity[system.columnRow(k)] += sign * system.columnCoefficient(k);
    }
  }

  private void flip(int v) {
    apply(v);
    for (int k = system.columnStart(v); k < system.columnStart(v + 1); k++) {
      note(system.columnRow(k));
    }
  }

  private void note(int r) {
    boolean fails = activity[r] < system.bound(r);
    if (fails && placeOf[r] < 0) {
      placeOf[r] = failingCount;
      failing[failingCount++] = r;
    } else if (!fails && placeOf[r] >= 0) {
      int last = failing[--failingCount];
      failing[placeOf[r]] = last;
      placeOf[last] = placeOf[r];
      placeOf[r] = -1;
    }
  }
}
