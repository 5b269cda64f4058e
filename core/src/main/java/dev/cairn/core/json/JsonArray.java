package dev.cairn.core.json;

import java.util.Iterator;
import java.util.List;

/**
 * A JSON array.
 *
 * @param items the elements in order; unmodifiable
 */
public record JsonArray(List<JsonValue> items) implements JsonValue, Iterable<JsonValue> {
  /** Copies the items. */
  public JsonArray {
    items = List.copyOf(items);
  }

  /** An array of these values. */
  public static JsonArray of(JsonValue... items) {
    return new JsonArray(List.of(items));
  }

  /** An array of strings. */
  public static JsonArray ofStrings(Iterable<String> items) {
    List<JsonValue> values = new java.util.ArrayList<>();
    items.forEach(s -> values.add(new JsonString(s)));
    return new JsonArray(values);
  }

  /** The number of elements. */
  public int size() {
    return items.size();
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return items.isEmpty();
  }

  /**
   * The element at a position.
   *
   * @throws IndexOutOfBoundsException outside {@code 0 ≤ index < size()}
   */
  public JsonValue get(int index) {
    return items.get(index);
  }

  @Override
  public Iterator<JsonValue> iterator() {
    return items.iterator();
  }

  @Override
  public String kind() {
    return "an array";
  }

  @Override
  public String toString() {
    return JsonWriter.compact(this);
  }
}
