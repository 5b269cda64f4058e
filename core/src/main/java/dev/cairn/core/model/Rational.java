package dev.cairn.core.model;

import dev.cairn.core.CairnException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An exact fraction, in lowest terms with a positive denominator. Everything that is counted,
 * compared or averaged in Cairn is one of these; no binary floating point stands between a rule and
 * its verdict.
 *
 * <p>Immutable and thread-safe. Equality is of value: {@code 1/2} equals {@code 0.5}.
 */
public final class Rational implements Comparable<Rational> {
  /** Zero. */
  public static final Rational ZERO = new Rational(BigInteger.ZERO, BigInteger.ONE);

  /** One. */
  public static final Rational ONE = new Rational(BigInteger.ONE, BigInteger.ONE);

  /** The longest text that {@link #parse} takes, and the largest exponent of a decimal. */
  public static final int MAX_LENGTH = 100;

  private static final int MOST_DIGITS = 18;

  private static final Pattern FRACTION = Pattern.compile("-?[0-9]+/[0-9]+");
  private static final Pattern DECIMAL =
      Pattern.compile("-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]{1,3})?");

  private final BigInteger numerator;
  private final BigInteger denominator;

  private Rational(BigInteger numerator, BigInteger denominator) {
    this.numerator = numerator;
    this.denominator = denominator;
  }

  /** A whole number. */
  public static Rational of(long value) {
    return value == 0
        ? ZERO
        : value == 1 ? ONE : new Rational(BigInteger.valueOf(value), BigInteger.ONE);
  }

  /**
   * A fraction.
   *
   * @throws CairnException if the denominator is zero
   */
  public static Rational of(long numerator, long denominator) {
    return of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  /**
   * A fraction.
   *
   * @throws CairnException if the denominator is zero
   */
  public static Rational of(BigInteger numerator, BigInteger denominator) {
    if (denominator.signum() == 0) {
      throw CairnException.illegalArgument("A fraction over zero is no number; mend it.");
    }
    if (numerator.bitLength() < 63 && denominator.bitLength() < 63) {
      return reduced(numerator.longValue(), denominator.longValue());
    }
    BigInteger gcd = numerator.gcd(denominator);
    if (denominator.signum() < 0) {
      gcd = gcd.negate();
    }
    return new Rational(numerator.divide(gcd), denominator.divide(gcd));
  }

  /**
   * As {@link #of(long, long)}, where neither is beyond 62 bits and the denominator is not zero.
   */
  private static Rational reduced(long numerator, long denominator) {
    long a = Math.abs(numerator);
    long b = Math.abs(denominator);
    while (b != 0) {
      long rest = a % b;
      a = b;
      b = rest;
    }
    long gcd = denominator < 0 ? -a : a;
    return denominator == gcd
        ? of(numerator / gcd)
        : new Rational(BigInteger.valueOf(numerator / gcd), BigInteger.valueOf(denominator / gcd));
  }

  /**
   * The exact value of a decimal.
   *
   * @throws CairnException if its scale is beyond ±{@value #MAX_LENGTH}
   */
  public static Rational of(BigDecimal decimal) {
    if (Math.abs((long) decimal.scale()) > MAX_LENGTH) {
      throw CairnException.illegalArgument(
          "The number has an exponent beyond " + MAX_LENGTH + "; write a number of ordinary size.");
    }
    BigInteger unscaled = decimal.unscaledValue();
    return decimal.scale() <= 0
        ? new Rational(unscaled.multiply(BigInteger.TEN.pow(-decimal.scale())), BigInteger.ONE)
        : of(unscaled, BigInteger.TEN.pow(decimal.scale()));
  }

  /**
   * Reads {@code 12}, {@code 0.7}, {@code -3/4} or {@code 1.5e2}.
   *
   * @throws CairnException if the text is none of these or longer than {@value #MAX_LENGTH}
   */
  public static Rational parse(String text) {
    return tryParse(text)
        .orElseThrow(
            () ->
                CairnException.illegalArgument(
                    "\"" + text + "\" is not an exact number; write 12, 0.7 or 3/4."));
  }

  /** As {@link #parse}, or empty. */
  public static Optional<Rational> tryParse(String text) {
    if (text.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    if (text.length() <= MOST_DIGITS) {
      Optional<Rational> plain = tryPlain(text);
      if (plain.isPresent()) {
        return plain;
      }
    }
    if (FRACTION.matcher(text).matches()) {
      int slash = text.indexOf('/');
      BigInteger d = new BigInteger(text.substring(slash + 1));
      return d.signum() == 0
          ? Optional.empty()
          : Optional.of(of(new BigInteger(text.substring(0, slash)), d));
    }
    if (!DECIMAL.matcher(text).matches()) {
      return Optional.empty();
    }
    BigDecimal decimal = new BigDecimal(text);
    return Math.abs((long) decimal.scale()) > MAX_LENGTH
        ? Optional.empty()
        : Optional.of(of(decimal));
  }

  /**
   * A decimal without exponent, of so few digits that a long holds it; empty for any other text.
   */
  private static Optional<Rational> tryPlain(String text) {
    long digits = 0;
    long scale = 0;
    int start = text.startsWith("-") ? 1 : 0;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits = digits * 10 + (c - '0');
        scale *= 10;
      } else if (c == '.' && scale == 0 && i > start && i + 1 < text.length()) {
        scale = 1;
      } else {
        return Optional.empty();
      }
    }
    if (text.length() == start) {
      return Optional.empty();
    }
    return Optional.of(reduced(start == 1 ? -digits : digits, Math.max(1, scale)));
  }

  /** The numerator in lowest terms; it carries the sign. */
  public BigInteger numerator() {
    return numerator;
  }

  /** The denominator in lowest terms; positive. */
  public BigInteger denominator() {
    return denominator;
  }

  /** The sum. */
  public Rational plus(Rational other) {
    return denominator.equals(other.denominator)
        ? of(numerator.add(other.numerator), denominator)
        : of(
            numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
            denominator.multiply(other.denominator));
  }

  /** The difference. */
  public Rational minus(Rational other) {
    return plus(other.negate());
  }

  /** The product. */
  public Rational times(Rational other) {
    return of(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  /**
   * The quotient.
   *
   * @throws CairnException if {@code other} is zero
   */
  public Rational dividedBy(Rational other) {
    return of(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
  }

  /** With the other sign. */
  public Rational negate() {
    return new Rational(numerator.negate(), denominator);
  }

  /** The smaller of the two. */
  public Rational min(Rational other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /** The larger of the two. */
  public Rational max(Rational other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** -1, 0 or 1. */
  public int signum() {
    return numerator.signum();
  }

  /** Whether it is a whole number. */
  public boolean isInteger() {
    return denominator.equals(BigInteger.ONE);
  }

  @Override
  public int compareTo(Rational other) {
    return denominator.equals(other.denominator)
        ? numerator.compareTo(other.numerator)
        : numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  @Override
  public boolean equals(@Nullable Object o) {
    return o instanceof Rational r
        && numerator.equals(r.numerator)
        && denominator.equals(r.denominator);
  }

  @Override
  public int hashCode() {
    return 31 * numerator.hashCode() + denominator.hashCode();
  }

  /** The shortest exact text: {@code 12}, {@code 0.7}, or {@code 1/3} where no decimal ends. */
  @Override
  public String toString() {
    if (isInteger()) {
      return numerator.toString();
    }
    try {
      return new BigDecimal(numerator).divide(new BigDecimal(denominator)).toPlainString();
    } catch (ArithmeticException noEnd) {
      return numerator + "/" + denominator;
    }
  }
}
