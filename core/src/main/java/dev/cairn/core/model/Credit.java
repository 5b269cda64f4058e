package dev.cairn.core.model;

import dev.cairn.core.CairnException;
import java.util.Objects;

/**
 * An exact amount of credit in a unit.
 *
 * @param amount zero or more
 * @param unit what it counts; {@link CreditUnit#UNSTATED} where the source does not say
 */
public record Credit(Rational amount, CreditUnit unit) {
  /** Checks the range. */
  public Credit {
    Objects.requireNonNull(amount, "amount");
    Objects.requireNonNull(unit, "unit");
    if (amount.signum() < 0) {
      throw CairnException.illegalArgument(
          "Credits cannot be negative, yet " + amount + " was given; give zero or more.");
    }
  }

  /** Reads the amount as {@link Rational#parse} does. */
  public static Credit of(String amount, CreditUnit unit) {
    return new Credit(Rational.parse(amount), unit);
  }

  /** The sum of two amounts of one unit; throws if the units differ or either is unstated. */
  public Credit plus(Credit other) {
    if (!unit.equals(other.unit) || !unit.isStated()) {
      throw CairnException.illegalArgument(
          unit + " and " + other.unit + " cannot be added; convert by a named policy first.");
    }
    return new Credit(amount.plus(other.amount), unit);
  }

  /** The amount and its unit, for a person, as {@link CreditUnit#after} words it. */
  @Override
  public String toString() {
    return unit.after(amount.toString());
  }
}
