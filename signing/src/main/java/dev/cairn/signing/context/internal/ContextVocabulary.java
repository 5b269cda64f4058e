package dev.cairn.signing.context.internal;

import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * All names that some contexts give to IRIs, at whatever depth and whether active or not: a coarse
 * view, by which the complete way finds second names for what has one. One thread at a time.
 */
final class ContextVocabulary {
  private final Map<String, String> iriByTerm = new LinkedHashMap<>();
  private final Map<String, Set<String>> termsByIri = new HashMap<>();
  private final Map<String, String> aliasByKeyword = new HashMap<>();
  private final Set<String> vocabularies = new HashSet<>();

  /** Adds the value of a member {@code @context}; URLs in it are passed over. */
  void add(JsonValue context) {
    if (context instanceof JsonArray array) {
      array.forEach(this::add);
    } else if (context instanceof JsonObject object) {
      object.findString("@vocab").ifPresent(vocabularies::add);
      object.forEach(this::addPrefix);
      object.forEach(this::addTerm);
    }
  }

  private void addPrefix(String term, JsonValue definition) {
    if (definition instanceof JsonString text && !Keywords.looksLike(term)) {
      iriByTerm.putIfAbsent(term, text.value());
    }
  }

  private void addTerm(String term, JsonValue definition) {
    if (Keywords.looksLike(term)) {
      return;
    }
    Optional<String> id =
        definition instanceof JsonString text
            ? Optional.of(text.value())
            : definition instanceof JsonObject object ? object.findString("@id") : Optional.empty();
    id.ifPresent(
        given -> {
          if (Keywords.is(given)) {
            aliasByKeyword.putIfAbsent(given, term);
            return;
          }
          String iri = expand(given);
          iriByTerm.put(term, iri);
          termsByIri.computeIfAbsent(iri, i -> new TreeSet<>()).add(term);
        });
    if (definition instanceof JsonObject object) {
      object.find("@context").ifPresent(this::add);
    }
  }

  private String expand(String given) {
    String whole = iriByTerm.get(given);
    if (whole != null && !whole.equals(given)) {
      return whole;
    }
    return expandCompact(given).orElse(given);
  }

  /** The IRI that a compact IRI is short for; empty if its prefix is no term. */
  Optional<String> expandCompact(String text) {
    int colon = text.indexOf(':');
    if (colon < 0 || text.startsWith("//", colon + 1)) {
      return Optional.empty();
    }
    return Optional.ofNullable(iriByTerm.get(text.substring(0, colon)))
        .map(iri -> iri + text.substring(colon + 1));
  }

  boolean isTerm(String name) {
    return iriByTerm.containsKey(name) || aliasByKeyword.containsValue(name);
  }

  /** The term to use for a keyword, if there is one. */
  Optional<String> aliasOf(String keyword) {
    return Optional.ofNullable(aliasByKeyword.get(keyword));
  }

  /** The terms for an IRI; empty if there are none. */
  Set<String> termsFor(String iri) {
    return termsByIri.getOrDefault(iri, Set.of());
  }

  /** The name to use for the member instead of this one, if this one is not it. */
  Optional<String> betterName(String member) {
    if (Keywords.is(member)) {
      return aliasOf(member);
    }
    String iri = iriByTerm.get(member);
    if (iri != null) {
      // Published contexts give some IRIs to a class and to a property; a member is a property.
      return termsFor(iri).stream()
          .filter(t -> !startsUpperCase(t))
          .findFirst()
          .filter(t -> !t.equals(member));
    }
    String whole = expandCompact(member).orElse(member);
    Optional<String> term = termsFor(whole).stream().findFirst();
    if (term.isEmpty() && Iris.isAbsolute(whole)) {
      return vocabularies.stream()
          .filter(whole::startsWith)
          .map(v -> whole.substring(v.length()))
          .findFirst();
    }
    return term;
  }

  /** The term to use for a class instead of what is written, if none of its terms is written. */
  Optional<String> betterType(String iri, Set<String> written) {
    Set<String> classes = new TreeSet<>();
    termsFor(iri).stream().filter(ContextVocabulary::startsUpperCase).forEach(classes::add);
    return classes.isEmpty() || classes.stream().anyMatch(written::contains)
        ? Optional.empty()
        : classes.stream().findFirst();
  }

  /**
   * What to write for a node instead of what is written. An IRI is written as it is, but where a
   * term or a plain name of a vocabulary stands for it, which then must be written.
   */
  Optional<String> betterReference(String iri, Set<String> written) {
    Set<String> terms = termsFor(iri);
    if (terms.stream().anyMatch(written::contains)) {
      return Optional.empty();
    }
    boolean plain =
        vocabularies.stream()
            .anyMatch(v -> iri.startsWith(v) && written.contains(iri.substring(v.length())));
    if (plain || (terms.isEmpty() && written.contains(iri))) {
      return Optional.empty();
    }
    return Optional.of(terms.stream().findFirst().orElse(iri));
  }

  static boolean startsUpperCase(String term) {
    return !term.isEmpty() && Character.isUpperCase(term.codePointAt(0));
  }
}
