package dev.cairn.signing.context.internal;

import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonNull;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import dev.cairn.signing.rdf.RdfTerm;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Expansion (JSON-LD 1.1 API, section 5.1), node map generation and deserialization to RDF in one
 * walk from JSON to statements, in compiled contexts and safe mode. One document, one thread.
 */
final class DocumentWalk {
  private static final RdfTerm RDF_TYPE =
      RdfTerm.iri("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");

  private final ContextCompiler compiler;
  private final Statements out;
  private final PropertyValues values;
  private int credentials;

  DocumentWalk(ContextCompiler compiler, Statements out) {
    this.compiler = compiler;
    this.out = out;
    this.values = new PropertyValues(compiler, this, out);
  }

  /** Walks a whole document. */
  void document(JsonObject document) {
    node(document, compiler.initial(), null, RdfTerm.DEFAULT_GRAPH, 0, Step.ROOT);
  }

  /** What a node said of itself. */
  record Node(RdfTerm term, boolean saidNothing) {}

  /**
   * Walks a node object.
   *
   * @param around the active context where it stands
   * @param property the term it is the value of; null for the document
   * @param credential which credential of the document it is part of
   */
  Node node(
      JsonObject object,
      CompiledContext around,
      @Nullable Term property,
      RdfTerm graph,
      int credential,
      Step at) {
    CompiledContext active = around;
    if (active.previous() != null && !isBareId(object, active)) {
      active = active.previous();
    }
    if (property != null && property.scoped() != null) {
      active = compiler.afterProperty(active, property);
    }
    int contextAt = object.indexOf("@context");
    if (contextAt >= 0) {
      active = compiler.afterDocument(active, object.valueAt(contextAt));
    }
    CompiledContext base = active;
    List<String> types = types(object, base, at);
    for (String type : types) {
      Term term = base.term(type);
      if (term != null && term.scoped() != null) {
        active = compiler.afterType(active, term);
      }
    }
    RdfTerm given = id(object, active, at);
    RdfTerm subject = given == null ? out.freshBlank() : given;
    int from = out.size();
    boolean isCredential = writeTypes(object, types, base, subject, graph, at);
    int inside = isCredential ? ++credentials : credential;
    for (int i = 0; i < object.size(); i++) {
      if (i != contextAt) {
        member(object.nameAt(i), object.valueAt(i), active, subject, graph, inside, at);
      }
    }
    boolean saidNothing = out.size() == from;
    if (given != null && !saidNothing) {
      out.said(given, graph, inside, from);
    }
    return new Node(subject, saidNothing && given != null);
  }

  private static boolean isBareId(JsonObject object, CompiledContext active) {
    return object.size() == 1
        && (object.nameAt(0).equals("@id") || object.nameAt(0).equals(active.idAlias()));
  }

  private static List<String> types(JsonObject object, CompiledContext active, Step at) {
    String alias = active.typeAlias();
    int i = object.indexOf(alias == null ? "@type" : alias);
    if (i < 0) {
      return List.of();
    }
    JsonValue value = object.valueAt(i);
    if (value instanceof JsonString one) {
      return List.of(one.value());
    }
    if (!(value instanceof JsonArray array)) {
      throw new NotCovered("a type that is " + value.kind() + " at " + at.pointer());
    }
    String[] types = new String[array.size()];
    for (int k = 0; k < types.length; k++) {
      if (!(array.get(k) instanceof JsonString text)) {
        throw new NotCovered("a type that is " + array.get(k).kind());
      }
      types[k] = text.value();
    }
    // Section 5.1.1, step 11: type-scoped contexts apply in the order of their terms.
    Arrays.sort(types);
    return Arrays.asList(types);
  }

  private boolean writeTypes(
      JsonObject object,
      List<String> types,
      CompiledContext base,
      RdfTerm subject,
      RdfTerm graph,
      Step at) {
    boolean credential = false;
    for (String type : types) {
      Term term = base.term(type);
      String iri = term != null ? term.iri() : Names.expand(type, base);
      if (iri == null || !Iris.isAbsolute(iri)) {
        out.problem(Problems.relativeIri(type, typeAt(object, type, base, at)));
        continue;
      }
      String better = base.classFor(iri);
      if (better == null && term == null && type.equals(iri)) {
        better = Names.plainName(iri, base);
      }
      if (better != null && !better.equals(type) && !isClassTerm(term)) {
        out.problem(Problems.alias(type, better, typeAt(object, type, base, at)));
        continue;
      }
      credential |= iri.equals(NodeOccurrences.CREDENTIAL);
      RdfTerm predicate = term == null ? null : term.predicate();
      out.add(subject, RDF_TYPE, predicate == null ? RdfTerm.iri(iri) : predicate, graph);
    }
    return credential;
  }

