package dev.cairn.core.model;

import java.util.Optional;

/** How far the learner has come, as a result states it ({@code ResultStatusType}). */
public enum ResultStatus {
  /** Finished with success. */
  COMPLETED("Completed"),
  /** Begun. */
  ENROLLED("Enrolled"),
  /** Finished without success. */
  FAILED("Failed"),
  /** Under way. */
  IN_PROGRESS("InProgress"),
  /** Interrupted. */
  ON_HOLD("OnHold"),
  /** Judged, though not for good. */
  PROVISIONAL("Provisional"),
  /** Given up. */
  WITHDREW("Withdrew");

  private final String word;

  ResultStatus(String word) {
    this.word = word;
  }

  /** The word used in JSON. */
  public String word() {
    return word;
  }

  /** The status of that word, or empty. */
  public static Optional<ResultStatus> ofWord(String word) {
    for (ResultStatus s : values()) {
      if (s.word.equals(word)) {
        return Optional.of(s);
      }
    }
    return Optional.empty();
  }
}
