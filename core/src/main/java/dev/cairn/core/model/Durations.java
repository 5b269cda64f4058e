package dev.cairn.core.model;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;

/** Durations of ISO 8601 as hours of learning. Stateless. */
public final class Durations {
  private Durations() {}

  /**
   * The hours of a duration such as {@code PT160H}. One of days, weeks, months or years is time
   * that passes and has no number of hours.
   */
  public static Optional<Rational> hours(String duration) {
    try {
      Duration d = Duration.parse(duration);
      return d.isNegative() || !duration.contains("T")
          ? Optional.empty()
          : Optional.of(Rational.of(d.toSeconds(), 3600));
    } catch (DateTimeException notInHours) {
      return Optional.empty();
    }
  }

  /** Hours as a duration; empty if they are no whole number of seconds. */
  public static Optional<String> ofHours(Rational hours) {
    Rational seconds = hours.times(Rational.of(3600));
    if (!seconds.isInteger() || seconds.numerator().bitLength() > 40) {
      return Optional.empty();
    }
    return Optional.of(Duration.ofSeconds(seconds.numerator().longValueExact()).toString());
  }
}
