package dev.cairn.core.format.ctdl;

import dev.cairn.core.CairnException;
import dev.cairn.core.model.CreditUnit;
import dev.cairn.core.model.LocalizedText;
import dev.cairn.core.model.Rational;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An amount of credit ({@code ceterms:ValueProfile}, before {@code schema:QuantitativeValue}): a
 * value, a range from minimum to maximum, or a percentage. A range stays a range, and an amount
 * without a unit has none.
 *
 * @param value the amount
 * @param minValue the least amount
 * @param maxValue the largest amount
 * @param percentage a share of 100
 * @param unitTypes what it counts, terms of {@code creditUnit}
 * @param levelTypes the level of the credit
 * @param unitText what it counts, in words
 * @param description what it means
 */
public record CreditValue(
    Optional<Rational> value,
    Optional<Rational> minValue,
    Optional<Rational> maxValue,
    Optional<Rational> percentage,
    List<CtdlAlignment> unitTypes,
    List<CtdlAlignment> levelTypes,
    Optional<LocalizedText> unitText,
    Optional<LocalizedText> description) {
  /** Copies the lists and checks the range. */
  public CreditValue {
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(minValue, "minValue");
    Objects.requireNonNull(maxValue, "maxValue");
    Objects.requireNonNull(percentage, "percentage");
    Objects.requireNonNull(unitText, "unitText");
    Objects.requireNonNull(description, "description");
    unitTypes = List.copyOf(unitTypes);
    levelTypes = List.copyOf(levelTypes);
    if (minValue.isPresent()
        && maxValue.isPresent()
        && minValue.get().compareTo(maxValue.get()) > 0) {
      throw CairnException.illegalArgument(
          "The range from "
              + minValue.get()
              + " to "
              + maxValue.get()
              + " is inverted; swap them.");
    }
  }

  /** An amount in a unit, a term of {@code creditUnit} such as {@code creditUnit:SemesterHour}. */
  public static CreditValue of(Rational value, String unitType) {
    return new CreditValue(
        Optional.of(value),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(CtdlAlignment.of(unitType)),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  /** The least amount it may mean: the value, else the minimum. */
  public Optional<Rational> least() {
    return value.or(() -> minValue);
  }

  /** The largest amount it may mean: the value, else the maximum. */
  public Optional<Rational> most() {
    return value.or(() -> maxValue);
  }

  /**
   * What it counts, if that is one thing: {@code SemesterHour} and {@code QuarterHour} are the US
   * credit hours, {@code ContactHour} and {@code ClockHour} hours of their own kind; another term
   * is a unit of its own by its URI; several terms or none are {@link CreditUnit#UNSTATED}.
   */
  public CreditUnit unit() {
    if (unitTypes.size() != 1) {
      return CreditUnit.UNSTATED;
    }
    CtdlAlignment type = unitTypes.get(0);
    return switch (type.localName().orElse("")) {
      case "SemesterHour", "SemesterHours" -> CreditUnit.US_SEMESTER;
      case "QuarterHour", "QuarterHours" -> CreditUnit.US_QUARTER;
      case "" -> CreditUnit.UNSTATED;
      default -> new CreditUnit(type.targetNode().orElseThrow());
    };
  }
}
