package dev.cairn.pathways.rule;

import dev.cairn.core.CairnException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Calendar days, both ends included, one of which may be open.
 *
 * @param from the first day
 * @param to the last day
 */
public record DateRange(Optional<LocalDate> from, Optional<LocalDate> to) {
  /** Checks the order of the ends. */
  public DateRange {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    if (from.isEmpty() && to.isEmpty()) {
      throw CairnException.illegalArgument("A range of days needs an end; give from or to.");
    }
    if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
      throw CairnException.illegalArgument(
          "The range begins on " + from.get() + ", after its end " + to.get() + "; swap or mend.");
    }
  }

  /** Whether a day lies inside. */
  public boolean contains(LocalDate day) {
    return from.map(f -> !day.isBefore(f)).orElse(true)
        && to.map(t -> !day.isAfter(t)).orElse(true);
  }
}
