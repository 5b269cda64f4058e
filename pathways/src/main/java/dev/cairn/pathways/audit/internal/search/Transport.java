package dev.cairn.pathways.audit.internal.search;

import dev.cairn.pathways.audit.internal.rows.LinearSystem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The relaxation that is a flow: rows that still lack something are demands, rows of the form "at
 * most one of these" are supplies, and a variable carries its coefficient from the one to the
 * other. If the largest flow meets not all demands, the smallest cut adds rows up to a
 * contradiction; else the flow says where each supply is wanted.
 *
 * <p>E. A. Dinic, "Algorithm for solution of a problem of maximum flow in networks with power
 * estimation", 1970; the cut is that of L. R. Ford and D. R. Fulkerson, 1956.
 */
final class Transport {
  private final LinearSystem system;
  private final Propagation state;
  private final List<Integer> demandRows = new ArrayList<>();
  private final int[] supplyOf;
  private final int[] demandOf;
  private int[] supplyRow = new int[0];
  private long[] supply = new long[0];
  private FlowNetwork network = new FlowNetwork(0);
  private int[] arcOf = new int[0];

  Transport(LinearSystem system, Propagation state) {
    this.system = system;
    this.state = state;
    supplyOf = new int[system.variables()];
    demandOf = new int[system.variables()];
    Arrays.fill(supplyOf, -1);
    Arrays.fill(demandOf, -1);
  }

  /** Whether all demands can be met as far as flow can tell. */
  boolean isFeasible() {
    collectDemands();
    if (demandRows.isEmpty()) {
      return true;
    }
    collectSupplies();
    int source = 0;
    int sink = 1;
    int firstSupply = 2;
    int firstDemand = 2 + supply.length;
    network = new FlowNetwork(firstDemand + demandRows.size());
    for (int s = 0; s < supply.length; s++) {
      network.arc(source, firstSupply + s, supply[s]);
    }
    long wanted = 0;
    arcOf = new int[system.variables()];
    Arrays.fill(arcOf, -1);
    for (int d = 0; d < demandRows.size(); d++) {
      int row = demandRows.get(d);
      long need = state.shortfall(row);
      wanted += need;
      network.arc(firstDemand + d, sink, need);
      for (int k = system.rowStart(row); k < system.rowStart(row + 1); k++) {
        int v = system.column(k);
        if (demandOf[v] == d) {
          arcOf[v] =
              network.arc(
                  firstSupply + supplyOf[v],
                  firstDemand + d,
                  Math.min(need, system.coefficient(k)));
        }
      }
    }
    return network.run(source, sink) == wanted;
  }

  /** Rows that lack something, are helped only by open zero-one variables, and share none. */
  private void collectDemands() {
    for (int r = 0; r < system.rows(); r++) {
      if (state.shortfall(r) > 0 && isDemand(r)) {
        for (int k = system.rowStart(r); k < system.rowStart(r + 1); k++) {
          int v = system.column(k);
          if (state.value[v] < 0) {
            demandOf[v] = demandRows.size();
          }
        }
        demandRows.add(r);
      }
    }
  }

  private boolean isDemand(int r) {
    for (int k = system.rowStart(r); k < system.rowStart(r + 1); k++) {
      int v = system.column(k);
      if (state.value[v] < 0
          && (system.coefficient(k) < 0 || demandOf[v] >= 0 || system.continuous(v))) {
        return false;
      }
    }
    return true;
  }

  private void collectSupplies() {
    List<Integer> rows = new ArrayList<>();
    for (int r = 0; r < system.rows(); r++) {
      if (isSupply(system, state, r)) {
        for (int k = system.rowStart(r); k < system.rowStart(r + 1); k++) {
          int v = system.column(k);
          if (demandOf[v] >= 0 && supplyOf[v] < 0) {
            supplyOf[v] = rows.size();
          }
        }
        rows.add(r);
      }
    }
    for (int v = 0; v < system.variables(); v++) {
      if (demandOf[v] >= 0 && supplyOf[v] < 0) {
        supplyOf[v] = rows.size();
        rows.add(-1);
      }
    }
    supplyRow = rows.stream().mapToInt(Integer::intValue).toArray();
    supply = new long[supplyRow.length];
    for (int row : demandRows) {
      for (int k = system.rowStart(row); k < system.rowStart(row + 1); k++) {
        int v = system.column(k);
        if (demandOf[v] >= 0 && state.value[v] < 0) {
          supply[supplyOf[v]] = Math.max(supply[supplyOf[v]], system.coefficient(k));
        }
      }
    }
  }

  /** Whether a row says that at most one of its open variables is one. */
  static boolean isSupply(LinearSystem system, Propagation state, int r) {
    if (state.shortfall(r) != -1) {
      return false;
    }
    int open = 0;
    for (int k = system.rowStart(r); k < system.rowStart(r + 1); k++) {
      if (state.value[system.column(k)] < 0) {
        if (system.coefficient(k) != -1) {
          return false;
        }
        open++;
      }
    }
    return open > 1;
  }

  /** The rows of the smallest cut, as often as they are needed; call if not feasible. */
  Combination cut() {
    boolean[] reached = network.reachable(0);
    Combination sum = new Combination(system);
    int firstDemand = 2 + supply.length;
    for (int d = 0; d < demandRows.size(); d++) {
      if (!reached[firstDemand + d]) {
        sum.add(demandRows.get(d), 1);
      }
    }
    for (int s = 0; s < supply.length; s++) {
      if (!reached[2 + s] && supplyRow[s] >= 0) {
        sum.add(supplyRow[s], supply[s]);
      }
    }
    return sum;
  }

  /** How much of a variable's coefficient the flow uses. */
  long flow(int v) {
    return arcOf.length == 0 || arcOf[v] < 0 ? 0 : network.flow(arcOf[v]);
  }
}
