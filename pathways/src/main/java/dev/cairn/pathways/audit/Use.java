package dev.cairn.pathways.audit;

import dev.cairn.core.CairnException;
import dev.cairn.core.model.Rational;
import java.util.Objects;

/**
 * That a leaf uses a record, or a part of it.
 *
 * @param record the record's id
 * @param part how much of the record's credits: above 0, at most 1; below 1 only in a divisible
 *     leaf
 */
public record Use(String record, Rational part) {
  /** Checks the range. */
  public Use {
    Objects.requireNonNull(record, "record");
    if (part.signum() <= 0 || part.compareTo(Rational.ONE) > 0) {
      throw CairnException.illegalArgument(
          "A part lies above 0 and at most at 1, unlike " + part + "; mend it.");
    }
  }

  /** The whole record. */
  public static Use whole(String record) {
    return new Use(record, Rational.ONE);
  }

  /** Whether the whole record is used. */
  public boolean isWhole() {
    return part.equals(Rational.ONE);
  }
}
