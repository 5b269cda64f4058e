package dev.cairn.pathways.rule;

import java.util.Locale;
import java.util.Optional;

/** How far ahead a question looks. A verdict beyond {@link #EARNED} is projected, never awarded. */
public enum Horizon {
  /** What is earned. */
  EARNED,
  /** What is earned or begun. */
  IN_PROGRESS,
  /** What is earned, begun or planned. */
  PLANNED;

  /** The word used in JSON and on the command line: {@code earned}, {@code in-progress}, … */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The horizon of that word, or empty. */
  public static Optional<Horizon> ofWord(String word) {
    for (Horizon h : values()) {
      if (h.word().equals(word)) {
        return Optional.of(h);
      }
    }
    return Optional.empty();
  }
}
