package dev.cairn.pathways.audit.internal.resolve;

import dev.cairn.core.model.Rational;
import dev.cairn.pathways.rule.Condition;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;

/** Whether a condition on the learner's context holds. */
final class ContextJudge {
  private final Map<String, String> context;
  private final LocalDate decisionDay;

  ContextJudge(Map<String, String> context, LocalDate decisionDay) {
    this.context = context;
    this.decisionDay = decisionDay;
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
      return value(is.key()).map(v -> Truth.of(is.values().contains(v))).orElse(Truth.UNKNOWN);
    }
    if (c instanceof Condition.On on) {
      return day(on.key()).map(d -> Truth.of(on.range().contains(d))).orElse(Truth.UNKNOWN);
    }
    if (c instanceof Condition.Within in) {
      return value(in.key())
          .flatMap(Rational::tryParse)
          .map(v -> Truth.of(in.range().contains(v)))
          .orElse(Truth.UNKNOWN);
    }
    throw new IllegalStateException("unknown condition " + c);
  }

  private Optional<String> value(String key) {
    return Optional.ofNullable(context.get(key));
  }

  private Optional<LocalDate> day(String key) {
    Optional<String> text = value(key);
    if (text.isEmpty() && key.equals("date")) {
      return Optional.of(decisionDay);
    }
    try {
      return text.map(LocalDate::parse);
    } catch (DateTimeParseException notADay) {
      return Optional.empty();
    }
  }
}
