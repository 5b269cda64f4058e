package dev.cairn.pathways.certificate.internal;

import dev.cairn.core.model.Rational;
import dev.cairn.pathways.rule.Constraint;
import dev.cairn.pathways.rule.Measure;
import dev.cairn.pathways.rule.Requirement;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;

/**
 * The value of every variable in an answer that divides nothing, as the definition of the variables
 * has it, worked out from the answer alone.
 */
final class AnswerValues {
  private final Facts facts;
  private final Set<String> active;
  private final Map<String, Set<Integer>> uses;
  private final BiFunction<RecordFacts, String, Rational> credits;
  private final Variables variables;
  private final Eligibility eligibility;

  AnswerValues(
      Facts facts,
      RowSystem system,
      Set<String> active,
      Map<String, Set<Integer>> uses,
      BiFunction<RecordFacts, String, Rational> creditsInUnit) {
    this.facts = facts;
    this.variables = system.variables;
    this.eligibility = system.eligibility;
    this.active = active;
    this.uses = uses;
    this.credits = creditsInUnit;
  }

  private static Rational bit(boolean value) {
    return value ? Rational.ONE : Rational.ZERO;
  }

  private boolean isUsedBy(NodeFacts leaf, int record) {
    return active.contains(leaf.id()) && uses.getOrDefault(leaf.id(), Set.of()).contains(record);
  }

  private boolean isUsedBelow(NodeFacts node, int record) {
    return facts.structure.leavesBelow(node).stream().anyMatch(l -> isUsedBy(l, record));
  }

  private Set<Integer> usedBelow(NodeFacts node) {
    Set<Integer> used = new TreeSet<>();
    facts.records.forEach(
        r -> {
          if (isUsedBelow(node, r.index)) {
            used.add(r.index);
          }
        });
    return used;
  }

  private Rational sum(Collection<Integer> records, Measure of, String unit) {
    Rational sum = Rational.ZERO;
    for (int r : records) {
      sum =
          sum.plus(of == Measure.COUNT ? Rational.ONE : credits.apply(facts.records.get(r), unit));
    }
    return sum;
  }

  /** Whether the answer satisfies a row. */
  boolean satisfies(Row row) {
    Rational left = Rational.ZERO;
    for (int i = 0; i < row.size(); i++) {
      left = left.plus(row.factor(i).times(value(row.variable(i))));
    }
    return left.compareTo(row.least()) >= 0;
  }

  Rational value(long variable) {
    int kind = (int) (variable >>> 60);
    int a = (int) (variable >>> 40) & 0xFFFFF;
    int b = (int) (variable >>> 20) & 0xFFFFF;
    int c = (int) variable & 0xFFFFF;
    switch (kind) {
      case 0:
        return bit(active.contains(node(a).id()));
      case 1:
        return bit(isUsedBy(node(a), b));
      case 3:
      case 4:
        return bit(isUsedBelow(node(a), b));
      case 5:
        return bit(isCharged(a, b));
      case 6:
        return bit(isLargest(a, node(b)));
      case 7:
        return bit(carries(node(a), b, c));
      case 8:
        return bit(carriesEnough(node(a), b, c));
      case 9:
        return bit(required(node(a), b).signum() == 0);
      case 10:
        return brought(node(a));
      case 11:
        return bit(contribution(node(a)).compareTo(node(a).cap.orElseThrow()) >= 0);
      case 12:
        return bit(firstBelow(parent(node(a)), b) == node(a));
      default:
        throw new AssertionError("A variable of kind " + kind);
    }
  }

  private NodeFacts node(int index) {
    return facts.structure.nodes.get(index);
  }

  private static NodeFacts parent(NodeFacts child) {
    NodeFacts parent = child.parent;
    if (parent == null) {
      throw new AssertionError(child.id());
    }
    return parent;
  }

  private boolean isCharged(int entry, int record) {
    List<NodeFacts> leaves = facts.structure.leaves;
    for (NodeFacts x : leaves) {
      for (NodeFacts y : leaves) {
        if (isUsedBy(x, record) && isUsedBy(y, record) && facts.sharing.separates(entry, x, y)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isLargest(int entry, NodeFacts node) {
    String unit = facts.question.award().unit().map(u -> u.id()).orElse("");
    Rational here = sum(usedBelow(node), Measure.CREDITS, unit);
    return facts.sharing.entries.get(entry).among().stream()
        .map(id -> facts.structure.find(id).orElseThrow())
        .allMatch(n -> sum(usedBelow(n), Measure.CREDITS, unit).compareTo(here) <= 0);
  }

  private Set<Integer> carriers(NodeFacts node, dev.cairn.pathways.rule.RecordKey key, int value) {
    Set<Integer> carriers = new HashSet<>();
    for (int r : usedBelow(node)) {
      for (String v : Keys.of(key, facts.records.get(r).record)) {
        if (variables.distinct(node, 0, v) == (7L << 60 | (long) node.index << 40 | value)) {
          carriers.add(r);
        }
      }
    }
    return carriers;
  }

  private boolean carries(NodeFacts node, int constraint, int value) {
    Constraint.Distinct d = (Constraint.Distinct) node.constraints.get(constraint);
    return !carriers(node, d.key(), value).isEmpty();
  }

  private boolean carriesEnough(NodeFacts node, int constraint, int value) {
    Constraint.Same s = (Constraint.Same) node.constraints.get(constraint);
    return active.contains(node.id())
        && sum(carriers(node, s.key(), value), s.of(), node.unit).compareTo(s.min()) >= 0;
  }

  private Rational required(NodeFacts node, int constraint) {
    Constraint.Ratio ratio = (Constraint.Ratio) node.constraints.get(constraint);
    Rational sum = Rational.ZERO;
    for (NodeFacts leaf : facts.structure.nodes) {
      if (node.holds(leaf) && leaf.isPickOrCover() && active.contains(leaf.id())) {
        sum = sum.plus(leaf.minimum(ratio.of()));
      }
    }
    return sum;
  }

  private NodeFacts firstBelow(NodeFacts sumOf, int record) {
    return sumOf.children.stream()
        .filter(c -> isUsedBelow(c, record))
        .min(java.util.Comparator.comparing(NodeFacts::id))
        .orElse(sumOf);
  }

  private Rational contribution(NodeFacts child) {
    NodeFacts sumOf = parent(child);
    Set<Integer> first = usedBelow(child);
    first.removeIf(r -> firstBelow(sumOf, r) != child);
    return sum(first, ((Requirement.SumOf) sumOf.requirement).measure(), sumOf.unit);
  }

  /** The contribution, no more than is asked for. */
  private Rational brought(NodeFacts child) {
    NodeFacts sumOf = parent(child);
    Measure of = sumOf.measure();
    Rational least = Rational.ZERO;
    for (RecordFacts r : facts.records) {
      if (eligibility.leaves(child, r).isEmpty()) {
        continue;
      }
      Rational lo = of == Measure.COUNT ? Rational.ONE : r.credits(sumOf.unit).lo();
      least = least.plus(lo == null ? Rational.ZERO : lo);
    }
    Rational enough =
        child.cap.orElse(
            (of == Measure.COUNT ? sumOf.count : sumOf.credits)
                .min()
                .orElse(Rational.ZERO)
                .max(least));
    return contribution(child).min(enough);
  }
}
