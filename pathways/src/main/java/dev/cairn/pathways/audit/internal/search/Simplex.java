package dev.cairn.pathways.audit.internal.search;

import dev.cairn.pathways.audit.internal.rows.LinearSystem;

/**
 * The linear relaxation, solved in floating point by the dual simplex method for bounded variables
 * (C. E. Lemke, 1954; H. M. Wagner, 1958) on a dense tableau. It only ever <em>guesses</em>: values
 * that may round to a solution, and multipliers that may add up to a contradiction; both are tried
 * in exact arithmetic by whoever asks.
 *
 * <p>The tableau outlives changes of bounds, so a node costs few pivots after its parent. Costs are
 * small fixed numbers that differ, which keeps pivots from going in circles.
 */
final class Simplex {
  private static final double TOLERANCE = 1e-7;
  private static final double SMALLEST_PIVOT = 1e-7;

  private final LinearSystem system;
  private final int[] rows;
  private final int[] columns;
  private final int[] columnOf;
  private final int[] rowOf;
  private double[][] table = new double[0][];
  private double[] value = new double[0];
  private final double[] cost;
  private final double[] low;
  private final double[] high;
  private final double[] at;

  /** What is basic in each row, and nonbasic in each column: a column, or after those a row. */
  private final int[] basic;

  private final int[] nonbasic;
  private int infeasible = -1;
  private long pivots;

  /** The relaxation of the rows that are not settled yet, over the variables still open. */
  Simplex(LinearSystem system, Propagation state) {
    this.system = system;
    columnOf = new int[system.variables()];
    int n = 0;
    for (int v = 0; v < columnOf.length; v++) {
      columnOf[v] = state.value[v] < 0 ? n++ : -1;
    }
    columns = new int[n];
    for (int v = 0; v < columnOf.length; v++) {
      if (columnOf[v] >= 0) {
        columns[columnOf[v]] = v;
      }
    }
    rowOf = new int[system.rows()];
    int m = 0;
    for (int r = 0; r < rowOf.length; r++) {
      rowOf[r] = canFail(r, state) ? m++ : -1;
    }
    rows = new int[m];
    for (int r = 0; r < rowOf.length; r++) {
      if (rowOf[r] >= 0) {
        rows[rowOf[r]] = r;
      }
    }
    low = new double[n + m];
    high = new double[n + m];
    at = new double[n + m];
    cost = new double[n];
    basic = new int[m];
    nonbasic = new int[n];
    start(state);
  }

  /** How many entries the tableau has; a pivot costs about as many steps. */
  static long size(LinearSystem system, Propagation state) {
    long open = 0;
    for (int v = 0; v < system.variables(); v++) {
      open += state.value[v] < 0 ? 1 : 0;
    }
    long rows = 0;
    for (int r = 0; r < system.rows(); r++) {
      rows += canFail(system, r, state) ? 1 : 0;
    }
    return open * rows;
  }

  private boolean canFail(int r, Propagation state) {
    return canFail(system, r, state);
  }

  /** Whether a row may fail, whatever the open variables are. */
  static boolean canFail(LinearSystem system, int r, Propagation state) {
    long least = -state.shortfall(r);
    for (int k = system.rowStart(r); k < system.rowStart(r + 1); k++) {
      int v = system.column(k);
      if (state.value[v] < 0 && system.coefficient(k) < 0) {
        if (system.upper(v) == Long.MAX_VALUE) {
          return true;
        }
        least += system.coefficient(k) * system.upper(v);
      }
    }
    return least < 0;
  }

  private void start(Propagation state) {
    int n = columns.length;
    table = new double[rows.length][n];
    value = new double[rows.length];
    long seed = 88172645463325252L;
    for (int j = 0; j < n; j++) {
      nonbasic[j] = j;
      seed ^= seed << 13;
      seed ^= seed >>> 7;
      seed ^= seed << 17;
      cost[j] = 1 + (seed >>> 40) / (double) (1 << 24);
      long upper = system.upper(columns[j]);
      low[j] = 0;
      high[j] = upper == Long.MAX_VALUE ? Double.POSITIVE_INFINITY : (double) upper;
      at[j] = 0;
    }
    for (int i = 0; i < rows.length; i++) {
      int r = rows[i];
      double scale = scale(r);
      for (int k = system.rowStart(r); k < system.rowStart(r + 1); k++) {
        int j = columnOf[system.column(k)];
        if (j >= 0) {
          table[i][j] = (double) system.coefficient(k) / scale;
        }
      }
      value[i] = -(double) state.shortfall(r) / scale;
      basic[i] = n + i;
      low[n + i] = 0;
      high[n + i] = Double.POSITIVE_INFINITY;
    }
  }

  /** Solves under the values assumed; false if no values between bounds satisfy the rows. */
  boolean solve(Propagation state, long mostPivots, Budgeted budget) {
    bound(state);
    infeasible = -1;
    long stop = pivots + mostPivots;
    while (pivots < stop && !budget.isCancelled(size())) {
      int row = leaving();
      if (row < 0) {
        return true;
      }
      int column = entering(row);
      if (column < 0) {
        infeasible = row;
        return false;
      }
      pivot(row, column);
    }
    return true;
  }

