package dev.cairn.core.record;

import dev.cairn.core.CairnException;
import dev.cairn.core.model.Credit;
import dev.cairn.core.model.CreditUnit;
import dev.cairn.core.model.Rational;
import java.util.Objects;
import java.util.Optional;

/**
 * What a record that is silent is taken to say. Without defaults a missing field stays unknown;
 * they are applied only where a caller or an award asks for them, and never by themselves.
 *
 * <p>Immutable and thread-safe.
 *
 * @param credits the amount of a record that states none; zero or more
 * @param unit the unit of credits that state none, the default amount included
 * @param origin the origin of a record that states none
 * @param undatedPasses whether a record without {@code earned} counts as earned before any day
 *     asked of it; the record itself stays undated, so this is for whoever evaluates to heed
 */
public record RecordDefaults(
    Optional<Rational> credits,
    Optional<CreditUnit> unit,
    Optional<Origin> origin,
    boolean undatedPasses) {

  private static final RecordDefaults NONE =
      new RecordDefaults(Optional.empty(), Optional.empty(), Optional.empty(), false);
  private static final RecordDefaults CASE_FILE =
      new RecordDefaults(
          Optional.of(Rational.ONE), Optional.empty(), Optional.of(Origin.INTERNAL), true);

  /** Checks that nothing is null and the amount is not negative. */
  public RecordDefaults {
    Objects.requireNonNull(credits, "credits");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(origin, "origin");
    if (credits.isPresent() && credits.get().signum() < 0) {
      throw CairnException.illegalArgument(
          "Default credits cannot be " + credits.get() + "; give zero or more.");
    }
  }

  /** Nothing is assumed. */
  public static RecordDefaults none() {
    return NONE;
  }

  /** The defaults of case files: one credit, internal, and a missing date passes. */
  public static RecordDefaults caseFile() {
    return CASE_FILE;
  }

  /** The record with its silent fields filled in; itself where nothing is to fill. */
  public LearningRecord applyTo(LearningRecord record) {
    Optional<Credit> filled = creditsOf(record);
    Optional<Origin> from = record.origin().or(() -> origin);
    if (filled.equals(record.credits()) && from.equals(record.origin())) {
      return record;
    }
    return LearningRecord.builder().from(record).credits(filled).origin(from).build();
  }

  private Optional<Credit> creditsOf(LearningRecord record) {
    if (record.credits().isEmpty()) {
      return credits.map(amount -> new Credit(amount, unit.orElse(CreditUnit.UNSTATED)));
    }
    Credit stated = record.credits().get();
    return Optional.of(
        stated.unit().isStated() || unit.isEmpty()
            ? stated
            : new Credit(stated.amount(), unit.get()));
  }
}
