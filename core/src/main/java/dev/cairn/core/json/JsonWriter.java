package dev.cairn.core.json;

import java.nio.charset.StandardCharsets;

/**
 * Writes JSON text: members in their order, numbers as they were read, strings with the fewest
 * escapes. Deterministic; for bytes to hash or sign use {@link CanonicalJson}.
 */
public final class JsonWriter {
  private static final char[] HEX = "0123456789abcdef".toCharArray();

  private JsonWriter() {}

  /** On one line, without spaces. */
  public static String compact(JsonValue value) {
    StringBuilder out = new StringBuilder(256);
    write(value, out, -1);
    return out.toString();
  }

  /** Two spaces an indent, ending in a line feed; for people and files. */
  public static String pretty(JsonValue value) {
    StringBuilder out = new StringBuilder(1024);
    write(value, out, 0);
    return out.append('\n').toString();
  }

  /** {@link #pretty} as UTF-8. */
  public static byte[] prettyBytes(JsonValue value) {
    return pretty(value).getBytes(StandardCharsets.UTF_8);
  }

  private static void write(JsonValue value, StringBuilder out, int indent) {
    if (value instanceof JsonObject object) {
      writeObject(object, out, indent);
    } else if (value instanceof JsonArray array) {
      writeArray(array, out, indent);
    } else if (value instanceof JsonString string) {
      quote(string.value(), out);
    } else {
      out.append(value);
    }
  }

  private static void writeObject(JsonObject object, StringBuilder out, int indent) {
    if (object.isEmpty()) {
      out.append("{}");
      return;
    }
    int inner = indent < 0 ? indent : indent + 1;
    out.append('{');
    for (int i = 0; i < object.size(); i++) {
      if (i > 0) {
        out.append(',');
      }
      newLine(out, inner);
      quote(object.nameAt(i), out);
      out.append(indent < 0 ? ":" : ": ");
      write(object.valueAt(i), out, inner);
    }
    newLine(out, indent);
    out.append('}');
  }

  private static void writeArray(JsonArray array, StringBuilder out, int indent) {
    if (array.isEmpty()) {
      out.append("[]");
      return;
    }
    int inner = indent < 0 ? indent : indent + 1;
    out.append('[');
    for (int i = 0; i < array.size(); i++) {
      if (i > 0) {
        out.append(',');
      }
      newLine(out, inner);
      write(array.get(i), out, inner);
    }
    newLine(out, indent);
    out.append(']');
  }

  private static void newLine(StringBuilder out, int indent) {
    if (indent >= 0) {
      out.append('\n');
      for (int i = 0; i < indent; i++) {
        out.append("  ");
      }
    }
  }

  /** A JSON string with the escapes of RFC 8785 section 3.2.2.2, which are the fewest. */
  static void quote(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x20 && c != '"' && c != '\\') {
        out.append(c);
        continue;
      }
      out.append('\\');
      switch (c) {
        case '"', '\\' -> out.append(c);
        case '\b' -> out.append('b');
        case '\t' -> out.append('t');
        case '\n' -> out.append('n');
        case '\f' -> out.append('f');
        case '\r' -> out.append('r');
        default -> out.append("u00").append(HEX[c >> 4]).append(HEX[c & 0xf]);
      }
    }
    out.append('"');
  }
}
