package dev.cairn.pathways.certificate.internal;

import dev.cairn.core.model.Rational;
import dev.cairn.pathways.certificate.Name;
import dev.cairn.pathways.rule.Constraint;
import dev.cairn.pathways.rule.Measure;
import dev.cairn.pathways.rule.Predicate;
import dev.cairn.pathways.rule.Scope;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows of sums: {@code total}, {@code ratio} and {@code mean}. */
final class ConstraintRows extends RowSource {
  private final ConstraintTest test;

  ConstraintRows(Facts facts, Eligibility eligibility, Variables variables) {
    super(facts, eligibility, variables);
    this.test = new ConstraintTest(weights, facts.question.decisionDay());
  }

  @Override
  Optional<Row> row(Name name, Names names) {
    Optional<NodeFacts> node = names.node(0);
    Optional<Integer> at = node.flatMap(n -> names.constraint(1, n));
    if (node.isEmpty() || at.isEmpty()) {
      return none();
    }
    NodeFacts n = node.get();
    int i = at.get();
    Constraint c = Objects.requireNonNull(n.constraints.get(i));
    boolean all = c.scope() == Scope.ALL;
    if (n.observes() && !all) {
      return none();
    }
    if (name.kind().equals("ratio.base")) {
      return names.size(3) && c instanceof Constraint.Ratio r ? zeroBase(n, i, r, names) : none();
    }
    if (!names.size(2)) {
      return none();
    }
    if (all) {
      return c instanceof Constraint.Ratio r
          ? switch (name.kind()) {
            case "ratio.all.max" -> allMost(n, i, r);
            case "ratio.all.min" -> allLeast(n, r);
            default -> none();
          }
          : none();
    }
    return switch (name.kind()) {
      case "total.min" -> c instanceof Constraint.Total t ? totalLeast(n, t) : none();
      case "total.max" -> c instanceof Constraint.Total t ? totalMost(n, t) : none();
      case "ratio.min" -> c instanceof Constraint.Ratio r ? ratioLeast(n, r) : none();
      case "ratio.max" -> c instanceof Constraint.Ratio r ? ratioMost(n, i, r) : none();
      case "mean" -> c instanceof Constraint.Mean m ? mean(n, m) : none();
      default -> none();
    };
  }

  /** Adds for every record that may be used below a node what it gives. */
  private Row.Builder each(
      Row.Builder row, NodeFacts n, Measure of, Function<RecordFacts, @Nullable Rational> factor) {
    for (RecordFacts r : facts.records) {
      if (mayServe(n, r)) {
        row.use(n, r, of, factor.apply(r));
      }
    }
    return row;
  }

  private static Rational below(@Nullable Rational lo) {
    return lo == null ? Rational.ZERO : lo.negate();
  }

  private Optional<Row> totalLeast(NodeFacts n, Constraint.Total t) {
    return t.range()
        .min()
        .filter(min -> min.signum() > 0)
        .map(
            min ->
                each(builder(), n, t.of(), r -> weights.matching(t.where(), t.of(), r, n).hi())
                    .need(min, Variables.active(n)));
  }

  private Optional<Row> totalMost(NodeFacts n, Constraint.Total t) {
    return t.range()
        .max()
        .map(
            max ->
                less(builder().add(Variables.active(n), max), n, t.of(), t.where())
                    .atLeast(Rational.ZERO));
  }

  private Row.Builder less(Row.Builder row, NodeFacts n, Measure of, Predicate where) {
    return each(row, n, of, r -> below(weights.matching(where, of, r, n).lo()));
  }

  private Row.Builder required(Row.Builder row, NodeFacts n, Measure of, Rational share) {
    for (int at = n.index; at < n.end; at++) {
      NodeFacts leaf = facts.structure.nodes.get(at);
      if (leaf.isPickOrCover()) {
        row.add(Variables.active(leaf), leaf.minimum(of).times(share));
      }
    }
    return row;
  }

