package dev.cairn.pathways.audit.internal.resolve;

/**
 * The least and the largest value of something over the worlds, as whole numbers of a row's unit.
 *
 * @param low the least; {@link #NO_END} negated if without end
 * @param high the largest; {@link #NO_END} if without end
 */
public record Extent(long low, long high) {
  /** Stands for a value without end. */
  public static final long NO_END = Long.MAX_VALUE;

  /** Nothing, in every world. */
  public static final Extent ZERO = new Extent(0, 0);

  /** One value in every world. */
  public static Extent of(long value) {
    return value == 0 ? ZERO : new Extent(value, value);
  }

  /** Whether every world agrees. */
  public boolean isCertain() {
    return low == high;
  }

  /** The least that covers both. */
  public Extent union(Extent other) {
    return new Extent(Math.min(low, other.low), Math.max(high, other.high));
  }

  /** The sum; without end if either is. */
  public Extent plus(Extent other) {
    return new Extent(sum(low, other.low), sum(high, other.high));
  }

  private static long sum(long a, long b) {
    if (a == NO_END || b == NO_END) {
      return NO_END;
    }
    return a == -NO_END || b == -NO_END ? -NO_END : Math.addExact(a, b);
  }

  /** The product with a number. */
  public Extent times(long factor) {
    if (factor == 0) {
      return ZERO;
    }
    long a = product(low, factor);
    long b = product(high, factor);
    return new Extent(Math.min(a, b), Math.max(a, b));
  }

  /** Everything that the product with another one may be. */
  public Extent times(Extent factor) {
    long a = product(low, factor.low);
    long b = product(low, factor.high);
    long c = product(high, factor.low);
    long d = product(high, factor.high);
    return new Extent(
        Math.min(Math.min(a, b), Math.min(c, d)), Math.max(Math.max(a, b), Math.max(c, d)));
  }

  private static long product(long value, long factor) {
    if (value == 0 || factor == 0) {
      return 0;
    }
    if (value == NO_END || value == -NO_END || factor == NO_END || factor == -NO_END) {
      return factor > 0 == value > 0 ? NO_END : -NO_END;
    }
    return Math.multiplyExact(value, factor);
  }
}
