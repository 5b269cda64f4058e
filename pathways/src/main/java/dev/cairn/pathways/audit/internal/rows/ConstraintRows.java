package dev.cairn.pathways.audit.internal.rows;

import dev.cairn.core.model.Rational;
import dev.cairn.pathways.audit.internal.resolve.Coefficients;
import dev.cairn.pathways.audit.internal.resolve.Extent;
import dev.cairn.pathways.audit.internal.resolve.Situation;
import dev.cairn.pathways.rule.Constraint;
import dev.cairn.pathways.rule.Measure;
import dev.cairn.pathways.rule.Requirement;
import dev.cairn.pathways.rule.Scope;
import java.math.RoundingMode;
import java.util.List;

/** Rows of sums, shares and means over the records used below a node. */
final class ConstraintRows {
  private final Model model;
  private final Situation situation;
  private final GroupRows groups;

  ConstraintRows(Model model) {
    this.model = model;
    this.situation = model.situation;
    this.groups = new GroupRows(model);
  }

  void add() {
    for (int n = 0; n < model.tree.size(); n++) {
      Requirement node = model.tree.node(n);
      if (!model.isAlive(n)) {
        continue;
      }
      boolean observes = node instanceof Requirement.Pick p && p.observe();
      List<Constraint> constraints = node.node().constraints();
      for (int i = 0; i < constraints.size(); i++) {
        Constraint c = constraints.get(i);
        if (c.scope() == Scope.USED ? !observes : Facts.isOfRequired(c)) {
          add(n, Integer.toString(i), c);
        }
      }
    }
  }

  private void add(int n, String i, Constraint c) {
    boolean waived = situation.overlay().waived(n);
    if (c instanceof Constraint.Total t) {
      addTotal(n, i, t, waived);
    } else if (c instanceof Constraint.Ratio q) {
      if (q.base() instanceof Constraint.Base.Required) {
        new RequiredShare(model, n, i, q).add(waived);
      } else {
        addRatio(n, i, q, waived);
      }
    } else if (c instanceof Constraint.Mean m) {
      if (!waived) {
        addMean(n, i, m);
      }
    } else if (c instanceof Constraint.Distinct d) {
      if (!waived) {
        groups.addDistinct(n, i, d);
      }
    } else if (c instanceof Constraint.Same s) {
      if (!waived) {
        groups.addSame(n, i, s);
      }
    } else if (c instanceof Constraint.Window w) {
      new DateRows(model).addWindow(n, i, w);
    } else if (c instanceof Constraint.Before b) {
      new DateRows(model).addBefore(n, i, b);
    } else {
      throw new IllegalStateException("unknown constraint " + c);
    }
  }

  /** What a record gives to a row; negative without end keeps it out. */
  interface Gift {
    Extent of(int record);
  }

  /** Begins a row with what every record used at or below a node gives. */
  static RowSink sum(Model model, int n, Measure of, Gift gift) {
    int records = model.situation.records();
    int[][] used = new int[records][];
    long[] gives = new long[records];
    for (int r = 0; r < records; r++) {
      if (model.reaches(n, r)) {
        used[r] = model.sum(of, n, r);
        Extent extent = gift.of(r);
        model.forbidEndless(extent, r, model.usedAtAll(n, r));
        gives[r] = Model.finite(model.gain(extent, r));
      } else {
        used[r] = new int[0];
      }
    }
    for (int r = 0; r < records; r++) {
      if (gives[r] != 0) {
        model.sink.terms(gives[r], gives[r] == Extent.NO_END ? model.usedAtAll(n, r) : used[r]);
      }
    }
    return model.sink;
  }

  static long bound(Situation s, Measure of, Rational value, RoundingMode mode) {
    return of == Measure.CREDITS ? s.whole(value) : LeafRows.whole(value, mode);
  }

  private void addTotal(int n, String i, Constraint.Total t, boolean waived) {
    long unit = Coefficients.measureUnit(situation, t.of());
    String node = model.tree.id(n);
    if (t.range().min().isPresent() && !waived) {
      long min = bound(situation, t.of(), t.range().min().get(), RoundingMode.CEILING);
      sum(model, n, t.of(), r -> situation.gives(n, t.where(), r, t.of(), 1, 0))
          .cutTo(min)
          .term(-min, model.active(n))
          .atLeast(0, RowName.of("total.min", node, i), unit);
    }
    if (t.range().max().isPresent()) {
      long max = bound(situation, t.of(), t.range().max().get(), RoundingMode.FLOOR);
      sum(model, n, t.of(), r -> situation.gives(n, t.where(), r, t.of(), -1, 0))
          .term(max, model.active(n))
          .atLeast(0, RowName.of("total.max", node, i), unit);
    }
  }

  private void addRatio(int n, String i, Constraint.Ratio c, boolean waived) {
    String node = model.tree.id(n);
    boolean ofUsed = c.base() instanceof Constraint.Base.Used;
    if (c.range().max().isPresent()) {
      Rational max = c.range().max().get();
      RowName name = RowName.of("ratio.max", node, i);
      if (ofUsed) {
        sum(model, n, c.of(), r -> Coefficients.belowShare(situation, n, c, max, r))
            .atLeast(0, name, Coefficients.shareUnit(situation, c.of(), max));
      } else {
        Rational bound = stated(c, max);
        long q = bound.denominator().longValueExact();
        sum(model, n, c.of(), r -> situation.gives(n, c.where(), r, c.of(), -q, 0))
            .term(bound.numerator().longValueExact(), model.active(n))
            .atLeast(0, name, unit(c, q));
      }
    }
    if (c.range().min().isPresent() && !waived) {
      Rational min = c.range().min().get();
      RowName name = RowName.of("ratio.min", node, i);
      if (ofUsed) {
        sum(model, n, c.of(), r -> Coefficients.aboveShare(situation, n, c, min, r))
            .atLeast(0, name, Coefficients.shareUnit(situation, c.of(), min));
      } else {
        Rational bound = stated(c, min);
        long q = bound.denominator().longValueExact();
        long p = bound.numerator().longValueExact();
        sum(model, n, c.of(), r -> situation.gives(n, c.where(), r, c.of(), q, 0))
            .cutTo(p)
            .term(-p, model.active(n))
            .atLeast(0, name, unit(c, q));
      }
    }
  }

  private Rational stated(Constraint.Ratio c, Rational share) {
    Rational base = ((Constraint.Base.Stated) c.base()).value();
    return share.times(base).times(Rational.of(Coefficients.measureUnit(situation, c.of())));
  }

  private long unit(Constraint.Ratio c, long q) {
    return Math.multiplyExact(q, Coefficients.measureUnit(situation, c.of()));
  }

  private void addMean(int n, String i, Constraint.Mean m) {
    long unit = Coefficients.meanUnit(situation, m);
    sum(model, n, m.weight(), r -> Coefficients.mean(situation, n, m, r, unit))
        .atLeast(0, RowName.of("mean", model.tree.id(n), i), unit);
  }
}
