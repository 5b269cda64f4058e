package dev.cairn.core.document;

import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Properties that hold one value or an array of them, which in linked data mean the same. An absent
 * property is an empty list.
 */
public final class OneOrMany {
  private OneOrMany() {}

  /** Every value of a property, in document order. */
  public static List<JsonValue> values(JsonObject object, String name) {
    JsonValue value = object.find(name).orElse(null);
    if (value == null) {
      return List.of();
    }
    return value instanceof JsonArray array ? array.items() : List.of(value);
  }

  /** Those values that are strings. */
  public static List<String> strings(JsonObject object, String name) {
    int at = object.indexOf(name);
    if (at < 0) {
      return List.of();
    }
    if (object.valueAt(at) instanceof JsonString only) {
      return List.of(only.value());
    }
    List<String> strings = new ArrayList<>();
    for (JsonValue v : values(object, name)) {
      if (v instanceof JsonString s) {
        strings.add(s.value());
      }
    }
    return List.copyOf(strings);
  }

  /** Those values that are objects. */
  public static List<JsonObject> objects(JsonObject object, String name) {
    int at = object.indexOf(name);
    if (at < 0) {
      return List.of();
    }
    if (object.valueAt(at) instanceof JsonObject only) {
      return List.of(only);
    }
    List<JsonObject> objects = new ArrayList<>();
    for (JsonValue v : values(object, name)) {
      if (v instanceof JsonObject o) {
        objects.add(o);
      }
    }
    return List.copyOf(objects);
  }

  /** Whether the property holds this string, alone or among others. */
  public static boolean contains(JsonObject object, String name, String text) {
    int at = object.indexOf(name);
    if (at < 0) {
      return false;
    }
    JsonValue value = object.valueAt(at);
    if (value instanceof JsonString s) {
      return s.value().equals(text);
    }
    if (value instanceof JsonArray array) {
      for (JsonValue item : array.items()) {
        if (item instanceof JsonString s && s.value().equals(text)) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Who or what a property names by id, whether it holds a URL or an object with an {@code id};
   * empty if it names nothing or several.
   */
  public static Optional<String> id(JsonObject object, String name) {
    List<JsonValue> values = values(object, name);
    if (values.size() != 1) {
      return Optional.empty();
    }
    JsonValue only = values.get(0);
    if (only instanceof JsonString s) {
      return Optional.of(s.value());
    }
    return only instanceof JsonObject o ? o.findString("id") : Optional.empty();
  }
}
