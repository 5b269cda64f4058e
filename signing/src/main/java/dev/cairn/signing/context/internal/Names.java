package dev.cairn.signing.context.internal;

import org.jspecify.annotations.Nullable;

/** IRI expansion in a compiled context (JSON-LD 1.1 API, section 5.2). */
final class Names {
  private Names() {}

  /** The IRI of a term, compact IRI, IRI or name of the vocabulary; null if it has none. */
  static @Nullable String expand(String name, CompiledContext active) {
    Term term = active.term(name);
    if (term != null) {
      return term.iri();
    }
    if (name.indexOf(':', 1) > 0) {
      return expandColon(name, active);
    }
    return active.vocabulary() == null || Keywords.looksLike(name)
        ? null
        : active.vocabulary() + name;
  }

  /** A text with a colon: itself, or what it is short for. */
  static String expandColon(String name, CompiledContext active) {
    int colon = name.indexOf(':', 1);
    if (name.startsWith("//", colon + 1)) {
      return name;
    }
    Term prefix = active.term(name.substring(0, colon));
    return prefix != null && prefix.prefix() ? prefix.iri() + name.substring(colon + 1) : name;
  }

  /** The plain name that a vocabulary has for an IRI which is written otherwise; else null. */
  static @Nullable String plainName(String iri, CompiledContext active) {
    String vocabulary = active.vocabulary();
    return vocabulary != null && iri.startsWith(vocabulary)
        ? iri.substring(vocabulary.length())
        : null;
  }
}
