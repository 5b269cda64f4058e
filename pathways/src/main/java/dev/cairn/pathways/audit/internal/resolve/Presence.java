package dev.cairn.pathways.audit.internal.resolve;

import dev.cairn.core.record.LearningRecord;
import dev.cairn.core.record.RecordState;
import dev.cairn.core.record.Revocation;
import dev.cairn.pathways.rule.Horizon;
import dev.cairn.pathways.rule.Question;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Which records exist for a question; the order of the rules is that of the rule language. */
final class Presence {
  private Presence() {}

  /** Whether a record is present, absent or of unknown presence. */
  static Truth of(LearningRecord record, Question question) {
    Optional<LocalDate> known = question.knownAt();
    if (record.recorded().isPresent()
        && known.isPresent()
        && record.recorded().get().isAfter(known.get())) {
      return Truth.FALSE;
    }
    if (record.revoked().isPresent()) {
      if (isInForce(record.revoked().get(), question)) {
        return Truth.FALSE;
      }
    } else if (record.state() == RecordState.REVOKED) {
      return Truth.FALSE;
    }
    RecordState state = state(record);
    if (state == RecordState.UNKNOWN) {
      return Truth.UNKNOWN;
    }
    if (state == RecordState.IN_PROGRESS) {
      return Truth.of(question.horizon() != Horizon.EARNED);
    }
    if (state == RecordState.PLANNED) {
      return Truth.of(question.horizon() == Horizon.PLANNED);
    }
    return Truth.of(
        record.earned().isEmpty() || !record.earned().get().isAfter(question.decisionDay()));
  }

  /** The state that counts: a revocation not yet in force leaves the record earned. */
  static RecordState state(LearningRecord record) {
    return record.state() == RecordState.REVOKED ? RecordState.EARNED : record.state();
  }

  /** The states a record present in a horizon may have. */
  static List<RecordState> letIn(Horizon horizon) {
    return horizon == Horizon.EARNED
        ? List.of(RecordState.EARNED)
        : horizon == Horizon.IN_PROGRESS
            ? List.of(RecordState.EARNED, RecordState.IN_PROGRESS)
            : List.of(RecordState.EARNED, RecordState.IN_PROGRESS, RecordState.PLANNED);
  }

  /** Whether the record is only expected, so that what it does not state is taken favourably. */
  static boolean isProjected(LearningRecord record) {
    return record.state() == RecordState.IN_PROGRESS || record.state() == RecordState.PLANNED;
  }

  private static boolean isInForce(Revocation revoked, Question question) {
    LocalDate told = revoked.recorded().orElse(revoked.on());
    return !revoked.on().isAfter(question.decisionDay())
        && question.knownAt().map(k -> !told.isAfter(k)).orElse(true);
  }
}
