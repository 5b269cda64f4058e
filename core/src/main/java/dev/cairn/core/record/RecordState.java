package dev.cairn.core.record;

import java.util.Locale;
import java.util.Optional;

/** How far a record has come. */
public enum RecordState {
  /** Completed and awarded. */
  EARNED,
  /** Begun; exists only in the horizon that looks at work in progress. */
  IN_PROGRESS,
  /** Intended; exists only in the horizon that looks at plans. */
  PLANNED,
  /** Taken back; never counts. */
  REVOKED,
  /** Could not be told, as when a credential's verification is undetermined. */
  UNKNOWN;

  /** The word used in JSON: {@code earned}, {@code in-progress}, … */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The state of that word, or empty. */
  public static Optional<RecordState> ofWord(String word) {
    for (RecordState s : values()) {
      if (s.word().equals(word)) {
        return Optional.of(s);
      }
    }
    return Optional.empty();
  }
}
