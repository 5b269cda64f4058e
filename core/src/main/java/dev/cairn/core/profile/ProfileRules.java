package dev.cairn.core.profile;

import dev.cairn.core.model.CreditUnit;
import dev.cairn.core.model.LocalizedText;
import dev.cairn.core.model.Microcredential;
import dev.cairn.core.model.Rational;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** What each profile asks for, element by element. */
final class ProfileRules {
  private ProfileRules() {}

  /** The day from which a New Zealand micro-credential may have fewer than five credits. */
  private static final LocalDate NO_FLOOR = LocalDate.of(2022, 1, 1);

  /** The year from which programmes may expressly contain micro-credentials. */
  private static final LocalDate STACKING = LocalDate.of(2021, 1, 1);

  private static final List<String> CLAIMING_WORDS =
      List.of("certificate", "diploma", "degree", "bachelor", "master", "doctor");

  static void eu2022(ElementList e) {
    Microcredential m = e.microcredential();
    e.mandatory("learner", "The identification of the learner", m.learner());
    e.mandatory("title", "The title", m.title());
    e.mandatory("country", "The country or region of the issuer", m.country());
    e.mandatory("awarding-body", "The awarding body", m.awardingBody());
    e.mandatory("date-of-issue", "The date of issue", m.issued());
    e.outcomes(true);
    e.mandatory(
        "workload",
        "The notional workload",
        m.credits()
            .filter(c -> c.unit().isStated())
            .map(Object::toString)
            .or(() -> m.hours().map(h -> h + " hours")));
    e.optional("level", "The level (needed where it applies)", m.level());
    e.mandatory("assessment", "The type of assessment", m.assessment());
    e.mandatory("participation", "The form of participation", m.participation());
    e.mandatory("quality-assurance", "The type of quality assurance", m.qualityAssurance());
    e.optional("prerequisites", "Prerequisites", m.prerequisites());
    e.optional("supervision", "Supervision and identity verification", m.supervision());
    e.optional("grade", "The grade", m.grade());
    e.optional(
        "stackability",
        "Whether it stands alone or stacks",
        m.stackable().map(s -> s ? "stackable" : "stand-alone"));
    e.optional("further-information", "Further information", m.furtherInformation());
  }

  static void cmf2019(ElementList e) {
    Microcredential m = e.microcredential();
    e.amount("workload", "The workload", m.hours(), "hours", number(100), number(150));
    cmfCredits(e);
    e.level(true, "EQF", List.of("4", "5", "6", "7"));
    e.outcomes(true);
    e.mandatory("assessment", "The assessment", m.assessment());
    Element.Outcome checked =
        m.identityChecked()
            .map(yes -> yes ? Element.Outcome.MET : Element.Outcome.FAILED)
            .orElse(Element.Outcome.NOT_STATED);
    e.add(
        "identity-verification",
        true,
        checked,
        switch (checked) {
          case MET -> "The learner's identity was verified.";
          case FAILED -> "The learner's identity was not verified; verify it in the assessment.";
          case NOT_STATED ->
              "Whether the learner's identity was verified is not stated; state how it was.";
        });
    Element.Outcome counts =
        m.stackable()
            .map(yes -> yes ? Element.Outcome.MET : Element.Outcome.FAILED)
            .orElse(Element.Outcome.NOT_STATED);
    e.add(
        "stackability",
        true,
        counts,
        switch (counts) {
          case MET -> "It counts towards a larger award.";
          case FAILED -> "It stands alone; it must count towards at least one degree.";
          case NOT_STATED ->
              "Whether it counts towards a degree is not stated; state which one it counts to.";
        });
  }

  /** The framework gives the range in three units; that of the credential is asked. */
  private static void cmfCredits(ElementList e) {
    if (e.creditsIn(CreditUnit.UK_CATS).isPresent()) {
      e.amount(
          "credits",
          "The credit",
          e.creditsIn(CreditUnit.UK_CATS),
          "UK credits",
          number(10),
          number(15));
    } else if (e.creditsIn(CreditUnit.US_SEMESTER).isPresent()) {
      e.amount(
          "credits",
          "The credit",
          e.creditsIn(CreditUnit.US_SEMESTER),
          "US semester hours",
          number(2),
          number(3));
    } else {
      e.amount("credits", "The credit", e.creditsIn(CreditUnit.ECTS), "ECTS", number(4), number(6));
    }
  }

