package dev.cairn.pathways.catalogue;

import dev.cairn.core.record.LearningRecord;
import dev.cairn.core.record.RecordState;
import dev.cairn.core.record.Revocation;
import dev.cairn.pathways.rule.Horizon;
import java.time.LocalDate;

/**
 * Whether a record that was used up is there when an application is decided. The checker puts its
 * questions by this, so it asks neither the engine's nor its own judgement of records.
 */
enum SpentPresence {
  /** It counts. */
  PRESENT,
  /** It is gone, not earned yet, or not known of. */
  ABSENT,
  /** Its state is unknown. */
  UNKNOWN;

  /** The presence of a record; the order of the rules is that of the rule language. */
  static SpentPresence of(LearningRecord record, Application application) {
    if (record.recorded().filter(d -> isAfterKnown(d, application)).isPresent()
        || record.revoked().filter(r -> isInForce(r, application)).isPresent()) {
      return ABSENT;
    }
    // A revocation that is not in force yet leaves the record earned.
    RecordState state =
        record.state() == RecordState.REVOKED && record.revoked().isPresent()
            ? RecordState.EARNED
            : record.state();
    Horizon horizon = application.horizon();
    return switch (state) {
      case UNKNOWN -> UNKNOWN;
      case REVOKED -> ABSENT;
      case IN_PROGRESS -> presentIf(horizon != Horizon.EARNED);
      case PLANNED -> presentIf(horizon == Horizon.PLANNED);
      case EARNED ->
          presentIf(record.earned().filter(d -> d.isAfter(application.decisionDay())).isEmpty());
    };
  }

  private static SpentPresence presentIf(boolean present) {
    return present ? PRESENT : ABSENT;
  }

  private static boolean isInForce(Revocation revoked, Application application) {
    return !revoked.on().isAfter(application.decisionDay())
        && !isAfterKnown(revoked.recorded().orElse(revoked.on()), application);
  }

  private static boolean isAfterKnown(LocalDate day, Application application) {
    return application.knownAt().filter(day::isAfter).isPresent();
  }
}