  private void bound(Propagation state) {
    for (int j = 0; j < columns.length; j++) {
      int v = columns[j];
      if (state.value[v] >= 0) {
        low[j] = state.value[v];
        high[j] = state.value[v];
      } else {
        low[j] = 0;
        high[j] =
            system.upper(v) == Long.MAX_VALUE ? Double.POSITIVE_INFINITY : (double) system.upper(v);
      }
    }
    for (int k = 0; k < nonbasic.length; k++) {
      int x = nonbasic[k];
      if (x < columns.length) {
        double to = cost[k] >= 0 || high[x] == Double.POSITIVE_INFINITY ? low[x] : high[x];
        move(k, to - at[x]);
        at[x] = to;
      }
    }
  }

  private void move(int column, double by) {
    if (by != 0) {
      for (int i = 0; i < value.length; i++) {
        value[i] += table[i][column] * by;
      }
    }
  }

  /** The row whose basic variable is farthest outside its bounds. */
  private int leaving() {
    int row = -1;
    double worst = TOLERANCE;
    for (int i = 0; i < value.length; i++) {
      double outside = Math.max(low[basic[i]] - value[i], value[i] - high[basic[i]]);
      if (outside > worst) {
        worst = outside;
        row = i;
      }
    }
    return row;
  }

  private boolean isBelow(int row) {
    return value[row] < low[basic[row]];
  }

  private int entering(int row) {
    double sign = isBelow(row) ? 1 : -1;
    int best = -1;
    double bestRatio = Double.POSITIVE_INFINITY;
    double bestSize = 0;
    double[] line = table[row];
    for (int j = 0; j < line.length; j++) {
      int x = nonbasic[j];
      double a = line[j] * sign;
      if (Math.abs(a) < SMALLEST_PIVOT || low[x] == high[x]) {
        continue;
      }
      boolean atLow = at[x] == low[x];
      if (atLow ? a > 0 : a < 0) {
        double ratio = Math.abs(cost[j] / a);
        double size = Math.abs(a);
        if (ratio < bestRatio - 1e-12 || (ratio < bestRatio + 1e-12 && size > bestSize)) {
          best = j;
          bestRatio = ratio;
          bestSize = size;
        }
      }
    }
    return best;
  }

  private void pivot(int row, int column) {
    pivots++;
    int out = basic[row];
    int in = nonbasic[column];
    double to = isBelow(row) ? low[out] : high[out];
    double[] line = table[row];
    double p = line[column];
    double step = (to - value[row]) / p;
    double entered = at[in] + step;
    move(column, step);
    for (int j = 0; j < line.length; j++) {
      line[j] = j == column ? 1 / p : -line[j] / p;
    }
    for (int i = 0; i < table.length; i++) {
      double f = table[i][column];
      if (i != row && f != 0) {
        double[] other = table[i];
        for (int j = 0; j < other.length; j++) {
          if (line[j] != 0) {
            other[j] = j == column ? f * line[j] : other[j] + f * line[j];
          }
        }
      }
    }
    double f = cost[column];
    for (int j = 0; j < line.length; j++) {
      cost[j] = j == column ? f * line[j] : cost[j] + f * line[j];
    }
    value[row] = entered;
    basic[row] = in;
    nonbasic[column] = out;
    at[out] = to;
  }

  /** The values of all variables; those that were given keep {@code given}. */
  double[] values(byte[] given) {
    double[] all = new double[given.length];
    for (int v = 0; v < all.length; v++) {
      all[v] = columnOf[v] < 0 ? given[v] : at[columnOf[v]];
    }
    for (int i = 0; i < basic.length; i++) {
      if (basic[i] < columns.length) {
        all[columns[basic[i]]] = value[i];
      }
    }
    return all;
  }

  /**
   * Multipliers of all rows that may contradict, after {@link #solve} said there is no solution.
   */
  double[] multipliers() {
    double[] y = new double[system.rows()];
    double sign = isBelow(infeasible) ? -1 : 1;
    for (int j = 0; j < nonbasic.length; j++) {
      if (nonbasic[j] >= columns.length) {
        int r = rows[nonbasic[j] - columns.length];
        y[r] = Math.max(0, sign * table[infeasible][j]) / scale(r);
      }
    }
    if (basic[infeasible] >= columns.length) {
      int r = rows[basic[infeasible] - columns.length];
      y[r] = 1 / scale(r);
    }
    return y;
  }

  /** The largest coefficient of a row, by which the table's row is divided. */
  private double scale(int r) {
    double scale = 0;
    for (int k = system.rowStart(r); k < system.rowStart(r + 1); k++) {
      scale = Math.max(scale, (double) Math.abs(system.coefficient(k)));
    }
    return scale;
  }

  /** How many entries the tableau has; at least one. */
  long size() {
    return Math.max(1, (long) rows.length * columns.length);
  }

  /** How many entries of the tableau all pivots together have gone through. */
  long work() {
    return pivots * rows.length * columns.length;
  }
}
