package dev.cairn.pathways.certificate.internal;

import dev.cairn.core.model.Rational;
import dev.cairn.pathways.certificate.Name;
import dev.cairn.pathways.rule.Constraint;
import dev.cairn.pathways.rule.Measure;
import dev.cairn.pathways.rule.Requirement;
import dev.cairn.pathways.rule.Scope;
import java.util.List;
import java.util.Optional;

/** Rows of the tree: which nodes must be active, and which cannot be. */
final class TreeRows extends RowSource {
  TreeRows(Facts facts, Eligibility eligibility, Variables variables) {
    super(facts, eligibility, variables);
  }

  @Override
  Optional<Row> row(Name name, Names names) {
    Optional<NodeFacts> node = names.node(0);
    if (node.isEmpty()) {
      return none();
    }
    NodeFacts n = node.get();
    return switch (name.kind()) {
      case "all" ->
          names.size(2) ? names.node(1).filter(c -> needs(n, c)).map(c -> all(n, c)) : none();
      case "child" ->
          names.size(2)
              ? names
                  .node(1)
                  .filter(c -> c.parent == n)
                  .map(
                      c ->
                          builder()
                              .plus(Variables.active(n))
                              .minus(Variables.active(c))
                              .atLeast(Rational.ZERO))
              : none();
      case "nOf" -> names.size(1) ? some(n) : none();
      case "when" -> names.size(1) ? when(n) : none();
      case "when.one" -> names.size(1) ? one(n) : none();
      case "barred" ->
          names.size(1) && isBarred(n)
              ? Optional.of(builder().minus(Variables.active(n)).atLeast(Rational.ZERO))
              : none();
      case "derived" -> names.size(1) ? derived(n) : none();
      default -> none();
    };
  }

  private Optional<Row> derived(NodeFacts n) {
    return facts.given(n) == Truth.NO
        ? facts
            .derivedBy(n)
            .map(
                by ->
                    builder()
                        .plus(Variables.active(by))
                        .minus(Variables.active(n))
                        .atLeast(Rational.ZERO))
        : none();
  }

  /** Whether a node cannot be active without a child. */
  boolean needs(NodeFacts n, NodeFacts child) {
    if (child.parent != n || n.waived) {
      return false;
    }
    if (n.requirement instanceof Requirement.When when) {
      Truth truth = facts.contexts.test(when.condition());
      return truth != Truth.UNKNOWN && n.children.indexOf(child) == (truth == Truth.YES ? 0 : 1);
    }
    return n.requirement instanceof Requirement.AllOf;
  }

  private Row all(NodeFacts n, NodeFacts child) {
    return builder()
        .plus(Variables.active(child))
        .minus(Variables.active(n))
        .atLeast(Rational.ZERO);
  }

  private Optional<Row> some(NodeFacts n) {
    boolean counts =
        n.requirement instanceof Requirement.AnyOf || n.requirement instanceof Requirement.NOf;
    if (!counts || n.waived) {
      return none();
    }
    Row.Builder row = builder();
    n.children.forEach(c -> row.plus(Variables.active(c)));
    return Optional.of(row.add(Variables.active(n), Rational.of(-n.needed)).atLeast(Rational.ZERO));
  }

  private Optional<Row> when(NodeFacts n) {
    if (!(n.requirement instanceof Requirement.When when)
        || n.waived
        || n.children.size() < 2
        || facts.contexts.test(when.condition()) != Truth.UNKNOWN) {
      return none();
    }
    return Optional.of(
        builder()
            .plus(Variables.active(n.children.get(0)))
            .plus(Variables.active(n.children.get(1)))
            .minus(Variables.active(n))
            .atLeast(Rational.ZERO));
  }

  private Optional<Row> one(NodeFacts n) {
    return n.requirement instanceof Requirement.When && n.children.size() == 2
        ? Optional.of(
            builder()
                .minus(Variables.active(n.children.get(0)))
                .minus(Variables.active(n.children.get(1)))
                .atLeast(Rational.of(-1)))
        : none();
  }

  /** Whether a node is active in no answer of any world. */
  boolean isBarred(NodeFacts n) {
    NodeFacts parent = n.parent;
    if (parent != null && parent.requirement instanceof Requirement.When when) {
      Truth truth = facts.contexts.test(when.condition());
      if (truth != Truth.UNKNOWN && parent.children.indexOf(n) == (truth == Truth.YES ? 1 : 0)) {
        return true;
      }
    }
    if (facts.given(n) == Truth.NO && facts.derivedBy(n).isEmpty()) {
      return true;
    }
    ConstraintTest test = new ConstraintTest(weights, facts.question.decisionDay());
    for (Constraint c : n.constraints) {
      if (c != null
          && c.scope() == Scope.ALL
          && !isOfRequired(c)
          && test.test(c, n, AnswerCheck.allOf(facts, n), Span.ZERO) == Truth.NO) {
        return true;
      }
    }
    return n.observes() && !isObservable(n, test);
  }

  private static boolean isOfRequired(Constraint c) {
    return c instanceof Constraint.Ratio r && r.base() instanceof Constraint.Base.Required;
  }

  private boolean isObservable(NodeFacts leaf, ConstraintTest test) {
    Observation seen = new Observation(facts, leaf);
    if ((leaf.count.isPresent()
            && ConstraintTest.within(seen.sum(Measure.COUNT), leaf.count) == Truth.NO)
        || (leaf.credits.isPresent()
            && ConstraintTest.within(seen.sum(Measure.CREDITS), leaf.credits) == Truth.NO)) {
      return false;
    }
    List<Item> items = seen.items();
    for (Constraint c : leaf.constraints) {
      if (c == null || c.scope() == Scope.ALL || c instanceof Constraint.Before) {
        continue;
      }
      Span required = c instanceof Constraint.Ratio r ? Span.of(leaf.minimum(r.of())) : Span.ZERO;
      if (test.test(c, leaf, items, required) == Truth.NO) {
        return false;
      }
    }
    return true;
  }
}
