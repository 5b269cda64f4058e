package dev.cairn.pathways.rule;

import dev.cairn.core.model.Rational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gives single bounds of a node other values. */
final class BoundValues {
  private static final BigInteger LARGEST = BigInteger.valueOf(Integer.MAX_VALUE);

  private BoundValues() {}

  /** The requirement with other children of the same number. */
  static Requirement withChildren(Requirement r, List<Requirement> children) {
    if (r instanceof Requirement.AllOf a) {
      return new Requirement.AllOf(a.node(), children);
    }
    if (r instanceof Requirement.AnyOf a) {
      return new Requirement.AnyOf(a.node(), children);
    }
    if (r instanceof Requirement.NOf n) {
      return new Requirement.NOf(n.node(), n.k(), children);
    }
    if (r instanceof Requirement.SumOf s) {
      return new Requirement.SumOf(s.node(), s.measure(), s.bounds(), children);
    }
    if (r instanceof Requirement.When w) {
      return new Requirement.When(
          w.node(),
          w.condition(),
          children.get(0),
          children.size() == 2 ? Optional.of(children.get(1)) : Optional.empty());
    }
    return r;
  }

  /** The requirement with a bound set; empty if it has no such bound or may not take the value. */
  static Optional<Requirement> set(Requirement r, String bound, Rational value) {
    if (bound.equals("contributesAtMost")) {
      Node n = r.node();
      return Optional.of(
          r.with(new Node(n.id(), n.title(), n.constraints(), n.unit(), Optional.of(value))));
    }
    if (bound.startsWith("constraints.")) {
      return constraint(r, bound, value);
    }
    if (r instanceof Requirement.Pick p) {
      Optional<Bounds> count = side(p.count(), "count", true, bound, value);
      Optional<Bounds> credits = side(p.credits(), "credits", false, bound, value);
      return (count.isEmpty() && credits.isEmpty()) || (count.isPresent() && p.divisible())
          ? Optional.empty()
          : Optional.of(
              new Requirement.Pick(
                  p.node(),
                  p.where(),
                  count.orElse(p.count()),
                  credits.orElse(p.credits()),
                  p.observe(),
                  p.repeatable(),
                  p.divisible()));
    }
    if (r instanceof Requirement.SumOf s) {
      return side(s.bounds(), s.measure().word(), s.measure() == Measure.COUNT, bound, value)
          .map(b -> new Requirement.SumOf(s.node(), s.measure(), b, s.of()));
    }
    if (r instanceof Requirement.Cover c) {
      return bound.equals("each")
          ? whole(value, 1)
              .map(e -> new Requirement.Cover(c.node(), c.items(), c.where(), e, c.count()))
          : side(c.count(), "count", true, bound, value)
              .map(b -> new Requirement.Cover(c.node(), c.items(), c.where(), c.each(), b));
    }
    if (r instanceof Requirement.NOf n && bound.equals("k")) {
      return whole(value, 0).map(k -> new Requirement.NOf(n.node(), k, n.of()));
    }
    return Optional.empty();
  }

  private static Optional<Bounds> side(
      Bounds now, String name, boolean counts, String bound, Rational value) {
    boolean min = bound.equals(name + ".min");
    if ((!min && !bound.equals(name + ".max")) || (counts && !value.isInteger())) {
      return Optional.empty();
    }
    Optional<Rational> low = min ? Optional.of(value) : now.min();
    Optional<Rational> high = min ? now.max() : Optional.of(value);
    return low.isPresent() && high.isPresent() && low.get().compareTo(high.get()) > 0
        ? Optional.empty()
        : Optional.of(new Bounds(low, high));
  }

  private static Optional<Integer> whole(Rational value, int least) {
    return value.isInteger()
            && value.compareTo(Rational.of(least)) >= 0
            && value.numerator().compareTo(LARGEST) <= 0
        ? Optional.of(value.numerator().intValueExact())
        : Optional.empty();
  }

  private static Optional<Requirement> constraint(Requirement r, String bound, Rational value) {
    String[] path = bound.split("\\.", -1);
    List<Constraint> all = new ArrayList<>(r.node().constraints());
    if (path.length != 3 || !path[1].matches("0|[1-9][0-9]{0,5}")) {
      return Optional.empty();
    }
    int at = Integer.parseInt(path[1]);
    return at >= all.size()
        ? Optional.empty()
        : constraint(all.get(at), path[2], value)
            .map(
                c -> {
                  all.set(at, c);
                  return r.with(r.node().with(all));
                });
  }

  private static Optional<Constraint> constraint(Constraint c, String side, Rational value) {
    boolean min = side.equals("min");
    if (c instanceof Constraint.Total t) {
      return side(t.range(), "", t.of() == Measure.COUNT, "." + side, value)
          .map(b -> new Constraint.Total(t.of(), t.where(), b, t.scope()));
    }
    if (c instanceof Constraint.Ratio r) {
      return side(r.range(), "", false, "." + side, value)
          .map(b -> new Constraint.Ratio(r.of(), r.where(), r.base(), b, r.scope()));
    }
    if (c instanceof Constraint.Mean m && min) {
      return Optional.of(new Constraint.Mean(value, m.weight(), m.where(), m.scope(), m.scale()));
    }
    if (c instanceof Constraint.Distinct d && min) {
      return whole(value, 0).map(n -> new Constraint.Distinct(d.key(), n, d.scope()));
    }
    if (c instanceof Constraint.Same s && min) {
      return Optional.of(new Constraint.Same(s.key(), s.of(), value, s.scope()));
    }
    if (c instanceof Constraint.Window w && side.equals("months")) {
      return whole(value, 1).map(n -> new Constraint.Window(n, w.anchor(), w.scope()));
    }
    return Optional.empty();
  }
}
