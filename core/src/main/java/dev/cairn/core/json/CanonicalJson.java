package dev.cairn.core.json;

import dev.cairn.core.CairnException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The JSON Canonicalization Scheme of RFC 8785: members sorted by UTF-16 code units, no white
 * space, numbers as ECMAScript writes them. Linear in the document but for the sorting of members.
 *
 * <p>A number whose exact value is not that of its shortest double form would be changed silently,
 * so it is refused: ask {@link JsonNumber#isExactDouble()} first, or expect the exception.
 */
public final class CanonicalJson {
  private CanonicalJson() {}

  /**
   * The canonical form as UTF-8.
   *
   * @throws CairnException with {@link CairnException.Code#ILLEGAL_ARGUMENT} for a number that is
   *     no double, or a lone surrogate
   */
  public static byte[] bytes(JsonValue value) {
    return text(value).getBytes(StandardCharsets.UTF_8);
  }

  /** The canonical form as text; throws as {@link #bytes} does. */
  public static String text(JsonValue value) {
    StringBuilder out = new StringBuilder(1024);
    write(value, out);
    return out.toString();
  }

  /** The SHA-256 of {@link #bytes}, 64 lower-case hexadecimal digits. */
  public static String sha256(JsonValue value) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(value)));
    } catch (NoSuchAlgorithmException e) {
      throw new CairnException(
          CairnException.Code.PLATFORM, "This Java has no SHA-256; use a complete one.", e);
    }
  }

  private static void write(JsonValue value, StringBuilder out) {
    if (value instanceof JsonObject object) {
      writeObject(object, out);
    } else if (value instanceof JsonArray array) {
      out.append('[');
      for (int i = 0; i < array.size(); i++) {
        if (i > 0) {
          out.append(',');
        }
        write(array.get(i), out);
      }
      out.append(']');
    } else if (value instanceof JsonString string) {
      writeString(string.value(), out);
    } else if (value instanceof JsonNumber number) {
      writeNumber(number, out);
    } else {
      out.append(value);
    }
  }

  private static void writeObject(JsonObject object, StringBuilder out) {
    Integer[] order = new Integer[object.size()];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    // String.compareTo compares UTF-16 code units, as RFC 8785 section 3.2.3 asks.
    Arrays.sort(order, (a, b) -> object.nameAt(a).compareTo(object.nameAt(b)));
    out.append('{');
    for (int i = 0; i < order.length; i++) {
      if (i > 0) {
        out.append(',');
      }
      writeString(object.nameAt(order[i]), out);
      out.append(':');
      write(object.valueAt(order[i]), out);
    }
    out.append('}');
  }

  private static void writeString(String text, StringBuilder out) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        if (!Character.isHighSurrogate(c)
            || i + 1 == text.length()
            || !Character.isLowSurrogate(text.charAt(i + 1))) {
          throw CairnException.illegalArgument(
              "The text holds half of a character pair at " + i + "; send whole characters.");
        }
        i++;
      }
    }
    JsonWriter.quote(text, out);
  }

  private static void writeNumber(JsonNumber number, StringBuilder out) {
    String text = number.text();
    if (text.length() <= 15 && isPlainInteger(text)) {
      out.append(text);
      return;
    }
    if (!number.isExactDouble()) {
      throw CairnException.illegalArgument(
          "The number " + text + " is not one that every reader sees alike; write it as a string.");
    }
    out.append(CanonicalNumber.format(number.doubleValue()));
  }

  private static boolean isPlainInteger(String text) {
    int from = text.charAt(0) == '-' ? 1 : 0;
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return from == 0 || text.charAt(1) != '0';
  }
}
