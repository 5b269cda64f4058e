package dev.cairn.pathways.certificate.internal;

import dev.cairn.pathways.certificate.Name;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The rows that every answer satisfies, in every world, stated by name on demand. The package
 * documentation of {@code dev.cairn.pathways.certificate} lists them.
 */
final class RowSystem {
  final Eligibility eligibility;
  final Variables variables;
  final TreeRows tree;
  final LeafRows leaves;

  private final Facts facts;
  private final Map<String, RowSource> sources = new HashMap<>();
  private final Map<Name, Row> known = new HashMap<>();
  private int cases;

  RowSystem(Facts facts) {
    this.facts = facts;
    if (facts.structure.nodes.size() >= Variables.LIMIT
        || facts.records.size() >= Variables.LIMIT) {
      throw new Refusal(
          "certificate.size",
          "",
          "The question has too many nodes or records to check a proof; split it.");
    }
    this.eligibility = new Eligibility(facts);
    this.variables = new Variables(facts, eligibility);
    this.tree = new TreeRows(facts, eligibility, variables);
    this.leaves = new LeafRows(facts, eligibility, variables);
    add(tree, "all", "child", "nOf", "when", "when.one", "barred", "derived");
    add(leaves, "use", "part", "out", "min", "max", "code", "cover");
    add(
        new RecordRows(facts, eligibility, variables),
        "once",
        "divided",
        "alone",
        "used",
        "used.most",
        "counted",
        "counted.most",
        "maxUses",
        "conflict",
        "whole");
    add(
        new SharingRows(facts, eligibility, variables),
        "charge",
        "cap.count",
        "cap.credits",
        "cap.ratio",
        "larger");
    add(
        new ConstraintRows(facts, eligibility, variables),
        "total.min",
        "total.max",
        "ratio.min",
        "ratio.max",
        "ratio.base",
        "ratio.all.max",
        "ratio.all.min",
        "mean");
    add(
        new RecordSetRows(facts, eligibility, variables),
        "distinct",
        "distinct.value",
        "same",
        "same.value",
        "window",
        "before");
    add(
        new SumRows(facts, eligibility, variables),
        "sum.min",
        "sum.max",
        "sum.cap",
        "sum.child",
        "sum.full",
        "sum.low",
        "sum.once",
        "sum.all",
        "sum.take",
        "sum.first");
  }

  private void add(RowSource source, String... kinds) {
    for (String kind : kinds) {
      sources.put(kind, source);
    }
  }

  /** The row of a name in the case at hand; empty if there is none. */
  Optional<Row> row(Name name) {
    if (cases > 0) {
      return state(name);
    }
    Row row = known.get(name);
    if (row != null) {
      return Optional.of(row);
    }
    Optional<Row> stated = state(name);
    stated.ifPresent(r -> known.put(name, r));
    return stated;
  }

  private Optional<Row> state(Name name) {
    RowSource source = sources.get(name.kind());
    return source == null ? Optional.empty() : source.row(name, new Names(facts, name.args()));
  }

  /** Tells that one more unknown is settled, so that rows may differ from before. */
  void enterCase() {
    cases++;
  }

  void leaveCase() {
    cases--;
  }
}
