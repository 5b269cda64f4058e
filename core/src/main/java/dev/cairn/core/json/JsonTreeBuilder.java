package dev.cairn.core.json;

import dev.cairn.core.Reading;
import java.util.ArrayList;
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
  private final JsonParser parser;
  private final JsonLimits limits;
  private final List<Object> path = new ArrayList<>();

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
    deeper();
    JsonObject.Builder members = JsonObject.builder();
    Set<String> names = new HashSet<>();
    path.add("");
    for (JsonToken t = next(); t != JsonToken.END_OBJECT; t = next()) {
      String name = whole(parser.currentName());
      path.set(0, name);
      if (!names.add(name)) {
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
    path.remove(0);
    return members.build();
  }

  private void items(String name, JsonItems items) {
    deeper();
    String list = JsonPointer.child("", name);
    path.add(0);
    int index = 0;
    for (JsonToken t = next(); t != JsonToken.END_ARRAY; t = next()) {
      path.set(1, index);
      items.accept(value(t), JsonPointer.child(list, index++));
    }
    path.remove(1);
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
    deeper();
    JsonObject.Builder members = JsonObject.builder();
    int slot = path.size();
    path.add("");
    for (JsonToken t = next(); t != JsonToken.END_OBJECT; t = next()) {
      String name = whole(parser.currentName());
      path.set(slot, name);
      if (members.has(name)) {
        throw twice(name);
      }
      members.add(name, value(parser.nextToken()));
    }
    path.remove(slot);
    return members.build();
  }

  private JsonArray array() {
    deeper();
    List<JsonValue> items = new ArrayList<>();
    int slot = path.size();
    path.add(0);
    for (JsonToken t = next(); t != JsonToken.END_ARRAY; t = next()) {
      path.set(slot, items.size());
      items.add(value(t));
    }
    path.remove(slot);
    return new JsonArray(items);
  }

  private JsonToken next() {
    JsonToken t = parser.nextToken();
    if (t == null) {
      throw new Refusal("json.syntax", "The document ends too early; it may be cut off.");
    }
    return t;
  }

  private void deeper() {
    if (path.size() >= limits.maxDepth()) {
      throw new Refusal(
          "json.depth",
          "The document nests deeper than " + limits.maxDepth() + " levels; flatten it.");
    }
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
    int shown = Math.min(path.size(), 100);
    for (Object step : path.subList(0, shown)) {
      pointer.append('/').append(JsonPointer.escape(step.toString()));
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
