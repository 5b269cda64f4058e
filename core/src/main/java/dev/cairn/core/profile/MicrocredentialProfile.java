package dev.cairn.core.profile;

import dev.cairn.core.model.Microcredential;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The profiles known here, each by its published text and the day it came into force. */
public enum MicrocredentialProfile {
  /**
   * The European standard elements: Council Recommendation of 16 June 2022 on a European approach
   * to micro-credentials, Annex I (OJ C 243, 27.6.2022, p. 10). Eleven elements are mandatory, the
   * level only where it applies, which a description cannot tell: it is reported, not required.
   */
  EU_2022(
      "eu2022", "Council Recommendation on micro-credentials, Annex I", LocalDate.of(2022, 6, 16)),

  /**
   * The Common Microcredential Framework of the European MOOC Consortium, 30 April 2019: 100 to 150
   * hours; 4 to 6 ECTS, 10 to 15 UK credits or 2 to 3 US credits; EQF level 6 or 7 (or 4 or 5);
   * assessment with identity verification; a transcript of outcomes, workload, level and credits;
   * and that it counts towards at least one degree.
   */
  CMF_2019("cmf2019", "Common Microcredential Framework", LocalDate.of(2019, 4, 30)),

  /**
   * Micro-credentials of the New Zealand Qualifications and Credentials Framework: 5 to 40 credits
   * from 2018, up to 40 since 2022; stated outcomes; assessment; and a title that claims no
   * qualification. A credit is ten notional hours.
   */
  NZQCF("nzqcf", "NZQCF micro-credentials", LocalDate.of(2018, 8, 1)),

  /**
   * Credit rating on the Scottish Credit and Qualifications Framework: at least one credit, that is
   * ten notional hours; outcomes; assessment; one of twelve levels.
   */
  SCQF("scqf", "SCQF credit rating", LocalDate.of(2001, 12, 1)),

  /**
   * The National Microcredentials Framework of Australia, November 2021: assessed, at least one
   * hour of learning, and the critical information a learner is to be given.
   */
  AUSTRALIA_2021("australia2021", "National Microcredentials Framework", LocalDate.of(2021, 11, 1)),

  /**
   * The definition of UNESCO (Oliver 2022) as four questions: focused learning against outcomes,
   * assessment, standing alone or contributing to more, and quality assurance. Reported, never
   * enforced.
   */
  UNESCO_2022("unesco2022", "UNESCO definition of micro-credentials", LocalDate.of(2022, 1, 1));

  private final String id;
  private final String title;
  private final LocalDate since;

  MicrocredentialProfile(String id, String title, LocalDate since) {
    this.id = id;
    this.title = title;
    this.since = since;
  }

  /** Its stable short name. */
  public String id() {
    return id;
  }

  /** Its title. */
  public String title() {
    return title;
  }

  /** The day it came into force. */
  public LocalDate since() {
    return since;
  }

  /** The profile of that id. */
  public static Optional<MicrocredentialProfile> ofId(String id) {
    for (MicrocredentialProfile p : values()) {
      if (p.id.equals(id)) {
        return Optional.of(p);
      }
    }
    return Optional.empty();
  }

  /** How a micro-credential stands to this profile by the rules of a day. */
  public ProfileReport check(Microcredential m, LocalDate day) {
    if (day.isBefore(since)) {
      return new ProfileReport(this, day, false, List.of());
    }
    ElementList elements = new ElementList(m, day);
    switch (this) {
      case EU_2022 -> ProfileRules.eu2022(elements);
      case CMF_2019 -> ProfileRules.cmf2019(elements);
      case NZQCF -> ProfileRules.nzqcf(elements);
      case SCQF -> ProfileRules.scqf(elements);
      case AUSTRALIA_2021 -> ProfileRules.australia2021(elements);
      case UNESCO_2022 -> ProfileRules.unesco2022(elements);
    }
    return new ProfileReport(this, day, true, elements.all());
  }
}
