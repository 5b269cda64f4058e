package dev.cairn.pathways.certificate.internal;

import dev.cairn.core.model.Rational;
import dev.cairn.pathways.certificate.Proof;
import dev.cairn.pathways.rule.Constraint;
import dev.cairn.pathways.rule.Measure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The proofs that read well: a leaf that cannot be filled, leaves in want, dates in a circle. */
final class ShapeCheck {
  private final Facts facts;
  private final RowSystem rows;
  private final Fixed fixed;

  ShapeCheck(Facts facts, RowSystem rows, Fixed fixed) {
    this.facts = facts;
    this.rows = rows;
    this.fixed = fixed;
  }

  private NodeFacts active(String id, String code) {
    NodeFacts node =
        facts
            .structure
            .find(id)
            .orElseThrow(
                () -> ProofCheck.refused(code, "There is no node \"" + id + "\"; name one."));
    if (!fixed.is(Variables.active(node), Rational.ONE)) {
      throw ProofCheck.refused(code, "\"" + id + "\" need not be active; split on it first.");
    }
    return node;
  }

  /** The records that may still serve a leaf. */
  private List<RecordFacts> open(NodeFacts leaf) {
    List<RecordFacts> open = new ArrayList<>();
    for (RecordFacts r : rows.leaves.servants(leaf)) {
      if (!fixed.is(Variables.use(leaf, r), Rational.ZERO) && facts.eligible(leaf, r) != Truth.NO) {
        open.add(r);
      }
    }
    return open;
  }

  void empty(String id) {
    NodeFacts leaf = active(id, "certificate.empty");
    if (rows.tree.isBarred(leaf)) {
      return;
    }
    if (leaf.leaf >= 0) {
      List<RecordFacts> open = open(leaf);
      if (isBelow(leaf, open, Measure.COUNT) || isBelow(leaf, open, Measure.CREDITS)) {
        return;
      }
      for (String item : leaf.items()) {
        if (open.stream().filter(r -> AnswerCheck.carries(r, item)).count() < leaf.each) {
          return;
        }
      }
    }
    throw ProofCheck.refused(
        "certificate.empty", "\"" + id + "\" can be filled; show something else.");
  }

  /** Whether all the records together, one for each code, stay below the minimum. */
  private boolean isBelow(NodeFacts leaf, List<RecordFacts> open, Measure of) {
    Map<String, Span> best = new HashMap<>();
    for (RecordFacts r : open) {
      // Records that share their first code share a code, so at most one of them is used.
      String group =
          leaf.allowsRepeats() || r.codes().isEmpty()
              ? "r" + r.index
              : "c" + new TreeSet<>(r.codes()).first();
      Span gives = rows.leaves.gives(leaf, r, of);
      best.merge(group, gives, (a, b) -> new Span(Rational.ZERO, larger(a.hi(), b.hi())));
    }
    Span all = best.values().stream().reduce(Span.ZERO, Span::plus);
    Rational min = leaf.minimum(of);
    return all.hi() != null && all.hi().compareTo(min) < 0;
  }

  private static @Nullable Rational larger(@Nullable Rational a, @Nullable Rational b) {
    return a == null || b == null ? null : a.max(b);
  }

  void hall(Proof.Hall hall) {
    Set<Integer> given = new HashSet<>();
    for (String id : hall.records()) {
      RecordFacts r =
          facts
              .record(id)
              .orElseThrow(() -> refused("There is no record \"" + id + "\"; name one."));
      if (!given.add(r.index)) {
        throw refused("The record \"" + id + "\" is named twice; name it once.");
      }
    }
    Set<Integer> once = new HashSet<>();
    Map<Integer, List<NodeFacts>> serves = new HashMap<>();
    Map<Integer, Span> supply = new HashMap<>();
    Rational demand = Rational.ZERO;
    @Nullable String unit = null;
    for (String id : hall.leaves()) {
      NodeFacts leaf = active(id, "certificate.hall");
      if (leaf.leaf < 0 || !once.add(leaf.leaf)) {
        throw refused("\"" + id + "\" is no leaf, or is named twice; name each once.");
      }
      if (unit != null && !unit.equals(leaf.unit) && hall.of() == Measure.CREDITS) {
        throw refused("The leaves count in " + unit + " and in " + leaf.unit + "; take one unit.");
      }
      unit = leaf.unit;
      demand = demand.plus(leaf.minimum(hall.of()));
      for (RecordFacts r : open(leaf)) {
        if (!given.contains(r.index)) {
          throw refused("\"" + r.id() + "\" may serve \"" + id + "\" and is left out; name it.");
        }
        serves.computeIfAbsent(r.index, x -> new ArrayList<>()).add(leaf);
        Span gives = rows.leaves.gives(leaf, r, hall.of());
        supply.merge(r.index, gives, (a, b) -> new Span(Rational.ZERO, larger(a.hi(), b.hi())));
      }
    }
    for (List<NodeFacts> of : serves.values()) {
      long divisible = of.stream().filter(NodeFacts::divides).count();
      if (!facts.sharing.exclusive(of) || (hall.of() == Measure.COUNT && divisible > 1)) {
        throw refused("A record may serve two of the leaves; take leaves that share none.");
      }
    }
    Span all = supply.values().stream().reduce(Span.ZERO, Span::plus);
    if (all.hi() == null || all.hi().compareTo(demand) >= 0) {
      throw refused(
          "The leaves ask for " + demand + " and their records give as much; show something else.");
    }
  }

  private static Refusal refused(String message) {
    return ProofCheck.refused("certificate.hall", message);
  }

  void cycle(List<String> ids) {
    String code = "certificate.cycle";
    for (int i = 0; i < ids.size(); i++) {
      String earlier = ids.get(i);
      String later = ids.get((i + 1) % ids.size());
      if (!isOrdered(earlier, later)) {
        throw ProofCheck.refused(
            code,
            "Nothing that must hold puts \""
                + earlier
                + "\" before \""
                + later
                + "\"; name nodes that are put so.");
      }
      NodeFacts node =
          facts
              .structure
              .find(earlier)
              .orElseThrow(
                  () ->
                      ProofCheck.refused(code, "There is no node \"" + earlier + "\"; name one."));
      if (facts.structure.leavesBelow(node).stream().noneMatch(this::mustUse)) {
        throw ProofCheck.refused(
            code, "\"" + earlier + "\" may do without records; name nodes that need some.");
      }
    }
    if (ids.isEmpty()) {
      throw ProofCheck.refused(code, "A circle needs a node; name one.");
    }
  }

  private boolean mustUse(NodeFacts leaf) {
    return fixed.is(Variables.active(leaf), Rational.ONE)
        && (leaf.minimum(Measure.COUNT).signum() > 0
            || leaf.minimum(Measure.CREDITS).signum() > 0
            || !leaf.items().isEmpty());
  }

  private boolean isOrdered(String earlier, String later) {
    for (NodeFacts n : facts.structure.nodes) {
      if (fixed.is(Variables.active(n), Rational.ONE) && !n.observes()) {
        for (Constraint c : n.constraints) {
          if (c instanceof Constraint.Before b
              && b.earlier().equals(earlier)
              && b.later().equals(later)) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
