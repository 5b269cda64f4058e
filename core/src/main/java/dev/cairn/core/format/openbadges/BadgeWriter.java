package dev.cairn.core.format.openbadges;

import dev.cairn.core.CairnException;
import dev.cairn.core.document.CredentialFormat;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonNumber;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.model.Alignment;
import dev.cairn.core.model.DateTimeStamp;
import dev.cairn.core.model.Evidence;
import dev.cairn.core.model.Identity;
import dev.cairn.core.model.Rational;
import dev.cairn.core.model.Result;
import dev.cairn.core.model.ResultDescription;
import dev.cairn.core.model.ResultStatus;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Writes views as unsigned credentials. */
final class BadgeWriter {
  /** The context of the edition written. */
  static final String CONTEXT = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";

  private BadgeWriter() {}

  static JsonObject credential(AchievementCredential c) {
    List<String> types = new ArrayList<>();
    types.add("VerifiableCredential");
    types.add("AchievementCredential");
    types.addAll(c.extraTypes());
    JsonObject.Builder out =
        JsonObject.builder()
            .put("@context", JsonArray.ofStrings(List.of(CredentialFormat.CONTEXT_2_0, CONTEXT)))
            .put("id", c.id())
            .put("type", JsonArray.ofStrings(types));
    text(out, "name", c.name());
    text(out, "description", c.description());
    image(out, c.image());
    out.put("issuer", profile(c.issuer()));
    text(out, "awardedDate", c.awardedDate().map(DateTimeStamp::text));
    out.put("validFrom", c.validFrom().text());
    text(out, "validUntil", c.validUntil().map(DateTimeStamp::text));
    out.put("credentialSubject", subject(c.subject()));
    list(out, "evidence", c.evidence(), BadgeWriter::evidence);
    endorsements(out, c.endorsements(), c.endorsementJwts());
    if (c.statuses().size() == 1) {
      // The schema of Open Badges knows one; the data model of W3C allows several.
      out.put("credentialStatus", c.statuses().get(0));
    } else {
      list(out, "credentialStatus", c.statuses(), s -> s);
    }
    list(out, "credentialSchema", c.schemas(), s -> s);
    return out.build();
  }

  private static JsonObject subject(AchievementSubject s) {
    JsonObject.Builder out = JsonObject.builder();
    text(out, "id", s.id());
    type(out, "AchievementSubject");
    list(out, "identifier", s.identities(), BadgeWriter::identity);
    number(out, "creditsEarned", s.creditsEarned());
    text(out, "activityStartDate", s.activityStart().map(DateTimeStamp::text));
    text(out, "activityEndDate", s.activityEnd().map(DateTimeStamp::text));
    text(out, "licenseNumber", s.licenseNumber());
    text(out, "narrative", s.narrative());
    text(out, "role", s.role());
    s.source().ifPresent(p -> out.put("source", profile(p)));
    text(out, "term", s.term());
    list(out, "result", s.results(), BadgeWriter::result);
    return out.put("achievement", achievement(s.achievement())).build();
  }

  private static JsonObject achievement(Achievement a) {
    JsonObject.Builder out = JsonObject.builder().put("id", a.id());
    type(out, "Achievement");
    out.put("name", a.name()).put("description", a.description());
    JsonObject.Builder criteria = JsonObject.builder();
    text(criteria, "id", a.criteriaId());
    text(criteria, "narrative", a.criteriaNarrative());
    out.put("criteria", criteria.build());
    text(out, "achievementType", a.achievementType());
    list(out, "alignment", a.alignments(), BadgeWriter::alignment);
    a.creator().ifPresent(p -> out.put("creator", profile(p)));
    number(out, "creditsAvailable", a.creditsAvailable());
    text(out, "fieldOfStudy", a.fieldOfStudy());
    text(out, "humanCode", a.humanCode());
    image(out, a.image());
    text(out, "inLanguage", a.inLanguage());
    identifiers(out, a.otherIdentifiers());
    list(
        out,
        "related",
        a.related(),
        id -> {
          JsonObject.Builder related = JsonObject.builder().put("id", id);
          return type(related, "Related").build();
        });
    list(out, "resultDescription", a.resultDescriptions(), BadgeWriter::description);
    text(out, "specialization", a.specialization());
    strings(out, "tag", a.tags());
    text(out, "version", a.version());
    endorsements(out, a.endorsements(), a.endorsementJwts());
    return out.build();
  }

  private static JsonObject description(ResultDescription d) {
    JsonObject.Builder out = JsonObject.builder().put("id", d.id());
    type(out, "ResultDescription").put("name", d.name()).put("resultType", d.resultType());
    strings(out, "allowedValue", d.allowedValues());
    text(out, "requiredValue", d.requiredValue());
    text(out, "requiredLevel", d.requiredLevel());
    list(
        out,
        "rubricCriterionLevel",
        d.rubricLevels(),
        l -> {
          JsonObject.Builder level = JsonObject.builder().put("id", l.id());
          type(level, "RubricCriterionLevel").put("name", l.name());
          text(level, "level", l.level());
          text(level, "points", l.points());
          text(level, "description", l.description());
          list(level, "alignment", l.alignments(), BadgeWriter::alignment);
          return level.build();
        });
    text(out, "valueMin", d.valueMin());
    text(out, "valueMax", d.valueMax());
    list(out, "alignment", d.alignments(), BadgeWriter::alignment);
    return out.build();
  }

