package dev.cairn.pathways.audit.internal.search;

import dev.cairn.pathways.audit.internal.rows.LinearSystem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The relaxation that is a flow through choices: a row that lacks something asks for variables that
 * other rows allow only as far as further variables are one, as "3 of these nodes" asks for nodes
 * and each of these for records. Every such variable is replaced by what allows it, down to
 * variables of which a record gives at most one. If the largest flow does not meet what is asked,
 * the smallest cut says which rows add up to a contradiction.
 */
final class TreeFlow {
  private static final long LARGEST_FACTOR = 1L << 30;
  private static final int SPARE = 12;
  private static final int SOURCE = 0;
  private static final int SINK = 1;

  private final LinearSystem system;
  private final Propagation state;

  /** For every variable the rows that allow it, in one array from {@code start} on. */
  private final int[] start;

  private final int[] allowing;

  /** The row that gives at most one of a variable and others; -1 if there is none. */
  private final int[] supply;

  private final boolean[] met;
  private final List<Step> steps = new ArrayList<>();
  private final List<Step> asked = new ArrayList<>();
  private final List<Gift> gifts = new ArrayList<>();

  /** What is asked so often of a variable, or by a row; it is allowed by rows, or is not. */
  private static final class Step {
    final int parent;
    final long weight;
    final int[] rows;
    final long[] times;

    Step(int parent, long weight, int[] rows, long[] times) {
      this.parent = parent;
      this.weight = weight;
      this.rows = rows;
      this.times = times;
    }
  }

  /** A variable that nothing replaces gives so much to a step. */
  private record Gift(int variable, int step, long weight) {}

  TreeFlow(LinearSystem system, Propagation state) {
    this.system = system;
    this.state = state;
    met = new boolean[system.variables()];
    supply = new int[system.variables()];
    Arrays.fill(supply, -1);
    start = new int[system.variables() + 2];
    int[] allows = new int[system.rows()];
    for (int r = 0; r < allows.length; r++) {
      allows[r] = allowed(r);
      if (allows[r] >= 0) {
        start[allows[r] + 2]++;
      } else if (Transport.isSupply(system, state, r)) {
        for (int k = system.rowStart(r); k < system.rowStart(r + 1); k++) {
          supply[system.column(k)] = supply[system.column(k)] < 0 ? r : supply[system.column(k)];
        }
      }
    }
    for (int v = 0; v < start.length - 1; v++) {
      start[v + 1] += start[v];
    }
    allowing = new int[start[start.length - 1]];
    for (int r = 0; r < allows.length; r++) {
      if (allows[r] >= 0) {
        allowing[start[allows[r] + 1]++] = r;
      }
    }
  }

  /** The variable that a row allows no further than others are one; -1 if it is no such row. */
  private int allowed(int r) {
    if (state.shortfall(r) != 0) {
      return -1;
    }
    int found = -1;
    for (int k = system.rowStart(r); k < system.rowStart(r + 1); k++) {
      int v = system.column(k);
      if (state.value[v] < 0) {
        if (system.continuous(v) || (system.coefficient(k) < 0 && found >= 0)) {
          return -1;
        }
        found = system.coefficient(k) < 0 ? v : found;
      }
    }
    return found;
  }

  /** Rows that contradict; empty if flow cannot tell. */
  Optional<Combination> contradiction() {
    for (int r : state.helped()) {
      if (state.shortfall(r) > 0 && isDemand(r)) {
        ask(r);
      }
    }
    if (steps.size() == asked.size()) {
      return Optional.empty();
    }
    return cut();
  }

  private boolean isDemand(int r) {
    for (int k = system.rowStart(r); k < system.rowStart(r + 1); k++) {
      int v = system.column(k);
      if (state.value[v] < 0 && (system.coefficient(k) < 0 || system.continuous(v))) {
        return false;
      }
    }
    return true;
  }

  /** Adds a row that lacks something, so many times that what allows its variables divides. */
  private void ask(int r) {
    long factor = 1;
    for (int k = system.rowStart(r); k < system.rowStart(r + 1); k++) {
      int v = system.column(k);
      int[] rows = state.value[v] < 0 ? usable(v) : new int[0];
      for (int row : rows) {
        long whole = least(row, v) * rows.length;
        factor = factor / gcd(factor, whole) * whole;
        if (factor > LARGEST_FACTOR) {
          return;
        }
      }
    }
    factor *= factor > 1 ? SPARE : 1;
    if (state.shortfall(r) > Long.MAX_VALUE / 4 / factor / Math.max(1, asked.size() + 1)) {
      return;
    }
    Step row = new Step(-1, factor * state.shortfall(r), new int[] {r}, new long[] {factor});
    asked.add(row);
    steps.add(row);
    int first = steps.size() - 1;
    for (int s = first; s < steps.size(); s++) {
      follow(s);
    }
  }

