package dev.cairn.cli.input;

import dev.cairn.cli.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * A moment or a day as given by {@code --as-of}. A day means its last second in the zone asked
 * about, so that what was issued on that day is in and what ended on it is out.
 *
 * @param day the calendar day, when a day was given
 * @param instant the moment, when a moment was given
 */
public record Moment(Optional<LocalDate> day, Optional<Instant> instant) {

  private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

  /** Reads {@code 2026-11-24} or {@code 2026-11-24T12:00:00Z}. */
  public static Moment parse(String option, String text) {
    try {
      if (text.indexOf('T') < 0) {
        return new Moment(Optional.of(LocalDate.parse(text)), Optional.empty());
      }
      return new Moment(Optional.empty(), Optional.of(OffsetDateTime.parse(text).toInstant()));
    } catch (DateTimeParseException e) {
      throw new Refusal(
          "usage.time",
          "",
          option
              + " is \""
              + text
              + "\"; write a day such as 2026-11-24, or a moment such as 2026-11-24T12:00:00Z.");
    }
  }

  /** That moment itself. */
  public static Moment of(Instant instant) {
    return new Moment(Optional.empty(), Optional.of(instant));
  }

  /** What {@code --as-of} says, else now. */
  public static Moment asOf(Optional<String> option, Instant now) {
    return option.map(text -> parse("--as-of", text)).orElseGet(() -> of(now));
  }

  /** The calendar day it falls on. */
  public LocalDate dayIn(ZoneId zone) {
    return day.orElseGet(() -> instant.orElseThrow().atZone(zone).toLocalDate());
  }

  /** The moment it means. */
  public Instant instantIn(ZoneId zone) {
    return instant.orElseGet(() -> day.orElseThrow().atTime(LAST_SECOND).atZone(zone).toInstant());
  }
}