  /** Published contexts have two class names for one class; they are synonyms. */
  private static boolean isClassTerm(@Nullable Term term) {
    return term != null && ContextVocabulary.startsUpperCase(term.name());
  }

  private static String typeAt(JsonObject object, String type, CompiledContext base, Step at) {
    String alias = base.typeAlias();
    Step types = at.to(alias == null ? "@type" : alias);
    if (object.find(alias == null ? "@type" : alias).orElse(object) instanceof JsonArray array) {
      int index = array.items().indexOf(new JsonString(type));
      return types.to(index).pointer();
    }
    return types.pointer();
  }

  private @Nullable RdfTerm id(JsonObject object, CompiledContext active, Step at) {
    String alias = active.idAlias();
    int i = object.indexOf(alias == null ? "@id" : alias);
    if (i < 0) {
      return null;
    }
    if (!(object.valueAt(i) instanceof JsonString text)) {
      if (object.valueAt(i) == JsonNull.NULL) {
        out.problem(Problems.nullValue(at.to(object.nameAt(i)).pointer()));
        return null;
      }
      throw new NotCovered("an id that is " + object.valueAt(i).kind());
    }
    return reference(text.value(), active, at.to(object.nameAt(i)));
  }

  /** The IRI that an id names: itself, written in full; null if refused. */
  @Nullable RdfTerm reference(String id, CompiledContext active, Step at) {
    if (id.startsWith("_:")) {
      out.problem(Problems.blankNodeId(id, at.pointer()));
      return null;
    }
    if (!Iris.isAbsolute(id)) {
      out.problem(Problems.relativeIri(id, at.pointer()));
      return null;
    }
    String whole = Names.expandColon(id, active);
    if (!whole.equals(id)) {
      out.problem(Problems.alias(id, whole, at.pointer()));
      return null;
    }
    return RdfTerm.iri(id);
  }

  private void member(
      String name,
      JsonValue value,
      CompiledContext active,
      RdfTerm subject,
      RdfTerm graph,
      int credential,
      Step at) {
    Term term = active.term(name);
    if (term == null) {
      if (!name.isEmpty() && name.charAt(0) == '@') {
        keyword(name, active, at);
        return;
      }
      term = undefined(name, active, at);
      if (term == null) {
        return;
      }
    } else if (term.isKeyword()) {
      return;
    } else {
      String better = active.propertyFor(term.iri());
      if (better != null && !better.equals(name)) {
        out.problem(Problems.alias(name, better, at.to(name).pointer()));
        return;
      }
    }
    values.write(
        term, value, active, new PropertyValues.Place(subject, graph, credential), at.to(name));
  }

  private void keyword(String name, CompiledContext active, Step at) {
    String alias =
        switch (name) {
          case "@id" -> active.idAlias();
          case "@type" -> active.typeAlias();
          default -> name;
        };
    if (alias == null) {
      return;
    }
    if (name.equals("@index")) {
      out.problem(Problems.index(at.to(name).pointer()));
    } else if (Keywords.is(name) && alias.equals(name)) {
      throw new NotCovered(name);
    } else if (Keywords.looksLike(name) && alias.equals(name)) {
      out.problem(Problems.reservedName(name, at.to(name).pointer()));
    } else if (alias.equals(name)) {
      out.problem(Problems.undefinedTerm(name, at.to(name).pointer()));
    } else {
      out.problem(Problems.alias(name, alias, at.to(name).pointer()));
    }
  }

  /** A member that is no term: an IRI, short or in full, or a name of the vocabulary. */
  private @Nullable Term undefined(String name, CompiledContext active, Step at) {
    String iri = Names.expand(name, active);
    if (iri == null || !Iris.isAbsolute(iri)) {
      out.problem(Problems.undefinedTerm(name, at.to(name).pointer()));
      return null;
    }
    String better = active.propertyFor(iri);
    if (better == null && name.indexOf(':', 1) > 0) {
      better = Names.plainName(iri, active);
    }
    if (better != null) {
      out.problem(Problems.alias(name, better, at.to(name).pointer()));
      return null;
    }
    return new Term(
        name,
        iri,
        RdfTerm.iri(iri),
        Term.Coercion.NATIVE,
        "",
        "",
        Term.Container.SET,
        Set.of(),
        null,
        false,
        false);
  }
}
