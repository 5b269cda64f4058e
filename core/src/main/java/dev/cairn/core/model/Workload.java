package dev.cairn.core.model;

import dev.cairn.core.CairnException;
import java.util.Objects;
import java.util.Optional;

/**
 * The notional hours of learning, as a range: 60 hours are 60 to 60, an ECTS credit is 25 to 30.
 *
 * @param low the fewest hours; zero or more
 * @param high the most hours
 */
public record Workload(Rational low, Rational high) {
  /** Checks the range. */
  public Workload {
    Objects.requireNonNull(low, "low");
    Objects.requireNonNull(high, "high");
    if (low.signum() < 0 || low.compareTo(high) > 0) {
      throw CairnException.illegalArgument(
          low + " to " + high + " hours are no workload; give zero or more, the smaller first.");
    }
  }

  /** So many hours exactly. */
  public static Workload ofHours(Rational hours) {
    return new Workload(hours, hours);
  }

  /**
   * What an amount of credit means in hours by a policy; empty if the policy has no rate from its
   * unit to hours. Nothing is chained.
   */
  public static Optional<Workload> of(Credit credit, ConversionPolicy policy) {
    return policy
        .rate(credit.unit(), CreditUnit.HOURS)
        .map(r -> new Workload(credit.amount().times(r.low()), credit.amount().times(r.high())));
  }

  /** The hours, where the range is one number. */
  public Optional<Rational> exact() {
    return low.equals(high) ? Optional.of(low) : Optional.empty();
  }

  @Override
  public String toString() {
    return (low.equals(high) ? low.toString() : low + " to " + high) + " hours";
  }
}
