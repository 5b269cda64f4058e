package dev.cairn.pathways.audit.internal.rows;

import java.util.Arrays;
import java.util.List;

/**
 * Variables, nearly all zero-one, under linear inequalities {@code sum a[i] * v[i] >= b} in whole
 * numbers, with the rows stored both by row and by column. Immutable once built.
 */
public final class LinearSystem {
  /** The largest sum of absolute values a row may have; sums of two still fit in 64 bits. */
  public static final long MOST = 1L << 60;

  final int variables;
  final int[] rowStart;
  final int[] column;
  final long[] coefficient;
  final long[] bound;
  final long[] scale;
  final byte[] fixed;
  final long[] upper;
  final boolean[] continuous;
  final int[] partOf;
  private final long[] step;
  final int[] columnStart;
  final int[] columnRow;
  final long[] columnCoefficient;
  private final List<RowName> rowNames;
  private final List<RowName> variableNames;

  LinearSystem(
      List<RowName> variableNames,
      List<RowName> rowNames,
      int[] rowStart,
      int[] column,
      long[] coefficient,
      long[] bound,
      long[] scale,
      byte[] fixed,
      long[] upper,
      boolean[] continuous,
      int[] partOf,
      long[] step) {
    this.variables = variableNames.size();
    this.variableNames = variableNames;
    this.rowNames = rowNames;
    this.rowStart = rowStart;
    this.column = column;
    this.coefficient = coefficient;
    this.bound = bound;
    this.scale = scale;
    this.fixed = fixed;
    this.upper = upper;
    this.continuous = continuous;
    this.partOf = partOf;
    this.step = step;
    this.columnStart = new int[variables + 1];
    for (int c : column) {
      columnStart[c + 1]++;
    }
    for (int v = 0; v < variables; v++) {
      columnStart[v + 1] += columnStart[v];
    }
    int[] next = Arrays.copyOf(columnStart, variables);
    columnRow = new int[column.length];
    columnCoefficient = new long[column.length];
    for (int r = 0; r < bound.length; r++) {
      for (int k = rowStart[r]; k < rowStart[r + 1]; k++) {
        int at = next[column[k]]++;
        columnRow[at] = r;
        columnCoefficient[at] = coefficient[k];
      }
    }
  }

  /** How many variables there are. */
  public int variables() {
    return variables;
  }

  /** How many rows there are. */
  public int rows() {
    return bound.length;
  }

  /** Where the terms of row {@code r} begin; they end where those of {@code r + 1} begin. */
  public int rowStart(int r) {
    return rowStart[r];
  }

  /** The variable of term {@code k}. */
  public int column(int k) {
    return column[k];
  }

  /** The coefficient of term {@code k}; never zero. */
  public long coefficient(int k) {
    return coefficient[k];
  }

  /** The right-hand side of row {@code r}. */
  public long bound(int r) {
    return bound[r];
  }

  /** Where the terms of variable {@code v} begin in column order. */
  public int columnStart(int v) {
    return columnStart[v];
  }

  /** The row of column term {@code k}. */
  public int columnRow(int k) {
    return columnRow[k];
  }

  /** The coefficient of column term {@code k}. */
  public long columnCoefficient(int k) {
    return columnCoefficient[k];
  }

  /** How much of row {@code r} makes one of the row as certificates state it. */
  public long scale(int r) {
    return scale[r];
  }

  /** The value variable {@code v} has in every answer; -1 if it is open. */
  public byte fixed(int v) {
    return fixed[v];
  }

  /** The largest value of variable {@code v}; 1 unless it is continuous. */
  public long upper(int v) {
    return upper[v];
  }

  /** The variable that is one where variable {@code v} must be above zero; -1 if there is none. */
  public int partOf(int v) {
    return partOf[v];
  }

  /** Whether variable {@code v} takes values between whole numbers. */
  public boolean continuous(int v) {
    return continuous[v];
  }

  /** The step to whose multiples row {@code r} as stated was rounded up; 0 if it is as stated. */
  public long step(int r) {
    return step[r];
  }

  /** What row {@code r} says. */
  public RowName rowName(int r) {
    return rowNames.get(r);
  }

  /** What variable {@code v} stands for. */
  public RowName variableName(int v) {
    return variableNames.get(v);
  }

  /** Whether any variable takes values between whole numbers. */
  public boolean hasContinuous() {
    for (boolean c : continuous) {
      if (c) {
        return true;
      }
    }
    return false;
  }

  /** Whether every row holds under a full zero-one assignment, in exact arithmetic. */
  public boolean holds(byte[] values) {
    for (int r = 0; r < bound.length; r++) {
      long sum = 0;
      for (int k = rowStart[r]; k < rowStart[r + 1]; k++) {
        sum += values[column[k]] == 1 ? coefficient[k] : 0;
      }
      if (sum < bound[r]) {
        return false;
      }
    }
    return true;
  }
}
