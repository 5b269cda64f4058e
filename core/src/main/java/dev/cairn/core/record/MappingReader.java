package dev.cairn.core.record;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.internal.ClosedObject;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonPointer;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.model.CreditUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a mapping from its closed JSON form; used once. */
final class MappingReader {
  private final List<Finding> findings = new ArrayList<>();
  private final RecordMapping.Builder out = RecordMapping.builder();

  Reading<RecordMapping> read(JsonObject object) {
    ClosedObject fields = new ClosedObject(object, "", "mapping", findings);
    Optional<String> id = fields.requiredText("mapping");
    out.version(fields.text("version"));
    fields
        .text("repeats")
        .ifPresent(
            word ->
                Repeats.ofWord(word)
                    .ifPresentOrElse(
                        out::repeats,
                        () ->
                            fields.error(
                                "word",
                                "repeats",
                                "\"" + word + "\" is unknown; write all, best, latest or first.")));
    if (fields.has("openBadges")) {
      fields.object("openBadges").ifPresent(this::badges);
    } else {
      badges(new ClosedObject(JsonObject.empty(), "/openBadges", "mapping", findings));
    }
    fields.refuseOthers();
    return id.map(i -> Reading.of(out.id(i).build(), findings))
        .orElseGet(() -> Reading.refused(findings));
  }

  private void badges(ClosedObject fields) {
    RecordMapping builtIn = RecordMapping.builtIn();
    out.codes(words(fields, "codes").orElse(builtIn.codes()));
    out.tags(words(fields, "tags").orElse(builtIn.tags()));
    out.subjects(words(fields, "subject").orElse(builtIn.subjects()));
    fields.object("credits").ifPresent(this::credits);
    out.levelFrameworks(levels(fields).orElse(builtIn.levelFrameworks()));
    if (fields.has("grade")) {
      fields.object("grade").ifPresent(g -> grade(g, builtIn));
    } else {
      out.gradeTypes(builtIn.gradeTypes());
    }
    competencies(fields);
    origin(fields);
    fields.refuseOthers();
  }

  private Optional<List<BadgeField>> words(ClosedObject fields, String name) {
    return fields
        .texts(name)
        .map(
            words -> {
              List<BadgeField> known = new ArrayList<>();
              for (String word : words) {
                BadgeField.ofWord(word)
                    .ifPresentOrElse(
                        known::add,
                        () ->
                            fields.error(
                                "word",
                                name,
                                "\""
                                    + word
                                    + "\" is no field of a badge; write one of "
                                    + all()
                                    + "."));
              }
              return known;
            });
  }

  private static String all() {
    return Arrays.stream(BadgeField.values())
        .map(BadgeField::word)
        .collect(Collectors.joining(", "));
  }

  private void credits(ClosedObject fields) {
    out.unit(fields.text("unit").map(CreditUnit::new));
    JsonValue units = fields.value("unitByIssuer").orElse(JsonObject.empty());
    if (units instanceof JsonObject byIssuer) {
      byIssuer.forEach(
          (issuer, unit) ->
              fields
                  .textOf(unit, JsonPointer.child(fields.at("unitByIssuer"), issuer), "The unit")
                  .ifPresent(u -> out.putUnitByIssuer(issuer, new CreditUnit(u))));
    } else {
      fields.error(
          "type",
          "unitByIssuer",
          "The units are " + units.kind() + "; write an object from issuers to units.");
    }
    fields.refuseOthers();
  }

  private Optional<Map<String, Set<String>>> levels(ClosedObject fields) {
    return fields
        .array("level")
        .map(
            array -> {
              Map<String, Set<String>> frameworks = new LinkedHashMap<>();
              for (int i = 0; i < array.size(); i++) {
                level(array, i, fields.at("level"), frameworks);
              }
              return frameworks;
            });
  }

  private void level(JsonArray array, int i, String at, Map<String, Set<String>> frameworks) {
    String where = JsonPointer.child(at, i);
    if (!(array.get(i) instanceof JsonObject o)) {
      findings.add(
          Finding.error(
              "mapping.type",
              where,
              "A framework is " + array.get(i).kind() + "; write {\"framework\", \"names\"}."));
      return;
    }
    ClosedObject inner = new ClosedObject(o, where, "mapping", findings);
    Optional<String> framework = inner.requiredText("framework");
    Set<String> names = Set.copyOf(inner.texts("names").orElse(List.of()));
    inner.refuseOthers();
    framework
        .filter(f -> frameworks.putIfAbsent(f, names) != null)
        .ifPresent(
            f ->
                inner.error(
                    "duplicate", "framework", "\"" + f + "\" stands twice; keep one entry."));
  }

  private void grade(ClosedObject fields, RecordMapping builtIn) {
    out.gradeTypes(fields.texts("types").map(Set::copyOf).orElse(builtIn.gradeTypes()));
    out.gradeDescriptions(fields.texts("descriptions").orElse(List.of()));
    out.gradeScale(fields.text("scale"));
    fields.refuseOthers();
  }

  private void competencies(ClosedObject fields) {
    List<String> words = fields.texts("competencies").orElse(List.of("targetUrl", "targetCode"));
    for (String word : words) {
      switch (word) {
        case "targetUrl" -> out.competencyUrls(true);
        case "targetCode" -> out.competencyCodes(true);
        default ->
            fields.error(
                "word",
                "competencies",
                "\"" + word + "\" names no competency; write targetUrl, targetCode or both.");
      }
    }
  }

  private void origin(ClosedObject fields) {
    JsonValue value = fields.value("origin").orElse(null);
    if (value instanceof JsonString s) {
      out.origin(word(fields, "origin", s.value()));
    } else if (value instanceof JsonObject) {
      ClosedObject inner = fields.object("origin").orElseThrow();
      inner.texts("internal").ifPresent(out::internalIssuers);
      inner.text("otherwise").ifPresent(w -> out.otherOrigin(word(inner, "otherwise", w)));
      inner.refuseOthers();
    } else if (value != null) {
      fields.error(
          "type",
          "origin",
          "The origin is "
              + value.kind()
              + "; write a word, or {\"internal\": [ … ], \"otherwise\": … }.");
    }
  }

  private static Optional<Origin> word(ClosedObject fields, String name, String word) {
    Optional<Origin> origin = Origin.ofWord(word);
    if (origin.isEmpty()) {
      fields.error(
          "word", name, "\"" + word + "\" is no origin; write internal, transfer, rpl or exam.");
    }
    return origin;
  }
}
