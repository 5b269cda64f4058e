package dev.cairn.pathways.audit.internal.resolve;

import dev.cairn.core.model.ConversionPolicy;
import dev.cairn.core.model.Credit;
import dev.cairn.core.model.CreditUnit;
import dev.cairn.core.model.Rational;
import dev.cairn.core.record.LearningRecord;
import dev.cairn.pathways.rule.Award;
import dev.cairn.pathways.rule.Question;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a record's credits may be in a unit: a range, open above where nothing is known. */
final class Amounts {
  private static final Range UNKNOWN = new Range(Rational.ZERO, null);

  private final Award award;
  private final Optional<ConversionPolicy> policy;
  private final Overlay overlay;

  /**
   * What is known of an amount.
   *
   * @param low the least it may be
   * @param high the most it may be; null if without end
   */
  record Range(Rational low, @Nullable Rational high) {}

  /**
   * What is known of a number.
   *
   * @param low the least it may be; null if without end
   * @param high the most it may be; null if without end
   */
  record Ends(@Nullable Rational low, @Nullable Rational high) {}

  Amounts(Question question, Overlay overlay) {
    this.award = question.award();
    this.policy =
        question.conversion().filter(p -> award.conversion().map(p.name()::equals).orElse(false));
    this.overlay = overlay;
  }

  /** The credits of a record as a node of that unit counts them. */
  Range of(LearningRecord record, Optional<CreditUnit> unit) {
    Optional<Credit> stated = stated(record);
    if (stated.isEmpty()) {
      return UNKNOWN;
    }
    Rational amount = stated.get().amount();
    if (unit.isEmpty() || stated.get().unit().equals(unit.get())) {
      return new Range(amount, amount);
    }
    if (!stated.get().unit().isStated()) {
      return UNKNOWN;
    }
    Optional<ConversionPolicy.Rate> rate =
        policy.flatMap(p -> p.rate(stated.get().unit(), unit.get()));
    return rate.isEmpty()
        ? UNKNOWN
        : new Range(amount.times(rate.get().low()), amount.times(rate.get().high()));
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
