package dev.cairn.pathways.certificate.internal;

import dev.cairn.core.model.Rational;
import dev.cairn.core.record.LearningRecord;
import dev.cairn.core.record.RecordState;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One record as a check sees it: after defaults and exceptions, at the days asked. */
final class RecordFacts {
  /** Whether the record exists for the question. */
  enum Presence {
    ABSENT,
    UNKNOWN,
    PRESENT
  }

  final int index;
  final LearningRecord record;
  private final Presence statedPresence;

  /** The state as read; {@link RecordState#UNKNOWN} if it could not be told. */
  final RecordState state;

  /** The states it may have if it is present. */
  final List<RecordState> possibleStates;

  /** Codes that exceptions let predicates see here, by node id; a blank node is everywhere. */
  final List<Substitution> substitutions;

  /** Values settled for the whole of a check or for one case of it. */
  final Map<Field, Cell> settled = new HashMap<>();

  private final Conversion conversion;
  private final Map<String, Interval> credits = new HashMap<>();

  /**
   * A code seen in a record's place.
   *
   * @param code the code
   * @param from preorder number of the first node at which it is seen
   * @param to preorder number after the last one
   */
  record Substitution(String code, int from, int to) {}

  RecordFacts(
      int index,
      LearningRecord record,
      Presence presence,
      RecordState state,
      List<RecordState> possibleStates,
      List<Substitution> substitutions,
      Conversion conversion) {
    this.index = index;
    this.record = record;
    this.statedPresence = presence;
    this.state = state;
    this.possibleStates = possibleStates;
    this.substitutions = substitutions;
    this.conversion = conversion;
  }

  /** Whether it exists, as settled so far. */
  Presence presence() {
    if (statedPresence == Presence.UNKNOWN
        && !settled.isEmpty()
        && settled.get(Field.of(Field.Kind.STATE)) instanceof Cell.State s) {
      return s.value() == RecordState.REVOKED ? Presence.ABSENT : Presence.PRESENT;
    }
    return statedPresence;
  }

  String id() {
    return record.id();
  }

  Set<String> codes() {
    return record.codes();
  }

  @Nullable LocalDate earned() {
    return record.earned().orElse(null);
  }

  /** What the credits may be in a unit (blank for none), as settled so far. */
  Interval credits(String unit) {
    if (!settled.isEmpty()
        && settled.get(new Field(Field.Kind.CREDITS, unit)) instanceof Cell.Numeric n) {
      return n.range();
    }
    return statedCredits(unit);
  }

  /** What the credits may be in a unit by what is stated alone. */
  Interval statedCredits(String unit) {
    return credits.computeIfAbsent(unit, u -> conversion.credits(record.credits(), u));
  }

  /** The grade's number on a scale, if stated as one. */
  Optional<Rational> statedGrade(String scale) {
    return record.grade().filter(g -> g.scale().equals(scale)).flatMap(g -> g.number());
  }

  /** What the grade on a scale may be, as settled so far. */
  Interval grade(String scale) {
    Optional<Rational> stated = statedGrade(scale);
    if (stated.isPresent()) {
      return Interval.point(stated.get());
    }
    return settled.get(new Field(Field.Kind.GRADE, scale)) instanceof Cell.Numeric n
        ? n.range()
        : Interval.ALL;
  }

  /** Whether the field is not stated, so that it may be settled. */
  boolean isUnknown(Field field, boolean undatedPasses) {
    return switch (field.kind()) {
      case STATE -> statedPresence == Presence.UNKNOWN;
      case CODE -> record.codes().isEmpty();
      case ISSUER -> record.issuer().isEmpty();
      case SUBJECT -> record.subject().isEmpty();
      case ORIGIN -> record.origin().isEmpty();
      case EARNED -> record.earned().isEmpty() && !undatedPasses;
      case LEVEL ->
          record
              .level()
              .filter(l -> l.framework().equals(field.of()))
              .flatMap(l -> l.rank())
              .isEmpty();
      case GRADE -> statedGrade(field.of()).isEmpty();
      case COMPETENCY -> {
        Optional<Rational> level = record.competencies().get(field.of());
        yield level != null && level.isEmpty();
      }
      case CREDITS -> !statedCredits(field.of()).isPoint();
    };
  }
}
