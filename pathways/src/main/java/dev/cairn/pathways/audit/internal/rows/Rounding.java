package dev.cairn.pathways.audit.internal.rows;

import java.util.Arrays;
import java.util.List;

/**
 * Sharpens rows whose amounts have a common step: credits in steps of 2.5 that must reach 6.75 must
 * reach 7.5. For zero-one variables the sharper row says the same; it is the rounding cut of V.
 * Chvátal (1973) and is stated as one in certificates. Here it keeps the scale of the row, so that
 * amounts of one record stay the same in every row.
 */
final class Rounding {
  private final LinearSystem system;
  private final int[] rowStart;
  private final int[] column;
  private final long[] coefficient;
  private final long[] bound;
  private final long[] step;
  private int used;
  private boolean changed;

  private Rounding(LinearSystem system) {
    this.system = system;
    int m = system.rows();
    rowStart = new int[m + 1];
    column = new int[system.column.length];
    coefficient = new long[system.column.length];
    bound = system.bound.clone();
    step = new long[m];
  }

  /** The system with every row sharpened that can be; itself if none can. */
  static LinearSystem of(LinearSystem system, List<RowName> variables, List<RowName> rows) {
    Rounding rounding = new Rounding(system);
    for (int r = 0; r < system.rows(); r++) {
      rounding.row(r);
      rounding.rowStart[r + 1] = rounding.used;
    }
    return rounding.changed ? rounding.build(variables, rows) : system;
  }

  private LinearSystem build(List<RowName> variables, List<RowName> rows) {
    return new LinearSystem(
        variables,
        rows,
        rowStart,
        Arrays.copyOf(column, used),
        Arrays.copyOf(coefficient, used),
        bound,
        system.scale,
        system.fixed,
        system.upper,
        system.continuous,
        system.partOf,
        step);
  }

  private void row(int r) {
    long g = step(r);
    step[r] = g;
    changed |= g > 0;
    long need = system.bound(r);
    for (int k = system.rowStart(r); k < system.rowStart(r + 1); k++) {
      int v = system.column(k);
      long a = system.coefficient(k);
      if (g > 0 && system.fixed(v) >= 0) {
        need -= a * system.fixed(v);
        continue;
      }
      column[used] = v;
      coefficient[used++] = g > 0 ? g * ceiling(a, g) : a;
    }
    bound[r] = g > 0 ? g * ceiling(need, g) : need;
  }

  static long ceiling(long a, long g) {
    return -Math.floorDiv(-a, g);
  }

  /** The step by which to round a row; 0 if that says no more than the row does. */
  private long step(int r) {
    long need = system.bound(r);
    boolean positive = false;
    boolean negative = false;
    for (int k = system.rowStart(r); k < system.rowStart(r + 1); k++) {
      int v = system.column(k);
      if (system.continuous(v)) {
        return 0;
      }
      if (system.fixed(v) >= 0) {
        need -= system.coefficient(k) * system.fixed(v);
      } else {
        positive |= system.coefficient(k) > 0;
        negative |= system.coefficient(k) < 0;
      }
    }
    if (positive == negative || (positive && need <= 0) || (negative && need >= 0)) {
      return 0;
    }
    long g = 0;
    for (int k = system.rowStart(r); k < system.rowStart(r + 1); k++) {
      long a = system.coefficient(k);
      if (system.fixed(system.column(k)) < 0 && (negative || a < need)) {
        g = gcd(g, Math.abs(a));
      }
    }
    return g > 1 && need % g != 0 ? g : 0;
  }

  private static long gcd(long a, long b) {
    return b == 0 ? a : gcd(b, a % b);
  }
}
