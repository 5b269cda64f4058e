package dev.cairn.pathways.audit.internal.search;

import dev.cairn.pathways.audit.internal.rows.LinearSystem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The open variables of which rows allow at most one each: for most awards, the leaves that one
 * record may serve. A variable that no such row has is a group by itself; one that two have is of
 * the first.
 */
final class Groups {
  private final int[] groupOf;
  private final int[][] members;
  private final boolean[] kept;

  Groups(LinearSystem system, Propagation state) {
    groupOf = new int[system.variables()];
    Arrays.fill(groupOf, -1);
    kept = new boolean[system.rows()];
    List<int[]> found = new ArrayList<>();
    for (int r = 0; r < system.rows(); r++) {
      int[] all = state.shortfall(r) == -1 ? openOf(system, state, r) : new int[0];
      if (all.length > 1) {
        for (int v : all) {
          groupOf[v] = found.size();
        }
        found.add(all);
        kept[r] = true;
      }
    }
    for (int v = 0; v < groupOf.length; v++) {
      if (state.value[v] < 0 && groupOf[v] < 0) {
        groupOf[v] = found.size();
        found.add(new int[] {v});
      }
    }
    members = found.toArray(new int[0][]);
  }

  /** The open variables of a row, if it allows one of them and none is in a group yet. */
  private int[] openOf(LinearSystem system, Propagation state, int r) {
    int[] all = new int[system.rowStart(r + 1) - system.rowStart(r)];
    int size = 0;
    for (int k = system.rowStart(r); k < system.rowStart(r + 1); k++) {
      int v = system.column(k);
      if (state.value[v] < 0) {
        if (system.coefficient(k) != -1 || groupOf[v] >= 0) {
          return new int[0];
        }
        all[size++] = v;
      }
    }
    return Arrays.copyOf(all, size);
  }

  /** Whether a row holds as long as at most one variable of each group is one. */
  boolean isKept(int row) {
    return kept[row];
  }

  /** How many groups there are. */
  int count() {
    return members.length;
  }

  /** The group of an open variable; -1 for others. */
  int of(int v) {
    return groupOf[v];
  }

  /** The variables of a group. */
  int[] members(int group) {
    return members[group];
  }
}
