package dev.cairn.pathways.audit.internal.search;

import dev.cairn.pathways.audit.internal.rows.LinearSystem;
import java.util.Arrays;
import java.util.Optional;

/**
 * Looks for a solution by random repair: mostly of a row that fails, a variable that helps is set,
 * the one it excludes is taken back, and what that leaves lacking may be made up for at once by a
 * chain of such changes. A step is kept if it lowers the sum of what rows lack, and otherwise with
 * a chance that falls with the loss. It finds a solution or it does not; that it finds none means
 * nothing.
 *
 * <p>Simulated annealing at fixed temperatures: S. Kirkpatrick, C. D. Gelatt and M. P. Vecchi,
 * "Optimization by simulated annealing", 1983; attention to failing rows as in WalkSAT, B. Selman,
 * H. Kautz and B. Cohen, 1994. Its random numbers are always the same, so that it is deterministic.
 */
final class Annealing {
  private static final double FOCUS = 0.9;
  private static final int MOST_CHAIN = 3;
  private static final int PROBES = 6;
  private static final int FINEST = 8;
  private static final int LOSSES = 1024;

  private final LinearSystem system;
  private final Groups groups;
  private final byte[] fixed;
  private final byte[] value;
  private final long[] lacks;
  private final double[] weight;
  private final int[] chosen;
  private final int[] open;
  private final int openCount;
  private final int[] demand;

  /** The rows of each open variable that a step can break, with its coefficients there. */
  private final int[] start;

  private final int[] rowOf;
  private final long[] gives;
  private final int[] failing;
  private final int[] placeOf;
  private final int[] flipped = new int[2 * MOST_CHAIN + 4];
  private final double[] loss = new double[LOSSES];
  private int flips;
  private int failingCount;
  private double change;
  private long seed = 0x9E3779B97F4A7C15L;

  /** Starts from values, of which those already assumed stay. */
  Annealing(LinearSystem system, Propagation state, byte[] from) {
    this.system = system;
    groups = new Groups(system, state);
    fixed = state.value.clone();
    value = from.clone();
    int m = system.rows();
    lacks = new long[m];
    weight = new double[m];
    failing = new int[m];
    placeOf = new int[m];
    Arrays.fill(placeOf, -1);
    chosen = new int[groups.count()];
    Arrays.fill(chosen, -1);
    open = new int[value.length];
    demand = new int[value.length];
    Arrays.fill(demand, -1);
    int openCount = 0;
    for (int v = 0; v < value.length; v++) {
      if (fixed[v] < 0) {
        open[openCount++] = v;
        choose(v);
      }
    }
    this.openCount = openCount;
    for (int r = 0; r < m; r++) {
      weigh(r);
      note(r);
    }
    start = new int[value.length + 1];
    rowOf = new int[system.columnStart(value.length)];
    gives = new long[rowOf.length];
    keepColumns(state);
  }

  private void keepColumns(Propagation state) {
    boolean[] breaks = new boolean[system.rows()];
    for (int r = 0; r < breaks.length; r++) {
      breaks[r] = Simplex.canFail(system, r, state) && !groups.isKept(r);
    }
    int size = 0;
    for (int v = 0; v < value.length; v++) {
      for (int k = system.columnStart(v); fixed[v] < 0 && k < system.columnStart(v + 1); k++) {
        if (breaks[system.columnRow(k)]) {
          rowOf[size] = system.columnRow(k);
          gives[size++] = system.columnCoefficient(k);
        }
      }
      start[v + 1] = size;
    }
  }

  private void choose(int v) {
    int g = groups.of(v);
    if (value[v] == 1 && chosen[g] < 0) {
      chosen[g] = v;
    } else {
      value[v] = 0;
    }
  }

  /** What a row lacks is counted in its smallest steps, but not finer than is worth it. */
  private void weigh(int r) {
    lacks[r] = system.bound(r);
    long step = 0;
    long most = 1;
    for (int k = system.rowStart(r); k < system.rowStart(r + 1); k++) {
      int v = system.column(k);
      long a = system.coefficient(k);
      lacks[r] -= value[v] == 1 ? a : 0;
      if (fixed[v] < 0) {
        step = gcd(Math.abs(a), step);
        most = Math.max(most, Math.abs(a));
        if (a > 0 && demand[v] < 0) {
          demand[v] = r;
        }
      }
    }
    weight[r] = 1.0 / Math.max((double) Math.max(1, step), (double) most / FINEST);
  }

