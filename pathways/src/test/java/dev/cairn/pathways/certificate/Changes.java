package dev.cairn.pathways.certificate;

import dev.cairn.core.model.ConversionPolicy;
import dev.cairn.core.model.Credit;
import dev.cairn.core.model.CreditUnit;
import dev.cairn.core.model.Rational;
import dev.cairn.core.record.LearningRecord;
import dev.cairn.core.record.RecordState;
import dev.cairn.pathways.rule.ExceptionOverlay;
import dev.cairn.pathways.rule.GrantedException;
import dev.cairn.pathways.rule.GrantedException.Change;
import dev.cairn.pathways.rule.Question;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Questions with one thing changed. */
final class Changes {
  private Changes() {}

  static LearningRecord changed(LearningRecord r, Random random) {
    LearningRecord.Builder other = LearningRecord.builder().from(r);
    switch (random.nextInt(8)) {
      case 0:
        return other.codes(Set.of("A", "D")).build();
      case 1:
        return other.state(RecordState.UNKNOWN).build();
      case 2:
        return other
            .credits(new Credit(Rational.of(random.nextInt(5), 2), CreditUnit.ECTS))
            .build();
      case 3:
        return other.tags(List.of()).build();
      case 4:
        return other.grade(Optional.empty()).build();
      case 5:
        return other.earned(r.earned().map(d -> d.plusMonths(7))).build();
      case 6:
        return other.level(Optional.empty()).build();
      default:
        return other.id(r.id() + "x").build();
    }
  }

  /** An exception that fits the rules, at random; empty if what was tried does not fit. */
  static Optional<GrantedException> exception(Question q, Random random) {
    String node = "n" + random.nextInt(5);
    String record = "r" + random.nextInt(4);
    Change change =
        switch (random.nextInt(5)) {
          case 0 -> new Change.Waive(node);
          case 1 -> new Change.Block(record, Optional.empty());
          case 2 -> new Change.Recredit(record, Rational.of(random.nextInt(5)));
          case 3 -> new Change.Substitute(record, "B", Optional.empty());
          default -> new Change.Insert(record, node);
        };
    GrantedException e = new GrantedException(change, "The dean", q.decisionDay(), "agreed");
    return ExceptionOverlay.of(q.award(), List.of(e)).isAccepted()
        ? Optional.of(e)
        : Optional.empty();
  }

  /** A policy of the name that random awards use, with another rate. */
  static ConversionPolicy conversion(Random random) {
    Rational low = Rational.of(1 + random.nextInt(3), 2);
    return new ConversionPolicy(
        "halves",
        "made up",
        List.of(
            new ConversionPolicy.Rate(
                new CreditUnit("UK-CATS"),
                CreditUnit.ECTS,
                low,
                low.plus(Rational.of(random.nextInt(2))))));
  }
}
