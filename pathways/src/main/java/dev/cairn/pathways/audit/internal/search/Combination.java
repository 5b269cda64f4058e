package dev.cairn.pathways.audit.internal.search;

import dev.cairn.pathways.audit.internal.rows.LinearSystem;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Rows added up with whole multipliers, in exact arithmetic. Whoever guessed the multipliers, only
 * what is computed here counts: the sum contradicts the values assumed so far, or it does not.
 */
final class Combination {
  private final LinearSystem system;
  private final long[] coefficient;
  private final List<Integer> touched = new ArrayList<>();
  private final BitSet isTouched;
  private final List<Integer> rows = new ArrayList<>();
  private final List<Long> multipliers = new ArrayList<>();
  private long bound;
  private boolean overflow;

  Combination(LinearSystem system) {
    this.system = system;
    this.coefficient = new long[system.variables()];
    this.isTouched = new BitSet(system.variables());
  }

  /** Adds a row so many times; a multiplier below one adds nothing. */
  void add(int row, long times) {
    if (times <= 0) {
      return;
    }
    rows.add(row);
    multipliers.add(times);
    try {
      bound = Math.addExact(bound, Math.multiplyExact(times, system.bound(row)));
      for (int k = system.rowStart(row); k < system.rowStart(row + 1); k++) {
        int v = system.column(k);
        if (!isTouched.get(v)) {
          isTouched.set(v);
          touched.add(v);
        }
        coefficient[v] =
            Math.addExact(coefficient[v], Math.multiplyExact(times, system.coefficient(k)));
      }
    } catch (ArithmeticException tooLarge) {
      overflow = true;
    }
  }

  /** How far the sum stays below its bound under the values assumed; positive contradicts. */
  long gap(Propagation state) {
    if (overflow) {
      return 0;
    }
    try {
      long most = 0;
      for (int v : touched) {
        long c = coefficient[v];
        if (state.value[v] >= 0) {
          most = Math.addExact(most, state.value[v] == 1 ? c : 0);
        } else if (c > 0) {
          if (system.upper(v) == Long.MAX_VALUE) {
            return 0;
          }
          most = Math.addExact(most, Math.multiplyExact(c, system.upper(v)));
        }
      }
      return Math.subtractExact(bound, most);
    } catch (ArithmeticException tooLarge) {
      return 0;
    }
  }

  /** The variables whose values the contradiction needs, keeping those assumed first. */
  BitSet depends(Propagation state, long gap) {
    BitSet all = new BitSet(system.variables());
    long spare = gap - 1;
    for (int i = state.size() - 1; i >= 0; i--) {
      int v = state.trail(i);
      long c = coefficient[v];
      if (c != 0 && !state.isGiven(v) && c > 0 == (state.value[v] == 0)) {
        if (Math.abs(c) <= spare) {
          spare -= Math.abs(c);
        } else {
          all.set(v);
        }
      }
    }
    return all;
  }

  /** The rows and multipliers as a proof. */
  Refutation proof() {
    return new Refutation.Linear(
        rows.stream().mapToInt(Integer::intValue).toArray(),
        multipliers.stream().mapToLong(Long::longValue).toArray());
  }
}
