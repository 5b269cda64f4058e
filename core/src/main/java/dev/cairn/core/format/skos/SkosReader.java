package dev.cairn.core.format.skos;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.document.OneOrMany;
import dev.cairn.core.internal.ClosedObject;
import dev.cairn.core.internal.Located;
import dev.cairn.core.internal.shape.LanguageTexts;
import dev.cairn.core.internal.shape.Report;
import dev.cairn.core.json.JsonNumber;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.model.LocalizedText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Reads concepts and alignment maps; used once. */
final class SkosReader {
  private static final List<String> PREFIXES =
      List.of(
          "skos:",
          "",
          "http://www.w3.org/2004/02/skos/core#",
          "ceterms:",
          "https://purl.org/ctdl/terms/");

  private final List<Finding> findings = new ArrayList<>();
  private final Report report = new Report("skos", findings);
  private final Map<String, SkosConcept> concepts = new LinkedHashMap<>();
  private final List<SkosMapping> mappings = new ArrayList<>();
  private Optional<LocalizedText> title = Optional.empty();
  private Optional<String> source = Optional.empty();

  Reading<SkosMappings> read(JsonObject document) {
    List<Located> nodes =
        document.has("@graph")
            ? Located.each(document, "", "@graph")
            : List.of(new Located(document, ""));
    for (Located node : nodes) {
      if (node.value() instanceof JsonObject o) {
        node(o, node.pointer());
      } else {
        report.error(
            "form", node.pointer(), shown(node) + " is no concept; write an object, { … }.");
      }
    }
    if (findings.isEmpty() && mappings.isEmpty() && concepts.isEmpty()) {
      report.error("empty", "", "Nothing here is a concept or maps one; name its mappings.");
    }
    if (findings.stream().anyMatch(f -> f.severity() == Finding.Severity.ERROR)) {
      return Reading.refused(findings);
    }
    contradictions();
    return Reading.of(new SkosMappings(title, source, concepts, mappings), findings);
  }

  private void node(JsonObject o, String pointer) {
    if (isType(o, "AlignmentMap")) {
      map(o, pointer);
      return;
    }
    List<String> properties = o.names().stream().filter(n -> isMapping(n)).toList();
    Optional<String> id = o.findString("@id").or(() -> o.findString("id"));
    if (id.isEmpty()) {
      if (!properties.isEmpty() || isType(o, "Concept")) {
        report.error("id", pointer, "This concept has no \"@id\"; name it by a URI.");
      }
      return;
    }
    if (isType(o, "Concept") || isType(o, "ProgressionLevel") || !properties.isEmpty()) {
      concepts.putIfAbsent(id.get(), concept(id.get(), o, pointer));
    }
    for (String property : properties) {
      SkosRelation relation = SkosRelation.ofTerm(property).orElseThrow();
      for (Located value : Located.each(o, pointer, property)) {
        reference(value)
            .ifPresent(t -> mappings.add(new SkosMapping(id.get(), relation, Optional.of(t))));
      }
    }
  }

  private static boolean isMapping(String name) {
    return SkosRelation.ofTerm(name).filter(r -> r != SkosRelation.NO_MATCH).isPresent()
        && PREFIXES.stream().anyMatch(p -> name.equals(p + SkosRelation.ofTerm(name).get().term()));
  }

  private SkosConcept concept(String id, JsonObject o, String pointer) {
    List<Located> labels = values(o, pointer, "prefLabel");
    List<LocalizedText> texts = new LanguageTexts(report).of(labels);
    return new SkosConcept(
        id,
        texts.isEmpty() ? Optional.empty() : Optional.of(merged(texts)),
        values(o, pointer, "notation").stream().flatMap(v -> text(v).stream()).findFirst(),
        references(o, pointer, "inScheme"),
        references(o, pointer, "broader"));
  }

  /** Value objects, one a language, are one label. */
  private static LocalizedText merged(List<LocalizedText> texts) {
    Map<String, String> byLanguage = new LinkedHashMap<>();
    texts.forEach(t -> t.byLanguage().forEach(byLanguage::putIfAbsent));
    return new LocalizedText(byLanguage);
  }

