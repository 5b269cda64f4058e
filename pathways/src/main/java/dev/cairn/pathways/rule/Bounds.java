package dev.cairn.pathways.rule;

import dev.cairn.core.CairnException;
import dev.cairn.core.model.Rational;
import java.util.Objects;
import java.util.Optional;

/**
 * An inclusive range of numbers from zero up, either end of which may be open. In JSON {@code
 * [min]}, {@code [min, max]} or {@code [null, max]}.
 *
 * @param min the least allowed; empty means open
 * @param max the most allowed; empty means open
 */
public record Bounds(Optional<Rational> min, Optional<Rational> max) {
  /** Open at both ends: bounds nothing. */
  public static final Bounds NONE = new Bounds(Optional.empty(), Optional.empty());

  /** Checks the order of the ends. */
  public Bounds {
    Objects.requireNonNull(min, "min");
    Objects.requireNonNull(max, "max");
    if (min.filter(m -> m.signum() < 0).isPresent()
        || max.filter(m -> m.signum() < 0).isPresent()) {
      throw CairnException.illegalArgument(
          "The bound " + min.or(() -> max).orElseThrow() + " is below zero; give zero or more.");
    }
    if (min.isPresent() && max.isPresent() && min.get().compareTo(max.get()) > 0) {
      throw CairnException.illegalArgument(
          "The minimum " + min.get() + " is above the maximum " + max.get() + "; swap or mend.");
    }
  }

  /** From {@code min} upward. */
  public static Bounds atLeast(Rational min) {
    return new Bounds(Optional.of(min), Optional.empty());
  }

  /** Up to {@code max}. */
  public static Bounds atMost(Rational max) {
    return new Bounds(Optional.empty(), Optional.of(max));
  }

  /** From {@code min} to {@code max}. */
  public static Bounds between(Rational min, Rational max) {
    return new Bounds(Optional.of(min), Optional.of(max));
  }

  /** Whether it bounds anything. */
  public boolean isPresent() {
    return min.isPresent() || max.isPresent();
  }

  /** Whether a value lies inside. */
  public boolean contains(Rational value) {
    return min.map(m -> value.compareTo(m) >= 0).orElse(true)
        && max.map(m -> value.compareTo(m) <= 0).orElse(true);
  }
}
