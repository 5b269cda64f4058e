package dev.cairn.core.json;

import dev.cairn.core.Reading;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
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
      return tooLarge(utf8.length);
    }
    if (utf8.length > 0 && !isSpace(utf8[0]) && isPlainUtf8(utf8)) {
      try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), utf8)) {
        return new JsonTreeBuilder(parser, limits).build();
      }
    }
    String text;
    try {
      text = decode(utf8);
    } catch (CharacterCodingException e) {
      return notUtf8();
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
      return new JsonTreeBuilder(parser, limits).build();
    }
  }

  /**
   * Reads an object whose long lists are handed on item by item, so that their items need not be in
   * memory together. Everything else is as in {@link #readObject(byte[])}; a document that is
   * refused in the end may have handed on items before.
   *
   * @param utf8 the document
   * @param lists who takes the items of a list, by its name in the root object; a member of that
   *     name that is no list is handed on as its only item
   * @return the object without those members
   */
  public Reading<JsonObject> readObject(byte[] utf8, Map<String, JsonItems> lists) {
    if (utf8.length > limits.maxBytes()) {
      return tooLarge(utf8.length);
    }
    if (utf8.length == 0) {
      return Reading.refused("json.syntax", "", "The document is empty; it must hold JSON.");
    }
    if (!isPlainUtf8(utf8)) {
      return notUtf8();
    }
    try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), utf8)) {
      return new JsonTreeBuilder(parser, limits).build(lists);
    }
  }

  private <T> Reading<T> tooLarge(int length) {
    return Reading.refused(
        "json.size",
        "",
        "The document has "
            + length
            + " bytes and the limit is "
            + limits.maxBytes()
            + "; send a smaller one or raise the limit.");
  }

  private static <T> Reading<T> notUtf8() {
    return Reading.refused(
        "json.encoding", "", "The document is not UTF-8 text; save it as UTF-8.");
  }

  private static boolean isSpace(byte b) {
    return b == ' ' || b == '\n' || b == '\r' || b == '\t';
  }

  private static boolean isAscii(byte[] bytes) {
    for (byte b : bytes) {
      if (b < 0) {
        return false;
      }
    }
    return true;
  }

  /** Without a byte order mark and without what a parser might take for UTF-16 or UTF-32. */
  private static boolean isPlainUtf8(byte[] utf8) {
    for (int i = 0; i < Math.min(4, utf8.length); i++) {
      if (utf8[i] == 0 || utf8[i] == (byte) 0xEF || utf8[i] == (byte) 0xFE) {
        return false;
      }
    }
    if (isAscii(utf8)) {
      return true;
    }
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(utf8);
    CharBuffer out = CharBuffer.allocate(8192);
    CoderResult result = CoderResult.OVERFLOW;
    while (result.isOverflow()) {
      out.clear();
      result = decoder.decode(in, out, true);
    }
    return result.isUnderflow();
  }

  private static String decode(byte[] utf8) throws CharacterCodingException {
    return StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(ByteBuffer.wrap(utf8))
        .toString();
  }

  /** The limits in force. */
  public JsonLimits limits() {
    return limits;
  }
}
