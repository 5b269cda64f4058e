package dev.cairn.signing.context.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * An active context as term table (JSON-LD 1.1 API, section 4.1), with the contexts reached from it
 * so far. What it defines never changes; it may be shared by threads.
 */
final class CompiledContext {
  private final Map<String, Term> terms;
  private final @Nullable String vocabulary;
  private final @Nullable CompiledContext previous;
  private final Map<String, String> propertyByIri = new HashMap<>();
  private final Map<String, String> classByIri = new HashMap<>();
  private final @Nullable String idAlias;
  private final @Nullable String typeAlias;
  private final boolean anyProtected;

  private final Map<String, CompiledContext> byUrl = new ConcurrentHashMap<>();
  private final Map<Term, CompiledContext> byType = new ConcurrentHashMap<>();
  private final Map<Term, CompiledContext> byProperty = new ConcurrentHashMap<>();
  private final Map<Term, CompiledContext> byScalar = new ConcurrentHashMap<>();

  CompiledContext(
      Map<String, Term> terms, @Nullable String vocabulary, @Nullable CompiledContext previous) {
    this.terms = terms;
    this.vocabulary = vocabulary;
    this.previous = previous;
    String id = null;
    String type = null;
    boolean locked = false;
    for (Term term : terms.values()) {
      locked |= term.isProtected();
      if (term.iri().equals("@id")) {
        id = onlyAlias(id, term);
      } else if (term.iri().equals("@type")) {
        type = onlyAlias(type, term);
      } else if (ContextVocabulary.startsUpperCase(term.name())) {
        classByIri.merge(term.iri(), term.name(), CompiledContext::lesser);
      } else {
        propertyByIri.merge(term.iri(), term.name(), CompiledContext::lesser);
      }
    }
    idAlias = id;
    typeAlias = type;
    anyProtected = locked;
  }

  private static String onlyAlias(@Nullable String other, Term term) {
    if (other != null) {
      throw new NotCovered("two aliases of " + term.iri());
    }
    return term.name();
  }

  private static String lesser(String a, String b) {
    return a.compareTo(b) <= 0 ? a : b;
  }

  @Nullable Term term(String name) {
    return terms.get(name);
  }

  Map<String, Term> terms() {
    return terms;
  }

  @Nullable String vocabulary() {
    return vocabulary;
  }

  /** The context to go back to for the next node, after a type-scoped one; else null. */
  @Nullable CompiledContext previous() {
    return previous;
  }

  boolean anyProtected() {
    return anyProtected;
  }

  @Nullable String idAlias() {
    return idAlias;
  }

  @Nullable String typeAlias() {
    return typeAlias;
  }

  /** The term that a member of this IRI is written by; null if there is none. */
  @Nullable String propertyFor(String iri) {
    String property = propertyByIri.get(iri);
    return property != null ? property : classByIri.get(iri);
  }

  /** The term that a class of this IRI is written by; null if there is none. */
  @Nullable String classFor(String iri) {
    String name = classByIri.get(iri);
    return name != null ? name : propertyByIri.get(iri);
  }

  Map<String, CompiledContext> byUrl() {
    return byUrl;
  }

  Map<Term, CompiledContext> byType() {
    return byType;
  }

  Map<Term, CompiledContext> byProperty() {
    return byProperty;
  }

  Map<Term, CompiledContext> byScalar() {
    return byScalar;
  }
}
