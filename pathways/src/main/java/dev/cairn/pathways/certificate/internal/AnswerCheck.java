package dev.cairn.pathways.certificate.internal;

import dev.cairn.core.Finding;
import dev.cairn.core.model.Rational;
import dev.cairn.pathways.certificate.Claim;
import dev.cairn.pathways.rule.Bounds;
import dev.cairn.pathways.rule.Constraint;
import dev.cairn.pathways.rule.Measure;
import dev.cairn.pathways.rule.Requirement;
import dev.cairn.pathways.rule.Scope;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether an answer holds whatever the unknowns may be. Each condition is decided over all worlds
 * by itself, which is the same as deciding them together.
 */
public final class AnswerCheck {
  private final Facts facts;
  private final Answer answer;
  private final ConstraintTest constraints;
  private final List<Finding> findings = new ArrayList<>();
  private final Map<String, Span> sums = new HashMap<>();
  private final BitSet everActive = new BitSet();

  AnswerCheck(Facts facts, Claim.Satisfied claim) {
    this.facts = facts;
    Assumptions.settle(facts, claim.assumptions());
    this.answer = new Answer(facts, claim);
    this.constraints =
        new ConstraintTest(new Weights(facts.outcomes), facts.question.decisionDay());
  }

  /** Everything that does not hold; empty if the answer does. */
  static List<Finding> check(Facts facts, Claim.Satisfied claim) {
    AnswerCheck check = new AnswerCheck(facts, claim);
    check.run(claim.sums());
    return check.findings;
  }

  private void run(List<Claim.Sum> stated) {
    for (int i = answer.active.nextSetBit(0); i >= 0; i = answer.active.nextSetBit(i + 1)) {
      leaf(facts.structure.nodes.get(i));
    }
    facts.contexts.inEveryWorld(this::world);
    for (int i = answer.active.nextSetBit(0); i >= 0; i = answer.active.nextSetBit(i + 1)) {
      if (!everActive.get(i)) {
        fail(
            "certificate.active",
            facts.structure.nodes.get(i),
            "is claimed active and never is; remove it.");
      }
    }
    Set<String> seen = new HashSet<>();
    for (Claim.Sum sum : stated) {
      Span computed = sums.get(sum.node() + "\n" + sum.of());
      if (computed == null
          || !seen.add(sum.node() + "\n" + sum.of())
          || !computed.equals(new Span(sum.least(), sum.most().orElse(null)))) {
        findings.add(
            Finding.error(
                "certificate.sum",
                "/claim/sums",
                "The sum "
                    + sum.of()
                    + " of \""
                    + sum.node()
                    + "\" is not "
                    + sum.least()
                    + "; state what the records add up to."));
      }
    }
  }

  private void fail(String code, NodeFacts node, String message) {
    if (findings.size() < 50) {
      findings.add(Finding.error(code, "/claim", "\"" + node.id() + "\" " + message));
    }
  }

  private void note(NodeFacts node, String of, Span sum) {
    sums.merge(node.id() + "\n" + of, sum, Span::or);
  }

  // What a leaf asks for by itself is the same in every world of the context.

  private void leaf(NodeFacts node) {
    if (facts.given(node) != Truth.YES) {
      fail("certificate.fact", node, "relies on a fact that is not stated true; have it stated.");
    }
    if (node.observes()) {
      observed(node);
    } else if (node.leaf >= 0) {
      used(node);
    }
  }

  private void used(NodeFacts leaf) {
    List<Item> items = answer.usedBy(leaf);
    Set<String> codes = new HashSet<>();
    for (Item i : items) {
      RecordFacts r = i.record();
      if (r.presence() != RecordFacts.Presence.PRESENT) {
        fail(
            "certificate.presence",
            leaf,
            "uses \"" + r.id() + "\", which does not surely count; use another record.");
      } else if (facts.eligible(leaf, r) != Truth.YES) {
        fail(
            "certificate.eligible",
            leaf,
            "uses \"" + r.id() + "\", which it does not surely accept; use another record.");
      }
      if (!leaf.allowsRepeats()) {
        for (String code : r.codes()) {
          if (!codes.add(code)) {
            fail("certificate.repeat", leaf, "uses the code " + code + " twice; use it once.");
          }
        }
      }
    }
    sum(leaf, Measure.COUNT, leaf.count, Span.of(Rational.of(items.size())));
    Span credits = Span.ZERO;
    for (Item i : items) {
      credits = credits.plus(Span.of(i.record().credits(leaf.unit)).times(i.part()));
    }
    sum(leaf, Measure.CREDITS, leaf.credits, credits);
    for (String item : leaf.items()) {
      long carriers = items.stream().filter(i -> carries(i.record(), item)).count();
      if (carriers < leaf.each) {
        fail(
            "certificate.cover",
            leaf,
            "covers "
                + item
                + " "
                + carriers
                + " times and needs "
                + leaf.each
                + "; use more records that carry it.");
      }
    }
  }