  private static long gcd(long a, long b) {
    return b == 0 ? a : gcd(b, a % b);
  }

  /** Up to so many steps at a temperature; the values if every row then holds. */
  Optional<byte[]> run(long steps, double temperature) {
    for (int i = 0; i < LOSSES; i++) {
      loss[i] = -temperature * StrictMath.log((i + 0.5) / LOSSES);
    }
    for (long step = 0; failingCount > 0 && step < steps; step++) {
      int v = pick();
      if (v >= 0) {
        change = 0;
        flips = 0;
        move(v);
        if (change > 0 && change >= loss[random(LOSSES)]) {
          while (flips > 0) {
            flip(flipped[--flips]);
          }
        }
      }
    }
    return failingCount == 0 ? Optional.of(value.clone()) : Optional.empty();
  }

  private int random(int below) {
    seed ^= seed << 13;
    seed ^= seed >>> 7;
    seed ^= seed << 17;
    return (int) (((seed >>> 33) * below) >>> 31);
  }

  /** An open variable whose change helps a failing row, or now and then any; -1 if none is met. */
  private int pick() {
    if (random(1 << 16) >= FOCUS * (1 << 16)) {
      return openCount == 0 ? -1 : open[random(openCount)];
    }
    int r = failing[random(failingCount)];
    int first = system.rowStart(r);
    int length = system.rowStart(r + 1) - first;
    for (int probe = 0; length > 0 && probe < PROBES; probe++) {
      int k = first + random(length);
      int v = system.column(k);
      if (fixed[v] < 0 && system.coefficient(k) > 0 == (value[v] == 0)) {
        return v;
      }
    }
    return -1;
  }

  private void move(int v) {
    if (value[v] == 1) {
      record(v);
      return;
    }
    int left = set(v);
    if (random(2) == 0) {
      return;
    }
    int at = v;
    for (int more = 1 + random(MOST_CHAIN - 1); more > 0; more--) {
      int other = demand[at] < 0 ? -1 : usedIn(demand[at], at);
      if (other < 0) {
        return;
      }
      int[] members = groups.members(groups.of(other));
      at = more == 1 && left >= 0 ? memberIn(members, demand[left], other) : -1;
      at = at >= 0 ? at : members[random(members.length)];
      if (at == other) {
        return;
      }
      set(at);
    }
  }

  /** Sets a variable and takes back the other of its group, which it returns; -1 if none was. */
  private int set(int v) {
    int before = chosen[groups.of(v)];
    if (before >= 0) {
      record(before);
    }
    record(v);
    return before;
  }

  /** Some variable of a row that is set, besides one. */
  private int usedIn(int r, int besides) {
    int first = system.rowStart(r);
    int length = system.rowStart(r + 1) - first;
    for (int probe = 0; probe < PROBES; probe++) {
      int v = system.column(first + random(length));
      if (v != besides && value[v] == 1 && fixed[v] < 0) {
        return v;
      }
    }
    return -1;
  }

  private int memberIn(int[] members, int row, int besides) {
    for (int v : members) {
      if (v != besides && row >= 0 && demand[v] == row) {
        return v;
      }
    }
    return -1;
  }

  private void record(int v) {
    flip(v);
    flipped[flips++] = v;
  }

  private void flip(int v) {
    boolean isOne = value[v] == 0;
    value[v] = (byte) (isOne ? 1 : 0);
    int g = groups.of(v);
    chosen[g] = isOne ? v : chosen[g] == v ? -1 : chosen[g];
    int end = start[v + 1];
    for (int k = start[v]; k < end; k++) {
      int r = rowOf[k];
      long lacked = lacks[r];
      lacks[r] -= isOne ? gives[k] : -gives[k];
      long now = lacks[r];
      if (lacked > 0 || now > 0) {
        change += (double) (Math.max(0, now) - Math.max(0, lacked)) * weight[r];
        if (lacked > 0 != now > 0) {
          note(r);
        }
      }
    }
  }

  private void note(int r) {
    boolean fails = lacks[r] > 0;
    if (fails && placeOf[r] < 0) {
      placeOf[r] = failingCount;
      failing[failingCount++] = r;
    } else if (!fails && placeOf[r] >= 0) {
      int last = failing[--failingCount];
      failing[placeOf[r]] = last;
      placeOf[last] = placeOf[r];
      placeOf[r] = -1;
    }
  }
}
