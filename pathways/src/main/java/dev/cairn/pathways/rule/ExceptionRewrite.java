package dev.cairn.pathways.rule;

import dev.cairn.core.model.Rational;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Rewrites a tree by waivers and set values that were checked before. */
final class ExceptionRewrite {
  private final Set<String> waived = new HashSet<>();
  private final Map<String, List<GrantedException.Change.SetValue>> values = new HashMap<>();

  ExceptionRewrite(List<GrantedException> exceptions) {
    for (GrantedException e : exceptions) {
      if (e.change() instanceof GrantedException.Change.Waive w) {
        waived.add(w.node());
      } else if (e.change() instanceof GrantedException.Change.SetValue s) {
        values.computeIfAbsent(s.node(), k -> new ArrayList<>()).add(s);
      }
    }
  }

  Requirement apply(Requirement r) {
    if (waived.isEmpty() && values.isEmpty()) {
      return r;
    }
    return rewrite(r, false);
  }

  private Requirement rewrite(Requirement r, boolean waivedAbove) {
    boolean waive = waivedAbove || waived.contains(r.id());
    boolean branches = waive && r instanceof Requirement.When;
    List<Requirement> children = r.children().stream().map(c -> rewrite(c, branches)).toList();
    Requirement valued = BoundValues.withChildren(r, children);
    List<GrantedException.Change.SetValue> left =
        new ArrayList<>(values.getOrDefault(r.id(), List.of()));
    // A minimum may only fit once the maximum is raised, so go round until nothing moves.
    for (int before = -1; before != left.size(); ) {
      before = left.size();
      for (GrantedException.Change.SetValue v : List.copyOf(left)) {
        Optional<Requirement> set = BoundValues.set(valued, v.bound(), v.value());
        if (set.isPresent()) {
          valued = set.get();
          left.remove(v);
        }
      }
    }
    return waive ? waive(valued) : valued;
  }

  private static Requirement waive(Requirement r) {
    Node node =
        r.node().with(r.node().constraints().stream().flatMap(c -> waive(c).stream()).toList());
    if (r instanceof Requirement.AllOf
        || r instanceof Requirement.AnyOf
        || r instanceof Requirement.NOf) {
      return new Requirement.NOf(node, 0, r.children());
    }
    if (r instanceof Requirement.SumOf s) {
      return new Requirement.SumOf(node, s.measure(), fromZero(s.bounds()), s.of());
    }
    if (r instanceof Requirement.Pick p) {
      Bounds credits = p.credits().isPresent() ? fromZero(p.credits()) : Bounds.NONE;
      Bounds count = p.count().isPresent() ? fromZero(p.count()) : Bounds.NONE;
      return new Requirement.Pick(
          node, p.where(), count, credits, p.observe(), p.repeatable(), p.divisible());
    }
    if (r instanceof Requirement.Cover c) {
      return new Requirement.Cover(node, List.of(), c.where(), c.each(), fromZero(c.count()));
    }
    if (r instanceof Requirement.When) {
      return r.with(node);
    }
    return new Requirement.AllOf(node, List.of());
  }

  private static Bounds fromZero(Bounds bounds) {
    return new Bounds(Optional.of(Rational.ZERO), bounds.max());
  }

  private static Optional<Constraint> waive(Constraint c) {
    if (c instanceof Constraint.Total t) {
      return t.range()
          .max()
          .map(m -> new Constraint.Total(t.of(), t.where(), Bounds.atMost(m), t.scope()));
    }
    if (c instanceof Constraint.Ratio r) {
      return r.range()
          .max()
          .map(m -> new Constraint.Ratio(r.of(), r.where(), r.base(), Bounds.atMost(m), r.scope()));
    }
    return c instanceof Constraint.Window || c instanceof Constraint.Before
        ? Optional.of(c)
        : Optional.empty();
  }
}
