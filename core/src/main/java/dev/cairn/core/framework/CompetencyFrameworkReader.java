package dev.cairn.core.framework;

import dev.cairn.core.CairnException;
import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.internal.ClosedObject;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonPointer;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.model.Competency;
import dev.cairn.core.model.CompetencyAssociation;
import dev.cairn.core.model.CompetencyFramework;
import dev.cairn.core.model.CompetencyRelation;
import dev.cairn.core.model.Level;
import dev.cairn.core.model.LocalizedText;
import dev.cairn.core.model.Rubric;
import dev.cairn.core.model.RubricLevel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads competency frameworks in their closed JSON form, the one that imports are written in:
 *
 * <pre>{@code
 * {"id": "urn:uuid:…", "title": "Data skills",
 *  "items": [{"id": "a", "code": "D1", "statement": {"en": "Reads a chart"}}],
 *  "associations": [{"relation": "isChildOf", "origin": "a", "target": "urn:uuid:…"}]}
 * }</pre>
 *
 * <p>A text is a string, or an object of strings by language. Relations are the words of {@link
 * CompetencyRelation}; {@code other} goes with a {@code word}. Refused with codes {@code
 * framework.*} and a pointer: unknown names, missing ones, ids that stand twice. Linear.
 */
public final class CompetencyFrameworkReader {
  private final List<Finding> findings = new ArrayList<>();

  private CompetencyFrameworkReader() {}

  /** Reads a framework. */
  public static Reading<CompetencyFramework> read(byte[] utf8) {
    return JsonReader.strict().readObject(utf8).then(CompetencyFrameworkReader::read);
  }

  /** Reads a framework. */
  public static Reading<CompetencyFramework> read(JsonObject object) {
    return new CompetencyFrameworkReader().framework(object);
  }

  private Reading<CompetencyFramework> framework(JsonObject object) {
    ClosedObject in = new ClosedObject(object, "", "framework", findings);
    Optional<String> id = in.requiredText("id");
    Optional<LocalizedText> title = localized(in, "title", true);
    CompetencyFramework.Builder out =
        CompetencyFramework.builder()
            .id(id.orElse("?"))
            .title(title.orElse(LocalizedText.of("")))
            .uri(in.text("uri"))
            .description(localized(in, "description", false))
            .creator(in.text("creator"))
            .version(in.text("version"))
            .language(in.text("language"))
            .status(in.text("status"))
            .licence(in.text("licence"))
            .levels(each(in, "levels", this::level))
            .items(each(in, "items", this::item))
            .associations(each(in, "associations", this::association))
            .rubrics(each(in, "rubrics", this::rubric));
    in.refuseOthers();
    if (findings.stream().anyMatch(f -> f.severity() == Finding.Severity.ERROR)) {
      return Reading.refused(findings);
    }
    try {
      return Reading.of(out.build(), findings);
    } catch (CairnException twice) {
      return Reading.refused(
          "framework.duplicate-id", "/items", String.valueOf(twice.getMessage()));
    }
  }

  private Optional<Level> level(ClosedObject in) {
    Optional<String> framework = in.requiredText("framework");
    Optional<String> value = in.requiredText("value");
    return framework.isPresent() && value.isPresent()
        ? Optional.of(Level.of(framework.get(), value.get()))
        : Optional.empty();
  }

  private Optional<Competency> item(ClosedObject in) {
    Optional<String> id = in.requiredText("id");
    Optional<LocalizedText> statement = localized(in, "statement", true);
    Competency.Builder out =
        Competency.builder()
            .id(id.orElse("?"))
            .statement(statement.orElse(LocalizedText.of("")))
            .uri(in.text("uri"))
            .code(in.text("code"))
            .label(localized(in, "label", false))
            .notes(localized(in, "notes", false))
            .type(in.text("type"))
            .educationLevels(in.texts("educationLevels").orElse(List.of()))
            .keywords(in.texts("keywords").orElse(List.of()))
            .language(in.text("language"))
            .firstDay(in.day("firstDay"))
            .lastDay(in.day("lastDay"));
    JsonArray others = in.array("alternativeLabels").orElse(JsonArray.of());
    for (int i = 0; i < others.size(); i++) {
      text(others.get(i), JsonPointer.child(in.at("alternativeLabels"), i))
          .ifPresent(out::addAlternativeLabels);
    }
    return id.isPresent() && statement.isPresent() ? Optional.of(out.build()) : Optional.empty();
  }

