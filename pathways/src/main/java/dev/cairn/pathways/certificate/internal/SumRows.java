package dev.cairn.pathways.certificate.internal;

import dev.cairn.core.model.Rational;
import dev.cairn.pathways.certificate.Name;
import dev.cairn.pathways.rule.Bounds;
import dev.cairn.pathways.rule.Measure;
import dev.cairn.pathways.rule.Requirement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rows of a {@code sumOf}: what its children bring, capped or not, and each record once. */
final class SumRows extends RowSource {
  private static final Rational MINUS_ONE = Rational.of(-1);

  SumRows(Facts facts, Eligibility eligibility, Variables variables) {
    super(facts, eligibility, variables);
  }

  @Override
  Optional<Row> row(Name name, Names names) {
    Optional<NodeFacts> found =
        names.node(0).filter(n -> n.requirement instanceof Requirement.SumOf);
    if (found.isEmpty()) {
      return none();
    }
    NodeFacts n = found.get();
    boolean capped = n.children.stream().anyMatch(c -> c.cap.isPresent());
    if (name.kind().equals("sum.min") || name.kind().equals("sum.max")) {
      return names.size(1) ? total(n, name.kind().equals("sum.min"), capped) : none();
    }
    if (!capped) {
      return none();
    }
    if (name.kind().equals("sum.once") || name.kind().equals("sum.all")) {
      return names.size(2)
          ? names
              .record(1)
              .filter(r -> eligibility.servesTwo(n, r))
              .map(r -> once(n, r, name.kind().equals("sum.once")))
          : none();
    }
    Optional<NodeFacts> child = names.node(1).filter(c -> c.parent == n);
    return child.flatMap(c -> ofChild(name.kind(), n, c, names));
  }

  private static Bounds bounds(NodeFacts n) {
    return n.measure() == Measure.COUNT ? n.count : n.credits;
  }

  private Optional<Row> total(NodeFacts n, boolean min, boolean capped) {
    Optional<Rational> bound = min ? bounds(n).min() : bounds(n).max();
    if (bound.isEmpty() || (min && bound.get().signum() == 0)) {
      return none();
    }
    Row.Builder row = builder();
    if (capped) {
      n.children.forEach(c -> row.add(Variables.brought(c), min ? Rational.ONE : MINUS_ONE));
      row.add(Variables.active(n), min ? bound.get().negate() : bound.get());
      return Optional.of(row.atLeast(Rational.ZERO));
    }
    for (RecordFacts r : facts.records) {
      if (mayServe(n, r)) {
        Span gives = measure(n.measure(), r, n.unit);
        row.use(n, r, n.measure(), min ? gives.hi() : least(gives).negate());
      }
    }
    return Optional.of(
        min
            ? row.need(bound.get(), Variables.active(n))
            : row.add(Variables.active(n), bound.get()).atLeast(Rational.ZERO));
  }

  private static Rational least(Span gives) {
    return gives.lo() == null ? Rational.ZERO : gives.lo();
  }

  /** Adds the part of a record that a child brings. */
  private void brings(
      Row.Builder row, NodeFacts n, NodeFacts child, RecordFacts r, @Nullable Rational factor) {
    if (factor != null && eligibility.servesTwo(n, r)) {
      row.add(Variables.first(child, r), factor);
    } else {
      row.use(child, r, n.measure(), factor);
    }
  }

  private Row once(NodeFacts n, RecordFacts r, boolean most) {
    Row.Builder row = builder();
    row.use(n, r, n.measure(), most ? Rational.ONE : MINUS_ONE);
    for (NodeFacts child : n.children) {
      if (mayServe(child, r)) {
        row.add(Variables.first(child, r), most ? MINUS_ONE : Rational.ONE);
      }
    }
    return row.atLeast(Rational.ZERO);
  }

  private Optional<Row> ofChild(String kind, NodeFacts n, NodeFacts c, Names names) {
    long t = Variables.brought(c);
    return switch (kind) {
      case "sum.cap" ->
          names.size(2)
              ? c.cap.map(
                  cap -> builder().add(Variables.active(c), cap).minus(t).atLeast(Rational.ZERO))
              : none();
      case "sum.full" ->
          names.size(2)
              ? c.cap.map(
                  cap ->
                      builder()
                          .plus(t)
                          .add(Variables.capped(c), cap.negate())
                          .atLeast(Rational.ZERO))
              : none();
      case "sum.child" -> names.size(2) ? Optional.of(most(n, c, t)) : none();
      case "sum.low" -> names.size(2) ? Optional.of(least(n, c, t)) : none();
      case "sum.take" ->
          names.size(3)
              ? record(n, c, names, 2)
                  .map(
                      r ->
                          builder()
                              .use(c, r, Measure.COUNT, Rational.ONE)
                              .minus(Variables.first(c, r))
                              .atLeast(Rational.ZERO))
              : none();
      case "sum.first" ->
          names.size(4)
              ? names
                  .node(2)
                  .filter(d -> d.parent == n && d.id().compareTo(c.id()) < 0)
                  .flatMap(
                      d ->
                          record(n, c, names, 3)
                              .filter(r -> mayServe(d, r))
                              .map(
                                  r ->
                                      builder()
                                          .minus(Variables.first(c, r))
                                          .use(d, r, Measure.COUNT, MINUS_ONE)
                                          .atLeast(MINUS_ONE)))
              : none();
      default -> none();
    };
  }

  private Optional<RecordFacts> record(NodeFacts n, NodeFacts c, Names names, int at) {
    return names.record(at).filter(r -> mayServe(c, r) && eligibility.servesTwo(n, r));
  }

  /** The least that all records a child may use add up to. */
  private Rational leastOfAll(NodeFacts n, NodeFacts c) {
    Rational all = Rational.ZERO;
    for (RecordFacts r : facts.records) {
      if (mayServe(c, r)) {
        all = all.plus(least(measure(n.measure(), r, n.unit)));
      }
    }
    return all;
  }

  /** What a child brings is at most what its records give; endless credits give what is asked. */
  private Row most(NodeFacts n, NodeFacts c, long t) {
    Rational enough = variables.enough(c);
    Row.Builder row = builder();
    for (RecordFacts r : facts.records) {
      if (mayServe(c, r)) {
        Rational hi = measure(n.measure(), r, n.unit).hi();
        if (hi == null) {
          row.use(c, r, Measure.COUNT, enough);
        } else {
          brings(row, n, c, r, hi);
        }
      }
    }
    return row.minus(t).atLeast(Rational.ZERO);
  }

  private Row least(NodeFacts n, NodeFacts c, long t) {
    Row.Builder row = builder().plus(t);
    for (RecordFacts r : facts.records) {
      if (mayServe(c, r)) {
        brings(row, n, c, r, least(measure(n.measure(), r, n.unit)).negate());
      }
    }
    if (c.cap.isPresent()) {
      row.add(Variables.capped(c), leastOfAll(n, c));
    }
    return row.atLeast(Rational.ZERO);
  }
}
