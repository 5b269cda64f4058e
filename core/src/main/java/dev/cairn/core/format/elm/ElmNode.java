package dev.cairn.core.format.elm;

import dev.cairn.core.document.OneOrMany;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.model.Concept;
import dev.cairn.core.model.LocalizedText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Ways through the nested objects of the model, where everything may be one or many. */
final class ElmNode {
  /** The tag of a text whose language nobody states (BCP 47, "undetermined"). */
  static final String UNDETERMINED = "und";

  private ElmNode() {}

  /** Every object at the end of a path of properties. */
  static List<JsonObject> all(JsonObject from, String... path) {
    List<JsonObject> at = List.of(from);
    for (String step : path) {
      List<JsonObject> next = new ArrayList<>();
      at.forEach(o -> next.addAll(OneOrMany.objects(o, step)));
      at = next;
    }
    return at;
  }

  /** The first object at the end of a path. */
  static Optional<JsonObject> first(JsonObject from, String... path) {
    return all(from, path).stream().findFirst();
  }

  /** The first string of a property. */
  static Optional<String> string(JsonObject object, String name) {
    return OneOrMany.strings(object, name).stream().findFirst();
  }

  /** A text by language: a map of strings or lists of strings, or a bare string. */
  static Optional<LocalizedText> text(JsonObject object, String name) {
    JsonValue value = OneOrMany.values(object, name).stream().findFirst().orElse(null);
    if (value instanceof JsonString s) {
      return Optional.of(LocalizedText.of(s.value()));
    }
    if (!(value instanceof JsonObject map) || map.isEmpty()) {
      return Optional.empty();
    }
    Map<String, String> byLanguage = new LinkedHashMap<>();
    for (String language : map.names()) {
      List<String> texts = OneOrMany.strings(map, language);
      if (!texts.isEmpty()) {
        byLanguage.put(language.equals(UNDETERMINED) ? "" : language, String.join(", ", texts));
      }
    }
    return byLanguage.isEmpty() ? Optional.empty() : Optional.of(new LocalizedText(byLanguage));
  }

  /** The text of a note. */
  static Optional<LocalizedText> note(JsonObject object, String name) {
    return first(object, name).flatMap(n -> text(n, "noteLiteral"));
  }

  /** A term of a controlled vocabulary. */
  static Optional<Concept> concept(JsonObject object, String name) {
    return first(object, name)
        .map(
            c ->
                new Concept(
                    string(c, "id").filter(id -> !id.startsWith(ElmVocabulary.LOCAL)),
                    text(c, "prefLabel").orElse(new LocalizedText(Map.of()))));
  }
}
