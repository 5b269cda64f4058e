package dev.cairn.pathways.audit.internal.resolve;

import dev.cairn.core.model.CreditUnit;
import dev.cairn.core.model.Rational;
import dev.cairn.core.record.LearningRecord;
import dev.cairn.pathways.audit.internal.rows.TooFine;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * What records are worth in each unit that is asked for, as whole numbers of one smallest part.
 *
 * <p>Immutable and thread-safe once made.
 */
final class Worth {
  private final List<String> names;
  private final Between[][] range;
  private final long[][] low;
  private final long[][] high;
  private final long scale;

  /**
   * Looks every amount up.
   *
   * @throws TooFine if the amounts have no common denominator of ordinary size
   */
  Worth(
      Amounts amounts,
      List<Optional<CreditUnit>> units,
      LearningRecord[] record,
      Settled settled,
      Numbers numbers) {
    names = units.stream().map(u -> u.map(CreditUnit::id).orElse("")).toList();
    range = new Between[names.size()][record.length];
    low = new long[names.size()][record.length];
    high = new long[names.size()][record.length];
    for (int u = 0; u < range.length; u++) {
      for (int r = 0; r < record.length; r++) {
        Cell cell = settled.of(record[r].id()).get(Field.credits(names.get(u)));
        range[u][r] = cell == null ? amounts.of(record[r], units.get(u)) : cell.range();
        numbers.add(least(range[u][r]));
        Rational most = range[u][r].high();
        if (most != null) {
          numbers.add(most);
        }
      }
    }
    scale = numbers.common();
    if (scale == Numbers.TOO_FINE) {
      throw new TooFine("the credits of the records and rules");
    }
    for (int u = 0; u < range.length; u++) {
      for (int r = 0; r < record.length; r++) {
        Extent extent = extent(range[u][r]);
        low[u][r] = extent.low();
        high[u][r] = extent.high();
      }
    }
  }

  private static Rational least(Between credits) {
    Rational low = credits.low();
    return low == null ? Rational.ZERO : low;
  }

  /** The name of a unit; empty for none. */
  String name(int unit) {
    return names.get(unit);
  }

  /** What is known of the credits of a record in a unit. */
  Between between(int unit, int r) {
    return range[unit][r];
  }

  /** The same in whole numbers. */
  Extent credits(int unit, int r) {
    return new Extent(low[unit][r], high[unit][r]);
  }

  /** How many of the smallest part make one credit. */
  long scale() {
    return scale;
  }

  /** A range of credits in whole numbers. */
  Extent extent(Between credits) {
    Rational most = credits.high();
    return new Extent(whole(least(credits)), most == null ? Extent.NO_END : whole(most));
  }

  /** A number of credits in whole numbers. */
  long whole(Rational value) {
    if (value.isInteger() && value.numerator().bitLength() < 30) {
      return value.numerator().longValue() * scale;
    }
    BigInteger[] parts =
        value
            .numerator()
            .multiply(BigInteger.valueOf(scale))
            .divideAndRemainder(value.denominator());
    if (parts[1].signum() != 0 || parts[0].bitLength() > 50) {
      throw new TooFine("the amount " + value);
    }
    return parts[0].longValue();
  }
}