  private Optional<CompetencyAssociation> association(ClosedObject in) {
    Optional<String> named = in.requiredText("relation");
    Optional<CompetencyRelation> relation = named.flatMap(CompetencyRelation::ofWord);
    if (named.isPresent() && relation.isEmpty()) {
      in.error(
          "relation",
          "relation",
          "\"" + named.get() + "\" is no relation known here; write \"other\" and it as \"word\".");
    }
    Optional<String> word = in.text("word");
    if (relation.isPresent() && word.isPresent() != (relation.get() == CompetencyRelation.OTHER)) {
      in.error(
          "word", "word", "A \"word\" goes with the relation \"other\" and only with it; mend it.");
      return Optional.empty();
    }
    Optional<String> origin = in.requiredText("origin");
    Optional<String> target = in.requiredText("target");
    var order = in.rational("order");
    return relation.isPresent() && origin.isPresent() && target.isPresent()
        ? Optional.of(
            new CompetencyAssociation(relation.get(), word, origin.get(), target.get(), order))
        : Optional.empty();
  }

  private Optional<Rubric> rubric(ClosedObject in) {
    Optional<String> id = in.requiredText("id");
    Optional<String> title = in.text("title");
    List<Rubric.Criterion> criteria = each(in, "criteria", this::criterion);
    return id.map(i -> new Rubric(i, title, criteria));
  }

  private Optional<Rubric.Criterion> criterion(ClosedObject in) {
    Optional<String> id = in.requiredText("id");
    Optional<String> description = in.text("description");
    Optional<String> competency = in.text("competency");
    var weight = in.rational("weight");
    List<RubricLevel> levels = each(in, "levels", this::rubricLevel);
    return id.map(i -> new Rubric.Criterion(i, description, competency, weight, levels));
  }

  private Optional<RubricLevel> rubricLevel(ClosedObject in) {
    Optional<String> id = in.requiredText("id");
    Optional<String> name = in.requiredText("name");
    RubricLevel read =
        new RubricLevel(
            id.orElse("?"),
            name.orElse("?"),
            in.text("level"),
            in.text("points"),
            in.text("description"),
            List.of());
    return id.isPresent() && name.isPresent() ? Optional.of(read) : Optional.empty();
  }

  private <T> List<T> each(ClosedObject in, String name, Function<ClosedObject, Optional<T>> read) {
    JsonArray array = in.array(name).orElse(JsonArray.of());
    List<T> all = new ArrayList<>(array.size());
    for (int i = 0; i < array.size(); i++) {
      String at = JsonPointer.child(in.at(name), i);
      if (array.get(i) instanceof JsonObject o) {
        ClosedObject item = new ClosedObject(o, at, "framework", findings);
        read.apply(item).ifPresent(all::add);
        item.refuseOthers();
      } else {
        findings.add(
            Finding.error(
                "framework.type",
                at,
                "Here stands " + ClosedObject.shown(array.get(i)) + "; write an object, { … }."));
      }
    }
    return all;
  }

  private Optional<LocalizedText> localized(ClosedObject in, String name, boolean required) {
    if (required && !in.has(name)) {
      in.missing(name);
    }
    return in.value(name).flatMap(v -> text(v, in.at(name)));
  }

  private Optional<LocalizedText> text(JsonValue value, String at) {
    if (value instanceof JsonString s) {
      return Optional.of(LocalizedText.of(s.value()));
    }
    Map<String, String> byLanguage = new LinkedHashMap<>();
    if (value instanceof JsonObject o) {
      o.forEach(
          (language, text) -> {
            if (text instanceof JsonString s) {
              byLanguage.put(language, s.value());
            }
          });
      if (byLanguage.size() == o.size() && !o.isEmpty()) {
        return Optional.of(new LocalizedText(byLanguage));
      }
    }
    findings.add(
        Finding.error(
            "framework.text",
            at,
            "Here stands "
                + ClosedObject.shown(value)
                + "; write a text, or texts by language such as {\"en\": …}."));
    return Optional.empty();
  }
}
