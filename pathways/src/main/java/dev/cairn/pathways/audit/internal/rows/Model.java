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
  private final Uses uses;
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
    uses =
        Uses.of(
            situation,
            shortlist,
            (l, r) -> {
              int n = tree.leaf(l);
              return isEligible(root.eligible(n, where(n), r), r);
            },
            sink);
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
    this.uses = of.uses.within(alive);
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
    return uses.isDivisible(leaf);
  }

  /** The records eligible at a leaf. */
  int[] recordsOf(int leaf) {
    return uses.recordsOf(leaf);
  }

  /** The variables of a leaf using its records, in their order. */
  int[] usesAt(int leaf) {
    return uses.usesAt(leaf);
  }

  /** The variables of the parts a leaf uses of its records, in their order. */
  int[] partsAt(int leaf) {
    return uses.partsAt(leaf);
  }

  /** The leaves a record is eligible at, ascending. */
  int[] leavesOf(int r) {
    return uses.leavesOf(r);
  }

  /** The variable of a leaf using a record it is eligible for. */
  int use(int leaf, int r) {
    return uses.use(leaf, r);
  }

  /** The variable of the part a leaf uses; the use itself where nothing is divided. */
  int part(int leaf, int r) {
    return uses.part(leaf, r);
  }

  /** Whether some leaf at or below node {@code n} may use the record. */
  boolean reaches(int n, int r) {
    return uses.from(n, r) < uses.to(n, r);
  }

  /** Whether no two leaves at or below the node may share the record. */
  boolean isExclusive(int n, int r) {
    if (separation.isEmpty()) {
      return true;
    }
    int[] leaves = uses.leavesOf(r);
    int to = uses.to(n, r);
    for (int i = uses.from(n, r); i < to; i++) {
      for (int k = i + 1; k < to; k++) {
        if (separation.separates(leaves[i], leaves[k])) {
          return false;
        }
      }
    }
    return true;
  }

  /** Variables that add up to the part of the record used at or below the node. */
  int[] used(int n, int r) {
    int from = uses.from(n, r);
    int to = uses.to(n, r);
    if (to - from < 2 || isExclusive(n, r)) {
      return Arrays.copyOfRange(uses.partsOf(r), from, to);
    }
    return new int[] {usedVariable(n, r, from, to)};
  }

  /** Variables that add up to one if the record is used at or below the node, else to zero. */
  int[] usedAtAll(int n, int r) {
    int from = uses.from(n, r);
    int to = uses.to(n, r);
    int[] leaves = uses.leavesOf(r);
    int divided = 0;
    for (int i = from; i < to; i++) {
      divided += uses.isDivisible(leaves[i]) ? 1 : 0;
    }
    boolean exclusive = to - from < 2 || isExclusive(n, r);
    if (exclusive && divided <= 1) {
      return Arrays.copyOfRange(uses.usesOf(r), from, to);
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
    int[] leaves = uses.leavesOf(r);
    int[] use = uses.usesOf(r);
    int[] part = uses.partsOf(r);
    boolean whole = true;
    for (int i = from; i < to; i++) {
      whole &= !uses.isDivisible(leaves[i]);
    }
    RowName name = RowName.of("u", node, record);
    int u = whole ? sink.variable(name) : sink.continuous(name, 1);
    below.put(key, u);
    for (int i = from; i < to; i++) {
      if (!uses.isDivisible(leaves[i])) {
        sink.term(1, u).term(-1, use[i]);
        for (int k = from; k < to; k++) {
          if (uses.isDivisible(leaves[k])) {
            sink.term(-1, part[k]);
          }
        }
        sink.atLeast(0, RowName.of("used", node, record, tree.id(tree.leaf(leaves[i]))), 1);
      }
    }
    for (int i = from; i < to; i++) {
      sink.term(1, part[i]);
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
    int[] leaves = uses.leavesOf(r);
    int[] use = uses.usesOf(r);
    int v = sink.variable(RowName.of("v", node, record));
    counted.put(key, v);
    for (int i = from; i < to; i++) {
      sink.term(1, v)
          .term(-1, use[i])
          .atLeast(0, RowName.of("counted", node, record, tree.id(tree.leaf(leaves[i]))), 1);
    }
    for (int i = from; i < to; i++) {
      sink.term(1, use[i]);
    }
    sink.term(-1, v).atLeast(0, RowName.of("counted.most", node, record), 1);
    return v;
  }
}
