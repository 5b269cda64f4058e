package dev.cairn.pathways.audit.internal.rows;

import dev.cairn.pathways.audit.internal.resolve.Extent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Collects variables and rows. A row is begun by its first term and ended by {@link #atLeast}; a
 * variable that occurs twice in a row is added up.
 */
final class RowSink {
  private final List<RowName> variables = new ArrayList<>();
  private final List<RowName> rows = new ArrayList<>();
  private byte[] fixed = new byte[64];
  private long[] upper = new long[64];
  private boolean[] continuous = new boolean[64];
  private int[] partOf = new int[64];
  private int[] column = new int[256];
  private long[] coefficient = new long[256];
  private int[] rowStart = new int[64];
  private long[] bound = new long[64];
  private long[] scale = new long[64];
  private int[] place = new int[64];
  private int used;
  private int begun;
  private boolean endless;

  RowSink() {
    Arrays.fill(place, -1);
  }

  /** A new zero-one variable. */
  int variable(RowName name) {
    int v = variables.size();
    variables.add(name);
    if (v == fixed.length) {
      fixed = Arrays.copyOf(fixed, v * 2);
      upper = Arrays.copyOf(upper, v * 2);
      continuous = Arrays.copyOf(continuous, v * 2);
      partOf = Arrays.copyOf(partOf, v * 2);
      place = Arrays.copyOf(place, v * 2);
      Arrays.fill(place, v, v * 2, -1);
    }
    fixed[v] = -1;
    upper[v] = 1;
    partOf[v] = -1;
    return v;
  }

  /** A new variable for the part used where {@code whole} says that any is. */
  int part(RowName name, int whole) {
    int v = continuous(name, 1);
    partOf[v] = whole;
    return v;
  }

  /** A new variable that takes any value from zero to {@code most}. */
  int continuous(RowName name, long most) {
    int v = variable(name);
    continuous[v] = true;
    upper[v] = most;
    return v;
  }

  /** Says that a variable is one in every answer. */
  void fixOne(int v) {
    fixed[v] = 1;
  }

  boolean isFixedOne(int v) {
    return fixed[v] == 1;
  }

  boolean isContinuous(int v) {
    return continuous[v];
  }

  /**
   * Adds {@code a * v} to the row begun. A coefficient without end is filled in when the row ends,
   * large enough that the row holds whenever the variable is one.
   */
  RowSink term(long a, int v) {
    int at = place[v];
    if (at >= 0) {
      if (coefficient[at] == Extent.NO_END || a == Extent.NO_END) {
        coefficient[at] = Extent.NO_END;
        endless = true;
      } else {
        coefficient[at] = Math.addExact(coefficient[at], a);
      }
      return this;
    }
    if (a == 0) {
      return this;
    }
    if (used == column.length) {
      column = Arrays.copyOf(column, used * 2);
      coefficient = Arrays.copyOf(coefficient, used * 2);
    }
    if (a == Extent.NO_END) {
      endless = true;
    }
    place[v] = used;
    column[used] = v;
    coefficient[used++] = a;
    return this;
  }

  /** Adds {@code a} times each of some variables. */
  RowSink terms(long a, int[] vs) {
    for (int v : vs) {
      term(a, v);
    }
    return this;
  }

  /** Ends a row {@code terms >= b} in which one of the stated row makes {@code unit} here. */
  void atLeast(long b, RowName name, long unit) {
    if (endless && !fillEnds(b)) {
      for (int k = begun; k < used; k++) {
        place[column[k]] = -1;
      }
      used = begun;
      return;
    }
    if (rows.size() + 1 >= rowStart.length) {
      rowStart = Arrays.copyOf(rowStart, rowStart.length * 2);
      bound = Arrays.copyOf(bound, bound.length * 2);
      scale = Arrays.copyOf(scale, scale.length * 2);
    }
    int kept = begun;
    long most = Math.abs(b);
    for (int k = begun; k < used; k++) {
      place[column[k]] = -1;
      if (coefficient[k] != 0) {
        column[kept] = column[k];
        coefficient[kept++] = coefficient[k];
        long times = upper[column[k]] == Extent.NO_END ? 1 : upper[column[k]];
        most = Math.addExact(most, Math.multiplyExact(Math.abs(coefficient[k]), times));
      }
    }
    if (most > LinearSystem.MOST) {
      throw new TooFine("the sums of " + name);
    }
    used = kept;
    largestFirst(begun, used);
    int r = rows.size();
    rows.add(name);
    bound[r] = b;
    scale[r] = unit;
    rowStart[r + 1] = used;
    begun = used;
  }

  /** Cuts the coefficients of whole variables to {@code need}, which leaves the row as strong. */
  RowSink cutTo(long need) {
    for (int k = begun; k < used; k++) {
      if (coefficient[k] > need && !continuous[column[k]]) {
        coefficient[k] = need;
      }
    }
    return this;
  }

  /** Sorts a row's terms by size, so that propagation can stop at the first that is too small. */
  private void largestFirst(int from, int to) {
    for (int k = from + 1; k < to; k++) {
      long a = coefficient[k];
      int v = column[k];
      int at = k;
      while (at > from && Math.abs(coefficient[at - 1]) < Math.abs(a)) {
        coefficient[at] = coefficient[at - 1];
        column[at] = column[at - 1];
        at--;
      }
      coefficient[at] = a;
      column[at] = v;
    }
  }

  /** Fills in what has no end; false if nothing is large enough, so that the row says nothing. */
  private boolean fillEnds(long b) {
    endless = false;
    long needed = Math.max(0, b);
    boolean any = false;
    for (int k = begun; k < used; k++) {
      any |= coefficient[k] == Extent.NO_END;
      if (coefficient[k] < 0) {
        if (upper[column[k]] == Extent.NO_END) {
          needed = Extent.NO_END;
        } else if (needed != Extent.NO_END) {
          needed = Math.addExact(needed, Math.multiplyExact(-coefficient[k], upper[column[k]]));
        }
      }
    }
    for (int k = begun; k < used; k++) {
      if (coefficient[k] == Extent.NO_END) {
        coefficient[k] = needed;
      }
    }
    return !any || needed != Extent.NO_END;
  }

  LinearSystem build() {
    int n = rows.size();
    return new LinearSystem(
        List.copyOf(variables),
        List.copyOf(rows),
        Arrays.copyOf(rowStart, n + 1),
        Arrays.copyOf(column, used),
        Arrays.copyOf(coefficient, used),
        Arrays.copyOf(bound, n),
        Arrays.copyOf(scale, n),
        Arrays.copyOf(fixed, variables.size()),
        Arrays.copyOf(upper, variables.size()),
        Arrays.copyOf(continuous, variables.size()),
        Arrays.copyOf(partOf, variables.size()),
        new long[n]);
  }
}
