package dev.cairn.signing.context.internal;

import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonBoolean;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import dev.cairn.signing.rdf.RdfTerm;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One context object being processed onto an active context: Create Term Definition (JSON-LD 1.1
 * API, section 4.2) for the features that published credential contexts use. One use, one thread.
 */
final class Definitions {
  private final CompiledContext active;
  private final JsonObject local;
  private final boolean override;
  private final boolean protectAll;
  private final @Nullable String vocabulary;
  private final Map<String, Term> terms;
  private final Map<String, Boolean> defined = new HashMap<>();
  private boolean changed;

  Definitions(CompiledContext active, JsonObject local, boolean override) {
    this.active = active;
    this.local = local;
    this.override = override;
    this.terms = new HashMap<>(active.terms());
    this.protectAll = flag(local, "@protected");
    this.vocabulary = vocabulary();
    this.changed = vocabulary != null && !vocabulary.equals(active.vocabulary());
  }

  private @Nullable String vocabulary() {
    Optional<JsonValue> given = local.find("@vocab");
    if (given.isEmpty()) {
      return active.vocabulary();
    }
    if (given.get() instanceof JsonString text && Iris.isAbsolute(text.value())) {
      return text.value();
    }
    throw new NotCovered("@vocab " + given.get());
  }

  CompiledContext compile(@Nullable CompiledContext unscoped) {
    for (String name : local.names()) {
      switch (name) {
        case "@protected", "@vocab" -> {}
        case "@version" -> {
          if (!local.find(name).orElseThrow().toString().equals("1.1")) {
            throw new NotCovered("@version");
          }
        }
        default -> define(name);
      }
    }
    CompiledContext previous = active.previous() != null ? active.previous() : unscoped;
    return changed || previous != active.previous()
        ? new CompiledContext(terms, vocabulary, previous)
        : active;
  }

  private void define(String name) {
    Boolean done = defined.putIfAbsent(name, false);
    if (done != null) {
      if (!done) {
        throw new NotCovered("a cyclic definition");
      }
      return;
    }
    if (name.isEmpty()
        || Keywords.looksLike(name)
        || name.indexOf(':') >= 0
        || name.indexOf('/') >= 0) {
      throw new NotCovered("the term " + name);
    }
    Term before = active.term(name);
    terms.remove(name);
    Term term = term(name, local.find(name).orElseThrow());
    if (before != null
        && before.definesAs(term)
        && (before.isProtected() == term.isProtected() || (before.isProtected() && !override))) {
      terms.put(name, before);
    } else if (before != null && before.isProtected() && !override) {
      throw new NotCovered("a protected term defined anew");
    } else {
      terms.put(name, term);
      changed = true;
    }
    defined.put(name, true);
  }

  private Term term(String name, JsonValue value) {
    if (value instanceof JsonString id) {
      return make(name, iri(id.value(), name), JsonObject.empty(), true);
    }
    if (!(value instanceof JsonObject definition)) {
      throw new NotCovered("a definition that is " + value.kind());
    }
    for (String key : definition.names()) {
      switch (key) {
        case "@id", "@type", "@language", "@container", "@context", "@protected" -> {}
        default -> throw new NotCovered("a definition with " + key);
      }
    }
    Optional<JsonValue> id = definition.find("@id");
    if (id.isEmpty()) {
      if (vocabulary == null) {
        throw new NotCovered("a term without an IRI");
      }
      return make(name, vocabulary + name, definition, false);
    }
    if (!(id.get() instanceof JsonString text)) {
      throw new NotCovered("an @id that is " + id.get().kind());
    }
    return make(name, iri(text.value(), name), definition, false);
  }

