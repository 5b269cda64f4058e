package dev.cairn.core.format.openbadges;

import dev.cairn.core.model.Concept;
import dev.cairn.core.model.Credit;
import dev.cairn.core.model.CreditUnit;
import dev.cairn.core.model.Identity;
import dev.cairn.core.model.LocalizedText;
import dev.cairn.core.model.Microcredential;
import dev.cairn.core.model.Rational;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Describes a badge in the terms of policy frameworks, as far as Open Badges can say it. */
final class BadgeDescription {
  private static final Set<String> COMPETENCIES = Set.of("CFItem", "ceasn:Competency");

  private BadgeDescription() {}

  static Microcredential of(AchievementCredential badge, ZoneId zone) {
    Achievement a = badge.subject().achievement();
    Profile body = a.creator().filter(c -> c.name().isPresent()).orElse(badge.issuer());
    Optional<Rational> credits = badge.subject().creditsEarned().or(a::creditsAvailable);
    List<LocalizedText> outcomes =
        a.alignments().stream()
            .filter(x -> x.targetType().map(COMPETENCIES::contains).orElse(false))
            .map(x -> text(x.targetName(), a.inLanguage()))
            .toList();
    return Microcredential.builder()
        .learner(
            badge
                .subject()
                .id()
                .or(() -> badge.subject().identities().stream().map(Identity::value).findFirst()))
        .title(text(a.name(), a.inLanguage()))
        .awardingBody(body.name().map(LocalizedText::of))
        .country(body.countryCode().or(body::country).map(Concept::of))
        .issued(badge.awardedDate().orElse(badge.validFrom()).dayIn(zone))
        .outcomes(outcomes)
        .credits(credits.map(c -> new Credit(c, CreditUnit.UNSTATED)))
        .grade(
            badge.subject().results().stream()
                .flatMap(r -> r.value().stream())
                .findFirst()
                .map(LocalizedText::of))
        .furtherInformation(a.criteriaId())
        .build();
  }

  private static LocalizedText text(String text, Optional<String> language) {
    return language
        .map(l -> new LocalizedText(Map.of(l, text)))
        .orElseGet(() -> LocalizedText.of(text));
  }
}
