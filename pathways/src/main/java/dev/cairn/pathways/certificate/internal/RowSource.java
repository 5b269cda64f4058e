package dev.cairn.pathways.certificate.internal;

import dev.cairn.pathways.certificate.Name;
import dev.cairn.pathways.rule.Measure;
import java.util.Optional;

/** What the classes that state rows share: the question, and who may serve what. */
abstract class RowSource {
  final Facts facts;
  final Eligibility eligibility;
  final Variables variables;
  final Weights weights;

  RowSource(Facts facts, Eligibility eligibility, Variables variables) {
    this.facts = facts;
    this.eligibility = eligibility;
    this.variables = variables;
    this.weights = new Weights(facts.outcomes);
  }

  /** The row of a name, or empty if the question has no such row. */
  abstract Optional<Row> row(Name name, Names names);

  Row.Builder builder() {
    return Row.builder(eligibility);
  }

  static Optional<Row> none() {
    return Optional.empty();
  }

  boolean mayServe(NodeFacts node, RecordFacts r) {
    return !eligibility.leaves(node, r).isEmpty();
  }

  static Span measure(Measure of, RecordFacts r, String unit) {
    return Weights.measure(of, Span.of(r.credits(unit)));
  }
}
