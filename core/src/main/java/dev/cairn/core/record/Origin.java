package dev.cairn.core.record;

import java.util.Locale;
import java.util.Optional;

/** Where a record's learning was done or recognised. */
public enum Origin {
  /** At the institution whose rules are asked. */
  INTERNAL,
  /** Elsewhere, carried over. */
  TRANSFER,
  /** Recognition of prior learning. */
  RPL,
  /** By examination alone. */
  EXAM;

  /** The word used in JSON. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The origin of that word, or empty. */
  public static Optional<Origin> ofWord(String word) {
    for (Origin o : values()) {
      if (o.word().equals(word)) {
        return Optional.of(o);
      }
    }
    return Optional.empty();
  }
}
