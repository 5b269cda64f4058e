package dev.cairn.pathways.audit.internal.resolve;

import dev.cairn.core.model.Rational;
import dev.cairn.pathways.audit.internal.rows.TooFine;
import dev.cairn.pathways.rule.Constraint;
import dev.cairn.pathways.rule.Measure;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * What one record adds to the inequality {@code sum >= 0} of a constraint, as whole numbers, with
 * the factor by which the stated inequality was multiplied to make them whole.
 */
public final class Coefficients {
  private Coefficients() {}

  /** The factor of a share: its denominator times the scale of the measure. */
  public static long shareUnit(Situation s, Measure of, Rational share) {
    return Math.multiplyExact(measureUnit(s, of), longOf(share.denominator()));
  }

  /** How much of a row makes one of the measure. */
  public static long measureUnit(Situation s, Measure of) {
    return of == Measure.CREDITS ? s.scale() : 1;
  }

  /** What a record gives to {@code max * base - sum} for base {@code used}. */
  public static Extent belowShare(Situation s, int n, Constraint.Ratio c, Rational max, int r) {
    long p = longOf(max.numerator());
    long q = longOf(max.denominator());
    return s.gives(n, c.where(), r, c.of(), Math.subtractExact(p, q), p);
  }

  /** What a record gives to {@code sum - min * base} for base {@code used}. */
  public static Extent aboveShare(Situation s, int n, Constraint.Ratio c, Rational min, int r) {
    long p = longOf(min.numerator());
    long q = longOf(min.denominator());
    return s.gives(n, c.where(), r, c.of(), Math.subtractExact(q, p), -p);
  }

  /** The factor of a mean: the common denominator of its grades times the scale of its weight. */
  public static long meanUnit(Situation s, Constraint.Mean c) {
    Numbers numbers = new Numbers();
    numbers.add(c.min());
    numbers.addGrades(c.where());
    for (int r = 0; r < s.records(); r++) {
      Between grade = s.grade(r, c.scale());
      if (grade.low() != null) {
        numbers.add(grade.low());
      }
      if (grade.high() != null) {
        numbers.add(grade.high());
      }
    }
    long common = numbers.common();
    if (common == Numbers.TOO_FINE) {
      throw new TooFine("the grades of the records");
    }
    return Math.multiplyExact(common, measureUnit(s, c.weight()));
  }

  /** What a record gives to the sum of weight times distance above the least mean. */
  public static Extent mean(Situation s, int n, Constraint.Mean c, int r, long unit) {
    Truth t = s.accepts(n, c.where(), r);
    if (t == Truth.FALSE) {
      return Extent.ZERO;
    }
    if (t == Truth.TRUE || !Pieces.asks(c.where())) {
      Extent gives = above(s, c, s.credits(n, r), s.grade(r, c.scale()), unit);
      return t == Truth.TRUE ? gives : gives.union(Extent.ZERO);
    }
    Extent all = null;
    for (Pieces.Piece piece : Pieces.of(s.judge(), c.where(), s.seen(n, r), c.scale())) {
      Extent gives =
          piece.holds() == Truth.FALSE
              ? Extent.ZERO
              : above(s, c, s.extent(piece.credits()), piece.grade(), unit);
      gives = piece.holds() == Truth.UNKNOWN ? gives.union(Extent.ZERO) : gives;
      all = all == null ? gives : all.union(gives);
    }
    return all == null ? Extent.ZERO : all;
  }

  private static Extent above(
      Situation s, Constraint.Mean c, Extent credits, Between grade, long unit) {
    long common = unit / measureUnit(s, c.weight());
    Extent weight = c.weight() == Measure.COUNT ? Extent.of(1) : credits;
    if (grade.low() != null && grade.low().equals(grade.high())) {
      return weight.times(Extent.of(distance(grade.low(), c.min(), common, 0)));
    }
    return weight.times(
        new Extent(
            distance(grade.low(), c.min(), common, -Extent.NO_END),
            distance(grade.high(), c.min(), common, Extent.NO_END)));
  }

  private static long distance(@Nullable Rational grade, Rational min, long common, long endless) {
    if (grade == null) {
      return endless;
    }
    return isSmall(grade, common) && isSmall(min, common)
        ? whole(grade, common) - whole(min, common)
        : longOf(grade.minus(min).times(Rational.of(common)).numerator());
  }

  private static boolean isSmall(Rational value, long common) {
    return value.numerator().bitLength() < 20
        && value.denominator().bitLength() < 20
        && common % value.denominator().longValue() == 0;
  }

  /** A small number times a multiple of its denominator. */
  private static long whole(Rational value, long common) {
    return common / value.denominator().longValue() * value.numerator().longValue();
  }

  private static long longOf(BigInteger value) {
    if (value.bitLength() > 50) {
      throw new TooFine("the number " + value);
    }
    return value.longValue();
  }
}
