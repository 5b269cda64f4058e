package dev.cairn.core.internal;

import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonPointer;
import dev.cairn.core.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A value with its place in the document.
 *
 * @param value the value
 * @param pointer where it sits
 */
public record Located(JsonValue value, String pointer) {

  /** A member of an object, with its place. */
  public static Optional<Located> member(JsonObject object, String pointer, String name) {
    return object.find(name).map(v -> new Located(v, JsonPointer.child(pointer, name)));
  }

  /**
   * The members of a property that may hold one value or an array of them: none if it is absent,
   * the elements if it is an array, else the value alone.
   */
  public static List<Located> each(JsonObject object, String pointer, String name) {
    JsonValue value = object.find(name).orElse(null);
    if (value == null) {
      return List.of();
    }
    String at = JsonPointer.child(pointer, name);
    return new Located(value, at).items();
  }

  /** The elements if this is an array, else itself. */
  public List<Located> items() {
    if (!(value instanceof JsonArray array)) {
      return List.of(this);
    }
    List<Located> items = new ArrayList<>(array.size());
    for (int i = 0; i < array.size(); i++) {
      items.add(new Located(array.get(i), JsonPointer.child(pointer, i)));
    }
    return items;
  }
}
