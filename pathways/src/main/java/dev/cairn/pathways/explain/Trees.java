package dev.cairn.pathways.explain;

import dev.cairn.core.model.Rational;
import dev.cairn.pathways.rule.Bounds;
import dev.cairn.pathways.rule.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Walks and rewrites requirement trees. */
final class Trees {
  private Trees() {}

  static Requirement withChildren(Requirement r, UnaryOperator<Requirement> change) {
    List<Requirement> of = r.children().stream().map(change).toList();
    if (r instanceof Requirement.AllOf a) {
      return new Requirement.AllOf(a.node(), of);
    }
    if (r instanceof Requirement.AnyOf a) {
      return new Requirement.AnyOf(a.node(), of);
    }
    if (r instanceof Requirement.NOf n) {
      return new Requirement.NOf(n.node(), n.k(), of);
    }
    if (r instanceof Requirement.SumOf s) {
      return new Requirement.SumOf(s.node(), s.measure(), s.bounds(), of);
    }
    if (r instanceof Requirement.When w) {
      return new Requirement.When(
          w.node(), w.condition(), of.get(0), w.otherwise().map(o -> of.get(1)));
    }
    return r;
  }

  static Requirement withBounds(Requirement.Pick p, Bounds count, Bounds credits) {
    return new Requirement.Pick(
        p.node(), p.where(), count, credits, p.observe(), p.repeatable(), p.divisible());
  }

  static Requirement map(Requirement r, String id, UnaryOperator<Requirement> change) {
    return r.id().equals(id) ? change.apply(r) : withChildren(r, c -> map(c, id, change));
  }

  /**
   * The tree as rules may state it: a {@code cover} that was left no items, which no rules may
   * have, is a pick of as many records.
   */
  static Requirement statable(Requirement r) {
    if (r instanceof Requirement.Cover c && c.items().isEmpty()) {
      Bounds count = c.count().isPresent() ? c.count() : Bounds.atLeast(Rational.ZERO);
      return new Requirement.Pick(c.node(), c.where(), count, Bounds.NONE, false, true, false);
    }
    return withChildren(r, Trees::statable);
  }

  /** The node and all below it, in the order of the rules. */
  static List<Requirement> all(Requirement r) {
    List<Requirement> all = new ArrayList<>(List.of(r));
    r.children().forEach(c -> all.addAll(all(c)));
    return all;
  }

  /** The leaves that use records. */
  static List<Requirement> usingLeaves(Requirement root) {
    return all(root).stream()
        .filter(
            r ->
                r instanceof Requirement.Cover || (r instanceof Requirement.Pick p && !p.observe()))
        .toList();
  }
}
