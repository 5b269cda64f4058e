package dev.cairn.core.conversion;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.format.openbadges.AchievementCredential;
import dev.cairn.core.format.openbadges.AchievementSubject;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.model.Achievement;
import dev.cairn.core.model.AchievementKind;
import dev.cairn.core.model.Award;
import dev.cairn.core.model.Concept;
import dev.cairn.core.model.Credit;
import dev.cairn.core.model.CreditUnit;
import dev.cairn.core.model.Endorsement;
import dev.cairn.core.model.LocalizedText;
import dev.cairn.core.model.Recipient;
import dev.cairn.core.model.StatusEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Open Badges 3.0 in the terms of the domain, and back. Credits of Open Badges have no unit, so
 * they come as {@link CreditUnit#UNSTATED}; only alignments to the European Qualifications
 * Framework are read as levels, by their URL. Stateless; linear.
 */
public final class OpenBadgesMapping {
  private OpenBadgesMapping() {}

  /** A badge as an award. */
  public static Award award(AchievementCredential c) {
    AchievementSubject s = c.subject();
    Award.Builder out =
        Award.builder()
            .achievement(achievement(s.achievement()))
            .recipient(new Recipient(s.id(), s.identities(), Optional.empty()))
            .issuer(BadgeOrganisations.read(c.issuer()))
            .id(c.id())
            .name(c.name().map(LocalizedText::of))
            .description(c.description().map(LocalizedText::of))
            .image(c.image())
            .awarded(c.awardedDate())
            .validFrom(c.validFrom())
            .validUntil(c.validUntil())
            .activityStart(s.activityStart())
            .activityEnd(s.activityEnd())
            .creditsEarned(s.creditsEarned().map(n -> new Credit(n, CreditUnit.UNSTATED)))
            .results(s.results())
            .evidence(c.evidence())
            .licenseNumber(s.licenseNumber())
            .narrative(s.narrative())
            .role(s.role())
            .assessor(s.source().map(BadgeOrganisations::read))
            .term(s.term())
            .endorsements(endorsements(c.endorsements(), c.endorsementJwts()));
    c.statuses().forEach(e -> out.addStatuses(status(e)));
    return out.build();
  }

  /** An achievement of Open Badges in the terms of the domain. */
  public static Achievement achievement(dev.cairn.core.format.openbadges.Achievement a) {
    Achievement.Builder out =
        Achievement.builder()
            .title(LocalizedText.of(a.name(), a.inLanguage()))
            .id(a.id())
            .version(a.version())
            .kind(
                a.achievementType().map(AchievementKind::ofBadgeType).orElse(AchievementKind.OTHER))
            .type(a.achievementType().map(Concept::of))
            .description(LocalizedText.of(a.description(), a.inLanguage()))
            .criteria(a.criteriaNarrative().map(t -> LocalizedText.of(t, a.inLanguage())))
            .criteriaPage(a.criteriaId())
            .code(a.humanCode())
            .identifiers(BadgeOrganisations.identifiers(a.otherIdentifiers()))
            .creator(a.creator().map(BadgeOrganisations::read))
            .credits(
                a.creditsAvailable().stream().map(n -> new Credit(n, CreditUnit.UNSTATED)).toList())
            .specialization(a.specialization())
            .keywords(a.tags())
            .language(a.inLanguage())
            .image(a.image())
            .related(a.related())
            .resultDescriptions(a.resultDescriptions())
            .endorsements(endorsements(a.endorsements(), a.endorsementJwts()));
    a.fieldOfStudy().ifPresent(f -> out.addFields(Concept.of(f)));
    BadgeAlignments.read(a, out);
    return out.build();
  }

  /**
   * An award as a badge. What Open Badges asks for and the award does not state is made up from
   * what it does state, and told: a description from the title.
   *
   * @return refused as {@code conversion.missing} where an id, an issuer's URL, a recipient or the
   *     moment it holds from is missing
   */
  public static Reading<AchievementCredential> badge(Award award) {
    List<Finding> findings = new ArrayList<>();
    Achievement a = award.achievement();
    need(findings, award.id().isPresent(), "an id of the credential");
    need(findings, BadgeOrganisations.write(award.issuer()).isPresent(), "the URL of the issuer");
    need(findings, a.id().isPresent(), "the URL of the achievement");
    need(findings, award.validFrom().or(award::awarded).isPresent(), "the moment it holds from");
    need(
        findings,
        award.recipient().id().isPresent() || !award.recipient().identities().isEmpty(),
        "an identifier of the learner");
    if (!findings.isEmpty()) {
      return Reading.refused(findings);
    }
    BadgeResults results = BadgeResults.of(award);
    AchievementSubject subject =
        AchievementSubject.builder()
            .achievement(badge(a, results, findings))
            .id(award.recipient().id())
            .identities(award.recipient().identities())
            .results(results.results())
            .creditsEarned(award.creditsEarned().map(Credit::amount))
            .activityStart(award.activityStart())
            .activityEnd(award.activityEnd())
            .licenseNumber(award.licenseNumber())
            .narrative(award.narrative())
            .role(award.role())
            .source(award.assessor().flatMap(BadgeOrganisations::write))
            .term(award.term())
            .build();
    AchievementCredential.Builder out =
        AchievementCredential.builder()
            .id(award.id().orElseThrow())
            .issuer(BadgeOrganisations.write(award.issuer()).orElseThrow())
            .validFrom(award.validFrom().or(award::awarded).orElseThrow())
            .subject(subject)
            .name(award.name().map(LocalizedText::any))
            .description(award.description().map(LocalizedText::any))
            .image(award.image())
            .awardedDate(award.awarded())
            .validUntil(award.validUntil())
            .evidence(award.evidence());
    for (Endorsement e : award.endorsements()) {
      object(e.document()).ifPresent(out::addEndorsements);
      token(e.document()).ifPresent(out::addEndorsementJwts);
    }
    return Reading.of(out.build(), findings);
  }

  private static dev.cairn.core.format.openbadges.Achievement badge(
      Achievement a, BadgeResults results, List<Finding> findings) {
    String title = BadgeAlignments.inOneLanguage(a.title(), a.language());
    if (a.description().isEmpty()) {
      findings.add(
          Finding.info(
              "conversion.repeated",
              "",
              "Open Badges asks for a description and none is stated, so the title \""
                  + title
                  + "\" is repeated there; write a better one before signing."));
    }
    dev.cairn.core.format.openbadges.Achievement.Builder out =
        dev.cairn.core.format.openbadges.Achievement.builder()
            .id(a.id().orElseThrow())
            .name(title)
            .description(
                a.description()
                    .map(d -> BadgeAlignments.inOneLanguage(d, a.language()))
                    .orElse(title))
            .version(a.version())
            .achievementType(BadgeAlignments.type(a))
            .criteriaNarrative(
                a.criteria().map(c -> BadgeAlignments.inOneLanguage(c, a.language())))
            .criteriaId(a.criteriaPage())
            .humanCode(a.code())
            .otherIdentifiers(BadgeOrganisations.identifiers(a.identifiers()))
            .creator(a.creator().flatMap(BadgeOrganisations::write))
            .creditsAvailable(a.credits().stream().map(Credit::amount).findFirst())
            .fieldOfStudy(a.fields().stream().map(Concept::toString).findFirst())
            .specialization(a.specialization())
            .tags(a.keywords())
            .inLanguage(a.language())
            .image(a.image())
            .related(a.related())
            .resultDescriptions(results.descriptions())
            .alignments(BadgeAlignments.write(a));
    for (Endorsement e : a.endorsements()) {
      object(e.document()).ifPresent(out::addEndorsements);
      token(e.document()).ifPresent(out::addEndorsementJwts);
    }
    return out.build();
  }

  static List<Endorsement> endorsements(List<JsonObject> embedded, List<String> tokens) {
    List<Endorsement> all = new ArrayList<>();
    embedded.forEach(e -> all.add(Endorsement.of(e)));
    tokens.forEach(t -> all.add(Endorsement.ofToken(t)));
    return all;
  }

  private static StatusEntry status(JsonObject e) {
    return new StatusEntry(
        e.findString("type").orElse("unknown"),
        e.findString("statusPurpose"),
        e.findString("statusListCredential"),
        e.find("statusListIndex").map(v -> v instanceof JsonString s ? s.value() : v.toString()));
  }

  static Optional<JsonObject> object(JsonValue v) {
    return v instanceof JsonObject o ? Optional.of(o) : Optional.empty();
  }

  static Optional<String> token(JsonValue v) {
    return v instanceof JsonString s ? Optional.of(s.value()) : Optional.empty();
  }

  private static void need(List<Finding> findings, boolean there, String what) {
    if (!there) {
      findings.add(
          Finding.error(
              "conversion.missing",
              "",
              "Open Badges needs " + what + ", which the source does not state; add it there."));
    }
  }
}
