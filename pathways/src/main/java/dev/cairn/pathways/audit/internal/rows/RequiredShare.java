package dev.cairn.pathways.audit.internal.rows;

import dev.cairn.core.model.Rational;
import dev.cairn.pathways.audit.internal.resolve.Coefficients;
import dev.cairn.pathways.audit.internal.resolve.Extent;
import dev.cairn.pathways.audit.internal.resolve.Situation;
import dev.cairn.pathways.rule.Bounds;
import dev.cairn.pathways.rule.Constraint;
import dev.cairn.pathways.rule.Measure;
import dev.cairn.pathways.rule.Requirement;
import dev.cairn.pathways.rule.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Rows of a share whose base is the sum of the minimum bounds of the active leaves: {@code z} says
 * that the base is zero, and then every share holds.
 */
final class RequiredShare {
  private final Model model;
  private final Situation situation;
  private final RowSink sink;
  private final int n;
  private final String node;
  private final String i;
  private final Constraint.Ratio c;

  /** A leaf with what it asks for at least. */
  private record Demand(int leaf, Rational min) {}

  RequiredShare(Model model, int n, String i, Constraint.Ratio c) {
    this.model = model;
    this.situation = model.situation;
    this.sink = model.sink;
    this.n = n;
    this.node = model.tree.id(n);
    this.i = i;
    this.c = c;
  }

  void add(boolean waived) {
    List<Demand> demands = demands();
    c.range().max().ifPresent(max -> addMax(max, demands));
    if (!waived) {
      c.range().min().ifPresent(min -> addMin(min, demands));
    }
  }

  private List<Demand> demands() {
    List<Demand> all = new ArrayList<>();
    for (int m = n; m < model.tree.end(n); m++) {
      if (model.isAlive(m) && !situation.overlay().waived(m)) {
        int leaf = m;
        bounds(model.tree.node(m))
            .flatMap(Bounds::min)
            .filter(min -> min.signum() > 0)
            .ifPresent(min -> all.add(new Demand(leaf, min)));
      }
    }
    return all;
  }

  private Optional<Bounds> bounds(Requirement r) {
    if (r instanceof Requirement.Pick p) {
      return Optional.of(c.of() == Measure.COUNT ? p.count() : p.credits());
    }
    return r instanceof Requirement.Cover cover && c.of() == Measure.COUNT
        ? Optional.of(cover.count())
        : Optional.empty();
  }

  /** The factor by which every number of these rows is multiplied: of the share and the bounds. */
  private long unit(Rational share, List<Demand> demands) {
    long unit = Coefficients.shareUnit(situation, c.of(), share);
    for (Demand d : demands) {
      Rational left = d.min().times(share).times(Rational.of(unit));
      unit = Math.multiplyExact(unit, left.denominator().longValueExact());
    }
    return unit;
  }

  private void addDemands(Rational share, List<Demand> demands, long unit, int sign) {
    for (Demand d : demands) {
      Rational whole = d.min().times(share).times(Rational.of(unit));
      sink.term(sign * whole.numerator().longValueExact(), model.active(d.leaf()));
    }
  }

  private void addMax(Rational max, List<Demand> demands) {
    long unit = unit(max, demands);
    long factor = unit / Coefficients.measureUnit(situation, c.of());
    int zero = sink.variable(RowName.of("z", node, i));
    if (c.scope() == Scope.ALL) {
      Extent sum = situation.totalOfAll(n, c.where(), c.of()).times(-factor);
      long least = model.bound(sum);
      if (least == -Extent.NO_END) {
        sink.term(1, zero).term(-1, model.active(n)).atLeast(0, RowName.of("unknown", node), 1);
      } else {
        addDemands(max, demands, unit, 1);
        sink.term(-least, zero)
            .term(least, model.active(n))
            .atLeast(0, RowName.of("ratio.all.max", node, i), unit);
      }
    } else {
      long most = 0;
      for (int r = 0; r < situation.records(); r++) {
        if (model.reaches(n, r)) {
          most = Math.addExact(most, -Model.finite(model.gain(cost(r, factor), r)));
        }
      }
      ConstraintRows.sum(model, n, c.of(), r -> cost(r, factor));
      addDemands(max, demands, unit, 1);
      sink.term(most, zero).atLeast(0, RowName.of("ratio.max", node, i), unit);
    }
    for (Demand d : demands) {
      sink.term(-1, model.active(d.leaf()))
          .term(-1, zero)
          .atLeast(-1, RowName.of("ratio.base", node, i, model.tree.id(d.leaf())), 1);
    }
  }

  private Extent cost(int r, long factor) {
    return situation.gives(n, c.where(), r, c.of(), -factor, 0);
  }

  private void addMin(Rational min, List<Demand> demands) {
    long unit = unit(min, demands);
    long factor = unit / Coefficients.measureUnit(situation, c.of());
    if (c.scope() == Scope.ALL) {
      Extent sum = situation.totalOfAll(n, c.where(), c.of()).times(factor);
      long most = model.bound(sum);
      if (most == Extent.NO_END) {
        return;
      }
      addDemands(min, demands, unit, -1);
      sink.term(most, model.active(n)).atLeast(0, RowName.of("ratio.all.min", node, i), unit);
    } else {
      ConstraintRows.sum(
          model, n, c.of(), r -> situation.gives(n, c.where(), r, c.of(), factor, 0));
      addDemands(min, demands, unit, -1);
      sink.atLeast(0, RowName.of("ratio.min", node, i), unit);
    }
  }
}
