package dev.cairn.core.model;

import dev.cairn.core.CairnException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A moment as credentials write it: the {@code dateTimeStamp} of XML Schema 1.1 part 2, which is a
 * date, a time and an offset that must not be left out. The text is kept as it was written, because
 * a signature covers it.
 *
 * <p>Immutable and thread-safe. Equality is of the text.
 *
 * @param text as written, for example {@code 2026-02-28T09:00:00+01:00}
 * @param instant the moment; fractions of a second beyond the ninth digit are cut off
 */
public record DateTimeStamp(String text, Instant instant) {
  private static final Pattern GRAMMAR =
      Pattern.compile(
          "([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{2}):([0-9]{2}):([0-9]{2})(?:\\.([0-9]+))?"
              + "(Z|[+-][0-9]{2}:[0-9]{2})");
  private static final int LONGEST = 64;

  /** Checks that the two belong together. */
  public DateTimeStamp {
    Objects.requireNonNull(text, "text");
    if (!instantOf(text).equals(Optional.of(instant))) {
      throw CairnException.illegalArgument(
          "\"" + text + "\" is not the moment " + instant + "; use DateTimeStamp.parse.");
    }
  }

  /**
   * Reads a moment, or empty if the text is none: years have four digits, the offset is {@code Z}
   * or at most ±14:00, and {@code 24:00:00} is the midnight that ends the day.
   */
  public static Optional<DateTimeStamp> parse(String text) {
    return instantOf(text).map(i -> new DateTimeStamp(text, i));
  }

  /** The moment in UTC, to the second or finer as needed. */
  public static DateTimeStamp of(Instant instant) {
    return parse(instant.toString())
        .orElseThrow(
            () ->
                CairnException.illegalArgument(
                    instant + " lies outside the years 0000 to 9999; give a nearer moment."));
  }

  /** The calendar day of the moment in a zone. */
  public LocalDate dayIn(ZoneId zone) {
    return LocalDate.ofInstant(instant, zone);
  }

  /** The first day that begins in a zone at or after the moment. */
  public LocalDate firstDayFrom(ZoneId zone) {
    LocalDate day = dayIn(zone);
    return day.atStartOfDay(zone).toInstant().equals(instant) ? day : day.plusDays(1);
  }

  private static Optional<Instant> instantOf(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher m = GRAMMAR.matcher(text);
    if (!m.matches()) {
      return Optional.empty();
    }
    try {
      int hour = number(m, 4);
      boolean endOfDay = hour == 24;
      String fraction = m.group(7) == null ? "" : m.group(7);
      if (endOfDay && (number(m, 5) != 0 || number(m, 6) != 0 || !fraction.matches("0*"))) {
        return Optional.empty();
      }
      int nanos = Integer.parseInt((fraction + "000000000").substring(0, 9));
      LocalDate date = LocalDate.of(number(m, 1), number(m, 2), number(m, 3));
      LocalTime time = LocalTime.of(endOfDay ? 0 : hour, number(m, 5), number(m, 6), nanos);
      return offset(m.group(8))
          .map(o -> LocalDateTime.of(endOfDay ? date.plusDays(1) : date, time).toInstant(o));
    } catch (DateTimeException noSuchMoment) {
      return Optional.empty();
    }
  }

  private static Optional<ZoneOffset> offset(String text) {
    if (text.equals("Z")) {
      return Optional.of(ZoneOffset.UTC);
    }
    int hours = Integer.parseInt(text.substring(1, 3));
    int minutes = Integer.parseInt(text.substring(4, 6));
    if (minutes > 59 || hours * 60 + minutes > 14 * 60) {
      return Optional.empty();
    }
    return Optional.of(ZoneOffset.of(text));
  }

  private static int number(Matcher m, int group) {
    return Integer.parseInt(m.group(group));
  }

  @Override
  public String toString() {
    return text;
  }
}
