package dev.cairn.pathways.audit.internal.rows;

import dev.cairn.pathways.audit.internal.resolve.Extent;
import dev.cairn.pathways.audit.internal.resolve.Situation;
import dev.cairn.pathways.audit.internal.resolve.Tree;
import dev.cairn.pathways.audit.internal.resolve.Truth;
import dev.cairn.pathways.rule.Measure;
import dev.cairn.pathways.rule.Predicate;
import dev.cairn.pathways.rule.Requirement;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The variables of a question's rows while these are being stated: {@code s} for nodes, {@code x}
 * for leaf and record, {@code f} for parts, {@code u} and {@code v} for what is used below a node.
 */
final class Model {
  final Situation situation;
  final Tree tree;
  final Separation separation;
  final Reading reading;
  final RowSink sink;
  private final int[] active;
  private final boolean[] divisible;

  /** For every record the leaves it is eligible at, ascending, with its variables there. */
  private final int[][] leavesOf;

  private final int[][] useOf;
  private final int[][] partOf;
  private final int[][] recordsOf;

  /** For every leaf the variables of its records, in their order. */
  private final int[][] usesAt;

  private final int[][] partsAt;
  private final Map<Long, Integer> below = new HashMap<>();
  private final Map<Long, Integer> counted = new HashMap<>();
  private final @Nullable BitSet alive;
  private boolean dependsOnReading;

  /**
   * Names the variables.
   *
   * @param root the situation whose eligibility the variables follow
   * @param situation the same, or one case of it
   * @param shortlist which leaves to ask about a record; empty asks them all
   */
  Model(
      Situation root,
      Situation situation,
      Separation separation,
      Optional<Shortlist> shortlist,
      Reading reading) {
    this.alive = null;
    this.sink = new RowSink();
    this.situation = situation;
    this.tree = situation.tree();
    this.separation = separation;
    this.reading = reading;
    active = new int[tree.size()];
    for (int n = 0; n < active.length; n++) {
      active[n] = sink.variable(RowName.of("s", tree.id(n)));
    }
    int records = situation.records();
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
    findEligible(root, shortlist);
    nameUses(new int[records]);
  }

  /** The same variables as seen while only some nodes count: those of one world of the context. */
  private Model(Model of, BitSet alive) {
    this.alive = alive;
    this.sink = of.sink;
    this.situation = of.situation;
    this.tree = of.tree;
    this.separation = of.separation;
    this.reading = of.reading;
    this.active = of.active;
    this.divisible = of.divisible;
    int leaves = of.recordsOf.length;
    this.recordsOf = new int[leaves][];
    this.usesAt = new int[leaves][];
    this.partsAt = new int[leaves][];
    for (int l = 0; l < leaves; l++) {
      boolean counts = alive.get(tree.leaf(l));
      recordsOf[l] = counts ? of.recordsOf[l] : new int[0];
      usesAt[l] = counts ? of.usesAt[l] : new int[0];
      partsAt[l] = counts ? of.partsAt[l] : new int[0];
    }
    int records = of.leavesOf.length;
    this.leavesOf = new int[records][];
    this.useOf = new int[records][];
    this.partOf = new int[records][];
    for (int r = 0; r < records; r++) {
      int[] all = of.leavesOf[r];
      int[] kept =
          IntStream.range(0, all.length).filter(i -> alive.get(tree.leaf(all[i]))).toArray();
      int[] use = of.useOf[r];
      int[] part = of.partOf[r];
      leavesOf[r] = Arrays.stream(kept).map(i -> all[i]).toArray();
      useOf[r] = Arrays.stream(kept).map(i -> use[i]).toArray();
      partOf[r] = Arrays.stream(kept).map(i -> part[i]).toArray();
    }
  }

  /** The same variables while only some nodes count. */
  Model within(BitSet counting) {
    return new Model(this, counting);
  }

  /** Whether node {@code n} counts here. */
  boolean isAlive(int n) {
    return alive == null || alive.get(n);
  }

  /** Whether a record that is eligible at leaf {@code l} is not so in the case at hand. */
  boolean isOut(int l, int r) {
    int n = tree.leaf(l);
    return !isEligible(situation.eligible(n, where(n), r), r);
  }

