package dev.cairn.pathways.audit.internal.search;

import dev.cairn.pathways.audit.internal.rows.LinearSystem;

/** Which row to work on next, and which variable in it. */
final class Choice {
  private Choice() {}

  /**
   * The row that fails if nothing more is chosen and has the least room left, relative to what it
   * still needs; -1 if every row holds as it stands.
   */
  static int row(Propagation state) {
    int best = -1;
    long bestSlack = 0;
    long bestNeed = 1;
    for (int r : state.helped()) {
      long need = state.shortfall(r);
      if (need > 0) {
        long slack = Math.min(state.slack(r), Integer.MAX_VALUE);
        long bounded = Math.min(need, Integer.MAX_VALUE);
        if (best < 0 || slack * bestNeed < bestSlack * bounded) {
          best = r;
          bestSlack = slack;
          bestNeed = bounded;
        }
      }
    }
    return best;
  }

  /** The open variable of the row that helps it most and is wanted by fewest other rows. */
  static int variable(Propagation state, int row) {
    LinearSystem system = state.system;
    int best = -1;
    long bestGain = 0;
    int bestWanted = 0;
    for (int k = system.rowStart(row); k < system.rowStart(row + 1); k++) {
      int v = system.column(k);
      if (system.coefficient(k) > 0 && state.value[v] < 0 && !system.continuous(v)) {
        long gain = Math.min(system.coefficient(k), state.shortfall(row));
        int wanted = system.columnStart(v + 1) - system.columnStart(v);
        if (best < 0 || gain > bestGain || (gain == bestGain && wanted < bestWanted)) {
          best = v;
          bestGain = gain;
          bestWanted = wanted;
        }
      }
    }
    return best;
  }

  /** The first open zero-one variable; -1 if there is none. */
  static int open(Propagation state) {
    for (int v = 0; v < state.value.length; v++) {
      if (state.value[v] < 0 && !state.system.continuous(v)) {
        return v;
      }
    }
    return -1;
  }

  /** Sets of each supply's variables the one that most flows through, where more than half does. */
  static void round(LinearSystem system, Propagation state, Transport flow, byte[] start) {
    for (int r = 0; r < system.rows(); r++) {
      for (int k = system.rowStart(r); k < system.rowStart(r + 1); k++) {
        int v = system.column(k);
        if (state.value[v] < 0 && system.coefficient(k) > 0) {
          if (2 * flow.flow(v) > system.coefficient(k)) {
            start[v] = 1;
          }
        }
      }
    }
  }

  /** Every open variable zero. */
  static byte[] complete(Propagation state) {
    byte[] all = state.value.clone();
    for (int v = 0; v < all.length; v++) {
      all[v] = (byte) Math.max(0, all[v]);
    }
    return all;
  }
}
