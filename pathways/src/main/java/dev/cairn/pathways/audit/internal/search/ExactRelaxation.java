package dev.cairn.pathways.audit.internal.search;

import dev.cairn.core.model.Rational;
import dev.cairn.pathways.audit.internal.rows.LinearSystem;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Values of the continuous variables once every zero-one variable has one, in exact fractions: the
 * simplex method for feasibility between bounds, which always takes the first candidate and so
 * always ends (R. G. Bland, 1977; the form is that of B. Dutertre and L. de Moura, "A fast
 * linear-arithmetic solver for DPLL(T)", 2006).
 */
final class ExactRelaxation {
  private static final int FIRST_HALVED = 20;
  private static final int MOST_HALVED = 6_000;

  /** A step in fractions of many digits costs as much as so many in whole numbers. */
  private static final long STEPS = 20;

  private static final long STEPS_PER_NODE = 10_000;

  private static final int SOLVED = -1;
  private static final int STOPPED = -2;

  private final LinearSystem system;
  private final int[] columns;
  private final int[] rows;
  private final Rational[][] table;
  private final Rational[] value;
  private final int[] basic;
  private final int[] nonbasic;
  private final Rational[] low;
  private final Budgeted budget;

  private ExactRelaxation(LinearSystem system, Propagation state, Rational least, Budgeted budget) {
    this.system = system;
    this.budget = budget;
    Map<Integer, Integer> columnOf = new HashMap<>();
    List<Integer> open = new ArrayList<>();
    List<Integer> failing = new ArrayList<>();
    for (int r = 0; r < system.rows(); r++) {
      boolean concerned = false;
      for (int k = system.rowStart(r); k < system.rowStart(r + 1); k++) {
        int v = system.column(k);
        if (system.continuous(v)) {
          concerned = true;
          if (columnOf.putIfAbsent(v, open.size()) == null) {
            open.add(v);
          }
        }
      }
      if (concerned) {
        failing.add(r);
      }
    }
    columns = open.stream().mapToInt(Integer::intValue).toArray();
    rows = failing.stream().mapToInt(Integer::intValue).toArray();
    int n = columns.length;
    table = new Rational[rows.length][n];
    value = new Rational[n + rows.length];
    basic = new int[rows.length];
    nonbasic = new int[n];
    low = new Rational[n + rows.length];
    for (int j = 0; j < n; j++) {
      nonbasic[j] = j;
      int whole = system.partOf(columns[j]);
      low[j] = whole >= 0 && state.value[whole] == 1 ? least : Rational.ZERO;
      value[j] = low[j];
    }
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < n; j++) {
        table[i][j] = Rational.ZERO;
      }
      for (int k = system.rowStart(rows[i]); k < system.rowStart(rows[i] + 1); k++) {
        Integer j = columnOf.get(system.column(k));
        if (j != null) {
          table[i][j] = Rational.of(system.coefficient(k));
        }
      }
      basic[i] = n + i;
      low[n + i] = Rational.ZERO;
      Rational sum = Rational.of(-state.shortfall(rows[i]));
      for (int j = 0; j < n; j++) {
        sum = sum.plus(table[i][j].times(value[j]));
      }
      value[n + i] = sum;
    }
  }

  /**
   * What came of it.
   *
   * @param values the values of the continuous variables, if there are any
   * @param contradiction rows that exclude all values; empty if there are some, if only parts of
   *     nothing are left, or if the multipliers are too large to keep
   * @param isStopped whether the budget ended before anything was known
   */
  record Result(
      Optional<Map<Integer, Rational>> values,
      Optional<Combination> contradiction,
      boolean isStopped) {
    private static final Result STOPPED = new Result(Optional.empty(), Optional.empty(), true);
  }

  /**
   * Values of the continuous variables, where every zero-one variable has one. Parts are above zero
   * where they are used: as large as goes, by halves and at last by many halves at once, further
   * than any vertex of rows of ordinary size lies from zero.
   */
  static Result solve(LinearSystem system, Propagation state, Budgeted budget) {
    ExactRelaxation free = new ExactRelaxation(system, state, Rational.ZERO, budget);
    int failed = free.run();
    if (failed == STOPPED) {
      return Result.STOPPED;
    }
    if (failed >= 0) {
      return new Result(Optional.empty(), free.contradiction(failed), false);
    }
    for (int halved = 0; halved <= MOST_HALVED; halved += halved < FIRST_HALVED ? 1 : halved) {
      Rational least = Rational.of(BigInteger.ONE, BigInteger.ONE.shiftLeft(halved));
      ExactRelaxation whole = new ExactRelaxation(system, state, least, budget);
      failed = whole.run();
      if (failed == STOPPED) {
        return Result.STOPPED;
      }
      if (failed == SOLVED) {
        Map<Integer, Rational> values = new HashMap<>();
        for (int j = 0; j < whole.columns.length; j++) {
          values.put(whole.columns[j], whole.value[j]);
        }
        return new Result(Optional.of(values), Optional.empty(), false);
      }
    }
    return new Result(Optional.empty(), Optional.empty(), false);
  }

  private @Nullable Rational high(int x) {
    if (x >= columns.length || system.upper(columns[x]) == Long.MAX_VALUE) {
      return null;
    }
    return Rational.of(system.upper(columns[x]));
  }

  private boolean isBelow(int x) {
    return value[x].compareTo(low[x]) < 0;
  }

  private boolean isAbove(int x) {
    Rational high = high(x);
    return high != null && value[x].compareTo(high) > 0;
  }

  /** Pivots until nothing is outside its bounds; the row that cannot be mended, or how it ended. */
  private int run() {
    long entries = (long) rows.length * columns.length;
    long steps = 0;
    while (true) {
      if (budget.isCancelled(entries * STEPS) || budget.left() == 0) {
        return STOPPED;
      }
      int row = -1;
      for (int i = 0; i < basic.length; i++) {
        if ((isBelow(basic[i]) || isAbove(basic[i])) && (row < 0 || basic[i] < basic[row])) {
          row = i;
        }
      }
      if (row < 0) {
        return SOLVED;
      }
      int column = entering(row);
      if (column < 0) {
        return row;
      }
      pivot(row, column);
      steps += entries * STEPS;
      budget.charge(steps / STEPS_PER_NODE);
      steps %= STEPS_PER_NODE;
    }
  }

  private int entering(int row) {
    boolean below = isBelow(basic[row]);
    int best = -1;
    for (int j = 0; j < nonbasic.length; j++) {
      int sign = table[row][j].signum() * (below ? 1 : -1);
      int x = nonbasic[j];
      Rational high = high(x);
      boolean canRise = high == null || value[x].compareTo(high) < 0;
      boolean canFall = value[x].compareTo(low[x]) > 0;
      if ((sign > 0 && canRise) || (sign < 0 && canFall)) {
        if (best < 0 || x < nonbasic[best]) {
          best = j;
        }
      }
    }
    return best;
  }

  private void pivot(int row, int column) {
    int out = basic[row];
    int in = nonbasic[column];
    Rational high = high(out);
    Rational to = isBelow(out) || high == null ? low[out] : high;
    Rational p = table[row][column];
    Rational step = to.minus(value[out]).dividedBy(p);
    for (int i = 0; i < basic.length; i++) {
      if (i != row) {
        value[basic[i]] = value[basic[i]].plus(table[i][column].times(step));
      }
    }
    value[in] = value[in].plus(step);
    value[out] = to;
    Rational[] line = table[row];
    for (int j = 0; j < line.length; j++) {
      line[j] = j == column ? Rational.ONE.dividedBy(p) : line[j].negate().dividedBy(p);
    }
    for (int i = 0; i < table.length; i++) {
      Rational f = table[i][column];
      if (i != row && f.signum() != 0) {
        for (int j = 0; j < line.length; j++) {
          Rational added = f.times(line[j]);
          table[i][j] = j == column ? added : table[i][j].plus(added);
        }
      }
    }
    basic[row] = in;
    nonbasic[column] = out;
  }

  private Optional<Combination> contradiction(int failed) {
    boolean below = isBelow(basic[failed]);
    Map<Integer, Rational> times = new HashMap<>();
    for (int j = 0; j < nonbasic.length; j++) {
      if (nonbasic[j] >= columns.length) {
        Rational t = table[failed][j];
        times.put(rows[nonbasic[j] - columns.length], below ? t.negate() : t);
      }
    }
    if (basic[failed] >= columns.length) {
      times.put(rows[basic[failed] - columns.length], Rational.ONE);
    }
    BigInteger common = BigInteger.ONE;
    for (Rational t : times.values()) {
      common = common.multiply(t.denominator().divide(common.gcd(t.denominator())));
    }
    Combination sum = new Combination(system);
    for (int r = 0; r < system.rows(); r++) {
      BigInteger whole =
          times
              .getOrDefault(r, Rational.ZERO)
              .times(Rational.of(common, BigInteger.ONE))
              .numerator();
      if (whole.bitLength() > 50) {
        return Optional.empty();
      }
      sum.add(r, whole.longValue());
    }
    return Optional.of(sum);
  }
}