  /** Goes on from what a step is allowed by. */
  private void follow(int s) {
    Step step = steps.get(s);
    for (int i = 0; i < step.rows.length; i++) {
      int r = step.rows[i];
      for (int k = system.rowStart(r); k < system.rowStart(r + 1); k++) {
        int v = system.column(k);
        if (state.value[v] < 0 && system.coefficient(k) > 0) {
          replace(s, v, Math.multiplyExact(system.coefficient(k), step.times[i]));
        }
      }
    }
  }

  private void replace(int parent, int v, long weight) {
    int[] rows = met[v] ? new int[0] : usable(v);
    long[] times = new long[rows.length];
    boolean whole = rows.length > 0;
    for (int i = 0; i < rows.length && whole; i++) {
      long each = least(rows[i], v) * rows.length;
      whole = weight % each == 0;
      times[i] = weight / each;
    }
    if (whole) {
      met[v] = true;
      steps.add(new Step(parent, weight, rows, times));
    } else {
      gifts.add(new Gift(v, parent, weight));
    }
  }

  /** The rows that allow a variable and do not lead back. */
  private int[] usable(int v) {
    if (supply[v] >= 0) {
      return new int[0];
    }
    int[] rows = new int[start[v + 1] - start[v]];
    int size = 0;
    for (int i = start[v]; i < start[v + 1]; i++) {
      rows[size] = allowing[i];
      size += leadsBack(allowing[i]) ? 0 : 1;
    }
    return Arrays.copyOf(rows, size);
  }

  private boolean leadsBack(int r) {
    for (int k = system.rowStart(r); k < system.rowStart(r + 1); k++) {
      if (system.coefficient(k) > 0 && met[system.column(k)]) {
        return true;
      }
    }
    return false;
  }

  private long least(int r, int v) {
    for (int k = system.rowStart(r); k < system.rowStart(r + 1); k++) {
      if (system.column(k) == v) {
        return -system.coefficient(k);
      }
    }
    throw new IllegalStateException("row " + r + " allows another variable");
  }

  private static long gcd(long a, long b) {
    return b == 0 ? a : gcd(b, a % b);
  }

  /** Runs the flow: from rows that give, to variables, to what asks for them. */
  private Optional<Combination> cut() {
    long[] given = new long[system.variables()];
    for (Gift g : gifts) {
      given[g.variable()] = Math.addExact(given[g.variable()], g.weight());
    }
    long[] gives = new long[system.rows()];
    int[] node = new int[given.length];
    int[] rowNode = new int[gives.length];
    int nodes = 2 + steps.size();
    for (int v = 0; v < given.length; v++) {
      if (given[v] > 0) {
        node[v] = nodes++;
        int r = supply[v];
        if (r >= 0) {
          rowNode[r] = rowNode[r] == 0 ? nodes++ : rowNode[r];
          gives[r] = Math.max(gives[r], given[v]);
        }
      }
    }
    FlowNetwork network = new FlowNetwork(nodes);
    for (int r = 0; r < gives.length; r++) {
      if (gives[r] > 0) {
        network.arc(SOURCE, rowNode[r], gives[r]);
      }
    }
    for (int v = 0; v < given.length; v++) {
      if (given[v] > 0) {
        network.arc(supply[v] >= 0 ? rowNode[supply[v]] : SOURCE, node[v], given[v]);
      }
    }
    gifts.forEach(g -> network.arc(node[g.variable()], 2 + g.step(), g.weight()));
    long wanted = 0;
    for (int s = 0; s < steps.size(); s++) {
      Step step = steps.get(s);
      wanted += step.parent < 0 ? step.weight : 0;
      network.arc(2 + s, step.parent < 0 ? SINK : 2 + step.parent, step.weight);
    }
    if (network.run(SOURCE, SINK) >= wanted) {
      return Optional.empty();
    }
    boolean[] reached = network.reachable(SOURCE);
    Combination sum = new Combination(system);
    boolean[] taken = new boolean[steps.size()];
    for (int s = 0; s < taken.length; s++) {
      Step step = steps.get(s);
      taken[s] = !reached[2 + s] && (step.parent < 0 || taken[step.parent]);
      for (int i = 0; i < step.rows.length && taken[s]; i++) {
        sum.add(step.rows[i], step.times[i]);
      }
    }
    for (int r = 0; r < gives.length; r++) {
      if (gives[r] > 0 && !reached[rowNode[r]]) {
        sum.add(r, gives[r]);
      }
    }
    return Optional.of(sum);
  }
}
