package dev.cairn.pathways.certificate.internal;

import dev.cairn.core.model.Rational;
import org.jspecify.annotations.Nullable;

/**
 * From the least to the most that a sum may be; ends are taken as reached.
 *
 * @param lo the least; null for without end
 * @param hi the most; null for without end
 */
record Span(@Nullable Rational lo, @Nullable Rational hi) {
  static final Span ZERO = new Span(Rational.ZERO, Rational.ZERO);

  static Span of(Rational value) {
    return new Span(value, value);
  }

  static Span of(Interval range) {
    return new Span(range.lo(), range.hi());
  }

  Span plus(Span other) {
    return new Span(
        lo == null || other.lo == null ? null : lo.plus(other.lo),
        hi == null || other.hi == null ? null : hi.plus(other.hi));
  }

  /** The least span that holds both. */
  Span or(Span other) {
    return new Span(
        lo == null || other.lo == null ? null : lo.min(other.lo),
        hi == null || other.hi == null ? null : hi.max(other.hi));
  }

  /** What the larger of two numbers may be, neither being below zero. */
  Span largest(Span other) {
    Rational low = lo == null ? Rational.ZERO : lo;
    return new Span(
        other.lo == null ? low : low.max(other.lo),
        hi == null || other.hi == null ? null : hi.max(other.hi));
  }

  Span times(Rational factor) {
    if (factor.signum() == 0) {
      return ZERO;
    }
    Rational a = lo == null ? null : lo.times(factor);
    Rational b = hi == null ? null : hi.times(factor);
    return factor.signum() > 0 ? new Span(a, b) : new Span(b, a);
  }

  Span minus(Rational value) {
    return new Span(lo == null ? null : lo.minus(value), hi == null ? null : hi.minus(value));
  }

  /** The products of this, which is nowhere below zero, with another. */
  Span times(Span other) {
    Rational top = lowest(other.hi == null ? null : other.hi.negate());
    return new Span(lowest(other.lo), top == null ? null : top.negate());
  }

  /** The least product of this with numbers from {@code low} up. */
  private @Nullable Rational lowest(@Nullable Rational low) {
    if (low == null) {
      return hi != null && hi.signum() == 0 ? Rational.ZERO : null;
    }
    if (low.signum() >= 0) {
      return lo == null ? Rational.ZERO : lo.times(low);
    }
    return hi == null ? null : hi.times(low);
  }

  /** Whether it is at least a number everywhere, somewhere or nowhere. */
  Truth atLeast(Rational min) {
    if (lo != null && lo.compareTo(min) >= 0) {
      return Truth.YES;
    }
    return hi != null && hi.compareTo(min) < 0 ? Truth.NO : Truth.UNKNOWN;
  }

  /** Whether it is at most a number everywhere, somewhere or nowhere. */
  Truth atMost(Rational max) {
    if (hi != null && hi.compareTo(max) <= 0) {
      return Truth.YES;
    }
    return lo != null && lo.compareTo(max) > 0 ? Truth.NO : Truth.UNKNOWN;
  }
}
