package dev.cairn.core.record;

import dev.cairn.core.CairnException;
import dev.cairn.core.model.Credit;
import dev.cairn.core.model.Grade;
import dev.cairn.core.model.Level;
import dev.cairn.core.model.Rational;
import dev.cairn.core.model.WideType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * One earned, begun or planned thing, as rules see it. An empty {@link Optional} means
 * <em>unknown</em>, never false and never zero; {@code tags} and {@code competencies} that are
 * absent are none, and an absent {@code expires} is never.
 *
 * <p>Immutable and thread-safe. Make one with {@link #builder()}.
 */
@Value.Immutable
@WideType
public interface LearningRecord {

  /** Starts a record; {@code id} and {@code state} must be set. */
  static Builder builder() {
    return new Builder();
  }

  /** Unique among the records of one evaluation; not blank. */
  String id();

  /**
   * The codes of the achievement, most often one; several when cross-listed; empty if unknown.
   * Order carries no meaning.
   */
  Set<String> codes();

  /** Who issued it. */
  Optional<String> issuer();

  /** The calendar day it was earned, in the award's time zone. */
  Optional<LocalDate> earned();

  /** The first day on which it no longer counts; empty means it never expires. */
  Optional<LocalDate> expires();

  /** How far it has come. */
  RecordState state();

  /** Credits with their unit; an unstated unit makes them unknown to a rule that names one. */
  Optional<Credit> credits();

  /** The level in its framework. */
  Optional<Level> level();

  /** The grade on its scale. */
  Optional<Grade> grade();

  /** Where the learning was done or recognised. */
  Optional<Origin> origin();

  /** Free labels that rules may ask for. */
  Set<String> tags();

  /** The subject or discipline. */
  Optional<String> subject();

  /** Competency id to the level reached in it; an empty level is an unstated one. */
  Map<String, Optional<Rational>> competencies();

  /** Ids of the records this one is made of; they may be absent from the evaluation. */
  Set<String> parts();

  /** The day it became known to whoever keeps the records; empty means always known. */
  Optional<LocalDate> recorded();

  /** That it was taken back. */
  Optional<Revocation> revoked();

  /** The ids of the credentials or files it came from, for the explanation. */
  List<String> sources();

  /** Checks the id. */
  @Value.Check
  default void check() {
    if (id().isBlank()) {
      throw CairnException.illegalArgument("A record needs an id; give it one of its own.");
    }
  }

  /** Collects the fields of a record; not thread-safe. */
  final class Builder extends ImmutableLearningRecord.Builder {
    Builder() {}
  }
}
