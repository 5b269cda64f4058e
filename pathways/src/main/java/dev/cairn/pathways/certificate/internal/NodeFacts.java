package dev.cairn.pathways.certificate.internal;

import dev.cairn.core.model.Rational;
import dev.cairn.pathways.rule.Bounds;
import dev.cairn.pathways.rule.Constraint;
import dev.cairn.pathways.rule.Measure;
import dev.cairn.pathways.rule.Predicate;
import dev.cairn.pathways.rule.Requirement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One node as a check sees it: its place in the tree and its bounds after exceptions. */
final class NodeFacts {
  final Requirement requirement;
  final @Nullable NodeFacts parent;

  /** Preorder number; those at or below are {@code index} to {@code end - 1}. */
  final int index;

  int end;

  /** Nodes from the root to here. */
  final int depth;

  /** The credit unit here; blank for none. */
  final String unit;

  final List<NodeFacts> children = new ArrayList<>();

  boolean waived;

  /** How many children it needs; -1 where that is no question. */
  int needed;

  Bounds count = Bounds.NONE;
  Bounds credits = Bounds.NONE;
  int each;
  Optional<Rational> cap;
  final List<@Nullable Constraint> constraints;

  /** Records kept from here and below, and records let in here. */
  final Set<String> blocked = new HashSet<>();

  final Set<String> inserted = new HashSet<>();

  /** Position among the leaves that use records; -1 if it is none. */
  int leaf = -1;

  NodeFacts(Requirement requirement, @Nullable NodeFacts parent, int index, String awardUnit) {
    this.requirement = requirement;
    this.parent = parent;
    this.index = index;
    this.end = index + 1;
    this.depth = parent == null ? 1 : parent.depth + 1;
    this.unit =
        requirement
            .node()
            .unit()
            .map(u -> u.id())
            .orElseGet(() -> parent == null ? awardUnit : parent.unit);
    this.cap = requirement.node().contributesAtMost();
    this.constraints = new ArrayList<>(requirement.node().constraints());
    this.needed = -1;
    if (requirement instanceof Requirement.AllOf all) {
      needed = all.of().size();
    } else if (requirement instanceof Requirement.AnyOf) {
      needed = 1;
    } else if (requirement instanceof Requirement.NOf some) {
      needed = some.k();
    } else if (requirement instanceof Requirement.SumOf sum) {
      if (sum.measure() == Measure.COUNT) {
        count = sum.bounds();
      } else {
        credits = sum.bounds();
      }
    } else if (requirement instanceof Requirement.Pick pick) {
      count = pick.count();
      credits = pick.credits();
    } else if (requirement instanceof Requirement.Cover cover) {
      count = cover.count();
      each = cover.each();
    }
  }

  String id() {
    return requirement.id();
  }

  boolean holds(NodeFacts other) {
    return other.index >= index && other.index < end;
  }

  boolean observes() {
    return requirement instanceof Requirement.Pick pick && pick.observe();
  }

  /** Whether a pick bounds credits, be it by a bound since waived. */
  boolean boundsCredits() {
    return credits.isPresent()
        || (requirement instanceof Requirement.Pick pick && pick.credits().isPresent());
  }

  boolean divides() {
    return requirement instanceof Requirement.Pick pick && pick.divisible();
  }

  boolean allowsRepeats() {
    return requirement instanceof Requirement.Cover
        || (requirement instanceof Requirement.Pick pick && pick.repeatable());
  }

  boolean isPickOrCover() {
    return requirement instanceof Requirement.Pick || requirement instanceof Requirement.Cover;
  }

  /** What a pick or cover asks of records. */
  Predicate where() {
    if (requirement instanceof Requirement.Pick pick) {
      return pick.where();
    }
    if (requirement instanceof Requirement.Cover cover) {
      return cover.where();
    }
    return new Predicate.Always();
  }

  /** The items a cover must still reach. */
  List<String> items() {
    return requirement instanceof Requirement.Cover cover && !waived ? cover.items() : List.of();
  }

  /** The minimum in a measure; zero if there is none. */
  Rational minimum(Measure measure) {
    return (measure == Measure.COUNT ? count : credits).min().orElse(Rational.ZERO);
  }

  /** The measure of a {@code sumOf}. */
  Measure measure() {
    return requirement instanceof Requirement.SumOf sum ? sum.measure() : Measure.COUNT;
  }
}
