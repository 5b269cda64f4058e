package dev.cairn.pathways.rule;

import dev.cairn.core.internal.ClosedObject;
import java.time.LocalDate;
import java.util.Optional;

/** Reads ranges of days. */
final class DateFields {
  private DateFields() {}

  /** An object of {@code from} and {@code to} and nothing else. */
  static Optional<DateRange> range(ClosedObject inner) {
    Optional<DateRange> range = ends(inner);
    inner.refuseOthers();
    return range;
  }

  /** The members {@code from} and {@code to}; empty after a fault. */
  static Optional<DateRange> ends(ClosedObject inner) {
    Optional<LocalDate> from = inner.day("from");
    Optional<LocalDate> to = inner.day("to");
    if (!inner.has("from") && !inner.has("to")) {
      inner.missing("from");
    }
    if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
      inner.error(
          "inverted",
          "from",
          "The first day "
              + from.get()
              + " is after the last, "
              + to.get()
              + "; swap or mend them.");
      return Optional.empty();
    }
    return from.isPresent() || to.isPresent()
        ? Optional.of(new DateRange(from, to))
        : Optional.empty();
  }
}
