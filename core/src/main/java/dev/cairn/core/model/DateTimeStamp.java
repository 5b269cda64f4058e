package dev.cairn.core.model;

import dev.cairn.core.CairnException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A moment as credentials write it: the {@code dateTimeStamp} of XML Schema 1.1 part 2, which is a
 * date, a time and an offset that must not be left out. The text is kept as it was written, because
 * a signature covers it.
 *
 * <p>Immutable and thread-safe. Equality is of the text.
 */
public final class DateTimeStamp {
  private static final int LONGEST = 64;
  private static final int NONE = Integer.MAX_VALUE;

  private final String text;
  private final Instant instant;

  private DateTimeStamp(String text, Instant instant) {
    this.text = text;
    this.instant = instant;
  }

  /**
   * Reads a moment, or empty if the text is none: years have four digits, the offset is {@code Z}
   * or at most ±14:00, and {@code 24:00:00} is the midnight that ends the day. Fractions of a
   * second beyond the ninth digit are cut off.
   */
  public static Optional<DateTimeStamp> parse(String text) {
    return instantOf(text).map(i -> new DateTimeStamp(text, i));
  }

  /** As written, for example {@code 2026-02-28T09:00:00+01:00}. */
  public String text() {
    return text;
  }

  /** The moment. */
  public Instant instant() {
    return instant;
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

  /** Read without a pattern: every date of every credential comes by here. */
  private static Optional<Instant> instantOf(String text) {
    int length = text.length();
    if (length < 20
        || length > LONGEST
        || text.charAt(4) != '-'
        || text.charAt(7) != '-'
        || text.charAt(10) != 'T'
        || text.charAt(13) != ':'
        || text.charAt(16) != ':') {
      return Optional.empty();
    }
    int at = 19;
    int nanos = 0;
    boolean fraction = text.charAt(at) == '.';
    if (fraction) {
      int digits = 0;
      for (at++; at < length && isDigit(text.charAt(at)); at++) {
        if (digits++ < 9) {
          nanos = nanos * 10 + text.charAt(at) - '0';
        }
      }
      if (digits == 0) {
        return Optional.empty();
      }
      for (; digits < 9; digits++) {
        nanos *= 10;
      }
    }
    int offset = offset(text, at);
    int hour = number(text, 11, 13);
    int minute = number(text, 14, 16);
    int second = number(text, 17, 19);
    int year = number(text, 0, 4);
    if (offset == NONE || hour < 0 || minute < 0 || second < 0 || year < 0) {
      return Optional.empty();
    }
    boolean endOfDay = hour == 24;
    if (endOfDay && (minute != 0 || second != 0 || (fraction && !isZero(text, 20, at)))) {
      return Optional.empty();
    }
    try {
      LocalDate date = LocalDate.of(year, number(text, 5, 7), number(text, 8, 10));
      LocalTime time = LocalTime.of(endOfDay ? 0 : hour, minute, second, nanos);
      long day = date.toEpochDay() + (endOfDay ? 1 : 0);
      return Optional.of(
          Instant.ofEpochSecond(day * 86_400 + time.toSecondOfDay() - offset, nanos));
    } catch (DateTimeException noSuchMoment) {
      return Optional.empty();
    }
  }

  /** The seconds of the offset that ends the text, or {@link #NONE}. */
  private static int offset(String text, int at) {
    if (at == text.length() - 1 && text.charAt(at) == 'Z') {
      return 0;
    }
    if (at != text.length() - 6 || text.charAt(at + 3) != ':') {
      return NONE;
    }
    int hours = number(text, at + 1, at + 3);
    int minutes = number(text, at + 4, at + 6);
    if (hours < 0 || minutes < 0 || minutes > 59 || hours * 60 + minutes > 14 * 60) {
      return NONE;
    }
    int seconds = (hours * 60 + minutes) * 60;
    return switch (text.charAt(at)) {
      case '+' -> seconds;
      case '-' -> -seconds;
      default -> NONE;
    };
  }

  private static boolean isZero(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) != '0') {
        return false;
      }
    }
    return true;
  }

  /** A number of digits alone, or -1. */
  private static int number(String text, int from, int to) {
    int value = 0;
    for (int i = from; i < to; i++) {
      if (!isDigit(text.charAt(i))) {
        return -1;
      }
      value = value * 10 + text.charAt(i) - '0';
    }
    return value;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  @Override
  public boolean equals(@Nullable Object o) {
    return o instanceof DateTimeStamp other && other.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
