package dev.cairn.pathways.certificate.internal;

import dev.cairn.core.model.Rational;
import dev.cairn.pathways.certificate.Name;
import dev.cairn.pathways.rule.Measure;
import dev.cairn.pathways.rule.Sharing;
import java.util.Optional;

/** Rows of sharing entries: what is charged, and the caps. */
final class SharingRows extends RowSource {
  private static final Rational MINUS_ONE = Rational.of(-1);

  SharingRows(Facts facts, Eligibility eligibility, Variables variables) {
    super(facts, eligibility, variables);
  }

  @Override
  Optional<Row> row(Name name, Names names) {
    Optional<Integer> entry = names.entry(0);
    if (entry.isEmpty()) {
      return none();
    }
    int e = entry.get();
    Sharing sharing = facts.sharing.entries.get(e);
    return switch (name.kind()) {
      case "charge" -> names.size(4) ? names.record(1).flatMap(r -> charge(e, r, names)) : none();
      case "cap.count" ->
          names.size(1)
              ? sharing.maxCount().map(m -> capped(e, Measure.COUNT).atLeast(Rational.of(-m)))
              : none();
      case "cap.credits" ->
          names.size(1)
              ? sharing.maxCredits().map(m -> capped(e, Measure.CREDITS).atLeast(m.negate()))
              : none();
      case "cap.ratio" ->
          names.size(2) && sharing.maxRatio().isPresent()
              ? names.node(1).flatMap(n -> ratio(e, sharing, sharing.maxRatio().get(), n))
              : none();
      case "larger" -> names.size(1) ? larger(e, sharing) : none();
      default -> none();
    };
  }

  private Optional<Row> charge(int e, RecordFacts r, Names names) {
    if (!eligibility.isChargeable(e, r)) {
      return none();
    }
    Optional<NodeFacts> a = names.leaf(2).filter(l -> eligibility.isEligible(l, r));
    Optional<NodeFacts> b = names.leaf(3).filter(l -> eligibility.isEligible(l, r));
    if (a.isEmpty() || b.isEmpty() || !facts.sharing.separates(e, a.get(), b.get())) {
      return none();
    }
    return Optional.of(
        builder()
            .plus(Variables.charged(e, r))
            .minus(Variables.use(a.get(), r))
            .minus(Variables.use(b.get(), r))
            .atLeast(MINUS_ONE));
  }

  private String unit() {
    return facts.question.award().unit().map(u -> u.id()).orElse("");
  }

  /** The least that a record charged is charged with. */
  private Rational least(RecordFacts r, Measure of) {
    Rational lo = measure(of, r, unit()).lo();
    return lo == null ? Rational.ZERO : lo;
  }

  private Row.Builder capped(int e, Measure of) {
    Row.Builder row = builder();
    for (RecordFacts r : facts.records) {
      if (eligibility.isChargeable(e, r)) {
        row.add(Variables.charged(e, r), least(r, of).negate());
      }
    }
    return row;
  }

  private Optional<Row> ratio(int e, Sharing sharing, Sharing.MaxRatio ratio, NodeFacts n) {
    boolean larger = ratio.of() instanceof Sharing.ShareBase.Larger;
    boolean named =
        ratio.of() instanceof Sharing.ShareBase.Below below
            ? below.id().equals(n.id())
            : sharing.among().contains(n.id());
    if (!named) {
      return none();
    }
    Row.Builder row = capped(e, Measure.CREDITS);
    Rational all = Rational.ZERO;
    for (RecordFacts r : facts.records) {
      if (eligibility.isChargeable(e, r)) {
        all = all.plus(least(r, Measure.CREDITS));
      }
    }
    if (larger) {
      row.add(Variables.largest(e, n), all.negate());
    }
    if (ratio.max().signum() > 0) {
      for (RecordFacts r : facts.records) {
        if (mayServe(n, r)) {
          Rational hi = r.credits(unit()).hi();
          row.use(n, r, Measure.CREDITS, hi == null ? null : hi.times(ratio.max()));
        }
      }
    }
    return Optional.of(row.atLeast(larger ? all.negate() : Rational.ZERO));
  }

  private Optional<Row> larger(int e, Sharing sharing) {
    if (sharing.maxRatio().filter(r -> r.of() instanceof Sharing.ShareBase.Larger).isEmpty()) {
      return none();
    }
    Row.Builder row = builder();
    sharing.among().stream()
        .distinct()
        .forEach(id -> facts.structure.find(id).ifPresent(n -> row.plus(Variables.largest(e, n))));
    return Optional.of(row.atLeast(Rational.ONE));
  }
}
