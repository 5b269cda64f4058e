package dev.cairn.signing.baking;

import dev.cairn.core.Reading;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the parts of an XML text stand, so that something can be put in or taken out without
 * touching a character of the rest. It only finds places; whether the text is well-formed is for
 * the XML parser to say. Linear.
 */
final class XmlSpans {
  /** What stands between two places. */
  enum Kind {
    /** {@code <name …>} or {@code <name …/>}. */
    START,
    /** {@code </name>}. */
    END,
    /** {@code <!DOCTYPE …>}. */
    DOCTYPE
  }

  /** A part of the text, from its {@code <} to behind its {@code >}. */
  record Span(Kind kind, int from, int to, String name, boolean closed) {}

  private final String text;
  private int at;

  private XmlSpans(String text) {
    this.text = text;
  }

  /** All tags and the document type of a text, in order. */
  static Reading<List<Span>> of(String text) {
    return new XmlSpans(text).scan();
  }

  private Reading<List<Span>> scan() {
    List<Span> spans = new ArrayList<>();
    while ((at = text.indexOf('<', at)) >= 0) {
      int from = at;
      int to;
      if (text.startsWith("<!--", at)) {
        to = after("-->", at + 4);
      } else if (text.startsWith("<![CDATA[", at)) {
        to = after("]]>", at + 9);
      } else if (text.startsWith("<?", at)) {
        to = after("?>", at + 2);
      } else {
        to = tagEnd();
        boolean doctype = text.startsWith("<!", from);
        if (to > 0 && doctype && text.substring(from, to).indexOf('[') >= 0) {
          return Reading.refused(
              "baking.svg-doctype",
              "",
              "The SVG has a DOCTYPE with declarations of its own; remove them.");
        }
        if (to > 0) {
          spans.add(span(from, to, doctype));
        }
      }
      if (to < 0) {
        return Reading.refused(
            "baking.svg-syntax",
            "",
            "The SVG ends inside the markup that begins at character "
                + from
                + "; send the whole file.");
      }
      at = to;
    }
    return Reading.of(spans);
  }

  private Span span(int from, int to, boolean doctype) {
    if (doctype) {
      return new Span(Kind.DOCTYPE, from, to, "", true);
    }
    boolean end = text.charAt(from + 1) == '/';
    int start = from + (end ? 2 : 1);
    int stop = start;
    while (stop < to && " \t\r\n/>".indexOf(text.charAt(stop)) < 0) {
      stop++;
    }
    boolean closed = !end && text.charAt(to - 2) == '/';
    return new Span(end ? Kind.END : Kind.START, from, to, text.substring(start, stop), closed);
  }

  private int after(String mark, int from) {
    int found = text.indexOf(mark, from);
    return found < 0 ? -1 : found + mark.length();
  }

  /** Behind the {@code >} that ends a tag; one inside quotes does not. */
  private int tagEnd() {
    char quote = 0;
    for (int i = at + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '>') {
        return i + 1;
      } else if (c == '[' && text.startsWith("<!", at)) {
        // An internal subset; its own '>' must not be taken for the end.
        return text.length();
      }
    }
    return -1;
  }
}
