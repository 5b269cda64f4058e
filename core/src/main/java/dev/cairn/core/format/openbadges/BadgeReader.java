package dev.cairn.core.format.openbadges;

import dev.cairn.core.document.OneOrMany;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonBoolean;
import dev.cairn.core.json.JsonNumber;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.model.Alignment;
import dev.cairn.core.model.DateTimeStamp;
import dev.cairn.core.model.Evidence;
import dev.cairn.core.model.Identity;
import dev.cairn.core.model.Rational;
import dev.cairn.core.model.Result;
import dev.cairn.core.model.ResultDescription;
import dev.cairn.core.model.ResultStatus;
import dev.cairn.core.model.RubricLevel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads views from credentials whose structure has been checked, so that nothing can fail. */
final class BadgeReader {
  private static final Set<String> BASE_TYPES =
      Set.of("VerifiableCredential", "AchievementCredential", "OpenBadgeCredential");

  private BadgeReader() {}

  static AchievementCredential credential(JsonObject c) {
    Set<String> extra = new LinkedHashSet<>(OneOrMany.strings(c, "type"));
    extra.removeAll(BASE_TYPES);
    return AchievementCredential.builder()
        .id(text(c, "id").orElseThrow())
        .extraTypes(extra)
        .issuer(one(c, "issuer").map(BadgeReader::profile).orElseThrow())
        .name(phrase(c, "name"))
        .description(phrase(c, "description"))
        .image(reference(c, "image"))
        .awardedDate(moment(c, "awardedDate"))
        .validFrom(moment(c, "validFrom").or(() -> moment(c, "issuanceDate")).orElseThrow())
        .validUntil(moment(c, "validUntil").or(() -> moment(c, "expirationDate")))
        .subject(subject(object(c, "credentialSubject").orElseThrow()))
        .evidence(list(c, "evidence", BadgeReader::evidence))
        .endorsements(OneOrMany.objects(c, "endorsement"))
        .endorsementJwts(OneOrMany.strings(c, "endorsementJwt"))
        .statuses(OneOrMany.objects(c, "credentialStatus"))
        .schemas(OneOrMany.objects(c, "credentialSchema"))
        .build();
  }

  private static AchievementSubject subject(JsonObject s) {
    return AchievementSubject.builder()
        .id(text(s, "id"))
        .identities(list(s, "identifier", BadgeReader::identity))
        .achievement(achievement(object(s, "achievement").orElseThrow()))
        .results(list(s, "result", BadgeReader::result))
        .creditsEarned(number(s, "creditsEarned"))
        .activityStart(moment(s, "activityStartDate"))
        .activityEnd(moment(s, "activityEndDate"))
        .licenseNumber(text(s, "licenseNumber"))
        .narrative(text(s, "narrative"))
        .role(text(s, "role"))
        .source(one(s, "source").map(BadgeReader::profile))
        .term(text(s, "term"))
        .build();
  }

  static Achievement achievement(JsonObject a) {
    Optional<JsonObject> criteria = object(a, "criteria");
    return Achievement.builder()
        .id(text(a, "id").orElseThrow())
        .name(text(a, "name").orElseThrow())
        .description(text(a, "description").orElseThrow())
        .criteriaId(criteria.flatMap(c -> text(c, "id")))
        .criteriaNarrative(criteria.flatMap(c -> text(c, "narrative")))
        .achievementType(text(a, "achievementType"))
        .alignments(alignments(a))
        .creator(one(a, "creator").map(BadgeReader::profile))
        .creditsAvailable(number(a, "creditsAvailable"))
        .fieldOfStudy(text(a, "fieldOfStudy"))
        .humanCode(text(a, "humanCode"))
        .image(reference(a, "image"))
        .inLanguage(text(a, "inLanguage"))
        .otherIdentifiers(identifiers(a))
        .related(
            OneOrMany.objects(a, "related").stream().flatMap(r -> text(r, "id").stream()).toList())
        .resultDescriptions(list(a, "resultDescription", BadgeReader::description))
        .specialization(text(a, "specialization"))
        .tags(OneOrMany.strings(a, "tag"))
        .version(text(a, "version"))
        .endorsements(OneOrMany.objects(a, "endorsement"))
        .endorsementJwts(OneOrMany.strings(a, "endorsementJwt"))
        .build();
  }

  private static ResultDescription description(JsonObject d) {
    return ResultDescription.builder()
        .id(text(d, "id").orElseThrow())
        .name(text(d, "name").orElseThrow())
        .resultType(text(d, "resultType").orElseThrow())
        .allowedValues(OneOrMany.strings(d, "allowedValue"))
        .requiredValue(text(d, "requiredValue"))
        .requiredLevel(text(d, "requiredLevel"))
        .rubricLevels(
            OneOrMany.objects(d, "rubricCriterionLevel").stream()
                .map(
                    l ->
                        new RubricLevel(
                            text(l, "id").orElseThrow(),
                            text(l, "name").orElseThrow(),
                            text(l, "level"),
                            text(l, "points"),
                            text(l, "description"),
                            alignments(l)))
                .toList())
        .valueMin(text(d, "valueMin"))
        .valueMax(text(d, "valueMax"))
        .alignments(alignments(d))
        .build();
  }

