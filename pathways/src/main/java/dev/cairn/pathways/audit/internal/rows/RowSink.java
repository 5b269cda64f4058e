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
  private static final int FEW = 40;

  private final List<RowName> variables = new ArrayList<>(64);
  private final List<RowName> rows = new ArrayList<>(64);
  byte[] fixed = new byte[64];
  private long[] upper = new long[64];
  boolean[] continuous = new boolean[64];
  private int[] partOf = new int[64];

  /** The terms of all rows; those of the row begun are from {@code begun} to {@code used}. */
  int[] column = new int[256];

  long[] coefficient = new long[256];

  /** The coefficients before they were cut to what a row needs. */
  long[] uncut = new long[256];

  int used;
  int begun;
  private int[] rowStart = new int[64];
  private long[] bound = new long[64];
  private long[] scale = new long[64];
  private long[] step = new long[64];
  private int[] place = new int[64];
  private boolean endless;
  private boolean isCut;

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
    makeRoom(1);
    if (a == Extent.NO_END) {
      endless = true;
    }
    place[v] = used;
    column[used] = v;
    uncut[used] = a;
    coefficient[used++] = a;
    return this;
  }

  private void makeRoom(int more) {
    if (used + more > column.length) {
      int size = Math.max(used + more, column.length * 2);
      column = Arrays.copyOf(column, size);
      coefficient = Arrays.copyOf(coefficient, size);
      uncut = Arrays.copyOf(uncut, size);
    }
  }

  /** Adds {@code a} times each of some variables. */
  RowSink terms(long a, int[] vs) {
    for (int v : vs) {
      term(a, v);
    }
    return this;
  }

  /**
   * Ends a row {@code terms >= b} in which one of the stated row makes {@code unit} here. It is
   * rounded where that says more, and then also kept as stated where that says more elsewhere.
   */
  void atLeast(long b, RowName name, long unit) {
    boolean filled = !endless || fillEnds(b);
    for (int k = begun; k < used; k++) {
      place[column[k]] = -1;
    }
    if (!filled) {
      used = begun;
      isCut = false;
      return;
    }
    dropZeros(b, name);
    largestFirst(begun, used);
    long g = Rounding.step(this, b);
    if (g > 0 && Rounding.loosens(this, g)) {
      int from = begun;
      int length = used - begun;
      end(b, name, unit, 0);
      makeRoom(length);
      System.arraycopy(column, from, column, used, length);
      System.arraycopy(coefficient, from, coefficient, used, length);
      System.arraycopy(uncut, from, uncut, used, length);
      used += length;
    }
    end(g > 0 ? Rounding.round(this, b, g) : b, name, unit, g);
    isCut = false;
  }

  private void dropZeros(long b, RowName name) {
    int kept = begun;
    long most = Math.abs(b);
    for (int k = begun; k < used; k++) {
      if (coefficient[k] != 0) {
        column[kept] = column[k];
        uncut[kept] = isCut ? uncut[k] : coefficient[k];
        coefficient[kept++] = coefficient[k];
        long times = upper[column[k]] == Extent.NO_END ? 1 : upper[column[k]];
        most = Math.addExact(most, Math.multiplyExact(Math.abs(coefficient[k]), times));
      }
    }
    if (most > LinearSystem.MOST) {
      throw new TooFine("the sums of " + name);
    }
    used = kept;
  }

  private void end(long b, RowName name, long unit, long rounded) {
    int r = rows.size();
    if (r + 1 >= rowStart.length) {
      rowStart = Arrays.copyOf(rowStart, rowStart.length * 2);
      bound = Arrays.copyOf(bound, bound.length * 2);
      scale = Arrays.copyOf(scale, scale.length * 2);
      step = Arrays.copyOf(step, step.length * 2);
    }
    rows.add(name);
    bound[r] = b;
    scale[r] = unit;
    step[r] = rounded;
    rowStart[r + 1] = used;
    begun = used;
  }

  /** Cuts the coefficients of whole variables to {@code need}, which leaves the row as strong. */
  RowSink cutTo(long need) {
    isCut = true;
    for (int k = begun; k < used; k++) {
      uncut[k] = coefficient[k];
      if (coefficient[k] > need && !continuous[column[k]]) {
        coefficient[k] = need;
      }
    }
    return this;
  }

  /** Sorts a row's terms by size, so that propagation can stop at the first that is too small. */
  private void largestFirst(int from, int to) {
    if (to - from > FEW && (isLargestFirst(from, to) || largestFirstOfMany(from, to))) {
      return;
    }
    for (int k = from + 1; k < to; k++) {
      long a = coefficient[k];
      long whole = uncut[k];
      int v = column[k];
      int at = k;
      while (at > from && Math.abs(coefficient[at - 1]) < Math.abs(a)) {
        coefficient[at] = coefficient[at - 1];
        uncut[at] = uncut[at - 1];
        column[at] = column[at - 1];
        at--;
      }
      coefficient[at] = a;
      uncut[at] = whole;
      column[at] = v;
    }
  }

  private boolean isLargestFirst(int from, int to) {
    for (int k = from + 1; k < to; k++) {
      if (Math.abs(coefficient[k - 1]) < Math.abs(coefficient[k])) {
        return false;
      }
    }
    return true;
  }

  /** The same by sorting keys of size and place; false if a size is too large for that. */
  private boolean largestFirstOfMany(int from, int to) {
    int n = to - from;
    long[] keys = new long[n];
    for (int i = 0; i < n; i++) {
      long size = Math.abs(coefficient[from + i]);
      if (size >= 1L << 40) {
        return false;
      }
      keys[i] = ((1L << 40) - size) << 22 | i;
    }
    Arrays.sort(keys);
    int[] columns = Arrays.copyOfRange(column, from, to);
    long[] coefficients = Arrays.copyOfRange(coefficient, from, to);
    long[] wholes = Arrays.copyOfRange(uncut, from, to);
    for (int i = 0; i < n; i++) {
      int at = (int) (keys[i] & ((1 << 22) - 1));
      column[from + i] = columns[at];
      coefficient[from + i] = coefficients[at];
      uncut[from + i] = wholes[at];
    }
    return true;
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
        Arrays.copyOf(step, n));
  }
}
