package dev.cairn.pathways.audit.internal.search;

import dev.cairn.pathways.audit.internal.rows.LinearSystem;
import java.util.Optional;

/**
 * Makes of what the simplex method guesses what is exact: a combination of rows that contradicts, a
 * rounding that satisfies every row, or a variable to branch on.
 */
final class Relaxation {
  private static final long MOST_PIVOTS = 5_000;
  private static final long MOST_ENTRIES = 400_000_000;
  private static final double WHOLE = 1e-6;
  private static final long ENTRIES_PER_NODE = 10_000;

  private final LinearSystem system;
  private final Propagation state;
  private final Simplex simplex;
  private double[] values = new double[0];
  private long charged;

  Relaxation(LinearSystem system, Propagation state) {
    this.system = system;
    this.state = state;
    this.simplex = new Simplex(system, state);
  }

  /** A contradiction, exact; empty if none was found, or the budget ended. */
  Optional<Combination> contradiction(Budgeted budget) {
    long entries = Math.min(MOST_ENTRIES / ENTRIES_PER_NODE, budget.left()) * ENTRIES_PER_NODE;
    long pivots = Math.min(MOST_PIVOTS, 1 + entries / simplex.size());
    if (simplex.solve(state, pivots, budget)) {
      values = simplex.values(state.value);
      return Optional.empty();
    }
    values = new double[0];
    double[] y = simplex.multipliers();
    double most = 0;
    double least = Double.POSITIVE_INFINITY;
    for (double one : y) {
      most = Math.max(most, one);
    }
    for (double one : y) {
      if (one > most * 1e-7) {
        least = Math.min(least, one);
      }
    }
    for (int small = 1; small <= 12; small++) {
      Combination sum = scaled(y, small / least);
      if (sum.gap(state) > 0) {
        return Optional.of(sum);
      }
    }
    Combination fine = scaled(y, (1L << 30) / most);
    return fine.gap(state) > 0 ? Optional.of(fine) : Optional.empty();
  }

  private Combination scaled(double[] y, double factor) {
    Combination sum = new Combination(system);
    for (int r = 0; r < y.length; r++) {
      double times = y[r] * factor;
      if (times > 1e15) {
        return new Combination(system);
      }
      sum.add(r, Math.round(times));
    }
    return sum;
  }

  /**
   * How much work was done since the last call, counted in nodes of a search without relaxation.
   */
  long worth() {
    long done = simplex.work() / ENTRIES_PER_NODE;
    long more = done - charged;
    charged = done;
    return more;
  }

  /** The rounded values, if they satisfy every row. */
  Optional<byte[]> rounded() {
    if (values.length == 0 || system.hasContinuous()) {
      return Optional.empty();
    }
    byte[] whole = new byte[values.length];
    for (int v = 0; v < whole.length; v++) {
      whole[v] = (byte) (values[v] > 0.5 ? 1 : 0);
    }
    return system.holds(whole) ? Optional.of(whole) : Optional.empty();
  }

  /** The relaxed value of a variable; one half where nothing is known. */
  double value(int v) {
    return values.length == 0 ? 0.5 : values[v];
  }

  /** The open variable whose value is broken and nearest to one; -1 if all are whole. */
  int broken() {
    int best = -1;
    double nearest = 2;
    for (int v = 0; v < values.length; v++) {
      if (state.value[v] < 0 && !system.continuous(v)) {
        double x = values[v];
        if (x > WHOLE && x < 1 - WHOLE && 1 - x < nearest) {
          nearest = 1 - x;
          best = v;
        }
      }
    }
    return best;
  }
}
