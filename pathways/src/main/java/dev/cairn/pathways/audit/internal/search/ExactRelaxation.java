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
  private final LinearSystem system;
  private final int[] columns;
  private final int[] rows;
  private final Rational[][] table;
  private final Rational[] value;
  private final int[] basic;
  private final int[] nonbasic;

  private ExactRelaxation(LinearSystem system, Propagation state) {
    this.system = system;
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
    for (int j = 0; j < n; j++) {
      nonbasic[j] = j;
      value[j] = Rational.ZERO;
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
      value[n + i] = Rational.of(-state.shortfall(rows[i]));
    }
  }

  /**
   * What came of it.
   *
   * @param values the values of the continuous variables, if there are any
   * @param contradiction rows that exclude all values; empty if there are some, or if the
   *     multipliers are too large to keep
   */
  record Result(Optional<Map<Integer, Rational>> values, Optional<Combination> contradiction) {}

  /** Values of the continuous variables, where every zero-one variable has one. */
  static Result solve(LinearSystem system, Propagation state) {
    ExactRelaxation relaxation = new ExactRelaxation(system, state);
    int failed = relaxation.run();
    if (failed < 0) {
      Map<Integer, Rational> values = new HashMap<>();
      for (int j = 0; j < relaxation.columns.length; j++) {
        values.put(relaxation.columns[j], relaxation.value[j]);
      }
      return new Result(Optional.of(values), Optional.empty());
    }
    return new Result(Optional.empty(), relaxation.contradiction(failed));
  }

  private @Nullable Rational high(int x) {
    if (x >= columns.length || system.upper(columns[x]) == Long.MAX_VALUE) {
      return null;
    }
    return Rational.of(system.upper(columns[x]));
  }

  private boolean isAbove(int x) {
    Rational high = high(x);
    return high != null && value[x].compareTo(high) > 0;
  }

  /** Pivots until nothing is outside its bounds; the row that cannot be mended, or -1. */
  private int run() {
    while (true) {
      int row = -1;
      for (int i = 0; i < basic.length; i++) {
        if ((value[basic[i]].signum() < 0 || isAbove(basic[i]))
            && (row < 0 || basic[i] < basic[row])) {
          row = i;
        }
      }
      if (row < 0) {
        return -1;
      }
      int column = entering(row);
      if (column < 0) {
        return row;
      }
      pivot(row, column);
    }
  }

  private int entering(int row) {
    boolean below = value[basic[row]].signum() < 0;
    int best = -1;
    for (int j = 0; j < nonbasic.length; j++) {
      int sign = table[row][j].signum() * (below ? 1 : -1);
      int x = nonbasic[j];
      Rational high = high(x);
      boolean canRise = high == null || value[x].compareTo(high) < 0;
      boolean canFall = value[x].signum() > 0;
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
    Rational to = value[out].signum() < 0 || high == null ? Rational.ZERO : high;
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
    boolean below = value[basic[failed]].signum() < 0;
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
