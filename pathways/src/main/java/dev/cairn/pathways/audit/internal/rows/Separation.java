package dev.cairn.pathways.audit.internal.rows;

import dev.cairn.pathways.audit.internal.resolve.Tree;
import dev.cairn.pathways.rule.Requirement;
import dev.cairn.pathways.rule.Sharing;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Which two leaves may share a record: some sharing entry names an ancestor-or-self of one and a
 * different ancestor-or-self of the other. Never a divisible leaf. Made once for an award.
 *
 * <p>Immutable and thread-safe.
 */
public final class Separation {
  private final BitSet[] any;
  private final List<BitSet[]> byEntry = new ArrayList<>();

  /** Works out every pair of leaves. */
  public Separation(Tree tree, List<Sharing> sharing) {
    int n = tree.leafCount();
    any = new BitSet[sharing.isEmpty() ? 0 : n];
    for (int l = 0; l < any.length; l++) {
      any[l] = new BitSet(n);
    }
    for (Sharing entry : sharing) {
      byEntry.add(pairs(tree, entry));
    }
    for (BitSet[] pairs : byEntry) {
      for (int l = 0; l < n; l++) {
        any[l].or(pairs[l]);
      }
    }
  }

  private static BitSet[] pairs(Tree tree, Sharing entry) {
    int n = tree.leafCount();
    int[] named = entry.among().stream().mapToInt(tree::number).toArray();
    BitSet[] under = new BitSet[n];
    for (int l = 0; l < n; l++) {
      under[l] = new BitSet(named.length);
      for (int i = 0; i < named.length; i++) {
        if (!isDivisible(tree, l) && tree.isAtOrBelow(tree.leaf(l), named[i])) {
          under[l].set(i);
        }
      }
    }
    BitSet[] pairs = new BitSet[n];
    for (int l = 0; l < n; l++) {
      pairs[l] = new BitSet(n);
      for (int m = 0; m < n; m++) {
        boolean both = !under[l].isEmpty() && !under[m].isEmpty();
        pairs[l].set(
            m,
            m != l
                && both
                && (under[l].cardinality() > 1
                    || !under[l].equals(under[m])
                    || under[m].cardinality() > 1));
      }
    }
    return pairs;
  }

  static boolean isDivisible(Tree tree, int leaf) {
    return tree.node(tree.leaf(leaf)) instanceof Requirement.Pick p && p.divisible();
  }

  /** Whether any sharing is allowed at all. */
  boolean isEmpty() {
    return any.length == 0;
  }

  /** Whether one record may serve both leaves. */
  boolean separates(int leaf, int other) {
    return any.length > 0 && any[leaf].get(other);
  }

  /** Whether that entry separates the leaves. */
  boolean separates(int entry, int leaf, int other) {
    return byEntry.get(entry)[leaf].get(other);
  }
}