  static void nzqcf(ElementList e) {
    Microcredential m = e.microcredential();
    Optional<Rational> floor = e.day().isBefore(NO_FLOOR) ? number(5) : Optional.empty();
    e.amount(
        "credits", "The credit", e.creditsIn(CreditUnit.NZQCF), "NZQCF credits", floor, number(40));
    e.level(true, "NZQCF", levels(10));
    e.outcomes(true);
    e.mandatory("assessment", "The assessment", m.assessment());
    claimingTitle(e);
    e.add(
        "evidence-of-need",
        false,
        Element.Outcome.NOT_STATED,
        "Evidence of need is shown to the authority and stands in no credential; ask the provider"
            + " for it.");
    e.add(
        "review",
        false,
        Element.Outcome.NOT_STATED,
        "The yearly to three-yearly review stands in no credential; ask the provider for the last"
            + " one.");
    if (!e.day().isBefore(STACKING)) {
      e.optional(
          "stackability",
          "Whether it may be part of a programme",
          m.stackable().map(s -> s ? "it may" : "it stands alone"));
    }
  }

  private static void claimingTitle(ElementList e) {
    Optional<LocalizedText> title = e.microcredential().title();
    if (title.isEmpty()) {
      e.mandatory("title", "The title", title);
      return;
    }
    String lower = title.get().any().toLowerCase(Locale.ROOT);
    Optional<String> claimed = CLAIMING_WORDS.stream().filter(lower::contains).findFirst();
    e.add(
        "title",
        true,
        claimed.isPresent() ? Element.Outcome.FAILED : Element.Outcome.MET,
        claimed.isPresent()
            ? "The title \""
                + title.get()
                + "\" says \""
                + claimed.get()
                + "\", which is for qualifications; choose another word."
            : "The title claims no qualification.");
  }

  static void scqf(ElementList e) {
    e.amount(
        "workload",
        "The notional learning",
        e.hoursOfTen(CreditUnit.SCQF),
        "hours",
        number(10),
        Optional.empty());
    e.outcomes(true);
    e.mandatory("assessment", "The assessment", e.microcredential().assessment());
    e.level(true, "SCQF", levels(12));
  }

  static void australia2021(ElementList e) {
    Microcredential m = e.microcredential();
    e.amount("workload", "The learning", m.hours(), "hours", number(1), Optional.empty());
    e.mandatory("title", "The title", m.title());
    e.mandatory("provider", "The provider", m.awardingBody());
    e.outcomes(true);
    e.mandatory("assessment", "The assessment", m.assessment());
    e.mandatory("participation", "The mode of delivery", m.participation());
    e.optional("prerequisites", "Prerequisites", m.prerequisites());
    e.optional("quality-assurance", "Quality assurance", m.qualityAssurance());
    e.optional(
        "credit-recognition",
        "Whether it gives credit towards more",
        m.stackable().map(s -> s ? "it does" : "it does not"));
    e.optional(
        "industry-recognition",
        "Recognition by industry or others",
        m.recognitions().stream().findFirst());
  }

  static void unesco2022(ElementList e) {
    Microcredential m = e.microcredential();
    e.outcomes(false);
    e.optional("assessment", "Assessment against stated standards", m.assessment());
    e.optional(
        "standing",
        "Whether it stands alone or contributes to more",
        m.stackable().map(s -> s ? "it contributes" : "it stands alone"));
    e.optional("quality-assurance", "Quality assurance", m.qualityAssurance());
  }

  private static Optional<Rational> number(long value) {
    return Optional.of(Rational.of(value));
  }

  private static List<String> levels(int highest) {
    return IntStream.rangeClosed(1, highest).mapToObj(Integer::toString).toList();
  }
}
