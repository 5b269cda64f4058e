package dev.cairn.core.framework;

import static dev.cairn.core.model.CreditUnit.AQF_YEAR;
import static dev.cairn.core.model.CreditUnit.ECTS;
import static dev.cairn.core.model.CreditUnit.HOURS;
import static dev.cairn.core.model.CreditUnit.NZQCF;
import static dev.cairn.core.model.CreditUnit.SCQF;
import static dev.cairn.core.model.CreditUnit.UK_CATS;
import static dev.cairn.core.model.CreditUnit.US_QUARTER;
import static dev.cairn.core.model.CreditUnit.US_SEMESTER;

import dev.cairn.core.model.ConversionPolicy;
import dev.cairn.core.model.CreditUnit;
import dev.cairn.core.model.Rational;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Conversion policies that are in use and written down. None applies by itself: an award names the
 * one it accepts. They do not agree with one another (by hours an ECTS credit is 2.5 to 3 UK
 * credits, by the rule of UK higher education it is 2), which is why there are several.
 *
 * <p>Each has rates both ways, and none gains by a cycle ({@link CreditCycles}).
 */
public final class KnownConversions {
  private KnownConversions() {}

  private static final List<ConversionPolicy> ALL =
      List.of(
          policy(
              "ects-uk-2-to-1",
              "UK higher education practice: an academic year is 120 UK credits and 60 ECTS"
                  + " credits, so two UK credits are one ECTS credit (QAA, Higher education credit"
                  + " framework for England)",
              exact(UK_CATS, ECTS, "1/2"),
              exact(SCQF, ECTS, "1/2")),
          policy(
              "ects-hours",
              "ECTS Users' Guide 2015: 60 ECTS credits are 1,500 to 1,800 hours of workload, so one"
                  + " credit is 25 to 30 hours",
              range(ECTS, HOURS, "25", "30")),
          policy(
              "ten-notional-hours",
              "UK credit frameworks, SCQF and NZQCF: one credit is ten notional hours of learning",
              exact(UK_CATS, HOURS, "10"),
              exact(SCQF, HOURS, "10"),
              exact(NZQCF, HOURS, "10")),
          policy(
              "ects-by-hours",
              "ECTS Users' Guide 2015 (25 to 30 hours a credit) against ten notional hours a credit"
                  + " in UK frameworks, SCQF and NZQCF",
              range(ECTS, UK_CATS, "5/2", "3"),
              range(ECTS, SCQF, "5/2", "3"),
              range(ECTS, NZQCF, "5/2", "3")),
          policy(
              "cmf-2019",
              "Common Microcredential Framework, European MOOC Consortium 2019: 4 to 6 ECTS are 10"
                  + " to 15 UK credits and 2 to 3 US credits",
              exact(ECTS, UK_CATS, "5/2"),
              exact(US_SEMESTER, ECTS, "2")),
          policy(
              "us-semester-quarter",
              "US practice: a semester of about fifteen weeks against a quarter of about ten, so one"
                  + " semester hour is one and a half quarter hours",
              exact(US_SEMESTER, US_QUARTER, "3/2")),
          policy(
              "us-semester-ects",
              "US practice in transfer to Europe: a full-time year is about 30 semester hours and 60"
                  + " ECTS credits, so one semester hour is two ECTS credits",
              exact(US_SEMESTER, ECTS, "2")),
          policy(
              "us-semester-hours",
              "US federal definition of a credit hour (34 CFR 600.2): one hour of class and two of"
                  + " work outside a week, for about fifteen weeks, so 45 to 50 hours",
              range(US_SEMESTER, HOURS, "45", "50")),
          policy(
              "aqf-hours",
              "Australian Qualifications Framework, volume of learning in equivalent full-time"
                  + " years, each of 1,200 hours (ASQA, Volume of learning)",
              exact(AQF_YEAR, HOURS, "1200")));

  private static final ConversionPolicy CAUTIOUS = merged();

  /** All of them. */
  public static List<ConversionPolicy> all() {
    return ALL;
  }

  /**
   * All of them at once, each rate as the range over every source that gives one; its name is
   * {@code cautious}. What it says at least never gains by a cycle, though single policies do not
   * agree: it shows how far sources lie apart, and suits awards that want the most careful reading.
   */
  public static ConversionPolicy cautious() {
    return CAUTIOUS;
  }

  /** The one of that name. */
  public static Optional<ConversionPolicy> named(String name) {
    return name.equals(CAUTIOUS.name())
        ? Optional.of(CAUTIOUS)
        : ALL.stream().filter(p -> p.name().equals(name)).findFirst();
  }

  /** Those that take one unit into another, in the order of {@link #all}. */
  public static List<ConversionPolicy> between(CreditUnit from, CreditUnit to) {
    return ALL.stream().filter(p -> p.rate(from, to).isPresent()).toList();
  }

  private static ConversionPolicy merged() {
    Map<List<CreditUnit>, ConversionPolicy.Rate> widest = new LinkedHashMap<>();
    for (ConversionPolicy policy : ALL) {
      for (ConversionPolicy.Rate r : policy.rates()) {
        widest.merge(
            List.of(r.from(), r.to()),
            r,
            (a, b) ->
                new ConversionPolicy.Rate(
                    a.from(), a.to(), a.low().min(b.low()), a.high().max(b.high())));
      }
    }
    return new ConversionPolicy(
        "cautious",
        "the range over: " + String.join(", ", ALL.stream().map(ConversionPolicy::name).toList()),
        List.copyOf(widest.values()));
  }

  /** A policy with each rate and its way back: the inverse, low and high changing places. */
  private static ConversionPolicy policy(
      String name, String source, ConversionPolicy.Rate... rates) {
    List<ConversionPolicy.Rate> both = new ArrayList<>();
    for (ConversionPolicy.Rate r : rates) {
      both.add(r);
      both.add(
          new ConversionPolicy.Rate(
              r.to(), r.from(), Rational.ONE.dividedBy(r.high()), Rational.ONE.dividedBy(r.low())));
    }
    return new ConversionPolicy(name, source, both);
  }

  private static ConversionPolicy.Rate exact(CreditUnit from, CreditUnit to, String factor) {
    return ConversionPolicy.Rate.exact(from, to, Rational.parse(factor));
  }

  private static ConversionPolicy.Rate range(
      CreditUnit from, CreditUnit to, String low, String high) {
    return new ConversionPolicy.Rate(from, to, Rational.parse(low), Rational.parse(high));
  }
}
