package dev.cairn.signing.rdf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An RDF 1.1 term: an IRI, a blank node or a literal, kept as the bytes of its canonical N-Quads
 * form. Two terms are equal when these are. Immutable and thread-safe.
 */
public final class RdfTerm implements Comparable<RdfTerm> {
  /** What kind of term it is. */
  public enum Kind {
    /** An IRI. */
    IRI,
    /** A blank node; its label means something in one dataset only. */
    BLANK,
    /** A literal. */
    LITERAL,
    /** The absent graph name of a quad of the default graph; nothing else. */
    DEFAULT_GRAPH
  }

  /** The datatype of a literal without one. */
  public static final String XSD_STRING = "http://www.w3.org/2001/XMLSchema#string";

  /** Stands where a quad of the default graph has no graph name; an empty text. */
  public static final RdfTerm DEFAULT_GRAPH = new RdfTerm(Kind.DEFAULT_GRAPH, "", new byte[0]);

  private final Kind kind;
  private final String value;
  private final byte[] bytes;
  private final int hash;

  private RdfTerm(Kind kind, String value, byte[] bytes) {
    this.kind = kind;
    this.value = value;
    this.bytes = bytes;
    this.hash = Arrays.hashCode(bytes);
  }

  /** An IRI; taken as it is, the caller has checked that it is absolute. */
  public static RdfTerm iri(String iri) {
    NQuadsBytes out = new NQuadsBytes(iri.length() + 3);
    out.iri(iri);
    out.put(' ');
    return new RdfTerm(Kind.IRI, iri, out.toBytes());
  }

  /**
   * A blank node.
   *
   * @param label without {@code _:}
   */
  public static RdfTerm blank(String label) {
    return new RdfTerm(Kind.BLANK, label, ("_:" + label + ' ').getBytes(StandardCharsets.UTF_8));
  }

  /** A plain literal, of type {@value #XSD_STRING}. */
  public static RdfTerm literal(String lexical) {
    NQuadsBytes out = new NQuadsBytes(lexical.length() + 8);
    out.quoted(lexical);
    out.put(' ');
    return new RdfTerm(Kind.LITERAL, lexical, out.toBytes());
  }

  /** A literal of a datatype. */
  public static RdfTerm literal(String lexical, String datatype) {
    if (datatype.equals(XSD_STRING)) {
      return literal(lexical);
    }
    NQuadsBytes out = new NQuadsBytes(lexical.length() + datatype.length() + 12);
    out.quoted(lexical);
    out.put('^');
    out.put('^');
    out.iri(datatype);
    out.put(' ');
    return new RdfTerm(Kind.LITERAL, lexical, out.toBytes());
  }

  /** A text in a language; the tag is kept as it is written. */
  public static RdfTerm languageText(String text, String language) {
    NQuadsBytes out = new NQuadsBytes(text.length() + language.length() + 10);
    out.quoted(text);
    out.put('@');
    out.raw(language);
    out.put(' ');
    return new RdfTerm(Kind.LITERAL, text, out.toBytes());
  }

  /** What kind of term it is. */
  public Kind kind() {
    return kind;
  }

  /** Whether it is a blank node. */
  public boolean isBlank() {
    return kind == Kind.BLANK;
  }

  /** The IRI, the label of the blank node without {@code _:}, or the lexical form. */
  public String value() {
    return value;
  }

  /** The canonical N-Quads form and the blank after it; shared, so never to be changed. */
  byte[] bytes() {
    return bytes;
  }

  /** In the order of the UTF-8 bytes, which is that of the code points. */
  @Override
  public int compareTo(RdfTerm other) {
    return this == other ? 0 : Arrays.compareUnsigned(bytes, other.bytes);
  }

  @Override
  public boolean equals(@Nullable Object o) {
    return this == o
        || (o instanceof RdfTerm other && hash == other.hash && Arrays.equals(bytes, other.bytes));
  }

  @Override
  public int hashCode() {
    return hash;
  }

  /** The canonical N-Quads form. */
  @Override
  public String toString() {
    return new String(bytes, StandardCharsets.UTF_8).stripTrailing();
  }
}
