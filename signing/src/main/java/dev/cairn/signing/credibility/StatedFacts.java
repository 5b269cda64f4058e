package dev.cairn.signing.credibility;

import dev.cairn.core.model.Accreditation;
import dev.cairn.core.model.Alignment;
import dev.cairn.core.model.Award;
import dev.cairn.core.model.Microcredential;
import dev.cairn.signing.credibility.CredibilityFact.Holds;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The facts that the credential states of itself. */
final class StatedFacts {
  static final String CREDENTIAL = "the credential itself";

  private static final Set<String> ITEMS = Set.of("CFItem", "ceasn:Competency");

  private final Award award;
  private final Microcredential stated;
  private final LocalDate day;
  private final List<CredibilityFact> facts = new ArrayList<>();

  private StatedFacts(Award award, LocalDate day) {
    this.award = award;
    this.stated = award.describe(ZoneOffset.UTC);
    this.day = day;
  }

  static List<CredibilityFact> of(Award award, LocalDate day, int maxAgeYears) {
    StatedFacts facts = new StatedFacts(award, day);
    facts.quality();
    facts.told(CredibilityTopic.ASSESSMENT, stated(facts.stated.assessment(), "It was assessed: "));
    facts.supervision();
    facts.result();
    facts.told(CredibilityTopic.LEVEL, stated(facts.stated.level(), "Its level is "));
    facts.told(
        CredibilityTopic.WORKLOAD,
        stated(facts.stated.credits(), "Its workload in credits is ")
            .or(() -> stated(facts.stated.hours(), "Its workload in hours is ")));
    facts.outcomes();
    facts.told(
        CredibilityTopic.EVIDENCE,
        award.evidence().isEmpty()
            ? Optional.empty()
            : Optional.of("It points to " + award.evidence().size() + " piece(s) of evidence."));
    facts.age(maxAgeYears);
    return facts.facts;
  }

  private static Optional<String> stated(Optional<?> value, String words) {
    return value.map(v -> words + v + ".");
  }

  private void told(CredibilityTopic topic, Optional<String> statement) {
    add(
        topic,
        statement.isPresent() ? Holds.YES : Holds.UNKNOWN,
        statement.orElse("It says nothing of its " + topic.word() + "."));
  }

  /** An accreditation the issuer states of itself is said, not shown. */
  private void quality() {
    List<Accreditation> all = new ArrayList<>(award.achievement().qualityAssurance());
    all.addAll(award.issuer().accreditations());
    for (Accreditation accreditation : all) {
      boolean lapsed = accreditation.heldOn(day).filter(held -> !held).isPresent();
      add(
          CredibilityTopic.QUALITY,
          lapsed ? Holds.NO : Holds.UNKNOWN,
          "It names "
              + accreditation
              + accreditation.authority().map(a -> " by " + a).orElse("")
              + (lapsed ? ", which did not hold on " + day : ", which nobody confirmed here")
              + ".");
    }
    if (all.isEmpty()) {
      told(CredibilityTopic.QUALITY, Optional.empty());
    }
  }

  private void supervision() {
    Optional<Boolean> checked = stated.identityChecked();
    if (checked.isPresent() && !checked.get()) {
      add(CredibilityTopic.SUPERVISION, Holds.NO, "The learner's identity was not checked.");
    } else {
      told(
          CredibilityTopic.SUPERVISION,
          stated(stated.supervision(), "The assessment was supervised: ")
              .or(() -> checked.map(c -> "The learner's identity was checked.")));
    }
  }

  private void result() {
    switch (award.achieved()) {
      case YES -> add(CredibilityTopic.RESULT, Holds.YES, "What was asked for was reached.");
      case NO -> add(CredibilityTopic.RESULT, Holds.NO, "A result does not reach what is asked.");
      case NOT_YET -> add(CredibilityTopic.RESULT, Holds.NO, "The learner is still on the way.");
      case UNKNOWN ->
          add(
              CredibilityTopic.RESULT,
              Holds.UNKNOWN,
              "Whether the results reach what is asked for cannot be told.");
    }
  }

  /** An alignment counts where it names a framework, or is to an item that only a framework has. */
  private void outcomes() {
    List<Alignment> known =
        award.achievement().alignments().stream().filter(StatedFacts::isOfFramework).toList();
    if (known.isEmpty()) {
      add(
          CredibilityTopic.OUTCOMES,
          Holds.UNKNOWN,
          stated.outcomes().isEmpty()
              ? "It states no outcomes."
              : "It states outcomes and aligns them with no framework.");
      return;
    }
    String names =
        String.join(
            ", ",
            known.stream()
                .map(a -> a.targetFramework().map(f -> f + ": ").orElse("") + a.targetName())
                .distinct()
                .limit(5)
                .toList());
    add(CredibilityTopic.OUTCOMES, Holds.YES, "It is aligned with " + names + ".");
  }

  private static boolean isOfFramework(Alignment alignment) {
    return alignment.targetFramework().isPresent()
        || alignment.targetType().map(ITEMS::contains).orElse(false)
        || alignment.targetUrl().contains("data.europa.eu/esco/");
  }

  private void age(int maxAgeYears) {
    Optional<LocalDate> until = award.validUntil().map(u -> u.firstDayFrom(ZoneOffset.UTC));
    if (until.filter(u -> !day.isBefore(u)).isPresent()) {
      add(CredibilityTopic.AGE, Holds.NO, "It expired on " + until.orElseThrow() + ".");
      return;
    }
    Optional<LocalDate> earned = award.earned(ZoneOffset.UTC);
    if (earned.isEmpty()) {
      told(CredibilityTopic.AGE, Optional.empty());
      return;
    }
    boolean old = earned.get().plusYears(maxAgeYears).isBefore(day);
    int years = Math.max(0, Period.between(earned.get(), day).getYears());
    add(
        CredibilityTopic.AGE,
        old ? Holds.NO : Holds.YES,
        "It was earned on "
            + earned.get()
            + ", "
            + (years == 1 ? "one year" : years + " years")
            + " before the day asked about.");
  }

  private void add(CredibilityTopic topic, Holds holds, String statement) {
    facts.add(new CredibilityFact(topic, holds, statement, CREDENTIAL));
  }
}
