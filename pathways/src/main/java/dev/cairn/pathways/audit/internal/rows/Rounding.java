package dev.cairn.pathways.audit.internal.rows;

/**
 * Sharpens rows whose amounts have a common step: credits in steps of 2.5 that must reach 6.75 must
 * reach 7.5. For zero-one variables the sharper row says the same; it is the rounding cut of V.
 * Chvátal (1973) and is stated as one in certificates. Here it keeps the scale of the row, so that
 * amounts of one record stay the same in every row.
 */
final class Rounding {
  private Rounding() {}

  private static long ceiling(long a, long g) {
    return -Math.floorDiv(-a, g);
  }

  /** The step by which to round the row begun; 0 if that says no more than the row does. */
  static long step(RowSink row, long bound) {
    long need = bound;
    boolean positive = false;
    boolean negative = false;
    for (int k = row.begun; k < row.used; k++) {
      int v = row.column[k];
      if (row.continuous[v]) {
        return 0;
      }
      if (row.fixed[v] >= 0) {
        need -= row.coefficient[k] * row.fixed[v];
      } else {
        positive |= row.coefficient[k] > 0;
        negative |= row.coefficient[k] < 0;
      }
    }
    if (positive == negative || (positive && need <= 0) || (negative && need >= 0)) {
      return 0;
    }
    long g = 0;
    for (int k = row.begun; k < row.used && g != 1; k++) {
      long a = row.coefficient[k];
      if (row.fixed[row.column[k]] < 0 && (negative || a < need)) {
        g = gcd(Math.abs(a), g);
      }
    }
    return g > 1 && need % g != 0 ? g : 0;
  }

  private static long gcd(long a, long b) {
    return b == 0 ? a : gcd(b, a % b);
  }

  /**
   * Whether rounding counts a record for more than it has, so that the row as stated adds to it.
   */
  static boolean loosens(RowSink row, long g) {
    for (int k = row.begun; k < row.used; k++) {
      long a = row.coefficient[k];
      if (row.fixed[row.column[k]] < 0 && a > 0 && g * ceiling(a, g) > row.uncut[k]) {
        return true;
      }
    }
    return false;
  }

  /** Rounds the row begun up, leaving fixed variables out; its new bound. */
  static long round(RowSink row, long bound, long g) {
    long need = bound;
    int kept = row.begun;
    for (int k = row.begun; k < row.used; k++) {
      int v = row.column[k];
      long a = row.coefficient[k];
      if (row.fixed[v] >= 0) {
        need -= a * row.fixed[v];
      } else {
        row.column[kept] = v;
        row.uncut[kept] = row.uncut[k];
        row.coefficient[kept++] = g * ceiling(a, g);
      }
    }
    row.used = kept;
    return g * ceiling(need, g);
  }
}
