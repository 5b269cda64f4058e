package dev.cairn.cli.report;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes HTML in which every text and every attribute is escaped. Only element and attribute names
 * and the style sheet come from the program itself. Not thread-safe.
 */
final class Html {
  private final StringBuilder out = new StringBuilder(16_384);
  private final Deque<String> open = new ArrayDeque<>();

  /** Opens an element; attributes are name, value, name, value … */
  Html open(String element, String... attributes) {
    start(element, attributes);
    open.push(element);
    return this;
  }

  /** Closes the innermost element. */
  Html close() {
    out.append("</").append(open.pop()).append(">\n");
    return this;
  }

  /** An element that holds one text. */
  Html element(String element, String text, String... attributes) {
    start(element, attributes);
    escape(text);
    out.append("</").append(element).append(">\n");
    return this;
  }

  /** Text in the innermost element. */
  Html text(String text) {
    escape(text);
    return this;
  }

  /** An element without content, such as {@code meta}. */
  Html single(String element, String... attributes) {
    start(element, attributes);
    out.append('\n');
    return this;
  }

  /** The program's own style sheet, which is not escaped. */
  Html style(String css) {
    if (css.contains("</")) {
      throw new IllegalArgumentException("The style sheet would end its element; mend it.");
    }
    out.append("<style>\n").append(css).append("</style>\n");
    return this;
  }

  /** The page; everything must be closed. */
  String page() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("The element " + open.peek() + " is open; close it.");
    }
    return "<!doctype html>\n" + out;
  }

  private void start(String element, String... attributes) {
    out.append('<').append(element);
    for (int i = 0; i + 1 < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      escape(attributes[i + 1]);
      out.append('"');
    }
    out.append('>');
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> {
          // What HTML cannot hold, and what turns the reading direction of a line around.
          boolean control = (c < 0x20 && c != '\n' && c != '\t') || c == 0x7f;
          boolean bidi = (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
          out.append(control || bidi ? '\ufffd' : c);
        }
      }
    }
  }
}
