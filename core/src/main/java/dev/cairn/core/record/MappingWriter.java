package dev.cairn.core.record;

import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Writes a mapping in full. */
final class MappingWriter {
  private MappingWriter() {}

  static JsonObject write(RecordMapping m) {
    JsonObject.Builder out = JsonObject.builder().put("mapping", m.id());
    m.version().ifPresent(v -> out.put("version", v));
    return out.put("repeats", m.repeats().word()).put("openBadges", badges(m)).build();
  }

  private static JsonObject badges(RecordMapping m) {
    JsonObject.Builder out = JsonObject.builder().put("codes", words(m.codes()));
    JsonObject.Builder credits = JsonObject.builder();
    m.unit().ifPresent(u -> credits.put("unit", u.id()));
    if (!m.unitByIssuer().isEmpty()) {
      JsonObject.Builder units = JsonObject.builder();
      new TreeMap<>(m.unitByIssuer()).forEach((issuer, unit) -> units.put(issuer, unit.id()));
      credits.put("unitByIssuer", units.build());
    }
    out.put("credits", credits.build());
    List<JsonValue> levels = new ArrayList<>();
    m.levelFrameworks()
        .forEach(
            (framework, names) ->
                levels.add(
                    JsonObject.builder()
                        .put("framework", framework)
                        .put("names", JsonArray.ofStrings(new TreeSet<>(names)))
                        .build()));
    out.put("level", new JsonArray(levels));
    JsonObject.Builder grade =
        JsonObject.builder()
            .put("types", JsonArray.ofStrings(new TreeSet<>(m.gradeTypes())))
            .put("descriptions", JsonArray.ofStrings(new TreeSet<>(m.gradeDescriptions())));
    m.gradeScale().ifPresent(s -> grade.put("scale", s));
    out.put("grade", grade.build());
    List<String> competencies = new ArrayList<>();
    if (m.competencyUrls()) {
      competencies.add("targetUrl");
    }
    if (m.competencyCodes()) {
      competencies.add("targetCode");
    }
    out.put("competencies", JsonArray.ofStrings(competencies));
    origin(m).ifPresent(o -> out.put("origin", o));
    return out.put("tags", words(m.tags())).put("subject", words(m.subjects())).build();
  }

  private static Optional<JsonValue> origin(RecordMapping m) {
    if (m.origin().isPresent()) {
      return m.origin().map(o -> new JsonString(o.word()));
    }
    if (m.internalIssuers().isEmpty() && m.otherOrigin().isEmpty()) {
      return Optional.empty();
    }
    JsonObject.Builder out =
        JsonObject.builder()
            .put("internal", JsonArray.ofStrings(new TreeSet<>(m.internalIssuers())));
    m.otherOrigin().ifPresent(o -> out.put("otherwise", o.word()));
    return Optional.of(out.build());
  }

  private static JsonArray words(List<BadgeField> fields) {
    return JsonArray.ofStrings(fields.stream().map(BadgeField::word).toList());
  }
}