  static boolean carries(RecordFacts r, String item) {
    return r.record.competencies().containsKey(item) || r.record.tags().contains(item);
  }

  private void observed(NodeFacts leaf) {
    Observation seen = new Observation(facts, leaf);
    if (leaf.count.isPresent()) {
      sum(leaf, Measure.COUNT, leaf.count, seen.sum(Measure.COUNT));
    }
    if (leaf.credits.isPresent()) {
      sum(leaf, Measure.CREDITS, leaf.credits, seen.sum(Measure.CREDITS));
    }
    for (int i = 0; i < leaf.constraints.size(); i++) {
      Constraint c = leaf.constraints.get(i);
      if (c == null || c.scope() == Scope.ALL) {
        continue;
      }
      Span required = Span.of(required(leaf, c, answer.active));
      Truth truth =
          c instanceof Constraint.Before
              ? Truth.YES
              : constraints.test(c, leaf, seen.items(), required);
      if (truth != Truth.YES) {
        failed(leaf, i);
      }
    }
  }

  private void sum(NodeFacts node, Measure of, Bounds bounds, Span sum) {
    note(node, of.word(), sum);
    if (ConstraintTest.within(sum, bounds) != Truth.YES) {
      fail(
          "certificate.bounds",
          node,
          "adds up to "
              + sum.lo()
              + " to "
              + (sum.hi() == null ? "any number of" : sum.hi())
              + " "
              + of.word()
              + ", outside its bounds; choose other records.");
    }
  }

  // What follows may differ from world to world, for a branch not picked is dropped.

  private void world() {
    BitSet now = new BitSet();
    if (!answer.active.get(0)) {
      fail("certificate.active", facts.structure.root(), "is the root; it must be active.");
      return;
    }
    now.set(0);
    for (NodeFacts n : facts.structure.nodes) {
      if (now.get(n.index)) {
        choose(n, now);
      }
    }
    everActive.or(now);
    new SharedUse(facts, answer, now).check(findings);
    for (int i = now.nextSetBit(0); i >= 0; i = now.nextSetBit(i + 1)) {
      NodeFacts n = facts.structure.nodes.get(i);
      if (n.requirement instanceof Requirement.SumOf) {
        Bounds bounds = n.measure() == Measure.COUNT ? n.count : n.credits;
        sum(n, n.measure(), bounds, contributions(n, now));
      }
      for (int c = 0; c < n.constraints.size(); c++) {
        constraint(n, c, now);
      }
    }
  }

  private void choose(NodeFacts n, BitSet now) {
    int chosen = 0;
    if (n.requirement instanceof Requirement.When when) {
      Truth truth = facts.contexts.test(when.condition());
      int picked = truth == Truth.YES ? 0 : 1;
      if (truth == Truth.UNKNOWN) {
        fail("certificate.context", n, "hangs on a condition nobody can tell; state the context.");
      } else if (picked < n.children.size()) {
        NodeFacts branch = n.children.get(picked);
        if (answer.active.get(branch.index)) {
          now.set(branch.index);
        } else if (!n.waived) {
          fail("certificate.active", n, "needs \"" + branch.id() + "\" active; make it so.");
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
      fail(
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
        note(n, "constraints." + at, constraints.matching(c, n, items));
      }
      holds = constraints.test(c, n, items, Span.of(required(n, c, now))) == Truth.YES;
    }
    if (!holds) {
      failed(n, at);
    }
  }

  private void failed(NodeFacts n, int at) {
    fail(
        "certificate.constraint",
        n,
        "has a constraint, number "
            + at
            + ", that does not surely hold: "
            + n.constraints.get(at)
            + "; choose other records.");
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
    return allOf(facts, node);
  }

  static List<Item> allOf(Facts facts, NodeFacts node) {
    List<Item> items = new ArrayList<>();
    for (RecordFacts r : facts.records) {
      if (r.presence() != RecordFacts.Presence.ABSENT && !facts.isBlocked(node, r)) {
        items.add(Item.all(r));
      }
    }
    return items;
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
    children.sort(java.util.Comparator.comparing(NodeFacts::id));
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