  private Term make(String name, String iri, JsonObject definition, boolean simple) {
    boolean keyword = iri.startsWith("@");
    if (keyword && !iri.equals("@id") && !iri.equals("@type")) {
      throw new NotCovered("an alias of " + iri);
    }
    if (keyword
        && (definition.has("@type")
            || definition.has("@language")
            || definition.has("@container"))) {
      throw new NotCovered("a typed alias of " + iri);
    }
    if (!keyword && !Iris.isAbsolute(iri)) {
      throw new NotCovered("a term for the relative IRI " + iri);
    }
    Set<String> containers = containers(definition);
    String type = type(definition);
    Term.Coercion coercion =
        switch (type) {
          case "" -> Term.Coercion.NATIVE;
          case "@id" -> Term.Coercion.ID;
          case "@vocab" -> Term.Coercion.VOCAB;
          case "@json" -> Term.Coercion.JSON;
          default -> Term.Coercion.DATATYPE;
        };
    return new Term(
        name,
        iri,
        keyword ? null : RdfTerm.iri(iri),
        coercion,
        coercion == Term.Coercion.DATATYPE ? type : "",
        language(definition),
        container(containers),
        containers,
        definition.find("@context").orElse(null),
        simple && ":/?#[]@".indexOf(iri.charAt(iri.length() - 1)) >= 0,
        definition.has("@protected") ? flag(definition, "@protected") : protectAll);
  }

  private String type(JsonObject definition) {
    Optional<JsonValue> type = definition.find("@type");
    if (type.isEmpty()) {
      return "";
    }
    if (!(type.get() instanceof JsonString text)) {
      throw new NotCovered("a @type that is " + type.get().kind());
    }
    String given = text.value();
    if (given.equals("@id") || given.equals("@vocab") || given.equals("@json")) {
      return given;
    }
    String iri = iri(given, "");
    if (!Iris.isAbsolute(iri)) {
      throw new NotCovered("the type " + given);
    }
    return iri;
  }

  /** Where there is a type too it decides, and the language means nothing. */
  private static String language(JsonObject definition) {
    Optional<JsonValue> language = definition.find("@language");
    if (language.isEmpty() || definition.has("@type")) {
      return "";
    }
    if (!(language.get() instanceof JsonString tag) || tag.value().isEmpty()) {
      throw new NotCovered("a @language that is " + language.get());
    }
    return tag.value();
  }

  private static Set<String> containers(JsonObject definition) {
    Set<String> containers = new TreeSet<>();
    definition
        .find("@container")
        .ifPresent(
            given -> {
              for (JsonValue one :
                  given instanceof JsonArray array ? array.items() : List.of(given)) {
                containers.add(one instanceof JsonString text ? text.value() : "");
              }
            });
    return containers;
  }

  private static Term.Container container(Set<String> containers) {
    boolean set = containers.contains("@set");
    if (containers.size() > (set ? 2 : 1)) {
      throw new NotCovered("the containers " + containers);
    }
    Term.Container container = Term.Container.SET;
    for (String one : containers) {
      switch (one) {
        case "@set" -> {}
        case "@language" -> container = Term.Container.LANGUAGE;
        case "@graph" -> container = Term.Container.GRAPH;
        case "@list" -> {
          if (set) {
            throw new NotCovered("a list that is a set");
          }
          container = Term.Container.LIST;
        }
        default -> throw new NotCovered("the container " + one);
      }
    }
    return container;
  }

  /** IRI expansion inside a context (JSON-LD 1.1 API, section 5.2), vocabulary relative. */
  private String iri(String given, String defining) {
    if (Keywords.looksLike(given)) {
      return given;
    }
    if (!given.equals(defining)) {
      if (local.has(given)) {
        define(given);
      }
      Term term = terms.get(given);
      if (term != null) {
        return term.iri();
      }
    }
    int colon = given.indexOf(':', 1);
    if (colon > 0) {
      String prefix = given.substring(0, colon);
      if (given.startsWith("//", colon + 1)) {
        return given;
      }
      if (local.has(prefix) && !prefix.equals(defining)) {
        define(prefix);
      }
      Term term = terms.get(prefix);
      return term != null && term.prefix() ? term.iri() + given.substring(colon + 1) : given;
    }
    if (vocabulary != null) {
      return vocabulary + given;
    }
    throw new NotCovered("the relative IRI " + given);
  }

  private static boolean flag(JsonObject object, String name) {
    Optional<JsonValue> given = object.find(name);
    if (given.isEmpty()) {
      return false;
    }
    if (given.get() instanceof JsonBoolean bool) {
      return bool.value();
    }
    throw new NotCovered(name + " " + given.get());
  }
}
