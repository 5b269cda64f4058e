package dev.cairn.core.framework;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.model.ConversionPolicy;
import dev.cairn.core.model.Credit;
import dev.cairn.core.model.CreditRange;
import dev.cairn.core.model.CreditUnit;
import dev.cairn.core.model.Rational;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every published rate against the figure that its source gives, as the source puts it. */
class PublishedCreditsTest {
  /**
   * Policy, words of its source, then the figure: so much of one unit is from so much to so much.
   */
  private static final List<String> FIGURES =
      List.of(
          "ects-uk-2-to-1|QAA|120 UK-CATS|60 60 ECTS",
          "ects-uk-2-to-1|QAA|120 SCQF|60 60 ECTS",
          "ects-hours|ECTS Users' Guide 2015|60 ECTS|1500 1800 HOURS",
          "ten-notional-hours|ten notional hours|1 UK-CATS|10 10 HOURS",
          "ten-notional-hours|ten notional hours|1 SCQF|10 10 HOURS",
          "ten-notional-hours|ten notional hours|1 NZQCF|10 10 HOURS",
          "ects-by-hours|25 to 30 hours|60 ECTS|150 180 UK-CATS",
          "ects-by-hours|25 to 30 hours|60 ECTS|150 180 SCQF",
          "ects-by-hours|25 to 30 hours|60 ECTS|150 180 NZQCF",
          "cmf-2019|European MOOC Consortium 2019|4 ECTS|10 10 UK-CATS",
          "cmf-2019|European MOOC Consortium 2019|2 US-SEMESTER|4 4 ECTS",
          "us-semester-quarter|US practice|1 US-SEMESTER|3/2 3/2 US-QUARTER",
          "us-semester-ects|US practice|30 US-SEMESTER|60 60 ECTS",
          "us-semester-hours|34 CFR 600.2|1 US-SEMESTER|45 50 HOURS",
          "aqf-hours|ASQA|1 AQF-YEAR|1200 1200 HOURS");

  @Test
  @DisplayName("Every credit rate is the figure its source gives, and no rate is without one")
  void everyRateIsCited() {
    List<String> cited = new ArrayList<>();
    for (String figure : FIGURES) {
      String[] parts = figure.split("\\|");
      ConversionPolicy policy = KnownConversions.named(parts[0]).orElseThrow();
      assertThat(policy.source()).contains(parts[1]);
      Credit from = credit(parts[2].split(" "));
      String[] to = parts[3].split(" ");
      CreditUnit unit = new CreditUnit(to[2]);
      assertThat(policy.convert(from, unit))
          .as(figure)
          .contains(new CreditRange(Rational.parse(to[0]), Rational.parse(to[1]), unit));
      cited.add(policy.name() + " " + from.unit() + " " + unit);
      cited.add(policy.name() + " " + unit + " " + from.unit());
    }
    List<String> known = new ArrayList<>();
    for (ConversionPolicy p : KnownConversions.all()) {
      p.rates().forEach(r -> known.add(p.name() + " " + r.from() + " " + r.to()));
    }
    assertThat(known).containsExactlyInAnyOrderElementsOf(cited);
  }

  @ParameterizedTest
  @CsvSource({
    // Common Microcredential Framework: 4 to 6 ECTS, 10 to 15 UK credits, 2 to 3 US credits
    "cmf-2019, 6, ECTS, 15, 15, UK-CATS",
    "cmf-2019, 6, ECTS, 3, 3, US-SEMESTER",
    // two UK credits are one ECTS, and by hours two and a half to three; 3 ECTS = 7.2 UK in one
    // source lies between
    "cautious, 3, ECTS, 6, 9, UK-CATS",
    "cautious, 1, US-SEMESTER, 2, 2, ECTS",
    "cautious, 1, ECTS, 25, 30, HOURS",
  })
  @DisplayName("Where sources disagree a conversion is the range over them")
  void disagreementIsARange(
      String policy, String amount, String from, String low, String high, String to) {
    CreditUnit unit = new CreditUnit(to);
    assertThat(
            KnownConversions.named(policy)
                .orElseThrow()
                .convert(Credit.of(amount, new CreditUnit(from)), unit))
        .contains(new CreditRange(Rational.parse(low), Rational.parse(high), unit));
  }

  private static Credit credit(String[] amountAndUnit) {
    return Credit.of(amountAndUnit[0], new CreditUnit(amountAndUnit[1]));
  }
}
