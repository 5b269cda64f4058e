package dev.cairn.pathways.audit.internal.search;

import dev.cairn.pathways.audit.internal.rows.LinearSystem;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Values of variables under assumption, with every value that a single row then forces. A row's
 * slack is how much its left side can still exceed its bound; a variable whose coefficient is
 * larger than the slack has only one value left.
 *
 * <p>The usual bounds consistency of pseudo-Boolean solvers, in exact 64-bit arithmetic.
 */
final class Propagation {
  static final int NO_ROW = -1;
  private static final int DECIDED = -1;
  private static final int GIVEN = -2;

  final LinearSystem system;
  final byte[] value;
  private final long[] slack;
  private final long[] givenSlack;
  private final long[] settled;
  private final int[] trail;
  private final int[] reason;
  private final int[] place;
  private final int[] queue;
  private final int[] helped;
  private final boolean[] queued;
  private int head;
  private int queueSize;
  private int size;
  private long work;

  Propagation(LinearSystem system) {
    this.system = system;
    int n = system.variables();
    int m = system.rows();
    value = new byte[n];
    Arrays.fill(value, (byte) -1);
    slack = new long[m];
    settled = new long[m];
    trail = new int[n];
    reason = new int[n];
    place = new int[n];
    queue = new int[m];
    queued = new boolean[m];
    int[] found = new int[m];
    int size = 0;
    for (int r = 0; r < m; r++) {
      slack[r] = start(r);
      int first = system.rowStart(r);
      boolean positive = false;
      for (int k = first; k < system.rowStart(r + 1) && !positive; k++) {
        positive = system.coefficient(k) > 0;
      }
      if (positive) {
        found[size++] = r;
      }
    }
    helped = Arrays.copyOf(found, size);
    for (int v = 0; v < n; v++) {
      if (system.fixed(v) >= 0) {
        assign(v, system.fixed(v), GIVEN);
      }
    }
    givenSlack = slack.clone();
    for (int r = 0; r < m; r++) {
      enqueue(r);
    }
  }

  private long start(int r) {
    long most = -system.bound(r);
    for (int k = system.rowStart(r); k < system.rowStart(r + 1); k++) {
      int v = system.column(k);
      if (system.coefficient(k) > 0) {
        if (system.upper(v) == Long.MAX_VALUE) {
          return LinearSystem.MOST * 2;
        }
        most += system.coefficient(k) * system.upper(v);
      }
    }
    return most;
  }

  /** How many variables have a value. */
  int size() {
    return size;
  }

  /** The variable that got its value as number {@code i}. */
  int trail(int i) {
    return trail[i];
  }

  /** Whether a variable's value was forced by a row. */
  boolean isForced(int v) {
    return reason[v] >= 0;
  }

  /** The row that forced a variable's value. */
  int reason(int v) {
    return reason[v];
  }

  /** How much row {@code r} can still exceed its bound. */
  long slack(int r) {
    return slack[r];
  }

  /** How far row {@code r} is below its bound if every open variable is zero; positive if so. */
  long shortfall(int r) {
    return system.bound(r) - settled[r];
  }

  /**
   * The rows that more ones can help; without them, a row that lacks something is one that fails.
   */
  int[] helped() {
    work += helped.length;
    return helped;
  }

  /** Assumes a value. */
  void decide(int v, int to) {
    assign(v, to, DECIDED);
  }

  private void assign(int v, int to, int why) {
    value[v] = (byte) to;
    reason[v] = why;
    place[v] = size;
    trail[size++] = v;
    int end = system.columnStart(v + 1);
    work += end - system.columnStart(v);
    for (int k = system.columnStart(v); k < end; k++) {
      int r = system.columnRow(k);
      long a = system.columnCoefficient(k);
      if (to == 1) {
        settled[r] += a;
      }
      if (a > 0 == (to == 0)) {
        slack[r] -= Math.abs(a);
        enqueue(r);
      }
    }
  }

  private void enqueue(int r) {
    if (!queued[r]) {
      queued[r] = true;
      queue[(head + queueSize++) % queue.length] = r;
    }
  }

  /** Takes values back until {@code to} are left. */
  void undo(int to) {
    while (size > to) {
      int v = trail[--size];
      int was = value[v];
      value[v] = -1;
      int end = system.columnStart(v + 1);
      for (int k = system.columnStart(v); k < end; k++) {
        int r = system.columnRow(k);
        long a = system.columnCoefficient(k);
        if (was == 1) {
          settled[r] -= a;
        }
        if (a > 0 == (was == 0)) {
          slack[r] += Math.abs(a);
        }
      }
    }
    forget();
  }

  private int next() {
    int r = queue[head];
    head = (head + 1) % queue.length;
    queueSize--;
    queued[r] = false;
    return r;
  }

  private void forget() {
    while (queueSize > 0) {
      next();
    }
  }

  /** Follows single rows to the end; the row that cannot hold any more, or {@link #NO_ROW}. */
  int propagate() {
    while (queueSize > 0) {
      int r = next();
      if (slack[r] < 0) {
        forget();
        return r;
      }
      int end = system.rowStart(r + 1);
      for (int k = system.rowStart(r); k < end; k++) {
        work++;
        long a = system.coefficient(k);
        if (Math.abs(a) <= slack[r]) {
          break;
        }
        int v = system.column(k);
        if (value[v] < 0 && !system.continuous(v)) {
          assign(v, a > 0 ? 1 : 0, r);
        }
      }
    }
    return NO_ROW;
  }

  /** Adds to {@code into} the variables whose values make row {@code r} fail. */
  void explainConflict(int r, BitSet into) {
    explain(r, size, givenSlack[r], into);
  }

  /** Adds to {@code into} the variables whose values make the row force that of {@code v}. */
  void explainForced(int v, BitSet into) {
    int r = reason[v];
    long a = 0;
    for (int k = system.rowStart(r); k < system.rowStart(r + 1); k++) {
      if (system.column(k) == v) {
        a = Math.abs(system.coefficient(k));
      }
    }
    explain(r, place[v], givenSlack[r] - a, into);
  }

  /** Those against the row from the first on, until they take more than {@code room} away. */
  private void explain(int r, int before, long room, BitSet into) {
    work += system.rowStart(r + 1) - system.rowStart(r);
    long taken = 0;
    int count = 0;
    int start = system.rowStart(r);
    int end = system.rowStart(r + 1);
    long[] against = new long[end - start];
    for (int k = start; k < end; k++) {
      int v = system.column(k);
      if (value[v] >= 0
          && reason[v] != GIVEN
          && place[v] < before
          && system.coefficient(k) > 0 == (value[v] == 0)) {
        against[count++] = (long) place[v] << 32 | k;
        if (into.get(v)) {
          taken += Math.abs(system.coefficient(k));
        }
      }
    }
    Arrays.sort(against, 0, count);
    for (int i = 0; taken <= room; i++) {
      if (i == count) {
        throw new IllegalStateException("row " + r + " forces nothing");
      }
      int v = trail[(int) (against[i] >>> 32)];
      if (!into.get(v)) {
        into.set(v);
        taken += Math.abs(system.coefficient((int) against[i]));
      }
    }
  }

  /** How many terms and rows were gone through so far. */
  long work() {
    return work;
  }

  /** Whether a variable's value is given by the rows themselves and needs no reason. */
  boolean isGiven(int v) {
    return value[v] >= 0 && reason[v] == GIVEN;
  }
}
