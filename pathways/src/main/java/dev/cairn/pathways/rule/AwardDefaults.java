package dev.cairn.pathways.rule;

import dev.cairn.core.model.CreditUnit;
import dev.cairn.core.model.Rational;
import dev.cairn.core.record.Origin;
import java.util.Optional;

/**
 * What an award assumes of a record that does not say. Absent ones stay unknown.
 *
 * @param credits the amount
 * @param origin the origin
 * @param unit the unit of an amount without one
 */
public record AwardDefaults(
    Optional<Rational> credits, Optional<Origin> origin, Optional<CreditUnit> unit) {
  /** Assumes nothing. */
  public static final AwardDefaults NONE =
      new AwardDefaults(Optional.empty(), Optional.empty(), Optional.empty());
}
