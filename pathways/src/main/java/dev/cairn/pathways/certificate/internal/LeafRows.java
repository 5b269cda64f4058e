package dev.cairn.pathways.certificate.internal;

import dev.cairn.core.model.Rational;
import dev.cairn.pathways.certificate.Name;
import dev.cairn.pathways.rule.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rows of one leaf: its bounds, its codes, its items. */
final class LeafRows extends RowSource {
  LeafRows(Facts facts, Eligibility eligibility, Variables variables) {
    super(facts, eligibility, variables);
  }

  @Override
  Optional<Row> row(Name name, Names names) {
    Optional<NodeFacts> found = names.leaf(0);
    if (found.isEmpty() || !names.size(2)) {
      return none();
    }
    NodeFacts leaf = found.get();
    String second = name.args().get(1);
    return switch (name.kind()) {
      case "min" -> minimum(leaf, second);
      case "max" -> maximum(leaf, second);
      case "code" -> code(leaf, second);
      case "cover" -> cover(leaf, second);
      default ->
          names
              .record(1)
              .filter(r -> eligibility.isEligible(leaf, r))
              .flatMap(r -> pair(name, leaf, r));
    };
  }

  private Optional<Row> pair(Name name, NodeFacts leaf, RecordFacts r) {
    return switch (name.kind()) {
      case "use" ->
          Optional.of(
              builder()
                  .plus(Variables.active(leaf))
                  .minus(Variables.use(leaf, r))
                  .atLeast(Rational.ZERO));
      case "part" ->
          leaf.divides()
              ? Optional.of(
                  builder()
                      .plus(Variables.use(leaf, r))
                      .minus(Variables.part(leaf, r))
                      .atLeast(Rational.ZERO))
              : none();
      case "out" ->
          facts.eligible(leaf, r) == Truth.NO
              ? Optional.of(builder().minus(Variables.use(leaf, r)).atLeast(Rational.ZERO))
              : none();
      default -> none();
    };
  }

  /** The records that may serve a leaf, in the order of the question. */
  List<RecordFacts> servants(NodeFacts leaf) {
    List<RecordFacts> of = new ArrayList<>();
    for (RecordFacts r : facts.records) {
      if (eligibility.isEligible(leaf, r)) {
        of.add(r);
      }
    }
    return of;
  }

  /** What a record gives to a leaf that uses it, and so accepts it. */
  Span gives(NodeFacts leaf, RecordFacts r, Measure of) {
    if (of == Measure.COUNT) {
      return Span.of(Rational.ONE);
    }
    Span all = null;
    if (!leaf.inserted.contains(r.id())) {
      for (Outcomes.Outcome o : facts.outcomes.of(leaf.where(), r, leaf)) {
        if (o.holds()) {
          Span here = Span.of(o.credits(r, leaf.unit));
          all = all == null ? here : all.or(here);
        }
      }
    }
    return all == null ? Span.of(r.credits(leaf.unit)) : all;
  }

  private static Optional<Measure> measureOf(String word) {
    for (Measure m : Measure.values()) {
      if (m.word().equals(word)) {
        return Optional.of(m);
      }
    }
    return Optional.empty();
  }

  private Optional<Row> minimum(NodeFacts leaf, String word) {
    Optional<Measure> of = measureOf(word).filter(m -> leaf.minimum(m).signum() > 0);
    if (of.isEmpty()) {
      return none();
    }
    Row.Builder row = builder();
    for (RecordFacts r : servants(leaf)) {
      row.use(leaf, r, of.get(), gives(leaf, r, of.get()).hi());
    }
    return Optional.of(row.need(leaf.minimum(of.get()), Variables.active(leaf)));
  }

  private Optional<Row> maximum(NodeFacts leaf, String word) {
    Optional<Measure> of = measureOf(word);
    Optional<Rational> max =
        of.flatMap(m -> (m == Measure.COUNT ? leaf.count : leaf.credits).max());
    if (of.isEmpty() || max.isEmpty()) {
      return none();
    }
    Row.Builder row = builder().add(Variables.active(leaf), max.get());
    for (RecordFacts r : servants(leaf)) {
      Rational least = gives(leaf, r, of.get()).lo();
      row.use(leaf, r, of.get(), least == null ? Rational.ZERO : least.negate());
    }
    return Optional.of(row.atLeast(Rational.ZERO));
  }

  private Optional<Row> code(NodeFacts leaf, String code) {
    if (leaf.allowsRepeats()) {
      return none();
    }
    Row.Builder row = builder().plus(Variables.active(leaf));
    for (RecordFacts r : servants(leaf)) {
      if (r.codes().contains(code)) {
        row.minus(Variables.use(leaf, r));
      }
    }
    return Optional.of(row.atLeast(Rational.ZERO));
  }

  private Optional<Row> cover(NodeFacts leaf, String item) {
    if (!leaf.items().contains(item)) {
      return none();
    }
    Row.Builder row = builder();
    for (RecordFacts r : servants(leaf)) {
      if (AnswerCheck.carries(r, item)) {
        row.plus(Variables.use(leaf, r));
      }
    }
    return Optional.of(
        row.add(Variables.active(leaf), Rational.of(-leaf.each)).atLeast(Rational.ZERO));
  }
}
