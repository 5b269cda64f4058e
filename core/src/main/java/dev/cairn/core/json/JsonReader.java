package dev.cairn.core.json;

import dev.cairn.core.Reading;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads JSON strictly: UTF-8 only, each name once in an object, bounded size, depth and number
 * length, nothing after the value, whole characters only. What is refused comes back as one error
 * with its JSON pointer (codes {@code json.*}); nothing is repaired.
 *
 * <p>Immutable and thread-safe. Time and memory are linear in the document.
 */
public final class JsonReader {
  private static final JsonReader STRICT = new JsonReader(JsonLimits.defaults());

  private final JsonLimits limits;
  private final JsonFactory factory;

  private JsonReader(JsonLimits limits) {
    this.limits = limits;
    this.factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .maxDocumentLength(-1)
                    .maxNumberLength(limits.maxNumberLength())
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();
  }

  /** The reader with {@link JsonLimits#defaults()}. */
  public static JsonReader strict() {
    return STRICT;
  }

  /** A reader with other limits. */
  public static JsonReader with(JsonLimits limits) {
    return new JsonReader(limits);
  }

  /** Reads a document whose root is an object; another root is refused as {@code json.type}. */
  public Reading<JsonObject> readObject(byte[] utf8) {
    return read(utf8)
        .then(
            v ->
                v instanceof JsonObject o
                    ? Reading.of(o)
                    : Reading.refused(
                        "json.type",
                        "",
                        "The document is " + v.kind() + "; it must be an object, { … }."));
  }

  /** Reads one JSON value from UTF-8 text. The bytes are not kept. */
  public Reading<JsonValue> read(byte[] utf8) {
    if (utf8.length > limits.maxBytes()) {
      return Reading.refused(
          "json.size",
          "",
          "The document has "
              + utf8.length
              + " bytes and the limit is "
              + limits.maxBytes()
              + "; send a smaller one or raise the limit.");
    }
    String text;
    try {
      text = decode(utf8);
    } catch (CharacterCodingException e) {
      return Reading.refused(
          "json.encoding", "", "The document is not UTF-8 text; save it as UTF-8.");
    }
    return read(text);
  }

  /** Reads one JSON value from text. */
  public Reading<JsonValue> read(String text) {
    if (text.isBlank()) {
      return Reading.refused("json.syntax", "", "The document is empty; it must hold JSON.");
    }
    if (text.length() > limits.maxBytes()) {
      return Reading.refused(
          "json.size", "", "The document is longer than " + limits.maxBytes() + "; send less.");
    }
    try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), text)) {
      return new TreeBuilder(parser, limits).build();
    }
  }

  private static String decode(byte[] utf8) throws CharacterCodingException {
    for (byte b : utf8) {
      if (b < 0) {
        return StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(ByteBuffer.wrap(utf8))
            .toString();
      }
    }
    return new String(utf8, StandardCharsets.ISO_8859_1);
  }

  /** One reading; keeps the path so that an error can name its place. */
  private static final class TreeBuilder {
    private final JsonParser parser;
    private final JsonLimits limits;
    private final List<Object> path = new ArrayList<>();

    TreeBuilder(JsonParser parser, JsonLimits limits) {
      this.parser = parser;
      this.limits = limits;
    }

    Reading<JsonValue> build() {
      try {
        JsonValue value = value(parser.nextToken());
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
          throw new Refusal(
              "json.duplicate-key", "The name \"" + name + "\" stands twice; keep one of them.");
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

    private Reading<JsonValue> refuse(String code, String message) {
      StringBuilder pointer = new StringBuilder();
      int shown = Math.min(path.size(), 100);
      for (Object step : path.subList(0, shown)) {
        pointer.append('/').append(JsonPointer.escape(step.toString()));
      }
      return Reading.refused(code, pointer.toString(), message);
    }
  }

  /** Leaves the recursion; caught in {@link TreeBuilder#build()} and never seen outside. */
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

  /** The limits in force. */
  public JsonLimits limits() {
    return limits;
  }
}
