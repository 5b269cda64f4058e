package dev.cairn.pathways.certificate.internal;

import dev.cairn.core.model.Rational;
import dev.cairn.pathways.rule.Bounds;
import dev.cairn.pathways.rule.Constraint;
import dev.cairn.pathways.rule.Measure;
import dev.cairn.pathways.rule.Requirement;
import dev.cairn.pathways.rule.Scope;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What of an answer may differ from world to world: a branch that is not picked is dropped. */
final class WorldCheck {
  private final AnswerCheck check;
  private final Facts facts;
  private final Answer answer;
  private final ConstraintTest constraints;

  WorldCheck(AnswerCheck check, Facts facts, Answer answer, ConstraintTest constraints) {
    this.check = check;
    this.facts = facts;
    this.answer = answer;
    this.constraints = constraints;
  }

  /** Checks the world at hand. */
  void run() {
    BitSet now = new BitSet();
    if (!answer.active.get(0)) {
      check.fail("certificate.active", facts.structure.root(), "is the root; it must be active.");
      return;
    }
    now.set(0);
    for (NodeFacts n : facts.structure.nodes) {
      if (now.get(n.index)) {
        choose(n, now);
      }
    }
    check.everActive.or(now);
    new SharedUse(facts, answer, now).check(check.findings);
    for (int i = now.nextSetBit(0); i >= 0; i = now.nextSetBit(i + 1)) {
      NodeFacts n = facts.structure.nodes.get(i);
      if (n.requirement instanceof Requirement.SumOf) {
        Bounds bounds = n.measure() == Measure.COUNT ? n.count : n.credits;
        check.sum(n, n.measure(), bounds, contributions(n, now));
      }
      derived(n, now);
      for (int c = 0; c < n.constraints.size(); c++) {
        constraint(n, c, now);
      }
    }
  }

  private void derived(NodeFacts n, BitSet now) {
    if (facts.given(n) != Truth.YES
        && facts.derivedBy(n).filter(by -> !now.get(by.index)).isPresent()) {
      check.fail(
          "certificate.fact",
          n,
          "relies on an award that is neither held nor derived in this answer; activate what"
              + " derives it.");
    }
  }

  private void choose(NodeFacts n, BitSet now) {
    int chosen = 0;
    if (n.requirement instanceof Requirement.When when) {
      Truth truth = facts.contexts.test(when.condition());
      int picked = truth == Truth.YES ? 0 : 1;
      if (truth == Truth.UNKNOWN) {
        check.fail(
            "certificate.context", n, "hangs on a condition nobody can tell; state the context.");
      } else if (picked < n.children.size()) {
        NodeFacts branch = n.children.get(picked);
        if (answer.active.get(branch.index)) {
          now.set(branch.index);
        } else if (!n.waived) {
          check.fail("certificate.active", n, "needs \"" + branch.id() + "\" active; make it so.");
        }
      }
      return;
    }
    for (NodeFacts child : n.children) {
      if (answer.active.get(child.index)) {
        now.set(child.index);
        chosen++;
      }
    }
    if (chosen < n.needed) {
      check.fail(
          "certificate.active",
          n,
          "has " + chosen + " active children and needs " + n.needed + "; choose more.");
    }
  }

  private void constraint(NodeFacts n, int at, BitSet now) {
    Constraint c = n.constraints.get(at);
    if (c == null || (n.observes() && c.scope() == Scope.USED)) {
      return;
    }
    boolean holds;
    if (c instanceof Constraint.Before before) {
      holds =
          ConstraintTest.isBefore(below(n, before.earlier(), now), below(n, before.later(), now));
    } else {
      List<Item> items = c.scope() == Scope.ALL ? all(n) : answer.usedBelow(n, now);
      if (c instanceof Constraint.Total || c instanceof Constraint.Ratio) {
        check.note(n, "constraints." + at, constraints.matching(c, n, items));
      }
      holds = constraints.test(c, n, items, Span.of(required(n, c, now))) == Truth.YES;
    }
    if (!holds) {
      check.failed(n, at);
    }
  }

  private List<Item> below(NodeFacts at, String id, BitSet now) {
    NodeFacts node =
        facts
            .structure
            .find(id)
            .filter(at::holds)
            .orElseThrow(
                () ->
                    new Refusal(
                        "award.before",
                        "",
                        "\"" + at.id() + "\" has no node \"" + id + "\" below it; name one."));
    return node.observes() ? List.of() : answer.usedBelow(node, now);
  }

  /** The records of the learner that a node may look at. */
  private List<Item> all(NodeFacts node) {
    return AnswerCheck.allOf(facts, node);
  }

  /** What the active leaves at or below a node ask for at least. */
  private Rational required(NodeFacts node, Constraint c, BitSet now) {
    Rational sum = Rational.ZERO;
    if (c instanceof Constraint.Ratio ratio && ratio.base() instanceof Constraint.Base.Required) {
      for (int i = node.index; i < node.end; i++) {
        NodeFacts leaf = facts.structure.nodes.get(i);
        if (now.get(i) && leaf.isPickOrCover()) {
          sum = sum.plus(leaf.minimum(ratio.of()));
        }
      }
    }
    return sum;
  }

  private Span contributions(NodeFacts sumOf, BitSet now) {
    Measure of = sumOf.measure();
    List<NodeFacts> children = new ArrayList<>(sumOf.children);
    children.sort(Comparator.comparing(NodeFacts::id));
    Map<Integer, Item> open = new HashMap<>();
    answer.usedBelow(sumOf, now).forEach(i -> open.put(i.record().index, i));
    Span sum = Span.ZERO;
    for (NodeFacts child : children) {
      if (!now.get(child.index)) {
        continue;
      }
      Span here = Span.ZERO;
      for (Item below : answer.usedBelow(child, now)) {
        Item i = open.remove(below.record().index);
        if (i != null) {
          Span whole = Weights.measure(of, Span.of(i.record().credits(sumOf.unit)));
          here = here.plus(of == Measure.COUNT ? whole : whole.times(i.part()));
        }
      }
      if (child.cap.isPresent()) {
        Rational cap = child.cap.get();
        here =
            new Span(
                here.lo() == null ? cap : here.lo().min(cap),
                here.hi() == null ? cap : here.hi().min(cap));
      }
      sum = sum.plus(here);
    }
    return sum;
  }
}
