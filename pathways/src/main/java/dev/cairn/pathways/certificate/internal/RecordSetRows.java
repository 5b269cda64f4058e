package dev.cairn.pathways.certificate.internal;

import dev.cairn.core.model.Rational;
import dev.cairn.pathways.certificate.Name;
import dev.cairn.pathways.rule.Constraint;
import dev.cairn.pathways.rule.Measure;
import dev.cairn.pathways.rule.Scope;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Rows of what records have in common and when they were earned: {@code distinct}, {@code same},
 * {@code window} and {@code before}.
 */
final class RecordSetRows extends RowSource {
  private static final Rational MINUS_ONE = Rational.of(-1);

  RecordSetRows(Facts facts, Eligibility eligibility, Variables variables) {
    super(facts, eligibility, variables);
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
    if (n.observes() || c.scope() == Scope.ALL) {
      return none();
    }
    return switch (name.kind()) {
      case "distinct" ->
          names.size(2) && c instanceof Constraint.Distinct d
              ? Optional.of(
                  each(n, i, d)
                      .add(Variables.active(n), Rational.of(-d.min()))
                      .atLeast(Rational.ZERO))
              : none();
      case "distinct.value" ->
          names.size(3) && c instanceof Constraint.Distinct d
              ? Optional.of(value(n, i, d, name.args().get(2)))
              : none();
      case "same" ->
          names.size(2) && c instanceof Constraint.Same s && s.min().signum() > 0
              ? Optional.of(some(n, i, s))
              : none();
      case "same.value" ->
          names.size(3) && c instanceof Constraint.Same s && s.min().signum() > 0
              ? Optional.of(value(n, i, s, name.args().get(2)))
              : none();
      case "window" -> c instanceof Constraint.Window w ? window(n, w, names) : none();
      case "before" ->
          names.size(4) && c instanceof Constraint.Before b ? before(n, b, names) : none();
      default -> none();
    };
  }

  private Row.Builder each(NodeFacts n, int i, Constraint.Distinct d) {
    Row.Builder row = builder();
    TreeSet<String> values = new TreeSet<>();
    for (RecordFacts r : facts.records) {
      if (mayServe(n, r)) {
        values.addAll(Keys.of(d.key(), r.record));
      }
    }
    values.forEach(v -> row.plus(variables.distinct(n, i, v)));
    return row;
  }

  private Row value(NodeFacts n, int i, Constraint.Distinct d, String value) {
    Row.Builder row = builder().minus(variables.distinct(n, i, value));
    for (RecordFacts r : facts.records) {
      if (mayServe(n, r) && Keys.of(d.key(), r.record).contains(value)) {
        row.use(n, r, Measure.COUNT, Rational.ONE);
      }
    }
    return row.atLeast(Rational.ZERO);
  }

  private Row some(NodeFacts n, int i, Constraint.Same s) {
    Row.Builder row = builder().minus(Variables.active(n));
    TreeSet<String> values = new TreeSet<>();
    for (RecordFacts r : facts.records) {
      if (mayServe(n, r)) {
        values.addAll(Keys.of(s.key(), r.record));
      }
    }
    values.forEach(v -> row.plus(variables.same(n, i, v)));
    return row.atLeast(Rational.ZERO);
  }

  private Row value(NodeFacts n, int i, Constraint.Same s, String value) {
    Row.Builder row = builder();
    for (RecordFacts r : facts.records) {
      if (mayServe(n, r) && Keys.of(s.key(), r.record).contains(value)) {
        row.use(n, r, s.of(), measure(s.of(), r, n.unit).hi());
      }
    }
    return row.need(s.min(), variables.same(n, i, value));
  }

  /** One record outside a fixed window, or records so far apart that no window holds two. */
  private Optional<Row> window(NodeFacts n, Constraint.Window w, Names names) {
    @Nullable LocalDate end =
        new ConstraintTest(weights, facts.question.decisionDay()).windowEnd(w);
    if (names.size() < 3 || (end != null) != names.size(3)) {
      return none();
    }
    Row.Builder row = builder();
    @Nullable LocalDate before = null;
    for (int at = 2; at < names.size(); at++) {
      Optional<RecordFacts> r = names.record(at).filter(x -> mayServe(n, x));
      @Nullable LocalDate day = r.map(RecordFacts::earned).orElse(null);
      if (r.isEmpty() || day == null) {
        return none();
      }
      boolean apart =
          end != null
              ? !day.isAfter(end.minusMonths(w.months())) || day.isAfter(end)
              : before == null || !day.isBefore(before.plusMonths(w.months()));
      if (!apart) {
        return none();
      }
      row.use(n, r.get(), Measure.COUNT, MINUS_ONE);
      before = day;
    }
    return Optional.of(row.atLeast(end != null ? Rational.ZERO : MINUS_ONE));
  }

  private Optional<Row> before(NodeFacts n, Constraint.Before b, Names names) {
    Optional<NodeFacts> earlier = facts.structure.find(b.earlier()).filter(n::holds);
    Optional<NodeFacts> later = facts.structure.find(b.later()).filter(n::holds);
    Optional<RecordFacts> first = names.record(2);
    Optional<RecordFacts> second = names.record(3);
    if (earlier.isEmpty() || later.isEmpty() || first.isEmpty() || second.isEmpty()) {
      return none();
    }
    LocalDate x = first.get().earned();
    LocalDate y = second.get().earned();
    if (!mayServe(earlier.get(), first.get())
        || !mayServe(later.get(), second.get())
        || (x != null && y != null && x.isBefore(y))) {
      return none();
    }
    return Optional.of(
        builder()
            .use(earlier.get(), first.get(), Measure.COUNT, MINUS_ONE)
            .use(later.get(), second.get(), Measure.COUNT, MINUS_ONE)
            .atLeast(MINUS_ONE));
  }
}
