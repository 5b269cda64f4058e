package dev.cairn.pathways.audit.internal.rows;

import dev.cairn.pathways.audit.internal.resolve.Situation;
import dev.cairn.pathways.audit.internal.resolve.Tree;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.stream.IntStream;

/** Which record is eligible at which leaf, with the variables that say it is used there. */
final class Uses {
  private final Tree tree;
  private final boolean[] divisible;

  /** For every record the leaves it is eligible at, ascending, with its variables there. */
  private final int[][] leavesOf;

  private final int[][] useOf;
  private final int[][] partOf;

  /** For every leaf its records, ascending, with their variables in that order. */
  private final int[][] recordsOf;

  private final int[][] usesAt;
  private final int[][] partsAt;

  /** Whether a leaf accepts a record. */
  interface Acceptance {
    boolean test(int leaf, int record);
  }

  private Uses(Tree tree, int records) {
    this.tree = tree;
    divisible = new boolean[tree.leafCount()];
    for (int l = 0; l < divisible.length; l++) {
      divisible[l] = Separation.isDivisible(tree, l);
    }
    recordsOf = new int[divisible.length][];
    usesAt = new int[divisible.length][];
    partsAt = new int[divisible.length][];
    leavesOf = new int[records][];
    useOf = new int[records][];
    partOf = new int[records][];
  }

  /** Asks every leaf about every record, or those on the short list, and names the variables. */
  static Uses of(
      Situation situation, Optional<Shortlist> shortlist, Acceptance accepts, RowSink sink) {
    Uses uses = new Uses(situation.tree(), situation.records());
    uses.find(situation, shortlist, accepts);
    uses.name(situation, sink);
    return uses;
  }

  private void find(Situation situation, Optional<Shortlist> shortlist, Acceptance accepts) {
    int[] count = new int[divisible.length];
    int[] found = new int[divisible.length];
    BitSet asked = new BitSet();
    asked.set(0, divisible.length);
    for (int r = 0; r < leavesOf.length; r++) {
      if (shortlist.isPresent()) {
        shortlist.get().of(situation.record(r), asked);
      }
      int size = 0;
      for (int l = asked.nextSetBit(0); l >= 0; l = asked.nextSetBit(l + 1)) {
        if (accepts.test(l, r)) {
          found[size++] = l;
          count[l]++;
        }
      }
      leavesOf[r] = Arrays.copyOf(found, size);
      useOf[r] = new int[size];
      partOf[r] = new int[size];
    }
    for (int l = 0; l < count.length; l++) {
      recordsOf[l] = new int[count[l]];
      count[l] = 0;
    }
    for (int r = 0; r < leavesOf.length; r++) {
      for (int l : leavesOf[r]) {
        recordsOf[l][count[l]++] = r;
      }
    }
  }

  private void name(Situation situation, RowSink sink) {
    int[] next = new int[leavesOf.length];
    for (int l = 0; l < recordsOf.length; l++) {
      String leaf = tree.id(tree.leaf(l));
      int[] records = recordsOf[l];
      usesAt[l] = new int[records.length];
      partsAt[l] = divisible[l] ? new int[records.length] : usesAt[l];
      for (int i = 0; i < records.length; i++) {
        int r = records[i];
        String record = situation.record(r).id();
        int use = sink.variable(RowName.of("x", leaf, record));
        int part = divisible[l] ? sink.part(RowName.of("f", leaf, record), use) : use;
        usesAt[l][i] = use;
        partsAt[l][i] = part;
        useOf[r][next[r]] = use;
        partOf[r][next[r]++] = part;
      }
    }
  }

  /** The same variables at those leaves only that are alive, by the numbers of their nodes. */
  Uses within(BitSet alive) {
    Uses kept = new Uses(tree, leavesOf.length);
    for (int l = 0; l < recordsOf.length; l++) {
      boolean counts = alive.get(tree.leaf(l));
      kept.recordsOf[l] = counts ? recordsOf[l] : new int[0];
      kept.usesAt[l] = counts ? usesAt[l] : new int[0];
      kept.partsAt[l] = counts ? partsAt[l] : new int[0];
    }
    for (int r = 0; r < leavesOf.length; r++) {
      int[] all = leavesOf[r];
      int[] use = useOf[r];
      int[] part = partOf[r];
      int[] at = IntStream.range(0, all.length).filter(i -> alive.get(tree.leaf(all[i]))).toArray();
      kept.leavesOf[r] = Arrays.stream(at).map(i -> all[i]).toArray();
      kept.useOf[r] = Arrays.stream(at).map(i -> use[i]).toArray();
      kept.partOf[r] = Arrays.stream(at).map(i -> part[i]).toArray();
    }
    return kept;
  }

  boolean isDivisible(int leaf) {
    return divisible[leaf];
  }

  /** The records eligible at a leaf, ascending. */
  int[] recordsOf(int leaf) {
    return recordsOf[leaf];
  }

  /** The variables of a leaf using its records, in their order. */
  int[] usesAt(int leaf) {
    return usesAt[leaf];
  }

  /** The variables of the parts a leaf uses of its records, in their order. */
  int[] partsAt(int leaf) {
    return partsAt[leaf];
  }

  /** The leaves a record is eligible at, ascending. */
  int[] leavesOf(int r) {
    return leavesOf[r];
  }

  /** The variables of a record's leaves using it, in their order. */
  int[] usesOf(int r) {
    return useOf[r];
  }

  /** The variables of the parts that a record's leaves use of it, in their order. */
  int[] partsOf(int r) {
    return partOf[r];
  }

  /** The variable of a leaf using a record it is eligible for. */
  int use(int leaf, int r) {
    return useOf[r][Arrays.binarySearch(leavesOf[r], leaf)];
  }

  /** The variable of the part a leaf uses; the use itself where nothing is divided. */
  int part(int leaf, int r) {
    return partOf[r][Arrays.binarySearch(leavesOf[r], leaf)];
  }

  /** The first of a record's leaves that is at or below node {@code n}, or where it would be. */
  int from(int n, int r) {
    return n == 0 ? 0 : place(r, tree.firstLeafFrom(n));
  }

  /** One more than the last of a record's leaves that is at or below node {@code n}. */
  int to(int n, int r) {
    return n == 0 ? leavesOf[r].length : place(r, tree.firstLeafFrom(tree.end(n)));
  }

  private int place(int r, int leaf) {
    int[] leaves = leavesOf[r];
    int at = leaves.length == 0 ? 0 : Arrays.binarySearch(leaves, leaf);
    return at < 0 ? -at - 1 : at;
  }
}
