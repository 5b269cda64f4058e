package dev.cairn.core.model;

import java.util.List;
import java.util.Optional;

/** Counting where some answers are unknown. */
final class Pieces {
  private Pieces() {}

  /** Whether at least so many hold; empty if the unknown ones decide. */
  static Optional<Boolean> atLeast(int asked, List<Optional<Boolean>> pieces) {
    int held = 0;
    int unknown = 0;
    for (Optional<Boolean> piece : pieces) {
      if (piece.isEmpty()) {
        unknown++;
      } else if (piece.get()) {
        held++;
      }
    }
    if (held >= asked) {
      return Optional.of(true);
    }
    return held + unknown < asked ? Optional.of(false) : Optional.empty();
  }
}
