package dev.cairn.core.conversion;

import dev.cairn.core.format.openbadges.Profile;
import dev.cairn.core.internal.UrlSyntax;
import dev.cairn.core.model.Concept;
import dev.cairn.core.model.Identifier;
import dev.cairn.core.model.LocalizedText;
import dev.cairn.core.model.Organisation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Profiles of Open Badges as organisations, and back. */
final class BadgeOrganisations {
  private BadgeOrganisations() {}

  static Organisation read(Profile p) {
    return Organisation.builder()
        .id(p.id())
        .name(p.name().map(LocalizedText::of))
        .description(p.description().map(LocalizedText::of))
        .homepage(p.url())
        .email(p.email())
        .phone(p.phone())
        .image(p.image())
        .country(country(p))
        .region(p.region())
        .locality(p.locality())
        .official(p.official())
        .parent(p.parentOrg().map(BadgeOrganisations::read))
        .identifiers(identifiers(p.otherIdentifiers()))
        .endorsements(OpenBadgesMapping.endorsements(p.endorsements(), p.endorsementJwts()))
        .build();
  }

  /** The organisation as a profile; empty if it has no URL. */
  static Optional<Profile> write(Organisation o) {
    return o.id()
        .filter(UrlSyntax::isUrl)
        .map(
            id -> {
              Profile.Builder out =
                  Profile.builder()
                      .id(id)
                      .name(o.name().map(LocalizedText::any))
                      .description(o.description().map(LocalizedText::any))
                      .url(o.homepage())
                      .email(o.email())
                      .phone(o.phone())
                      .image(o.image())
                      .countryCode(o.country().flatMap(Countries::code))
                      .country(
                          o.country().map(c -> c.label().any()).filter(label -> !label.isBlank()))
                      .region(o.region())
                      .locality(o.locality())
                      .official(o.official())
                      .parentOrg(o.parent().flatMap(BadgeOrganisations::write))
                      .otherIdentifiers(identifiers(o.identifiers()));
              o.endorsements()
                  .forEach(
                      e -> {
                        OpenBadgesMapping.object(e.document()).ifPresent(out::addEndorsements);
                        OpenBadgesMapping.token(e.document()).ifPresent(out::addEndorsementJwts);
                      });
              return out.build();
            });
  }

  private static Optional<Concept> country(Profile p) {
    if (p.countryCode().isEmpty() && p.country().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Concept(
            p.countryCode().flatMap(Countries::uri),
            p.country().map(LocalizedText::of).orElse(new LocalizedText(Map.of()))));
  }

  static List<Identifier> identifiers(Map<String, String> byType) {
    List<Identifier> all = new ArrayList<>();
    byType.forEach(
        (type, value) -> {
          if (!type.isBlank() && !value.isBlank()) {
            all.add(new Identifier(type, value));
          }
        });
    return all;
  }

  /** The words that Open Badges has for kinds of identifiers; others become extensions. */
  static Map<String, String> identifiers(List<Identifier> identifiers) {
    Map<String, String> byType = new LinkedHashMap<>();
    for (Identifier i : identifiers) {
      byType.putIfAbsent(BadgeWords.identifierType(i.scheme()), i.value());
    }
    return byType;
  }
}
