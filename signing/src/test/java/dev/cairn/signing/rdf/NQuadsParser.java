package dev.cairn.signing.rdf;

import java.util.ArrayList;
import java.util.List;

/** Reads well-formed N-Quads (RDF 1.1 N-Quads) for the tests; throws on anything else. */
public final class NQuadsParser {
  private final String text;
  private int at;

  private NQuadsParser(String text) {
    this.text = text;
  }

  public static List<RdfQuad> parse(String text) {
    List<RdfQuad> quads = new ArrayList<>();
    for (String line : text.split("[\r\n]+")) {
      if (!line.isBlank() && !line.strip().startsWith("#")) {
        quads.add(new NQuadsParser(line).quad());
      }
    }
    return quads;
  }

  private RdfQuad quad() {
    RdfTerm subject = term();
    RdfTerm predicate = term();
    RdfTerm object = term();
    blanks();
    RdfTerm graph = peek() == '.' ? RdfTerm.DEFAULT_GRAPH : term();
    blanks();
    expect('.');
    return new RdfQuad(subject, predicate, object, graph);
  }

  private RdfTerm term() {
    blanks();
    if (peek() == '<') {
      return RdfTerm.iri(iri());
    }
    if (peek() == '_') {
      expect('_');
      expect(':');
      int from = at;
      while (at < text.length() && !Character.isWhitespace(peek())) {
        at++;
      }
      return RdfTerm.blank(text.substring(from, at));
    }
    String lexical = delimited('"', '"');
    if (at < text.length() && peek() == '@') {
      int from = ++at;
      while (at < text.length() && (Character.isLetterOrDigit(peek()) || peek() == '-')) {
        at++;
      }
      return RdfTerm.languageText(lexical, text.substring(from, at));
    }
    if (at < text.length() && peek() == '^') {
      expect('^');
      expect('^');
      return RdfTerm.literal(lexical, iri());
    }
    return RdfTerm.literal(lexical);
  }

  private String iri() {
    return delimited('<', '>');
  }

  private String delimited(char open, char close) {
    expect(open);
    StringBuilder out = new StringBuilder();
    while (peek() != close) {
      char c = text.charAt(at++);
      if (c == '\\') {
        escape(out);
      } else {
        out.append(c);
      }
    }
    expect(close);
    return out.toString();
  }

  private void escape(StringBuilder out) {
    char c = text.charAt(at++);
    switch (c) {
      case 't' -> out.append('\t');
      case 'b' -> out.append('\b');
      case 'n' -> out.append('\n');
      case 'r' -> out.append('\r');
      case 'f' -> out.append('\f');
      case '"', '\'', '\\' -> out.append(c);
      case 'u' -> hex(out, 4);
      case 'U' -> hex(out, 8);
      default -> throw new IllegalArgumentException("escape \\" + c + " in " + text);
    }
  }

  private void hex(StringBuilder out, int digits) {
    out.appendCodePoint(Integer.parseInt(text.substring(at, at + digits), 16));
    at += digits;
  }

  private char peek() {
    return text.charAt(at);
  }

  private void blanks() {
    while (Character.isWhitespace(peek())) {
      at++;
    }
  }

  private void expect(char c) {
    if (peek() != c) {
      throw new IllegalArgumentException("expected " + c + " at " + at + " of " + text);
    }
    at++;
  }
}