  private static Result result(JsonObject r) {
    return new Result(
        text(r, "resultDescription"),
        text(r, "value"),
        text(r, "achievedLevel"),
        text(r, "status").flatMap(ResultStatus::ofWord),
        alignments(r));
  }

  private static List<Alignment> alignments(JsonObject o) {
    return list(
        o,
        "alignment",
        a ->
            new Alignment(
                text(a, "targetName").orElseThrow(),
                text(a, "targetUrl").orElseThrow(),
                text(a, "targetCode"),
                text(a, "targetFramework"),
                text(a, "targetType"),
                text(a, "targetDescription")));
  }

  static Identity identity(JsonObject i) {
    return new Identity(
        text(i, "identityType").orElseThrow(),
        text(i, "identityHash").orElseThrow(),
        one(i, "hashed").filter(JsonBoolean.TRUE::equals).isPresent(),
        text(i, "salt"));
  }

  private static Evidence evidence(JsonObject e) {
    return new Evidence(
        text(e, "id"),
        text(e, "name"),
        text(e, "narrative"),
        text(e, "description"),
        text(e, "genre"),
        text(e, "audience"));
  }

  static Profile profile(JsonValue value) {
    if (!(value instanceof JsonObject p)) {
      return Profile.of(((JsonString) value).value());
    }
    Optional<JsonObject> address = object(p, "address");
    return Profile.builder()
        .id(text(p, "id").orElseThrow())
        .name(phrase(p, "name"))
        .url(text(p, "url"))
        .description(phrase(p, "description"))
        .email(text(p, "email"))
        .phone(text(p, "phone"))
        .image(reference(p, "image"))
        .countryCode(address.flatMap(a -> text(a, "addressCountryCode")))
        .country(address.flatMap(a -> text(a, "addressCountry")))
        .region(address.flatMap(a -> text(a, "addressRegion")))
        .locality(address.flatMap(a -> text(a, "addressLocality")))
        .official(text(p, "official"))
        .parentOrg(one(p, "parentOrg").map(BadgeReader::profile))
        .otherIdentifiers(identifiers(p))
        .endorsements(OneOrMany.objects(p, "endorsement"))
        .endorsementJwts(OneOrMany.strings(p, "endorsementJwt"))
        .build();
  }

  private static Map<String, String> identifiers(JsonObject o) {
    Map<String, String> byType = new LinkedHashMap<>();
    for (JsonObject entry : OneOrMany.objects(o, "otherIdentifier")) {
      byType.putIfAbsent(
          text(entry, "identifierType").orElseThrow(), text(entry, "identifier").orElseThrow());
    }
    return byType;
  }

  private static <T> List<T> list(JsonObject o, String name, Function<JsonObject, T> read) {
    List<JsonObject> objects = OneOrMany.objects(o, name);
    if (objects.isEmpty()) {
      return List.of();
    }
    List<T> found = new ArrayList<>(objects.size());
    objects.forEach(object -> found.add(read.apply(object)));
    return found;
  }

  /** The value, of several the first; null if there is none. */
  private static @Nullable JsonValue first(JsonObject o, String name) {
    int at = o.indexOf(name);
    if (at < 0) {
      return null;
    }
    JsonValue value = o.valueAt(at);
    if (value instanceof JsonArray array) {
      return array.isEmpty() ? null : array.get(0);
    }
    return value;
  }

  private static Optional<JsonValue> one(JsonObject o, String name) {
    return Optional.ofNullable(first(o, name));
  }

  private static Optional<JsonObject> object(JsonObject o, String name) {
    return first(o, name) instanceof JsonObject v ? Optional.of(v) : Optional.empty();
  }

  private static Optional<String> text(JsonObject o, String name) {
    return first(o, name) instanceof JsonString s ? Optional.of(s.value()) : Optional.empty();
  }

  /** A text that may carry a language; of several, the first. */
  private static Optional<String> phrase(JsonObject o, String name) {
    return first(o, name) instanceof JsonObject v ? text(v, "@value") : text(o, name);
  }

  /** The id of an object, or the URL that stands for it. */
  private static Optional<String> reference(JsonObject o, String name) {
    return first(o, name) instanceof JsonObject v ? text(v, "id") : text(o, name);
  }

  private static Optional<DateTimeStamp> moment(JsonObject o, String name) {
    return text(o, name).flatMap(DateTimeStamp::parse);
  }

  /** An exact amount; one too long to be exact stays unknown. */
  private static Optional<Rational> number(JsonObject o, String name) {
    return one(o, name)
        .flatMap(v -> v instanceof JsonNumber n ? Rational.tryParse(n.text()) : Optional.empty());
  }
}
