package dev.cairn.pathways.audit.internal.resolve;

import dev.cairn.core.model.Rational;
import dev.cairn.pathways.rule.Condition;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;

/** Whether a condition on the learner's context holds. */
final class ContextJudge {
  private static final String DECISION = "date";

  private final Map<String, String> context;
  private final LocalDate decisionDay;
  private final Settled settled;

  ContextJudge(Map<String, String> context, LocalDate decisionDay, Settled settled) {
    this.context = context;
    this.decisionDay = decisionDay;
    this.settled = settled;
  }

  /** Kleene's value; a key that is not stated makes its part unknown. */
  Truth judge(Condition c) {
    if (c instanceof Condition.All all) {
      return all.of().stream().map(this::judge).reduce(Truth.TRUE, Truth::and);
    }
    if (c instanceof Condition.Any any) {
      return any.of().stream().map(this::judge).reduce(Truth.FALSE, Truth::or);
    }
    if (c instanceof Condition.Not not) {
      return judge(not.inner()).not();
    }
    if (c instanceof Condition.Is is) {
      return value(is.key())
          .map(v -> Truth.of(v.kind() == Cell.Kind.TEXT && is.values().contains(text(v))))
          .orElse(Truth.UNKNOWN);
    }
    if (c instanceof Condition.On on) {
      return value(on.key())
          .map(v -> Truth.of(day(v).filter(on.range()::contains).isPresent()))
          .orElse(Truth.UNKNOWN);
    }
    if (c instanceof Condition.Within in) {
      return value(in.key())
          .map(v -> Truth.of(number(v).filter(in.range()::contains).isPresent()))
          .orElse(Truth.UNKNOWN);
    }
    throw new IllegalStateException("unknown condition " + c);
  }

  /** Whether a key has a value. */
  boolean isKnown(String key) {
    return value(key).isPresent();
  }

  private Optional<Cell> value(String key) {
    if (key.equals(DECISION)) {
      return Optional.of(Cell.of(decisionDay.toString()));
    }
    String stated = context.get(key);
    return stated == null ? settled.ofLearner("context", key) : Optional.of(Cell.of(stated));
  }

  private static String text(Cell value) {
    return value.value().toString();
  }

  private static Optional<LocalDate> day(Cell value) {
    if (value.kind() == Cell.Kind.NUMBER || value.kind() == Cell.Kind.OTHER) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text(value)));
    } catch (DateTimeParseException notADay) {
      return Optional.empty();
    }
  }

  private static Optional<Rational> number(Cell value) {
    return value.kind() == Cell.Kind.DAY || value.kind() == Cell.Kind.OTHER
        ? Optional.empty()
        : Rational.tryParse(text(value));
  }
}
