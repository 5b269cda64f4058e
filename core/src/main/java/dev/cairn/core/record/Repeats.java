package dev.cairn.core.record;

import java.util.Locale;
import java.util.Optional;

/** What several records of one code mean. */
public enum Repeats {
  /** Every one counts as its own; the rules decide. */
  ALL,
  /** The one with the best grade counts. */
  BEST,
  /** The one earned last counts. */
  LATEST,
  /** The one earned first counts. */
  FIRST;

  /** The word used in JSON. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The meaning of that word, or empty. */
  public static Optional<Repeats> ofWord(String word) {
    for (Repeats r : values()) {
      if (r.word().equals(word)) {
        return Optional.of(r);
      }
    }
    return Optional.empty();
  }
}
