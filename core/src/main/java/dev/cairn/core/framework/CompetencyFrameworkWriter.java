package dev.cairn.core.framework;

import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.model.Competency;
import dev.cairn.core.model.CompetencyAssociation;
import dev.cairn.core.model.CompetencyFramework;
import dev.cairn.core.model.Level;
import dev.cairn.core.model.LocalizedText;
import dev.cairn.core.model.Rational;
import dev.cairn.core.model.Rubric;
import dev.cairn.core.model.RubricLevel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Writes competency frameworks in the closed JSON form that {@link CompetencyFrameworkReader}
 * reads.
 */
public final class CompetencyFrameworkWriter {
  private CompetencyFrameworkWriter() {}

  /** Writes a framework; it reads back equal, but for alignments of rubric levels. */
  public static JsonObject write(CompetencyFramework f) {
    JsonObject.Builder out = JsonObject.builder().put("id", f.id());
    text(out, "uri", f.uri());
    out.put("title", text(f.title()));
    f.description().ifPresent(d -> out.put("description", text(d)));
    text(out, "creator", f.creator());
    text(out, "version", f.version());
    text(out, "language", f.language());
    text(out, "status", f.status());
    text(out, "licence", f.licence());
    list(out, "levels", f.levels(), CompetencyFrameworkWriter::level);
    list(out, "items", f.items(), CompetencyFrameworkWriter::item);
    list(out, "associations", f.associations(), CompetencyFrameworkWriter::association);
    list(out, "rubrics", f.rubrics(), CompetencyFrameworkWriter::rubric);
    return out.build();
  }

  private static JsonObject level(Level l) {
    return JsonObject.builder().put("framework", l.framework()).put("value", l.value()).build();
  }

  private static JsonObject item(Competency i) {
    JsonObject.Builder out = JsonObject.builder().put("id", i.id());
    text(out, "uri", i.uri());
    out.put("statement", text(i.statement()));
    text(out, "code", i.code());
    i.label().ifPresent(l -> out.put("label", text(l)));
    i.notes().ifPresent(n -> out.put("notes", text(n)));
    text(out, "type", i.type());
    strings(out, "educationLevels", i.educationLevels());
    strings(out, "keywords", i.keywords());
    list(out, "alternativeLabels", i.alternativeLabels(), CompetencyFrameworkWriter::text);
    text(out, "language", i.language());
    text(out, "firstDay", i.firstDay().map(Object::toString));
    text(out, "lastDay", i.lastDay().map(Object::toString));
    return out.build();
  }

  private static JsonObject association(CompetencyAssociation a) {
    JsonObject.Builder out = JsonObject.builder().put("relation", a.relation().word());
    text(out, "word", a.word());
    out.put("origin", a.origin()).put("target", a.target());
    text(out, "order", a.order().map(Rational::toString));
    return out.build();
  }

  private static JsonObject rubric(Rubric r) {
    JsonObject.Builder out = JsonObject.builder().put("id", r.id());
    text(out, "title", r.title());
    list(
        out,
        "criteria",
        r.criteria(),
        c -> {
          JsonObject.Builder criterion = JsonObject.builder().put("id", c.id());
          text(criterion, "description", c.description());
          text(criterion, "competency", c.competency());
          text(criterion, "weight", c.weight().map(Rational::toString));
          list(criterion, "levels", c.levels(), CompetencyFrameworkWriter::rubricLevel);
          return criterion.build();
        });
    return out.build();
  }

  private static JsonObject rubricLevel(RubricLevel l) {
    JsonObject.Builder out = JsonObject.builder().put("id", l.id()).put("name", l.name());
    text(out, "level", l.level());
    text(out, "points", l.points());
    text(out, "description", l.description());
    return out.build();
  }

  /** A text whose language is not stated is a string, any other an object by language. */
  static JsonValue text(LocalizedText text) {
    if (text.byLanguage().size() == 1 && text.in("").isPresent()) {
      return new dev.cairn.core.json.JsonString(text.in("").orElse(""));
    }
    JsonObject.Builder out = JsonObject.builder();
    new TreeSet<>(text.byLanguage().keySet()).forEach(l -> out.put(l, text.in(l).orElse("")));
    return out.build();
  }

  private static void text(JsonObject.Builder out, String name, Optional<String> value) {
    value.ifPresent(v -> out.put(name, v));
  }

  private static void strings(JsonObject.Builder out, String name, Collection<String> values) {
    if (!values.isEmpty()) {
      out.put(name, JsonArray.ofStrings(values));
    }
  }

  private static <T> void list(
      JsonObject.Builder out,
      String name,
      Collection<T> items,
      Function<T, ? extends JsonValue> write) {
    if (!items.isEmpty()) {
      List<JsonValue> written = new ArrayList<>();
      items.forEach(i -> written.add(write.apply(i)));
      out.put(name, new JsonArray(written));
    }
  }
}
