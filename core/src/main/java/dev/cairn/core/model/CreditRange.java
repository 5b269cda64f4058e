package dev.cairn.core.model;

import dev.cairn.core.CairnException;
import java.util.Objects;
import java.util.Optional;

/**
 * An amount of credit known to lie between two, as sources that disagree make it. What counts for
 * certain is the low end.
 *
 * @param low at least this; zero or more
 * @param high at most this
 * @param unit what both count
 */
public record CreditRange(Rational low, Rational high, CreditUnit unit) {
  /** Checks the range. */
  public CreditRange {
    Objects.requireNonNull(unit, "unit");
    if (low.signum() < 0 || low.compareTo(high) > 0) {
      throw CairnException.illegalArgument(
          low + " to " + high + " is no range of credit; give zero or more, the smaller first.");
    }
  }

  /** The amount, where both ends are one. */
  public Optional<Credit> exact() {
    return low.equals(high) ? Optional.of(new Credit(low, unit)) : Optional.empty();
  }

  /** The amounts and their unit, for a person, as {@link CreditUnit#after} words it. */
  @Override
  public String toString() {
    return unit.after(low.equals(high) ? low.toString() : low + " to " + high);
  }
}
