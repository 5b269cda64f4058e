package dev.cairn.pathways.explain;

import dev.cairn.core.model.Rational;
import dev.cairn.pathways.rule.Bounds;
import dev.cairn.pathways.rule.Constraint;
import dev.cairn.pathways.rule.Node;
import dev.cairn.pathways.rule.Requirement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Rules with some of what they ask for taken away. */
final class Relaxation {
  private Relaxation() {}

  /**
   * Something that can be taken away: what a node itself asks for, or one of its constraints.
   *
   * @param node the node's id
   * @param constraint the constraint's position; -1 for the node itself
   */
  record Unit(String node, int constraint) implements Comparable<Unit> {
    private static final Comparator<Unit> ORDER =
        Comparator.comparing(Unit::node).thenComparing(Unit::constraint);

    @Override
    public int compareTo(Unit other) {
      return ORDER.compare(this, other);
    }
  }

  /** All units of a tree, by id and so in no order of the rules. */
  static Set<Unit> units(Requirement root) {
    Set<Unit> units = new TreeSet<>();
    collect(root, units);
    return units;
  }

  private static void collect(Requirement r, Set<Unit> into) {
    if (asksItself(r)) {
      into.add(new Unit(r.id(), -1));
    }
    for (int i = 0; i < r.node().constraints().size(); i++) {
      into.add(new Unit(r.id(), i));
    }
    r.children().forEach(c -> collect(c, into));
  }

  private static boolean asksItself(Requirement r) {
    if (r instanceof Requirement.AnyOf a) {
      return a.of().isEmpty();
    }
    if (r instanceof Requirement.NOf n) {
      return n.k() > n.of().size();
    }
    return !(r instanceof Requirement.AllOf) && !(r instanceof Requirement.When);
  }

  /** The tree without these units. */
  static Requirement without(Requirement r, Set<Unit> units) {
    List<Constraint> kept = new ArrayList<>();
    for (int i = 0; i < r.node().constraints().size(); i++) {
      if (!units.contains(new Unit(r.id(), i))) {
        kept.add(r.node().constraints().get(i));
      }
    }
    Requirement same = Trees.withChildren(r, c -> without(c, units)).with(r.node().with(kept));
    return units.contains(new Unit(r.id(), -1)) ? eased(same) : same;
  }

  private static Requirement eased(Requirement r) {
    Node node = r.node();
    if (r instanceof Requirement.Pick p && !p.observe()) {
      return Trees.withBounds(p, ease(p.count()), ease(p.credits()));
    }
    if (r instanceof Requirement.Cover c) {
      return Trees.statable(
          new Requirement.Cover(node, List.of(), c.where(), c.each(), ease(c.count())));
    }
    if (r instanceof Requirement.SumOf s) {
      return new Requirement.SumOf(node, s.measure(), Bounds.atLeast(Rational.ZERO), s.of());
    }
    return new Requirement.NOf(node, 0, r.children());
  }

  private static Bounds ease(Bounds b) {
    return b.isPresent() ? new Bounds(Optional.of(Rational.ZERO), b.max()) : b;
  }

  /** What a unit asks for, in words. */
  static String said(Requirement root, Unit u) {
    for (Requirement r : Trees.all(root)) {
      if (r.id().equals(u.node())) {
        return u.constraint() < 0
            ? r.with(r.node().with(List.of())).toString()
            : r.id() + ": " + r.node().constraints().get(u.constraint());
      }
    }
    return u.node();
  }
}
