package dev.cairn.pathways.certificate.internal;

import dev.cairn.core.model.Rational;
import dev.cairn.pathways.certificate.Name;
import dev.cairn.pathways.rule.Measure;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Rows of one record that several leaves want, and of records that exclude each other. */
final class RecordRows extends RowSource {
  private static final Rational MINUS_ONE = Rational.of(-1);

  RecordRows(Facts facts, Eligibility eligibility, Variables variables) {
    super(facts, eligibility, variables);
  }

  @Override
  Optional<Row> row(Name name, Names names) {
    return switch (name.kind()) {
      case "once" -> names.record(0).flatMap(r -> once(r, names));
      case "divided" -> names.record(0).flatMap(r -> divided(r, names));
      case "alone" -> names.size(3) ? names.record(0).flatMap(r -> alone(r, names)) : none();
      case "used", "used.most", "counted", "counted.most" ->
          names
              .node(0)
              .flatMap(n -> names.record(1).flatMap(r -> shared(name.kind(), n, r, names)));
      case "maxUses" -> names.size(1) ? names.record(0).flatMap(this::maxUses) : none();
      case "conflict" -> names.conflict(0).flatMap(k -> conflict(k, names));
      case "whole" ->
          names.size(2)
              ? names.record(0).flatMap(r -> names.record(1).flatMap(p -> whole(r, p)))
              : none();
      default -> none();
    };
  }

  /** The leaves named from a position on, if the record may serve each and each stands once. */
  private Optional<List<NodeFacts>> leaves(RecordFacts r, Names names, int from) {
    List<NodeFacts> of = new ArrayList<>();
    Set<Integer> once = new HashSet<>();
    for (int i = from; i < names.size(); i++) {
      Optional<NodeFacts> leaf =
          names.leaf(i).filter(l -> eligibility.isEligible(l, r) && once.add(l.leaf));
      if (leaf.isEmpty()) {
        return Optional.empty();
      }
      of.add(leaf.get());
    }
    return Optional.of(of);
  }

  private Optional<Row> once(RecordFacts r, Names names) {
    if (names.size(1)) {
      return eligibility.form(facts.structure.root(), r, Measure.CREDITS) == Eligibility.Form.SUM
          ? Optional.of(
              builder()
                  .use(facts.structure.root(), r, Measure.CREDITS, MINUS_ONE)
                  .atLeast(MINUS_ONE))
          : none();
    }
    return leaves(r, names, 1)
        .filter(of -> of.stream().noneMatch(NodeFacts::divides) && facts.sharing.exclusive(of))
        .map(
            of -> {
              Row.Builder row = builder();
              of.forEach(l -> row.minus(Variables.use(l, r)));
              return row.atLeast(MINUS_ONE);
            });
  }

  private Row.Builder lessParts(Row.Builder row, NodeFacts below, RecordFacts r) {
    for (NodeFacts leaf : eligibility.leaves(below, r)) {
      if (leaf.divides()) {
        row.minus(Variables.part(leaf, r));
      }
    }
    return row;
  }

  private Optional<Row> divided(RecordFacts r, Names names) {
    NodeFacts root = facts.structure.root();
    if (names.size(1)) {
      return Optional.of(lessParts(builder(), root, r).atLeast(MINUS_ONE));
    }
    return names.size(2)
        ? leaves(r, names, 1)
            .map(of -> of.get(0))
            .filter(l -> !l.divides())
            .map(l -> lessParts(builder().minus(Variables.use(l, r)), root, r).atLeast(MINUS_ONE))
        : none();
  }

  private Optional<Row> alone(RecordFacts r, Names names) {
    return leaves(r, names, 1)
        .filter(of -> !of.get(0).divides() && of.get(1).divides())
        .map(
            of ->
                builder()
                    .minus(Variables.use(of.get(0), r))
                    .minus(Variables.use(of.get(1), r))
                    .atLeast(MINUS_ONE));
  }

  private Optional<Row> shared(String kind, NodeFacts n, RecordFacts r, Names names) {
    boolean counted = kind.startsWith("counted");
    Eligibility.Form form = eligibility.form(n, r, counted ? Measure.COUNT : Measure.CREDITS);
    if (form != (counted ? Eligibility.Form.COUNTED : Eligibility.Form.USED)) {
      return none();
    }
    long all = counted ? Variables.counted(n, r) : Variables.used(n, r);
    if (kind.endsWith(".most")) {
      if (!names.size(2)) {
        return none();
      }
      Row.Builder row = builder().minus(all);
      for (NodeFacts leaf : eligibility.leaves(n, r)) {
        row.plus(!counted && leaf.divides() ? Variables.part(leaf, r) : Variables.use(leaf, r));
      }
      return Optional.of(row.atLeast(Rational.ZERO));
    }
    return names.size(3)
        ? leaves(r, names, 2)
            .map(of -> of.get(0))
            .filter(l -> n.holds(l) && (counted || !l.divides()))
            .map(
                l -> {
                  Row.Builder row = builder().plus(all).minus(Variables.use(l, r));
                  return (counted ? row : lessParts(row, n, r)).atLeast(Rational.ZERO);
                })
        : none();
  }

  private Optional<Row> maxUses(RecordFacts r) {
    return facts
        .question
        .award()
        .maxUses()
        .map(
            max -> {
              Row.Builder row = builder();
              eligibility
                  .leaves(facts.structure.root(), r)
                  .forEach(l -> row.minus(Variables.use(l, r)));
              return row.atLeast(Rational.of(-max));
            });
  }

  /** At most one of records any two of which conflict; checked in time linear in their codes. */
  private Optional<Row> conflict(int list, Names names) {
    Set<String> codes = facts.question.award().conflicts().get(list);
    Set<Integer> once = new HashSet<>();
    Set<String> alone = new HashSet<>();
    Row.Builder row = builder();
    for (int i = 1; i < names.size(); i++) {
      Optional<RecordFacts> r = names.record(i).filter(x -> once.add(x.index));
      if (r.isEmpty()) {
        return none();
      }
      Set<String> listed = new HashSet<>(r.get().codes());
      listed.retainAll(codes);
      // Two records do not conflict just when both have one listed code, and it is the same.
      if (listed.isEmpty() || (listed.size() == 1 && !alone.addAll(listed))) {
        return none();
      }
      row.use(facts.structure.root(), r.get(), Measure.COUNT, MINUS_ONE);
    }
    return names.size() > 2 ? Optional.of(row.atLeast(MINUS_ONE)) : none();
  }

  private Optional<Row> whole(RecordFacts r, RecordFacts part) {
    if (r.index == part.index || !facts.partsOf(r).get(part.index)) {
      return none();
    }
    NodeFacts root = facts.structure.root();
    return Optional.of(
        builder()
            .use(root, r, Measure.COUNT, MINUS_ONE)
            .use(root, part, Measure.COUNT, MINUS_ONE)
            .atLeast(MINUS_ONE));
  }
}
