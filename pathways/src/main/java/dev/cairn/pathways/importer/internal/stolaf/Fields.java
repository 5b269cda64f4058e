package dev.cairn.pathways.importer.internal.stolaf;

import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonBoolean;
import dev.cairn.core.json.JsonNull;
import dev.cairn.core.json.JsonNumber;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.model.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Values as degreepath's files write them: numbers may be quoted, lists may be one item. */
final class Fields {
  private static final Map<String, String> POINTS =
      Map.ofEntries(
          Map.entry("A+", "4.3"),
          Map.entry("A", "4"),
          Map.entry("A-", "3.7"),
          Map.entry("B+", "3.3"),
          Map.entry("B", "3"),
          Map.entry("B-", "2.7"),
          Map.entry("C+", "2.3"),
          Map.entry("C", "2"),
          Map.entry("C-", "1.7"),
          Map.entry("D+", "1.3"),
          Map.entry("D", "1"),
          Map.entry("D-", "0.7"),
          Map.entry("F", "0"));

  private Fields() {}

  static String text(JsonValue value) {
    return value instanceof JsonString s ? s.value() : value.toString();
  }

  static Optional<String> text(JsonObject fields, String name) {
    return fields.find(name).filter(v -> !(v instanceof JsonNull)).map(Fields::text);
  }

  static boolean flag(JsonObject fields, String name) {
    return fields.find(name).filter(v -> v.equals(JsonBoolean.TRUE)).isPresent();
  }

  static Optional<Rational> number(JsonValue value) {
    return value instanceof JsonNumber || value instanceof JsonString
        ? Rational.tryParse(text(value))
        : Optional.empty();
  }

  /** Grade points of a letter. */
  static Optional<Rational> points(JsonValue letter) {
    return Optional.ofNullable(POINTS.get(text(letter)))
        .flatMap(Rational::tryParse)
        .or(() -> number(letter));
  }

  static JsonObject object(JsonObject fields, String name) {
    return fields.find(name).orElse(JsonNull.NULL) instanceof JsonObject o ? o : JsonObject.empty();
  }

  static List<JsonValue> list(JsonObject fields, String name) {
    return fields.find(name).map(Fields::items).orElse(List.of());
  }

  /** The items of a list; anything else is a list of one. */
  static List<JsonValue> items(JsonValue value) {
    List<JsonValue> items = new ArrayList<>();
    if (value instanceof JsonArray a) {
      a.forEach(items::add);
    } else if (!(value instanceof JsonNull)) {
      items.add(value);
    }
    return items;
  }
}
