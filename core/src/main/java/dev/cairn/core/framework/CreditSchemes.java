package dev.cairn.core.framework;

import dev.cairn.core.model.ConversionPolicy;
import dev.cairn.core.model.Credit;
import dev.cairn.core.model.CreditScheme;
import dev.cairn.core.model.CreditUnit;
import dev.cairn.core.model.Rational;
import dev.cairn.core.model.Workload;
import java.util.List;
import java.util.Optional;

/** The systems of credit that are known here, with the hours each one fixes. */
public final class CreditSchemes {
  private CreditSchemes() {}

  private static final List<CreditScheme> ALL =
      List.of(
          scheme(CreditUnit.ECTS, "European Credit Transfer and Accumulation System", "ects-hours"),
          scheme(
              CreditUnit.UK_CATS, "Credit Accumulation and Transfer Scheme", "ten-notional-hours"),
          scheme(
              CreditUnit.SCQF,
              "Scottish Credit and Qualifications Framework",
              "ten-notional-hours"),
          scheme(
              CreditUnit.NZQCF,
              "New Zealand Qualifications and Credentials Framework",
              "ten-notional-hours"),
          scheme(CreditUnit.US_SEMESTER, "US semester credit hour", "us-semester-hours"),
          new CreditScheme(
              CreditUnit.US_QUARTER,
              "US quarter credit hour",
              Optional.empty(),
              "US practice; hours are fixed for semesters only"),
          scheme(CreditUnit.AQF_YEAR, "Equivalent full-time year, Australia", "aqf-hours"));

  /** All of them. */
  public static List<CreditScheme> all() {
    return ALL;
  }

  /** The scheme that counts in a unit. */
  public static Optional<CreditScheme> of(CreditUnit unit) {
    return ALL.stream().filter(s -> s.unit().equals(unit)).findFirst();
  }

  private static CreditScheme scheme(CreditUnit unit, String title, String policy) {
    ConversionPolicy hours = KnownConversions.named(policy).orElseThrow();
    return new CreditScheme(
        unit, title, Workload.of(new Credit(Rational.ONE, unit), hours), hours.source());
  }
}
