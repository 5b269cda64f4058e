package dev.cairn.core.model;

import java.util.Objects;
import java.util.Optional;

/**
 * A system of credit: what it counts in, and what one credit means in hours of learning.
 *
 * @param unit what it counts in
 * @param title what it is called
 * @param hours the notional hours of one credit; empty where the scheme fixes none
 * @param source where that is written down
 */
public record CreditScheme(CreditUnit unit, String title, Optional<Workload> hours, String source) {
  /** Checks that nothing is null. */
  public CreditScheme {
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(hours, "hours");
    Objects.requireNonNull(source, "source");
  }

  /** The hours that an amount of this scheme's credit means; empty where it fixes none. */
  public Optional<Workload> workload(Rational amount) {
    return hours.map(h -> new Workload(h.low().times(amount), h.high().times(amount)));
  }
}
