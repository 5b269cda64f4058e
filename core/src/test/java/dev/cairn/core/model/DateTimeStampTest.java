package dev.cairn.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTimeStampTest {

  @ParameterizedTest
  @CsvSource({
    "2023-02-26T01:02:58.447Z, 2023-02-26T01:02:58.447Z",
    "2023-02-25T19:21:29-06:00, 2023-02-26T01:21:29Z",
    "2023-02-25T24:00:00Z, 2023-02-26T00:00:00Z",
    "2023-02-25T24:00:00.000+14:00, 2023-02-25T10:00:00Z",
    "0000-01-01T00:00:00Z, 0000-01-01T00:00:00Z",
    "2024-02-29T00:00:00.1234567891Z, 2024-02-29T00:00:00.123456789Z",
  })
  void readsMoments(String text, Instant instant) {
    DateTimeStamp read = DateTimeStamp.parse(text).orElseThrow();
    assertThat(read.instant()).isEqualTo(instant);
    assertThat(read).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2023-02-26",
        "2023-02-26T01:02:58",
        "2023-02-26 01:02:58Z",
        "2023-02-26T01:02:58z",
        "2023-02-29T00:00:00Z",
        "2023-13-01T00:00:00Z",
        "2023-01-01T24:00:01Z",
        "2023-01-01T24:00:00.1Z",
        "2023-01-01T25:00:00Z",
        "2023-01-01T00:60:00Z",
        "2023-01-01T00:00:60Z",
        "2023-01-01T00:00:00+14:01",
        "2023-01-01T00:00:00+1:00",
        "2023-01-01T00:00:00.Z",
        "Sat 25 Feb 2023 07:16:31 PM CST",
      })
  void refusesWhatIsNoMoment(String text) {
    assertThat(DateTimeStamp.parse(text)).isEmpty();
  }

  @Property
  void writesAndReadsBack(
      @ForAll @LongRange(min = -62_000_000_000L, max = 250_000_000_000L) long s) {
    Instant instant = Instant.ofEpochSecond(s, 5);
    DateTimeStamp stamp = DateTimeStamp.of(instant);
    assertThat(DateTimeStamp.parse(stamp.text())).contains(stamp);
    assertThat(stamp.instant()).isEqualTo(instant);
  }

  @Test
  @DisplayName("Settled 17: the first day of the zone that begins at or after a moment")
  void settled17FirstDayFrom() {
    ZoneId brussels = ZoneId.of("Europe/Brussels");
    DateTimeStamp midnightThere = DateTimeStamp.parse("2025-12-31T23:00:00Z").orElseThrow();
    assertThat(midnightThere.firstDayFrom(brussels)).isEqualTo(LocalDate.of(2026, 1, 1));
    assertThat(midnightThere.firstDayFrom(ZoneOffset.UTC)).isEqualTo(LocalDate.of(2026, 1, 1));
    DateTimeStamp later = DateTimeStamp.parse("2025-12-31T23:00:01Z").orElseThrow();
    assertThat(later.firstDayFrom(brussels)).isEqualTo(LocalDate.of(2026, 1, 2));
  }

  @Test
  void theTextIsKeptAndDecidesEquality() {
    DateTimeStamp utc = DateTimeStamp.parse("2020-01-01T00:00:00Z").orElseThrow();
    DateTimeStamp there = DateTimeStamp.parse("2020-01-01T01:00:00+01:00").orElseThrow();
    assertThat(there.instant()).isEqualTo(utc.instant());
    assertThat(there).isNotEqualTo(utc).hasToString("2020-01-01T01:00:00+01:00");
    assertThat(DateTimeStamp.parse(utc.text())).contains(utc);
  }
}
