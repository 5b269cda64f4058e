package dev.cairn.pathways.audit.internal.rows;

import dev.cairn.core.model.Rational;
import dev.cairn.pathways.audit.internal.resolve.Extent;
import dev.cairn.pathways.audit.internal.resolve.Situation;
import dev.cairn.pathways.rule.Measure;
import dev.cairn.pathways.rule.Requirement;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Rows of a {@code sumOf} some of whose children contribute at most so much: {@code t} is what a
 * child adds, {@code q} that it is at its cap, {@code a} the part of a record that counts in it.
 */
final class CappedSum {
  private final Model model;
  private final Situation situation;
  private final RowSink sink;
  private final int n;
  private final String node;
  private final Requirement.SumOf sum;
  private final Measure of;
  private final long unit;
  private final int[] children;
  private final int[][][] brings;

  CappedSum(Model model, int n, Requirement.SumOf sum) {
    this.model = model;
    this.situation = model.situation;
    this.sink = model.sink;
    this.n = n;
    this.node = model.tree.id(n);
    this.sum = sum;
    this.of = sum.measure();
    this.unit = SumRows.unit(situation, of);
    children = new int[model.tree.childCount(n)];
    for (int k = 0; k < children.length; k++) {
      children[k] = model.tree.child(n, k);
    }
    brings = new int[children.length][situation.records()][];
  }

  void add() {
    for (int r = 0; r < situation.records(); r++) {
      share(r);
    }
    boolean apart = isApart();
    List<Brought> brought = new ArrayList<>();
    for (int k = 0; k < children.length; k++) {
      brought.add(apart ? addApart(k) : addChild(k));
    }
    long min = SumRows.minimum(model, n, sum);
    if (min > 0) {
      brought.forEach(t -> sink.term(1, t.least()));
      sink.term(-min, model.active(n)).atLeast(0, RowName.of("sum.min", node), unit);
    }
    if (sum.bounds().max().isPresent()) {
      brought.forEach(t -> sink.term(-1, t.most()));
      sink.term(SumRows.maximum(model, sum), model.active(n))
          .atLeast(0, RowName.of("sum.max", node), unit);
    }
  }

  /** The variables of the least and the most that a child brings; one where it is the same. */
  private record Brought(int least, int most) {}

  /** Whether an answer for every world has to tell the least that is brought from the most. */
  private boolean isApart() {
    for (int r = 0; r < situation.records(); r++) {
      if (model.reading != Reading.POSSIBLE
          && model.reaches(n, r)
          && !SumRows.one(situation, of, n, r).isCertain()) {
        return true;
      }
    }
    return false;
  }

  /** Says in which child a record counts, all its parts: in the first by id that uses any. */
  private void share(int r) {
    List<Integer> serving = new ArrayList<>();
    for (int k = 0; k < children.length; k++) {
      brings[k][r] = model.sum(of, children[k], r);
      if (brings[k][r].length > 0) {
        serving.add(k);
      }
    }
    if (!servesTwo(r)) {
      return;
    }
    String record = situation.record(r).id();
    int[] used = model.sum(of, n, r);
    int[][] below = new int[children.length][];
    for (int k : serving) {
      below[k] = model.usedAtAll(children[k], r);
    }
    for (int k : serving) {
      RowName name = RowName.of("a", node, model.tree.id(children[k]), record);
      brings[k][r] = new int[] {sink.continuous(name, 1)};
    }
    sink.terms(1, used);
    serving.forEach(k -> sink.terms(-1, brings[k][r]));
    sink.atLeast(0, RowName.of("sum.once", node, record), 1);
    serving.forEach(k -> sink.terms(1, brings[k][r]));
    sink.terms(-1, used).atLeast(0, RowName.of("sum.all", node, record), 1);
    for (int k : serving) {
      String child = model.tree.id(children[k]);
      sink.terms(1, below[k])
          .terms(-1, brings[k][r])
          .atLeast(0, RowName.of("sum.take", node, child, record), 1);
      for (int d : serving) {
        if (d < k) {
          sink.terms(-1, brings[k][r])
              .terms(-1, below[d])
              .atLeast(
                  -1, RowName.of("sum.first", node, child, model.tree.id(children[d]), record), 1);
        }
      }
    }
  }

  /** Whether a record may serve leaves below two children at once, by sharing or in parts. */
  private boolean servesTwo(int r) {
    int[] leaves = model.leavesOf(r);
    for (int i = 0; i < leaves.length; i++) {
      for (int j = i + 1; j < leaves.length; j++) {
        boolean together =
            model.separation.separates(leaves[i], leaves[j])
                || (model.isDivisible(leaves[i]) && model.isDivisible(leaves[j]));
        int a = childAbove(leaves[i]);
        int b = childAbove(leaves[j]);
        if (together && a >= 0 && b >= 0 && a != b) {
          return true;
        }
      }
    }
    return false;
  }

