package dev.cairn.pathways.audit.internal.resolve;

import dev.cairn.core.model.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that something may be: one, or those between two ends.
 *
 * @param low the lower end; null for none
 * @param withLow whether the lower end is among them
 * @param high the upper end; null for none
 * @param withHigh whether the upper end is among them
 */
public record Between(
    @Nullable Rational low, boolean withLow, @Nullable Rational high, boolean withHigh) {
  /** Any number. */
  static final Between ANY = new Between(null, false, null, false);

  /** Zero or more. */
  static final Between NOT_NEGATIVE = new Between(Rational.ZERO, true, null, false);

  /** One number. */
  static Between only(Rational value) {
    return new Between(value, true, value, true);
  }

  /** Both ends included. */
  static Between of(Rational low, Rational high) {
    return new Between(low, true, high, true);
  }

  /** The one number that it is; null if there are more. */
  @Nullable Rational value() {
    return low != null && low.equals(high) ? low : null;
  }

  /** Whether a number is among them. */
  boolean contains(Rational value) {
    int fromLow = low == null ? 1 : value.compareTo(low);
    int toHigh = high == null ? 1 : high.compareTo(value);
    return fromLow >= 0 && (fromLow > 0 || withLow) && toHigh >= 0 && (toHigh > 0 || withHigh);
  }

  /** Whether each of these is at least each of those. */
  boolean isAtLeast(Between other) {
    return low != null && other.high != null && low.compareTo(other.high) >= 0;
  }

  /** Whether each of these is above each of those. */
  boolean isAbove(Between other) {
    if (low == null || other.high == null) {
      return false;
    }
    int order = low.compareTo(other.high);
    return order > 0 || (order == 0 && !(withLow && other.withHigh));
  }

  /** The sums of one of these and one of those. */
  Between plus(Between other) {
    return new Between(
        low == null || other.low == null ? null : low.plus(other.low),
        withLow && other.withLow,
        high == null || other.high == null ? null : high.plus(other.high),
        withHigh && other.withHigh);
  }

  /** A number among them that stands for all. */
  Rational inside() {
    if (low == null) {
      return high == null ? Rational.ZERO : high.minus(Rational.ONE);
    }
    if (high == null) {
      return low.plus(Rational.ONE);
    }
    return low.equals(high) ? low : low.plus(high).dividedBy(Rational.of(2));
  }

  /** Cut at some points: those points and the gaps around them, ascending. */
  List<Between> cut(SortedSet<Rational> points) {
    List<Between> pieces = new ArrayList<>();
    Between rest = this;
    boolean left = true;
    for (Rational point : points) {
      if (!left || !rest.contains(point)) {
        continue;
      }
      if (rest.low == null || point.compareTo(rest.low) > 0) {
        pieces.add(new Between(rest.low, rest.withLow, point, false));
      }
      pieces.add(only(point));
      left = rest.high == null || rest.high.compareTo(point) > 0;
      rest = new Between(point, false, rest.high, rest.withHigh);
    }
    if (left) {
      pieces.add(rest);
    }
    return pieces;
  }
}
