package dev.cairn.core.model;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Describes an award in the terms of policy frameworks, as far as its source says. */
final class AwardDescription {
  private static final Set<String> COMPETENCIES = Set.of("CFItem", "ceasn:Competency");

  private AwardDescription() {}

  static Microcredential of(Award award, ZoneId zone) {
    Achievement a = award.achievement();
    Organisation body =
        award
            .awardingBody()
            .or(() -> a.creator().filter(c -> c.name().isPresent()))
            .orElse(award.issuer());
    List<Assessment> assessments = new ArrayList<>(award.assessments());
    assessments.addAll(a.assessments());
    List<Accreditation> quality = new ArrayList<>(a.qualityAssurance());
    quality.addAll(body.accreditations());
    List<Recognition> recognised = new ArrayList<>(a.recognitions());
    recognised.addAll(body.recognitions());
    return Microcredential.builder()
        .learner(Optional.of(award.recipient().label()).filter(l -> !l.isBlank()))
        .title(a.title())
        .awardingBody(body.name())
        .country(body.country().map(AwardDescription::labelled))
        .issued(award.awarded().or(award::validFrom).map(m -> m.dayIn(zone)))
        .outcomes(outcomes(a))
        .credits(credits(award))
        .creditRange(
            credits(award).isPresent()
                ? Optional.empty()
                : a.creditValues().stream().flatMap(v -> v.range().stream()).findFirst())
        .hours(a.workload().flatMap(Workload::exact))
        .level(level(a))
        .assessment(
            first(assessments, x -> x.type().or(() -> x.title().map(AwardDescription::named))))
        .supervision(first(assessments, Assessment::supervision))
        .identityChecked(first(assessments, Assessment::identityChecked))
        .participation(a.participation())
        .qualityAssurance(
            quality.stream().findFirst().map(q -> q.type().orElse(Concept.of(q.toString()))))
        .prerequisites(a.prerequisites())
        .grade(
            first(assessments, Assessment::grade)
                .or(
                    () ->
                        award.results().stream()
                            .flatMap(r -> r.value().stream())
                            .findFirst()
                            .map(LocalizedText::of)))
        .stackable(a.stackable())
        .furtherInformation(a.homepage().or(a::criteriaPage))
        .costs(a.costs())
        .recognitions(recognised)
        .build();
  }

  /** The stated outcomes, and the competencies it is aligned with. */
  private static List<LocalizedText> outcomes(Achievement a) {
    return Stream.concat(
            a.outcomes().stream().map(LearningOutcome::title),
            a.alignments().stream()
                .filter(x -> x.targetType().map(COMPETENCIES::contains).orElse(false))
                .map(x -> LocalizedText.of(x.targetName(), a.language())))
        .distinct()
        .toList();
  }

  /** What was earned, else what may be; ECTS credits first where there are several. */
  private static Optional<Credit> credits(Award award) {
    Achievement a = award.achievement();
    return award
        .creditsEarned()
        .or(() -> a.creditsIn(CreditUnit.ECTS))
        .or(() -> a.credits().stream().findFirst());
  }

  /** The level of the European framework first, since most profiles ask for that one. */
  private static Optional<Level> level(Achievement a) {
    return a.levels().stream()
        .filter(l -> l.framework().equals("EQF"))
        .findFirst()
        .or(() -> a.levels().stream().findFirst());
  }

  private static <T> Optional<T> first(
      List<Assessment> assessments, java.util.function.Function<Assessment, Optional<T>> what) {
    return assessments.stream().flatMap(x -> what.apply(x).stream()).findFirst();
  }

  /** A term without a label is called by the last part of its URI. */
  private static Concept labelled(Concept c) {
    return c.uri()
        .filter(u -> c.label().any().isBlank())
        .map(u -> new Concept(c.uri(), LocalizedText.of(u.substring(u.lastIndexOf('/') + 1))))
        .orElse(c);
  }

  private static Concept named(LocalizedText title) {
    return new Concept(Optional.empty(), title);
  }
}