  private Optional<Row> ratioMost(NodeFacts n, int i, Constraint.Ratio c) {
    if (c.range().max().isEmpty()) {
      return none();
    }
    Rational max = c.range().max().get();
    if (c.base() instanceof Constraint.Base.Used) {
      return Optional.of(
          each(
                  builder(),
                  n,
                  c.of(),
                  r -> weights.shareLessMatching(max, c.where(), c.of(), r, n).hi())
              .atLeast(Rational.ZERO));
    }
    if (c.base() instanceof Constraint.Base.Stated stated) {
      return Optional.of(
          less(builder().add(Variables.active(n), max.times(stated.value())), n, c.of(), c.where())
              .atLeast(Rational.ZERO));
    }
    Rational all = Rational.ZERO;
    for (RecordFacts r : facts.records) {
      if (mayServe(n, r)) {
        all = all.minus(below(weights.matching(c.where(), c.of(), r, n).lo()));
      }
    }
    Row.Builder row = required(builder(), n, c.of(), max).add(Variables.zeroBase(n, i), all);
    return Optional.of(less(row, n, c.of(), c.where()).atLeast(Rational.ZERO));
  }

  private Optional<Row> zeroBase(NodeFacts n, int i, Constraint.Ratio c, Names names) {
    if (!(c.base() instanceof Constraint.Base.Required)) {
      return none();
    }
    return names
        .node(2)
        .filter(l -> n.holds(l) && l.isPickOrCover() && l.minimum(c.of()).signum() > 0)
        .map(
            l ->
                builder()
                    .minus(Variables.active(l))
                    .minus(Variables.zeroBase(n, i))
                    .atLeast(Rational.of(-1)));
  }

  private Optional<Row> ratioLeast(NodeFacts n, Constraint.Ratio c) {
    if (c.range().min().isEmpty()) {
      return none();
    }
    Rational min = c.range().min().get();
    if (c.base() instanceof Constraint.Base.Used) {
      return Optional.of(
          each(
                  builder(),
                  n,
                  c.of(),
                  r -> {
                    Rational lo = weights.shareLessMatching(min, c.where(), c.of(), r, n).lo();
                    return lo == null ? null : lo.negate();
                  })
              .atLeast(Rational.ZERO));
    }
    Row.Builder row =
        each(builder(), n, c.of(), r -> weights.matching(c.where(), c.of(), r, n).hi());
    if (c.base() instanceof Constraint.Base.Stated stated) {
      Rational need = min.times(stated.value());
      return need.signum() > 0 ? Optional.of(row.need(need, Variables.active(n))) : none();
    }
    return Optional.of(required(row, n, c.of(), min.negate()).atLeast(Rational.ZERO));
  }

  private Optional<Row> mean(NodeFacts n, Constraint.Mean c) {
    return Optional.of(
        each(
                builder(),
                n,
                c.weight(),
                r -> weights.aboveMean(c.min(), c.weight(), c.scale(), c.where(), r, n).hi())
            .atLeast(Rational.ZERO));
  }

  private Optional<Row> allMost(NodeFacts n, int i, Constraint.Ratio c) {
    if (!(c.base() instanceof Constraint.Base.Required) || c.range().max().isEmpty()) {
      return none();
    }
    Rational least = below(test.matching(c, n, AnswerCheck.allOf(facts, n)).lo());
    return Optional.of(
        required(builder(), n, c.of(), c.range().max().get())
            .add(Variables.zeroBase(n, i), least.negate())
            .add(Variables.active(n), least)
            .atLeast(Rational.ZERO));
  }

  private Optional<Row> allLeast(NodeFacts n, Constraint.Ratio c) {
    Rational most = test.matching(c, n, AnswerCheck.allOf(facts, n)).hi();
    if (!(c.base() instanceof Constraint.Base.Required)
        || c.range().min().isEmpty()
        || most == null) {
      return none();
    }
    return Optional.of(
        required(
                builder().add(Variables.active(n), most), n, c.of(), c.range().min().get().negate())
            .atLeast(Rational.ZERO));
  }
}
