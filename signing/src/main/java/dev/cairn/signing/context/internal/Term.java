package dev.cairn.signing.context.internal;

import dev.cairn.core.json.JsonValue;
import dev.cairn.signing.rdf.RdfTerm;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A compiled term definition (JSON-LD 1.1 API, section 4.2). Compared by identity, so that contexts
 * reached through it are found fast.
 */
final class Term {
  private final String name;
  private final String iri;
  private final @Nullable RdfTerm predicate;
  private final Coercion coercion;
  private final String datatype;
  private final String language;
  private final Container container;
  private final Set<String> containers;
  private final @Nullable JsonValue scoped;
  private final boolean prefix;
  private final boolean isProtected;

  Term(
      String name,
      String iri,
      @Nullable RdfTerm predicate,
      Coercion coercion,
      String datatype,
      String language,
      Container container,
      Set<String> containers,
      @Nullable JsonValue scoped,
      boolean prefix,
      boolean isProtected) {
    this.name = name;
    this.iri = iri;
    this.predicate = predicate;
    this.coercion = coercion;
    this.datatype = datatype;
    this.language = language;
    this.container = container;
    this.containers = containers;
    this.scoped = scoped;
    this.prefix = prefix;
    this.isProtected = isProtected;
  }

  /** What becomes of a scalar. */
  enum Coercion {
    /** A literal of its native type. */
    NATIVE,
    /** An IRI, taken as it is. */
    ID,
    /** An IRI, or a term. */
    VOCAB,
    /** With whatever it holds, one literal of JSON. */
    JSON,
    /** A literal of a datatype. */
    DATATYPE
  }

  /** What kind of collection the value is. */
  enum Container {
    /** A set, written as one value or an array. */
    SET,
    /** A list. */
    LIST,
    /** Texts by language. */
    LANGUAGE,
    /** Each value is a graph of its own. */
    GRAPH
  }

  String name() {
    return name;
  }

  /** What it stands for: an absolute IRI, or {@code @id} or {@code @type}. */
  String iri() {
    return iri;
  }

  /** The IRI ready to be written; null for the two keywords. */
  @Nullable RdfTerm predicate() {
    return predicate;
  }

  Coercion coercion() {
    return coercion;
  }

  /** The IRI for {@link Coercion#DATATYPE}, else empty. */
  String datatype() {
    return datatype;
  }

  /** The language of its texts, else empty. */
  String language() {
    return language;
  }

  Container container() {
    return container;
  }

  /** The scoped context: a JSON null for the empty one, null for none. */
  @Nullable JsonValue scoped() {
    return scoped;
  }

  /** Whether it may be the prefix of a compact IRI. */
  boolean prefix() {
    return prefix;
  }

  /** Whether it may not be defined otherwise. */
  boolean isProtected() {
    return isProtected;
  }

  boolean isKeyword() {
    return predicate == null;
  }

  /** Whether the definitions are the same but for protection, which allows one to stand anew. */
  boolean definesAs(Term other) {
    return iri.equals(other.iri)
        && coercion == other.coercion
        && datatype.equals(other.datatype)
        && language.equals(other.language)
        && containers.equals(other.containers)
        && prefix == other.prefix
        && (scoped == null ? other.scoped == null : scoped.equals(other.scoped));
  }
}
