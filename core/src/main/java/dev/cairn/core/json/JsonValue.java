package dev.cairn.core.json;

/**
 * A JSON value (RFC 8259): an immutable, thread-safe tree. Equality is of content: member order
 * does not matter for {@link JsonObject}, and numbers are equal when their text is.
 */
public sealed interface JsonValue
    permits JsonObject, JsonArray, JsonString, JsonNumber, JsonBoolean, JsonNull {

  /** What it is, in the words of an error message: {@code an object}, {@code a string}, … */
  String kind();
}
