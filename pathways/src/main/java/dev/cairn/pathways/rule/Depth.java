package dev.cairn.pathways.rule;

import dev.cairn.core.CairnException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** How deep rules nest: what reads and writes them goes down by calls, so there is a limit. */
final class Depth {
  /** The most levels that requirements, predicates or conditions may nest. */
  static final int DEEPEST = 400;

  private Depth() {}

  private record Place(Object value, int depth, String pointer) {}

  /** Where an award passes the limit, as a pointer into its JSON form; walks it by a loop. */
  static Optional<String> beyond(Award award) {
    Deque<Place> open = new ArrayDeque<>();
    open.push(new Place(award.require(), 1, "/require"));
    while (!open.isEmpty()) {
      Place at = open.pop();
      if (at.depth() > DEEPEST) {
        return Optional.of(at.pointer());
      }
      if (at.value() instanceof Requirement r) {
        below(r, at, open);
      } else {
        parts(at.value()).forEach(x -> open.push(new Place(x, at.depth() + 1, at.pointer())));
      }
    }
    return Optional.empty();
  }

  private static void below(Requirement r, Place at, Deque<Place> open) {
    List<Requirement> children = r.children();
    for (int i = 0; i < children.size(); i++) {
      open.push(new Place(children.get(i), at.depth() + 1, at.pointer() + step(r, i)));
    }
    if (r instanceof Requirement.Pick p) {
      open.push(new Place(p.where(), 1, at.pointer() + "/pick/where"));
    } else if (r instanceof Requirement.Cover c) {
      open.push(new Place(c.where(), 1, at.pointer() + "/cover/where"));
    } else if (r instanceof Requirement.When w) {
      open.push(new Place(w.condition(), 1, at.pointer() + "/when"));
    }
    List<Constraint> constraints = r.node().constraints();
    for (int i = 0; i < constraints.size(); i++) {
      String pointer = at.pointer() + "/constraints/" + i;
      where(constraints.get(i)).ifPresent(p -> open.push(new Place(p, 1, pointer)));
    }
  }

  private static Optional<Predicate> where(Constraint c) {
    if (c instanceof Constraint.Total t) {
      return Optional.of(t.where());
    }
    if (c instanceof Constraint.Ratio q) {
      return Optional.of(q.where());
    }
    return c instanceof Constraint.Mean m ? Optional.of(m.where()) : Optional.empty();
  }

  private static List<?> parts(Object value) {
    if (value instanceof Predicate.All all) {
      return all.of();
    }
    if (value instanceof Predicate.Any any) {
      return any.of();
    }
    if (value instanceof Predicate.Not not) {
      return List.of(not.inner());
    }
    if (value instanceof Condition.All all) {
      return all.of();
    }
    if (value instanceof Condition.Any any) {
      return any.of();
    }
    return value instanceof Condition.Not not ? List.of(not.inner()) : List.of();
  }

  private static String step(Requirement node, int child) {
    if (node instanceof Requirement.AllOf) {
      return "/allOf/" + child;
    }
    if (node instanceof Requirement.AnyOf) {
      return "/anyOf/" + child;
    }
    return node instanceof Requirement.When ? (child == 0 ? "/then" : "/else") : "/of/" + child;
  }

  /** Refuses to write what nests too deep. */
  static void check(Award award) {
    if (beyond(award).isPresent()) {
      throw CairnException.illegalArgument(
          "The rules nest more than " + DEEPEST + " levels deep; make them flatter.");
    }
  }
}
