package dev.cairn.core.json;

import dev.cairn.core.Reading;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;

/** One reading; keeps the path so that an error can name its place. */
final class JsonTreeBuilder {
  /** Up to so many members are compared for a name that stands twice; beyond, they are hashed. */
  private static final int LINEAR = 16;

  private static final int NAMED = -1;

  private final JsonParser parser;
  private final JsonLimits limits;

  /** Where reading is: the name or, with an index of at least zero, the place at each level. */
  private String[] steps = new String[16];

  private int[] indexes = new int[16];
  private int depth;

  /** The members and items of what is not complete yet, so that each is copied once. */
  private String[] names = new String[32];

  private JsonValue[] values = new JsonValue[32];
  private int open;

  JsonTreeBuilder(JsonParser parser, JsonLimits limits) {
    this.parser = parser;
    this.limits = limits;
  }

  Reading<JsonValue> build() {
    return guarded(() -> value(parser.nextToken()));
  }

  /** Reads an object and hands the items of some of its lists on, without keeping them. */
  Reading<JsonObject> build(Map<String, JsonItems> lists) {
    return guarded(
        () -> {
          JsonToken first = parser.nextToken();
          if (first != JsonToken.START_OBJECT) {
            JsonValue other = value(first);
            throw new Refusal(
                "json.type", "The document is " + other.kind() + "; it must be an object, { … }.");
          }
          return root(lists);
        });
  }

  private <T> Reading<T> guarded(Supplier<T> reading) {
    try {
      T value = reading.get();
      if (parser.nextToken() != null) {
        return refuse("json.trailing", "Something follows the end of the document; remove it.");
      }
      return Reading.of(value);
    } catch (Refusal r) {
      return refuse(r.findingCode, r.sentence);
    } catch (StreamConstraintsException e) {
      return refuse(
          "json.number-length",
          "A number has more than " + limits.maxNumberLength() + " digits; shorten it.");
    } catch (StreamReadException e) {
      TokenStreamLocation at = e.getLocation();
      String where =
          at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
      return refuse("json.syntax", "The document is not JSON" + where + "; mend it there.");
    }
  }

  private JsonObject root(Map<String, JsonItems> lists) {
    deeper(NAMED);
    JsonObject.Builder members = JsonObject.builder();
    Set<String> seen = new HashSet<>();
    for (JsonToken t = next(); t != JsonToken.END_OBJECT; t = next()) {
      String name = whole(parser.currentName());
      steps[depth - 1] = name;
      if (!seen.add(name)) {
        throw twice(name);
      }
      JsonItems items = lists.get(name);
      JsonToken token = parser.nextToken();
      if (items == null) {
        members.put(name, value(token));
      } else if (token == JsonToken.START_ARRAY) {
        items(name, items);
      } else {
        items.accept(value(token), JsonPointer.child("", name));
      }
    }
    depth--;
    return members.build();
  }

  private void items(String name, JsonItems items) {
    deeper(0);
    String list = JsonPointer.child("", name);
    int index = 0;
    for (JsonToken t = next(); t != JsonToken.END_ARRAY; t = next()) {
      indexes[depth - 1] = index;
      items.accept(value(t), JsonPointer.child(list, index++));
    }
    depth--;
  }

  private static Refusal twice(String name) {
    return new Refusal(
        "json.duplicate-key", "The name \"" + name + "\" stands twice; keep one of them.");
  }

  private JsonValue value(JsonToken token) {
    if (token == null) {
      throw new Refusal("json.syntax", "The document ends too early; it may be cut off.");
    }
    return switch (token) {
      case START_OBJECT -> object();
      case START_ARRAY -> array();
      case VALUE_STRING -> new JsonString(whole(parser.getString()));
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonNumber(parser.getString());
      case VALUE_TRUE -> JsonBoolean.TRUE;
      case VALUE_FALSE -> JsonBoolean.FALSE;
      case VALUE_NULL -> JsonNull.NULL;
      default ->
          throw new Refusal("json.syntax", "The document is not JSON; mend it at this place.");
    };
  }

  private JsonObject object() {
    deeper(NAMED);
    int start = open;
    Set<String> seen = Set.of();
    for (JsonToken t = next(); t != JsonToken.END_OBJECT; t = next()) {
      String name = whole(parser.currentName());
      steps[depth - 1] = name;
      if (open - start == LINEAR) {
        seen = new HashSet<>(Arrays.asList(names).subList(start, open));
      }
      if (open - start < LINEAR ? isAmong(name, start) : !seen.add(name)) {
        throw twice(name);
      }
      JsonValue value = value(parser.nextToken());
      push(name, value);
    }
    depth--;
    String[] ownNames = Arrays.copyOfRange(names, start, open);
    JsonValue[] ownValues = Arrays.copyOfRange(values, start, open);
    open = start;
    return JsonObject.ofDistinct(ownNames, ownValues);
  }

  private JsonArray array() {
    deeper(0);
    int start = open;
    for (JsonToken t = next(); t != JsonToken.END_ARRAY; t = next()) {
      indexes[depth - 1] = open - start;
      JsonValue value = value(t);
      push("", value);
    }
    depth--;
    List<JsonValue> items = List.of(Arrays.copyOfRange(values, start, open));
    open = start;
    return new JsonArray(items);
  }

  private void push(String name, JsonValue value) {
    if (open == names.length) {
      names = Arrays.copyOf(names, open * 2);
      values = Arrays.copyOf(values, open * 2);
    }
    names[open] = name;
    values[open++] = value;
  }

  private boolean isAmong(String name, int start) {
    for (int i = start; i < open; i++) {
      if (names[i].equals(name)) {
        return true;
      }
    }
    return false;
  }

  private JsonToken next() {
    JsonToken t = parser.nextToken();
    if (t == null) {
      throw new Refusal("json.syntax", "The document ends too early; it may be cut off.");
    }
    return t;
  }

  private void deeper(int index) {
    if (depth >= limits.maxDepth()) {
      throw new Refusal(
          "json.depth",
          "The document nests deeper than " + limits.maxDepth() + " levels; flatten it.");
    }
    if (depth == steps.length) {
      steps = Arrays.copyOf(steps, depth * 2);
      indexes = Arrays.copyOf(indexes, depth * 2);
    }
    steps[depth] = "";
    indexes[depth++] = index;
  }

  private static String whole(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
        if (c <= Character.MAX_HIGH_SURROGATE
            && i + 1 < text.length()
            && Character.isLowSurrogate(text.charAt(i + 1))) {
          i++;
        } else {
          throw new Refusal(
              "json.lone-surrogate",
              "A text holds half of a character pair; send whole characters.");
        }
      }
    }
    return text;
  }

  private <T> Reading<T> refuse(String code, String message) {
    StringBuilder pointer = new StringBuilder();
    for (int i = 0; i < Math.min(depth, 100); i++) {
      pointer.append('/');
      if (indexes[i] >= 0) {
        pointer.append(indexes[i]);
      } else {
        pointer.append(JsonPointer.escape(steps[i]));
      }
    }
    return Reading.refused(code, pointer.toString(), message);
  }

  /** Leaves the recursion; caught in {@link #guarded} and never seen outside. */
  private static final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String findingCode;
    private final String sentence;

    Refusal(String findingCode, String message) {
      super(message, null, false, false);
      this.findingCode = findingCode;
      this.sentence = message;
    }
  }
}