  private void findEligible(Situation root, Optional<Shortlist> shortlist) {
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
        int n = tree.leaf(l);
        if (isEligible(root.eligible(n, where(n), r), r)) {
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

  private void nameUses(int[] next) {
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

  private boolean isEligible(Truth t, int r) {
    dependsOnReading |= t == Truth.UNKNOWN;
    return t == Truth.TRUE || (t == Truth.UNKNOWN && isFavourable(r));
  }

  private Predicate where(int n) {
    Requirement leaf = tree.node(n);
    return leaf instanceof Requirement.Pick p ? p.where() : ((Requirement.Cover) leaf).where();
  }

  /** Whether the unknowns of a record are taken as it suits the answer. */
  boolean isFavourable(int r) {
    return reading == Reading.POSSIBLE || (reading == Reading.HOPEFUL && situation.projected(r));
  }

  /** One end of what is known of a sum over records whatever they are used for. */
  long bound(Extent sum) {
    dependsOnReading |= !sum.isCertain();
    return reading == Reading.POSSIBLE ? sum.high() : sum.low();
  }

  /** Whether another reading of what is unknown may state other rows. */
  boolean dependsOnReading() {
    return dependsOnReading;
  }

  /** What a record adds to a row that asks for at least something. */
  long gain(Extent extent, int r) {
    dependsOnReading |= !extent.isCertain();
    return isFavourable(r) ? extent.high() : extent.low();
  }

  /** A coefficient that may be used as it is: one without end below is forbidden elsewhere. */
  static long finite(long coefficient) {
    return coefficient == -Extent.NO_END ? 0 : coefficient;
  }

  /** Keeps a record out where, for all that is known, it may break a bound by any amount. */
  void forbidEndless(Extent extent, int r, int... uses) {
    if (gain(extent, r) == -Extent.NO_END) {
      sink.terms(-1, uses).atLeast(0, RowName.of("unknown", situation.record(r).id()), 1);
    }
  }

  /** The variable of node {@code n} being active. */
  int active(int n) {
    return active[n];
  }

  boolean isDivisible(int leaf) {
    return divisible[leaf];
  }

  /** The records eligible at a leaf. */
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

  /** The variable of a leaf using a record it is eligible for. */
  int use(int leaf, int r) {
    return useOf[r][Arrays.binarySearch(leavesOf[r], leaf)];
  }

  /** The variable of the part a leaf uses; the use itself where nothing is divided. */
  int part(int leaf, int r) {
    return partOf[r][Arrays.binarySearch(leavesOf[r], leaf)];
  }

  private int from(int n, int r) {
    if (n == 0 || leavesOf[r].length == 0) {
      return 0;
    }
    int at = Arrays.binarySearch(leavesOf[r], tree.firstLeafFrom(n));
    return at < 0 ? -at - 1 : at;
  }

  private int to(int n, int r) {
    if (n == 0 || leavesOf[r].length == 0) {
      return leavesOf[r].length;
    }
    int at = Arrays.binarySearch(leavesOf[r], tree.firstLeafFrom(tree.end(n)));
    return at < 0 ? -at - 1 : at;
  }

  /** Whether some leaf at or below node {@code n} may use the record. */
  boolean reaches(int n, int r) {
    return from(n, r) < to(n, r);
  }

  /** Whether no two leaves at or below the node may share the record. */
  boolean isExclusive(int n, int r) {
    if (separation.isEmpty()) {
      return true;
    }
    int to = to(n, r);
    for (int i = from(n, r); i < to; i++) {
      for (int k = i + 1; k < to; k++) {
        if (separation.separates(leavesOf[r][i], leavesOf[r][k])) {
          return false;
        }
      }
    }
    return true;
  }

  /** Variables that add up to the part of the record used at or below the node. */
  int[] used(int n, int r) {
    int from = from(n, r);
    int to = to(n, r);
    if (to - from < 2 || isExclusive(n, r)) {
      return Arrays.copyOfRange(partOf[r], from, to);
    }
    return new int[] {usedVariable(n, r, from, to)};
  }

  /** Variables that add up to one if the record is used at or below the node, else to zero. */
  int[] usedAtAll(int n, int r) {
    int from = from(n, r);
    int to = to(n, r);
    int divided = 0;
    for (int i = from; i < to; i++) {
      divided += divisible[leavesOf[r][i]] ? 1 : 0;
    }
    boolean exclusive = to - from < 2 || isExclusive(n, r);
    if (exclusive && divided <= 1) {
      return Arrays.copyOfRange(useOf[r], from, to);
    }
    return new int[] {
      divided == 0 ? usedVariable(n, r, from, to) : countedVariable(n, r, from, to)
    };
  }

  /** What a measure sums at a node: parts for credits, whole records for a count. */
  int[] sum(Measure of, int n, int r) {
    return of == Measure.CREDITS ? used(n, r) : usedAtAll(n, r);
  }

  private int usedVariable(int n, int r, int from, int to) {
    long key = (long) n << 32 | r;
    Integer known = below.get(key);
    if (known != null) {
      return known;
    }
    String node = tree.id(n);
    String record = situation.record(r).id();
    boolean whole = true;
    for (int i = from; i < to; i++) {
      whole &= !divisible[leavesOf[r][i]];
    }
    RowName name = RowName.of("u", node, record);
    int u = whole ? sink.variable(name) : sink.continuous(name, 1);
    below.put(key, u);
    for (int i = from; i < to; i++) {
      if (!divisible[leavesOf[r][i]]) {
        sink.term(1, u).term(-1, useOf[r][i]);
        for (int k = from; k < to; k++) {
          if (divisible[leavesOf[r][k]]) {
            sink.term(-1, partOf[r][k]);
          }
        }
        sink.atLeast(0, RowName.of("used", node, record, tree.id(tree.leaf(leavesOf[r][i]))), 1);
      }
    }
    for (int i = from; i < to; i++) {
      sink.term(1, partOf[r][i]);
    }
    sink.term(-1, u).atLeast(0, RowName.of("used.most", node, record), 1);
    return u;
  }

  private int countedVariable(int n, int r, int from, int to) {
    long key = (long) n << 32 | r;
    Integer known = counted.get(key);
    if (known != null) {
      return known;
    }
    String node = tree.id(n);
    String record = situation.record(r).id();
    int v = sink.variable(RowName.of("v", node, record));
    counted.put(key, v);
    for (int i = from; i < to; i++) {
      sink.term(1, v)
          .term(-1, useOf[r][i])
          .atLeast(0, RowName.of("counted", node, record, tree.id(tree.leaf(leavesOf[r][i]))), 1);
    }
    for (int i = from; i < to; i++) {
      sink.term(1, useOf[r][i]);
    }
    sink.term(-1, v).atLeast(0, RowName.of("counted.most", node, record), 1);
    return v;
  }
}
