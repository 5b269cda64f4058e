package dev.cairn.pathways.certificate.internal;

import dev.cairn.core.Finding;
import dev.cairn.core.model.Rational;
import dev.cairn.pathways.certificate.Claim;
import dev.cairn.pathways.rule.Bounds;
import dev.cairn.pathways.rule.Constraint;
import dev.cairn.pathways.rule.Measure;
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
  final List<Finding> findings = new ArrayList<>();
  private final Map<String, Span> sums = new HashMap<>();
  final BitSet everActive = new BitSet();

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
    facts.contexts.inEveryWorld(() -> new WorldCheck(this, facts, answer, constraints).run());
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

  void fail(String code, NodeFacts node, String message) {
    if (findings.size() < 50) {
      findings.add(Finding.error(code, "/claim", "\"" + node.id() + "\" " + message));
    }
  }

  void note(NodeFacts node, String of, Span sum) {
    sums.merge(node.id() + "\n" + of, sum, Span::or);
  }

  // What a leaf asks for by itself is the same in every world of the context.

  private void leaf(NodeFacts node) {
    if (facts.given(node) != Truth.YES && facts.derivedBy(node).isEmpty()) {
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
      Span required = c instanceof Constraint.Ratio r ? Span.of(leaf.minimum(r.of())) : Span.ZERO;
      Truth truth =
          c instanceof Constraint.Before
              ? Truth.YES
              : constraints.test(c, leaf, seen.items(), required);
      if (truth != Truth.YES) {
        failed(leaf, i);
      }
    }
  }

  void sum(NodeFacts node, Measure of, Bounds bounds, Span sum) {
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

  /** Says that a constraint may fail. */
  void failed(NodeFacts n, int at) {
    fail(
        "certificate.constraint",
        n,
        "has a constraint, number "
            + at
            + ", that does not surely hold: "
            + n.constraints.get(at)
            + "; choose other records.");
  }

  /** The records of the learner that a node may look at. */
  static List<Item> allOf(Facts facts, NodeFacts node) {
    List<Item> items = new ArrayList<>();
    for (RecordFacts r : facts.records) {
      if (r.presence() != RecordFacts.Presence.ABSENT && !facts.isBlocked(node, r)) {
        items.add(Item.all(r));
      }
    }
    return items;
  }
}
