package dev.cairn.core.model;

import dev.cairn.core.CairnException;
import java.util.Objects;

/**
 * What a credit is counted in. Amounts of different units are never added; only a named conversion
 * policy takes one into another.
 *
 * @param id a short name: {@code ECTS}, {@code UK-CATS}; open, so institutions may bring their own
 */
public record CreditUnit(String id) {
  /** European Credit Transfer and Accumulation System. */
  public static final CreditUnit ECTS = new CreditUnit("ECTS");

  /** UK Credit Accumulation and Transfer Scheme. */
  public static final CreditUnit UK_CATS = new CreditUnit("UK-CATS");

  /** Scottish Credit and Qualifications Framework. */
  public static final CreditUnit SCQF = new CreditUnit("SCQF");

  /** New Zealand Qualifications and Credentials Framework. */
  public static final CreditUnit NZQCF = new CreditUnit("NZQCF");

  /** US semester credit hour. */
  public static final CreditUnit US_SEMESTER = new CreditUnit("US-SEMESTER");

  /** US quarter credit hour. */
  public static final CreditUnit US_QUARTER = new CreditUnit("US-QUARTER");

  /** Equivalent full-time year of the Australian Qualifications Framework. */
  public static final CreditUnit AQF_YEAR = new CreditUnit("AQF-YEAR");

  /** Notional hours of learning. */
  public static final CreditUnit HOURS = new CreditUnit("HOURS");

  /** The source named an amount and no unit, as Open Badges does; equal to no other unit. */
  public static final CreditUnit UNSTATED = new CreditUnit("UNSTATED");

  /** Checks that the id is not blank. */
  public CreditUnit {
    Objects.requireNonNull(id, "id");
    if (id.isBlank()) {
      throw CairnException.illegalArgument("A credit unit needs a name, for example ECTS.");
    }
  }

  /** Whether a unit was named at all. */
  public boolean isStated() {
    return !equals(UNSTATED);
  }

  /** An amount with this unit behind it, for a person; it says so where none is stated. */
  public String after(String amount) {
    return isStated() ? amount + " " + id : amount + " (no unit stated)";
  }

  @Override
  public String toString() {
    return id;
  }
}
