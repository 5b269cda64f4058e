package dev.cairn.pathways.certificate.internal;

import dev.cairn.core.model.ConversionPolicy;
import dev.cairn.core.model.Credit;
import dev.cairn.core.model.CreditUnit;
import dev.cairn.core.model.Rational;
import dev.cairn.pathways.rule.Question;
import java.util.Optional;

/** Credits in the unit asked for. */
final class Conversion {
  private final Optional<ConversionPolicy> policy;

  /** The policy counts only if the award names it. */
  Conversion(Question question) {
    this.policy =
        question
            .conversion()
            .filter(p -> question.award().conversion().equals(Optional.of(p.name())));
  }

  /**
   * What an amount may be.
   *
   * @param stated the credits of the record
   * @param unit the unit asked for; blank takes amounts as they are
   */
  Interval credits(Optional<Credit> stated, String unit) {
    if (stated.isEmpty()) {
      return Interval.NOT_NEGATIVE;
    }
    Rational amount = stated.get().amount();
    CreditUnit own = stated.get().unit();
    if (unit.isEmpty() || (own.isStated() && own.id().equals(unit))) {
      return Interval.point(amount);
    }
    if (!own.isStated()) {
      return Interval.NOT_NEGATIVE;
    }
    return policy
        .flatMap(p -> p.rate(own, new CreditUnit(unit)))
        .map(r -> Interval.closed(amount.times(r.low()), amount.times(r.high())))
        .orElse(Interval.NOT_NEGATIVE);
  }
}
