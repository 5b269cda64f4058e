package dev.cairn.pathways.audit.internal.resolve;

import dev.cairn.core.model.ConversionPolicy;
import dev.cairn.core.model.Credit;
import dev.cairn.core.model.CreditUnit;
import dev.cairn.core.model.Rational;
import dev.cairn.core.record.LearningRecord;
import dev.cairn.pathways.rule.Award;
import dev.cairn.pathways.rule.Question;
import java.util.Optional;

/** What a record's credits may be in a unit: a range, open above where nothing is known. */
final class Amounts {
  private final Award award;
  private final Optional<ConversionPolicy> policy;
  private final Overlay overlay;

  Amounts(Question question, Overlay overlay) {
    this.award = question.award();
    this.policy =
        question.conversion().filter(p -> award.conversion().map(p.name()::equals).orElse(false));
    this.overlay = overlay;
  }

  /** The credits of a record as a node of that unit counts them. */
  Between of(LearningRecord record, Optional<CreditUnit> unit) {
    Optional<Credit> stated = stated(record);
    if (stated.isEmpty()) {
      return Between.NOT_NEGATIVE;
    }
    Rational amount = stated.get().amount();
    if (unit.isEmpty() || stated.get().unit().equals(unit.get())) {
      return Between.only(amount);
    }
    if (!stated.get().unit().isStated()) {
      return Between.NOT_NEGATIVE;
    }
    Optional<ConversionPolicy.Rate> rate =
        policy.flatMap(p -> p.rate(stated.get().unit(), unit.get()));
    return rate.isEmpty()
        ? Between.NOT_NEGATIVE
        : Between.of(amount.times(rate.get().low()), amount.times(rate.get().high()));
  }

  private Optional<Credit> stated(LearningRecord record) {
    Optional<Rational> recredited = overlay.credits(record.id());
    CreditUnit silent = award.defaults().unit().orElse(CreditUnit.UNSTATED);
    if (recredited.isPresent()) {
      CreditUnit own =
          record.credits().map(Credit::unit).filter(CreditUnit::isStated).orElse(silent);
      return Optional.of(
          new Credit(
              recredited.get(), own.isStated() ? own : award.unit().orElse(CreditUnit.UNSTATED)));
    }
    if (record.credits().isEmpty()) {
      return award.defaults().credits().map(amount -> new Credit(amount, silent));
    }
    Credit credit = record.credits().get();
    return Optional.of(credit.unit().isStated() ? credit : new Credit(credit.amount(), silent));
  }
}
