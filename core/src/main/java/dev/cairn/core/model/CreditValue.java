package dev.cairn.core.model;

import dev.cairn.core.CairnException;
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
    List<FrameworkNode> unitTypes,
    List<FrameworkNode> levelTypes,
    Optional<LocalizedText> unitText,
    Optional<LocalizedText> description) {
  private static final List<CreditUnit> KNOWN =
      List.of(
          CreditUnit.ECTS,
          CreditUnit.UK_CATS,
          CreditUnit.SCQF,
          CreditUnit.NZQCF,
          CreditUnit.AQF_YEAR,
          CreditUnit.HOURS);

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
        List.of(FrameworkNode.of(unitType)),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  /** An amount of credit; one in words where its unit has no term of {@code creditUnit}. */
  public static CreditValue of(Credit credit) {
    CreditUnit unit = credit.unit();
    Optional<String> term =
        unit.equals(CreditUnit.US_SEMESTER)
            ? Optional.of("creditUnit:SemesterHour")
            : unit.equals(CreditUnit.US_QUARTER)
                ? Optional.of("creditUnit:QuarterHour")
                : Optional.of(unit.id()).filter(id -> id.indexOf(':') > 0);
    return new CreditValue(
        Optional.of(credit.amount()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        term.map(FrameworkNode::of).stream().toList(),
        List.of(),
        Optional.of(unit)
            .filter(u -> u.isStated() && term.isEmpty())
            .map(u -> LocalizedText.of(u.id())),
        Optional.empty());
  }

  /** The amount, if it is one of zero or more; a range is none. */
  public Optional<Credit> credit() {
    return value.filter(v -> v.signum() >= 0).map(v -> new Credit(v, unit()));
  }

  /** The range, if it has both ends. */
  public Optional<CreditRange> range() {
    return value.isEmpty()
            && maxValue.isPresent()
            && minValue.filter(m -> m.signum() >= 0).isPresent()
        ? Optional.of(new CreditRange(minValue.get(), maxValue.get(), unit()))
        : Optional.empty();
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
   * is a unit of its own by its URI. Without a term, a text that is the name of a known unit, such
   * as {@code ECTS}, is that unit; any other text, several terms, or nothing are {@link
   * CreditUnit#UNSTATED}.
   */
  public CreditUnit unit() {
    if (unitTypes.isEmpty()) {
      return unitText
          .flatMap(t -> KNOWN.stream().filter(u -> u.id().equals(t.any())).findFirst())
          .orElse(CreditUnit.UNSTATED);
    }
    if (unitTypes.size() != 1) {
      return CreditUnit.UNSTATED;
    }
    FrameworkNode type = unitTypes.get(0);
    return switch (type.localName().orElse("")) {
      case "SemesterHour", "SemesterHours" -> CreditUnit.US_SEMESTER;
      case "QuarterHour", "QuarterHours" -> CreditUnit.US_QUARTER;
      case "" -> CreditUnit.UNSTATED;
      default -> new CreditUnit(type.targetNode().orElseThrow());
    };
  }
}