  private void map(JsonObject o, String pointer) {
    List<LocalizedText> names = new LanguageTexts(report).of(values(o, pointer, "name"));
    if (title.isEmpty() && !names.isEmpty()) {
      title = Optional.of(names.get(0));
    }
    if (source.isEmpty()) {
      source = values(o, pointer, "source").stream().flatMap(v -> text(v).stream()).findFirst();
    }
    for (Located part : values(o, pointer, "hasPart")) {
      if (part.value() instanceof JsonObject alignment) {
        alignment(alignment, part.pointer());
      } else {
        report.error(
            "form", part.pointer(), shown(part) + " is no alignment; write an object, { … }.");
      }
    }
  }

  private void alignment(JsonObject o, String pointer) {
    Optional<String> from = references(o, pointer, "sourceNode").stream().findFirst();
    Optional<String> to = references(o, pointer, "targetNode").stream().findFirst();
    String word =
        values(o, pointer, "alignmentType").stream()
            .flatMap(v -> text(v).stream())
            .findFirst()
            .orElse("");
    Optional<SkosRelation> relation = SkosRelation.ofTerm(word);
    if (relation.isEmpty()) {
      report.error(
          "relation",
          pointer,
          "The alignment is of type \"" + word + "\"; write skos:closeMatch or another match.");
    } else if (from.isEmpty() || (to.isEmpty() && relation.get() != SkosRelation.NO_MATCH)) {
      report.error(
          "ends", pointer, "The alignment lacks an end; name its sourceNode and targetNode.");
    } else {
      mappings.add(new SkosMapping(from.get(), relation.get(), to));
    }
  }

  private void contradictions() {
    TreeSet<String> none = new TreeSet<>();
    mappings.stream()
        .filter(m -> m.relation() == SkosRelation.NO_MATCH && m.target().isEmpty())
        .forEach(m -> none.add(m.source()));
    mappings.stream()
        .filter(m -> m.relation() != SkosRelation.NO_MATCH && none.remove(m.source()))
        .forEach(
            m ->
                report.warn(
                    "contradiction",
                    "",
                    "\""
                        + m.source()
                        + "\" is said to match nothing and matches "
                        + m.target().orElse("")
                        + "; ask the publisher which is right."));
  }

  private static boolean isType(JsonObject o, String type) {
    List<String> types = new ArrayList<>(OneOrMany.strings(o, "@type"));
    types.addAll(OneOrMany.strings(o, "type"));
    return types.stream()
        .anyMatch(
            t -> {
              int at =
                  Math.max(t.lastIndexOf(':'), Math.max(t.lastIndexOf('#'), t.lastIndexOf('/')));
              return t.substring(at + 1).equals(type);
            });
  }

  private static List<Located> values(JsonObject o, String pointer, String term) {
    for (String prefix : PREFIXES) {
      if (o.has(prefix + term)) {
        return Located.each(o, pointer, prefix + term);
      }
    }
    return List.of();
  }

  private List<String> references(JsonObject o, String pointer, String term) {
    List<String> found = new ArrayList<>();
    values(o, pointer, term).forEach(v -> reference(v).ifPresent(found::add));
    return found;
  }

  private Optional<String> reference(Located value) {
    Optional<String> id =
        value.value() instanceof JsonObject o
            ? o.findString("@id").or(() -> o.findString("id"))
            : value.value() instanceof JsonString s ? Optional.of(s.value()) : Optional.empty();
    id = id.filter(i -> !i.isBlank());
    if (id.isEmpty()) {
      report.error(
          "reference", value.pointer(), shown(value) + " names no concept; write its URI.");
    }
    return id;
  }

  private static Optional<String> text(Located value) {
    JsonValue v = value.value();
    if (v instanceof JsonObject o) {
      return o.findString("@value").or(() -> o.findString("@id"));
    }
    return v instanceof JsonString s
        ? Optional.of(s.value())
        : v instanceof JsonNumber n ? Optional.of(n.text()) : Optional.empty();
  }

  private static String shown(Located value) {
    return ClosedObject.shown(value.value());
  }
}
