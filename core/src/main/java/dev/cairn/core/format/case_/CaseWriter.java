package dev.cairn.core.format.case_;

import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonNumber;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.model.DateTimeStamp;
import dev.cairn.core.model.Rational;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Writes a framework as a package of version 1.1. */
final class CaseWriter {
  private static final Pattern UUID_FORM =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  private final CaseFramework framework;
  private final String changed;

  CaseWriter(CaseFramework framework, DateTimeStamp changed) {
    this.framework = framework;
    this.changed = changed.text();
  }

  /** A UUID made from a name, always the same; a name that is one stays. */
  static String uuid(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return UUID_FORM.matcher(lower).matches()
        ? lower
        : UUID.nameUUIDFromBytes(("cairn:case:" + name).getBytes(StandardCharsets.UTF_8))
            .toString();
  }

  JsonObject cfPackage() {
    List<JsonValue> items = new ArrayList<>();
    framework.items().forEach(i -> items.add(item(i)));
    List<JsonValue> associations = new ArrayList<>();
    framework.associations().forEach(a -> associations.add(association(a)));
    List<JsonValue> rubrics = new ArrayList<>();
    framework.rubrics().forEach(r -> rubrics.add(rubric(r)));
    JsonObject.Builder out =
        JsonObject.builder()
            .put(
                "CFDocument",
                JsonObject.builder()
                    .put("identifier", uuid(framework.identifier()))
                    .put("uri", framework.uri())
                    .put("caseVersion", "1.1")
                    .put("creator", framework.creator())
                    .put("title", framework.title())
                    .put("lastChangeDateTime", changed)
                    .build())
            .put("CFItems", new JsonArray(items))
            .put("CFAssociations", new JsonArray(associations));
    if (!rubrics.isEmpty()) {
      out.put("CFRubrics", new JsonArray(rubrics));
    }
    return out.build();
  }

  private JsonObject item(CaseItem i) {
    JsonObject.Builder out =
        JsonObject.builder()
            .put("identifier", uuid(i.identifier()))
            .put("fullStatement", i.fullStatement());
    text(out, "CFItemType", i.type());
    out.put("uri", i.uri());
    text(out, "humanCodingScheme", i.humanCodingScheme());
    text(out, "abbreviatedStatement", i.abbreviatedStatement());
    text(out, "language", i.language());
    if (!i.educationLevels().isEmpty()) {
      out.put("educationLevel", JsonArray.ofStrings(i.educationLevels()));
    }
    return out.put("lastChangeDateTime", changed).build();
  }

  private JsonObject association(CaseAssociation a) {
    JsonObject.Builder out =
        JsonObject.builder()
            .put("identifier", uuid(a.identifier()))
            .put("associationType", a.type());
    number(out, "sequenceNumber", a.sequenceNumber());
    return out.put("uri", "urn:uuid:" + uuid(a.identifier()))
        .put("originNodeURI", link(a.origin()))
        .put("destinationNodeURI", link(a.destination()))
        .put("lastChangeDateTime", changed)
        .build();
  }

  /** An item or the document by both its names; what lies outside by the one it has. */
  private JsonObject link(String node) {
    Optional<CaseItem> item = framework.item(node);
    if (item.isPresent()) {
      CaseItem i = item.get();
      String title = i.humanCodingScheme().orElse(i.fullStatement());
      return link(title, uuid(i.identifier()), i.uri());
    }
    return node.equals(framework.identifier())
        ? link(framework.title(), uuid(node), framework.uri())
        : link(node, uuid(node), node);
  }

  private static JsonObject link(String title, String identifier, String uri) {
    return JsonObject.builder()
        .put("title", title)
        .put("identifier", identifier)
        .put("uri", uri)
        .build();
  }

  private JsonObject rubric(CaseRubric r) {
    JsonObject.Builder out =
        JsonObject.builder().put("identifier", uuid(r.identifier())).put("uri", r.uri());
    text(out, "title", r.title());
    text(out, "description", r.description());
    out.put("lastChangeDateTime", changed);
    List<JsonValue> criteria = new ArrayList<>();
    r.criteria().forEach(c -> criteria.add(criterion(c)));
    return out.put("CFRubricCriteria", new JsonArray(criteria)).build();
  }

  private JsonObject criterion(CaseRubric.Criterion c) {
    JsonObject.Builder out =
        JsonObject.builder().put("identifier", uuid(c.identifier())).put("uri", c.uri());
    text(out, "category", c.category());
    text(out, "description", c.description());
    c.item().ifPresent(i -> out.put("CFItemURI", link(i)));
    number(out, "weight", c.weight());
    number(out, "position", c.position());
    out.put("lastChangeDateTime", changed);
    List<JsonValue> levels = new ArrayList<>();
    c.levels().forEach(l -> levels.add(level(l)));
    return out.put("CFRubricCriterionLevels", new JsonArray(levels)).build();
  }

  private JsonObject level(CaseRubric.Level l) {
    JsonObject.Builder out =
        JsonObject.builder().put("identifier", uuid(l.identifier())).put("uri", l.uri());
    text(out, "description", l.description());
    text(out, "quality", l.quality());
    number(out, "score", l.score());
    text(out, "feedback", l.feedback());
    number(out, "position", l.position());
    return out.put("lastChangeDateTime", changed).build();
  }

  private static void text(JsonObject.Builder out, String name, Optional<String> value) {
    value.ifPresent(v -> out.put(name, v));
  }

  /** Numbers of the view were read from decimals, so they end. */
  private static void number(JsonObject.Builder out, String name, Optional<Rational> value) {
    value
        .map(Rational::toString)
        .filter(text -> text.indexOf('/') < 0)
        .ifPresent(text -> out.put(name, new JsonNumber(text)));
  }
}
