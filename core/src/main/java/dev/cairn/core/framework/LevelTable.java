package dev.cairn.core.framework;

import dev.cairn.core.CairnException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A published comparison of the levels of two frameworks: partial, often many to one, and dated.
 *
 * @param id a short name for it
 * @param from the id of the framework whose levels are compared
 * @param to the id of the framework they are compared with
 * @param since the day from which it may be used; where only a year is published, its first day
 * @param until the first day on which it no longer may; empty while it stands
 * @param source where it is published
 * @param matches for each level it speaks of, the levels it corresponds to; none where it says that
 *     nothing does
 */
public record LevelTable(
    String id,
    String from,
    String to,
    LocalDate since,
    Optional<LocalDate> until,
    String source,
    Map<String, List<String>> matches) {
  /** Copies the table. */
  public LevelTable {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(since, "since");
    Objects.requireNonNull(until, "until");
    Objects.requireNonNull(source, "source");
    Map<String, List<String>> copy = new HashMap<>();
    matches.forEach((level, others) -> copy.put(level, List.copyOf(others)));
    matches = Map.copyOf(copy);
    if (from.equals(to)) {
      throw CairnException.illegalArgument(
          "The table " + id + " compares " + from + " with itself; name two frameworks.");
    }
  }

  /** Whether it may be used on a day. */
  public boolean stands(LocalDate day) {
    return !day.isBefore(since) && until.map(day::isBefore).orElse(true);
  }
}