  private static JsonObject result(Result r) {
    JsonObject.Builder out = JsonObject.builder();
    type(out, "Result");
    text(out, "resultDescription", r.resultDescription());
    text(out, "value", r.value());
    text(out, "achievedLevel", r.achievedLevel());
    text(out, "status", r.status().map(ResultStatus::word));
    list(out, "alignment", r.alignments(), BadgeWriter::alignment);
    return out.build();
  }

  private static JsonObject alignment(Alignment a) {
    JsonObject.Builder out = JsonObject.builder();
    type(out, "Alignment").put("targetName", a.targetName()).put("targetUrl", a.targetUrl());
    text(out, "targetCode", a.targetCode());
    text(out, "targetFramework", a.targetFramework());
    text(out, "targetType", a.targetType());
    text(out, "targetDescription", a.targetDescription());
    return out.build();
  }

  private static JsonObject identity(Identity i) {
    JsonObject.Builder out =
        JsonObject.builder()
            .put("type", "IdentityObject")
            .put("hashed", i.hashed())
            .put("identityHash", i.value())
            .put("identityType", i.type());
    text(out, "salt", i.salt());
    return out.build();
  }

  private static JsonObject evidence(Evidence e) {
    JsonObject.Builder out = JsonObject.builder();
    text(out, "id", e.id());
    type(out, "Evidence");
    text(out, "name", e.name());
    text(out, "narrative", e.narrative());
    text(out, "description", e.description());
    text(out, "genre", e.genre());
    text(out, "audience", e.audience());
    return out.build();
  }

  private static JsonObject profile(Profile p) {
    JsonObject.Builder out = JsonObject.builder().put("id", p.id());
    type(out, "Profile");
    text(out, "name", p.name());
    text(out, "url", p.url());
    text(out, "description", p.description());
    text(out, "email", p.email());
    text(out, "phone", p.phone());
    image(out, p.image());
    if (p.countryCode().isPresent()
        || p.country().isPresent()
        || p.region().isPresent()
        || p.locality().isPresent()) {
      JsonObject.Builder address = JsonObject.builder();
      type(address, "Address");
      text(address, "addressCountryCode", p.countryCode());
      text(address, "addressCountry", p.country());
      text(address, "addressRegion", p.region());
      text(address, "addressLocality", p.locality());
      out.put("address", address.build());
    }
    text(out, "official", p.official());
    p.parentOrg().ifPresent(parent -> out.put("parentOrg", profile(parent)));
    identifiers(out, p.otherIdentifiers());
    endorsements(out, p.endorsements(), p.endorsementJwts());
    return out.build();
  }

  private static JsonObject.Builder type(JsonObject.Builder out, String type) {
    return out.put("type", JsonArray.ofStrings(List.of(type)));
  }

  private static void identifiers(JsonObject.Builder out, Map<String, String> byType) {
    list(
        out,
        "otherIdentifier",
        byType.entrySet(),
        e ->
            JsonObject.builder()
                .put("type", "IdentifierEntry")
                .put("identifier", e.getValue())
                .put("identifierType", e.getKey())
                .build());
  }

  private static void endorsements(
      JsonObject.Builder out, List<JsonObject> embedded, List<String> jwts) {
    list(out, "endorsement", embedded, e -> e);
    strings(out, "endorsementJwt", jwts);
  }

  private static void image(JsonObject.Builder out, Optional<String> url) {
    url.ifPresent(
        u -> out.put("image", JsonObject.builder().put("id", u).put("type", "Image").build()));
  }

  private static void text(JsonObject.Builder out, String name, Optional<String> value) {
    value.ifPresent(v -> out.put(name, v));
  }

  /** Open Badges writes credits as a JSON number, which is a decimal that ends. */
  private static void number(JsonObject.Builder out, String name, Optional<Rational> value) {
    value.ifPresent(
        v -> {
          String text = v.toString();
          JsonNumber number = text.indexOf('/') < 0 ? new JsonNumber(text) : JsonNumber.of(0);
          if (text.indexOf('/') >= 0 || !number.isExactDouble()) {
            throw CairnException.illegalArgument(
                text + " " + name + " have no exact JSON number; give an amount such as 2.5.");
          }
          out.put(name, number);
        });
  }

  private static void strings(JsonObject.Builder out, String name, Collection<String> values) {
    if (!values.isEmpty()) {
      out.put(name, JsonArray.ofStrings(values));
    }
  }

  private static <T> void list(
      JsonObject.Builder out, String name, Collection<T> items, Function<T, JsonObject> write) {
    if (!items.isEmpty()) {
      List<JsonValue> written = new ArrayList<>();
      items.forEach(i -> written.add(write.apply(i)));
      out.put(name, new JsonArray(written));
    }
  }
}
