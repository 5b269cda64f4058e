package dev.cairn.pathways.certificate.internal;

import dev.cairn.pathways.rule.Sharing;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which pairs of leaves the sharing entries separate. Linear in entries times leaves to build. */
final class SharingFacts {
  private static final int NONE = -1;
  private static final int SEVERAL = -2;

  final List<Sharing> entries;

  /** For each entry and leaf: the one node of {@code among} at or above it, or none or several. */
  private final int[][] above;

  SharingFacts(List<Sharing> entries, Structure structure) {
    this.entries = entries;
    this.above = new int[entries.size()][structure.leaves.size()];
    for (int e = 0; e < above.length; e++) {
      java.util.Arrays.fill(above[e], NONE);
      Set<String> among = new HashSet<>(entries.get(e).among());
      for (String id : among) {
        NodeFacts node =
            structure
                .find(id)
                .orElseThrow(
                    () ->
                        new Refusal(
                            "award.sharing",
                            "",
                            "Sharing names \"" + id + "\", which is no node; name one."));
        for (NodeFacts leaf : structure.leavesBelow(node)) {
          above[e][leaf.leaf] = above[e][leaf.leaf] == NONE ? node.index : SEVERAL;
        }
      }
    }
  }

  /** Whether an entry separates two leaves, so that one record may serve both. */
  boolean separates(int entry, NodeFacts a, NodeFacts b) {
    if (a.divides() || b.divides() || a.leaf == b.leaf) {
      return false;
    }
    int x = above[entry][a.leaf];
    int y = above[entry][b.leaf];
    return x != NONE && y != NONE && (x != y || x == SEVERAL);
  }

  boolean separated(NodeFacts a, NodeFacts b) {
    for (int e = 0; e < above.length; e++) {
      if (separates(e, a, b)) {
        return true;
      }
    }
    return false;
  }

  /** Whether no entry separates two of the leaves, so that a record serves at most one of them. */
  boolean exclusive(List<NodeFacts> leaves) {
    for (int e = 0; e < above.length; e++) {
      if (separatesSome(e, leaves)) {
        return false;
      }
    }
    return true;
  }

  /** Whether an entry separates two of the leaves. Linear in them. */
  boolean separatesSome(int entry, List<NodeFacts> leaves) {
    int first = NONE;
    for (NodeFacts leaf : leaves) {
      int here = leaf.divides() ? NONE : above[entry][leaf.leaf];
      if (here == NONE) {
        continue;
      }
      if (first != NONE && (first != here || here == SEVERAL)) {
        return true;
      }
      first = here;
    }
    return false;
  }
}
