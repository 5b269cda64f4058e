package dev.cairn.pathways.certificate.internal;

import dev.cairn.core.model.Rational;
import dev.cairn.pathways.rule.Measure;
import dev.cairn.pathways.rule.Predicate;
import java.util.function.BiFunction;

/** What one record gives to the sums of constraints, over all its worlds. */
final class Weights {
  private final Outcomes outcomes;

  Weights(Outcomes outcomes) {
    this.outcomes = outcomes;
  }

  /** One record, or its credits. */
  static Span measure(Measure of, Span credits) {
    return of == Measure.COUNT ? Span.of(Rational.ONE) : credits;
  }

  /** What it gives if the predicate accepts it, and nothing otherwise. */
  Span matching(Predicate where, Measure of, RecordFacts r, NodeFacts site) {
    return over(where, r, site, (holds, credits) -> holds ? measure(of, credits) : Span.ZERO);
  }

  /** Share times what it gives, less what it gives if the predicate accepts it. */
  Span shareLessMatching(
      Rational share, Predicate where, Measure of, RecordFacts r, NodeFacts site) {
    return over(
        where,
        r,
        site,
        (holds, credits) -> measure(of, credits).times(holds ? share.minus(Rational.ONE) : share));
  }

  /** Its weight times how far its grade lies above a mean, if the predicate accepts it. */
  Span aboveMean(
      Rational mean, Measure weight, String scale, Predicate where, RecordFacts r, NodeFacts site) {
    Span all = null;
    for (Outcomes.Outcome o : outcomes.of(where, r, site)) {
      Span here =
          o.holds()
              ? measure(weight, Span.of(o.credits(r, site.unit)))
                  .times(Span.of(o.grade(r, scale)).minus(mean))
              : Span.ZERO;
      all = all == null ? here : all.or(here);
    }
    return all == null ? Span.ZERO : all;
  }

  private Span over(
      Predicate where, RecordFacts r, NodeFacts site, BiFunction<Boolean, Span, Span> value) {
    Span all = null;
    for (Outcomes.Outcome o : outcomes.of(where, r, site)) {
      Span here = value.apply(o.holds(), Span.of(o.credits(r, site.unit)));
      all = all == null ? here : all.or(here);
    }
    return all == null ? Span.ZERO : all;
  }
}