  private int childAbove(int leaf) {
    for (int k = 0; k < children.length; k++) {
      if (model.tree.isAtOrBelow(model.tree.leaf(leaf), children[k])) {
        return k;
      }
    }
    return -1;
  }

  /** What a child surely brings, bounded from above, and what it may bring, from below. */
  private Brought addApart(int k) {
    long sure = 0;
    for (int r = 0; r < situation.records(); r++) {
      long gain = model.gain(SumRows.one(situation, of, n, r), r);
      if (brings[k][r].length > 0 && gain != Extent.NO_END) {
        sure = Math.addExact(sure, gain);
      }
    }
    long bound = cap(k).orElse(Math.max(sure, SumRows.minimum(model, n, sum)));
    int least = sink.continuous(RowName.of("t", node, model.tree.id(children[k])), bound);
    addHigh(k, least, bound);
    addCap(k, least);
    return new Brought(least, sum.bounds().max().isPresent() ? addMost(k) : least);
  }

  /** A record of endless credits may fill the cap by itself, in the first child that uses it. */
  private int addMost(int k) {
    String child = model.tree.id(children[k]);
    Optional<Long> cap = cap(k);
    List<Integer> endless = new ArrayList<>();
    long all = 0;
    for (int r = 0; r < situation.records(); r++) {
      Extent cost = SumRows.one(situation, of, n, r).times(-1);
      if (brings[k][r].length > 0 && model.gain(cost, r) != -Extent.NO_END) {
        all = Math.addExact(all, -model.gain(cost, r));
      } else if (brings[k][r].length > 0 && cap.isPresent()) {
        endless.add(r);
      } else {
        model.forbidEndless(cost, r, brings[k][r]);
      }
    }
    int most = sink.continuous(RowName.of("t", node, child), cap.orElse(all));
    for (int r : endless) {
      List<int[]> before = new ArrayList<>();
      for (int d = 0; d < k; d++) {
        before.add(model.usedAtAll(children[d], r));
      }
      int[] here = model.usedAtAll(children[k], r);
      before.forEach(used -> sink.terms(cap.orElseThrow(), used));
      sink.term(1, most)
          .terms(-cap.orElseThrow(), here)
          .atLeast(0, RowName.of("sum.low", node, child, situation.record(r).id()), unit);
    }
    addLow(k, most, all);
    return most;
  }

  private Optional<Long> cap(int k) {
    return model.tree.node(children[k]).node().contributesAtMost().map(this::whole);
  }

  private Brought addChild(int k) {
    long all = 0;
    for (int r = 0; r < situation.records(); r++) {
      Extent cost = SumRows.one(situation, of, n, r).times(-1);
      if (brings[k][r].length > 0) {
        all = Math.addExact(all, -Model.finite(model.gain(cost, r)));
      }
    }
    long cap = cap(k).orElse(Math.max(all, SumRows.minimum(model, n, sum)));
    int t = sink.continuous(RowName.of("t", node, model.tree.id(children[k])), cap);
    addHigh(k, t, cap);
    addCap(k, t);
    addLow(k, t, all);
    return new Brought(t, t);
  }

  /** It is at most what its records give; endless credits give what is asked. */
  private void addHigh(int k, int t, long enough) {
    List<int[]> counted = new ArrayList<>();
    for (int r = 0; r < situation.records(); r++) {
      boolean endless = model.gain(SumRows.one(situation, of, n, r), r) == Extent.NO_END;
      counted.add(endless ? model.usedAtAll(children[k], r) : brings[k][r]);
    }
    for (int r = 0; r < situation.records(); r++) {
      long gain = model.gain(SumRows.one(situation, of, n, r), r);
      sink.terms(gain == Extent.NO_END ? enough : gain, counted.get(r));
    }
    sink.term(-1, t).atLeast(0, RowName.of("sum.child", node, model.tree.id(children[k])), unit);
  }

  private void addCap(int k, int t) {
    RowName name = RowName.of("sum.cap", node, model.tree.id(children[k]));
    cap(k)
        .ifPresent(
            cap -> sink.term(cap, model.active(children[k])).term(-1, t).atLeast(0, name, unit));
  }

  /** It is at least what its records give, if that is below its cap. */
  private void addLow(int k, int t, long all) {
    String child = model.tree.id(children[k]);
    int full = -1;
    if (cap(k).isPresent()) {
      full = sink.variable(RowName.of("q", node, child));
      sink.term(1, t)
          .term(-cap(k).get(), full)
          .atLeast(0, RowName.of("sum.full", node, child), unit);
    }
    sink.term(1, t);
    for (int r = 0; r < situation.records(); r++) {
      Extent cost = SumRows.one(situation, of, n, r).times(-1);
      sink.terms(Model.finite(model.gain(cost, r)), brings[k][r]);
    }
    if (full >= 0) {
      sink.term(all, full);
    }
    sink.atLeast(0, RowName.of("sum.low", node, child), unit);
  }

  private long whole(Rational cap) {
    return of == Measure.CREDITS ? situation.whole(cap) : LeafRows.whole(cap, RoundingMode.FLOOR);
  }
}
