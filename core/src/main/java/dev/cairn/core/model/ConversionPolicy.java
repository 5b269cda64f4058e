package dev.cairn.core.model;

import dev.cairn.core.CairnException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A named, sourced agreement on what an amount in one unit is worth in another. Directed: the way
 * back is a rate of its own, and rates are never chained.
 *
 * @param name what rules refer to it by
 * @param source where it is written down, for the explanation
 * @param rates at most one for each ordered pair of units
 */
public record ConversionPolicy(String name, String source, List<Rate> rates) {
  /** Checks that the name is not blank and no pair of units stands twice. */
  public ConversionPolicy {
    Objects.requireNonNull(source, "source");
    rates = List.copyOf(rates);
    if (name.isBlank()) {
      throw CairnException.illegalArgument("A conversion policy needs a name; give it one.");
    }
    if (rates.stream().map(r -> List.of(r.from(), r.to())).distinct().count() < rates.size()) {
      throw CairnException.illegalArgument(
          "The policy " + name + " has two rates for one pair of units; keep one.");
    }
  }

  /**
   * What one unit of {@code from} is worth in units of {@code to}. Sources that disagree make a
   * range.
   *
   * @param from the unit of the amount given
   * @param to the unit asked for
   * @param low the least factor; above zero
   * @param high the largest factor; {@code low} where the source is exact
   */
  public record Rate(CreditUnit from, CreditUnit to, Rational low, Rational high) {
    /** Checks the range. */
    public Rate {
      Objects.requireNonNull(from, "from");
      Objects.requireNonNull(to, "to");
      if (low.signum() <= 0 || high.compareTo(low) < 0) {
        throw CairnException.illegalArgument(
            "A rate lies above zero and low is not above high; "
                + low
                + " to "
                + high
                + " is not.");
      }
    }

    /** A rate without a range. */
    public static Rate exact(CreditUnit from, CreditUnit to, Rational factor) {
      return new Rate(from, to, factor, factor);
    }

    /** Whether the source gives one factor. */
    public boolean isExact() {
      return low.equals(high);
    }
  }

  /** The rate from one unit to another; empty if the policy has none. One for equal units. */
  public Optional<Rate> rate(CreditUnit from, CreditUnit to) {
    if (from.equals(to) && from.isStated()) {
      return Optional.of(Rate.exact(from, to, Rational.ONE));
    }
    return rates.stream().filter(r -> r.from().equals(from) && r.to().equals(to)).findFirst();
  }

  /** What an amount is worth in another unit by this policy; empty if it has no rate for that. */
  public Optional<CreditRange> convert(Credit credit, CreditUnit to) {
    return rate(credit.unit(), to)
        .map(
            r ->
                new CreditRange(
                    credit.amount().times(r.low()), credit.amount().times(r.high()), to));
  }
}
