package dev.cairn.pathways.importer.internal.hanson;

import dev.cairn.core.json.JsonBoolean;
import dev.cairn.core.json.JsonNull;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import dev.cairn.pathways.importer.internal.Notes;
import dev.cairn.pathways.rule.Predicate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A requirement as it is written.
 *
 * @param name its name
 * @param id the names down to it, joined by slashes
 * @param pointer where it stands
 * @param result what it asks for; empty if nothing can be asked of records
 * @param filter which courses its result looks at; empty if none is stated
 * @param below the requirements below, by name
 * @param shares whether those share courses
 * @param fault what could not be read of it; empty if all was
 */
record Section(
    String name,
    String id,
    String pointer,
    Optional<Expression> result,
    Optional<Predicate> filter,
    Map<String, Section> below,
    boolean shares,
    Optional<Fault> fault) {
  private static final Pattern ABBREVIATED = Pattern.compile("(.*?) +\\(([A-Za-z-]+)\\)");
  private static final Set<String> SAYS_NOTHING =
      Set.of(
          "message",
          "description",
          "student selected",
          "contract",
          "declare",
          "name",
          "revision",
          "type",
          "slug",
          "source",
          "sourcePath",
          "dateAdded",
          "available through",
          "_error");
  private static final Set<String> READ = Set.of("result", "filter", "children share courses");
  private static final int DEEPEST = 60;

  /** Reads a requirement and all below it. */
  static Section read(String name, String id, JsonValue value, String pointer, Notes notes) {
    if (pointer.chars().filter(c -> c == '/').count() > DEEPEST) {
      notes.fault("import.depth", pointer, "Requirements nest too deep; flatten them.");
      return new Section(
          name, id, pointer, Optional.empty(), Optional.empty(), Map.of(), false, Optional.empty());
    }
    JsonObject fields =
        value instanceof JsonObject o ? o : JsonObject.builder().put("result", value).build();
    Map<String, Section> below = new LinkedHashMap<>();
    for (String key : fields.names()) {
      String at = pointer + '/' + key.replace("~", "~0").replace("/", "~1");
      if (Character.isUpperCase(key.charAt(0)) || Character.isDigit(key.charAt(0))) {
        below.put(
            key, read(key, id.isEmpty() ? key : id + '/' + key, member(fields, key), at, notes));
      } else if (!SAYS_NOTHING.contains(key) && !READ.contains(key)) {
        notes.lost(at, key, "A requirement does not have it; carry it over by hand.");
      }
    }
    Optional<Expression> result = Optional.empty();
    Optional<Predicate> filter = Optional.empty();
    Optional<Fault> fault = Optional.empty();
    try {
      Optional<String> text = text(fields, "result");
      if (text.isPresent()) {
        result = Optional.of(new ResultReader(declared(text.get(), fields)).result());
      }
      Optional<String> only = text(fields, "filter");
      if (only.isPresent()) {
        filter = Optional.of(new ResultReader(declared(only.get(), fields)).filter());
      }
    } catch (Fault f) {
      fault = Optional.of(f);
    }
    boolean shares =
        fields.find("children share courses").filter(JsonBoolean.TRUE::equals).isPresent();
    return new Section(name, id, pointer, result, filter, below, shares, fault);
  }

  private static JsonValue member(JsonObject fields, String key) {
    return fields.valueAt(fields.indexOf(key));
  }

  private static Optional<String> text(JsonObject fields, String key) {
    JsonValue value = fields.find(key).orElse(JsonNull.NULL);
    return value instanceof JsonNull
        ? Optional.empty()
        : Optional.of(value instanceof JsonString s ? s.value() : value.toString())
            .filter(t -> !t.isBlank());
  }

  /** Puts in what {@code declare} names. */
  private static String declared(String text, JsonObject fields) {
    String all = text;
    if (fields.find("declare").orElse(JsonNull.NULL) instanceof JsonObject names) {
      for (String name : names.names()) {
        if (member(names, name) instanceof JsonString s) {
          all = all.replace("$" + name, s.value());
        }
      }
    }
    return all;
  }

  /** The requirement below that a text names in full, without its abbreviation, or by it. */
  Optional<Section> named(String text) {
    if (below.containsKey(text)) {
      return Optional.of(below.get(text));
    }
    for (Map.Entry<String, Section> e : below.entrySet()) {
      Matcher m = ABBREVIATED.matcher(e.getKey());
      if (m.matches() && (m.group(1).equals(text) || m.group(2).equals(text))) {
        return Optional.of(e.getValue());
      }
    }
    return Optional.empty();
  }
}
