package dev.cairn.core.json;

import java.util.Objects;

/**
 * A JSON string.
 *
 * @param value the text, escapes resolved; never holds a lone surrogate when it came from {@link
 *     JsonReader}
 */
public record JsonString(String value) implements JsonValue {
  /** Checks that the text is not null. */
  public JsonString {
    Objects.requireNonNull(value, "value");
  }

  @Override
  public String kind() {
    return "a string";
  }

  @Override
  public String toString() {
    return JsonWriter.compact(this);
  }
}
