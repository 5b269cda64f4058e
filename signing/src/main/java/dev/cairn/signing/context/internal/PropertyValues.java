package dev.cairn.signing.context.internal;

import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonNull;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import dev.cairn.signing.rdf.RdfTerm;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values of one member of a node as statements, by the container and type of its term. */
final class PropertyValues {
  private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
  private static final RdfTerm FIRST = RdfTerm.iri(RDF + "first");
  private static final RdfTerm REST = RdfTerm.iri(RDF + "rest");
  private static final RdfTerm NIL = RdfTerm.iri(RDF + "nil");

  private final ContextCompiler compiler;
  private final DocumentWalk walk;
  private final Statements out;
  private final Literals literals;

  PropertyValues(ContextCompiler compiler, DocumentWalk walk, Statements out) {
    this.compiler = compiler;
    this.walk = walk;
    this.out = out;
    this.literals = new Literals(out);
  }

  /** Of what is spoken, in which graph, and in which credential of the document. */
  record Place(RdfTerm subject, RdfTerm graph, int credential) {}

  void write(Term term, JsonValue value, CompiledContext active, Place place, Step at) {
    if (term.coercion() == Term.Coercion.JSON) {
      add(place, term, literals.json(value, at));
      return;
    }
    switch (term.container()) {
      case SET -> set(term, value, active, place, at);
      case LIST -> {
        if (value instanceof JsonObject object && object.has("@list")) {
          set(term, value, active, place, at);
        } else if (value == JsonNull.NULL) {
          out.problem(Problems.nullValue(at.pointer()));
        } else {
          add(place, term, list(term, items(value), value instanceof JsonArray, active, place, at));
        }
      }
      case LANGUAGE -> {
        if (value instanceof JsonObject object) {
          languages(term, object, place, at);
        } else {
          set(term, value, active, place, at);
        }
      }
      case GRAPH -> graphs(term, value, active, place, at);
    }
  }

  private void add(Place place, Term term, @Nullable RdfTerm object) {
    RdfTerm predicate = term.predicate();
    if (object != null && predicate != null) {
      out.add(place.subject(), predicate, object, place.graph());
    }
  }

  private void set(Term term, JsonValue value, CompiledContext active, Place place, Step at) {
    if (value instanceof JsonArray array) {
      for (int i = 0; i < array.size(); i++) {
        set(term, array.get(i), active, place, at.to(i));
      }
    } else if (value instanceof JsonObject object && object.has("@set")) {
      only(object, "@set", term, active);
      set(term, object.valueAt(0), active, place, at.to("@set"));
    } else {
      add(place, term, single(term, value, active, place, at));
    }
  }

  /** One value: a node, a list, a literal or a reference; null if refused. */
  private @Nullable RdfTerm single(
      Term term, JsonValue value, CompiledContext active, Place place, Step at) {
    if (!(value instanceof JsonObject object)) {
      return scalar(term, value, active, at);
    }
    if (object.has("@value")) {
      CompiledContext inside =
          term.scoped() == null ? active : compiler.afterProperty(active, term);
      return literals.valueObject(object, inside, at);
    }
    if (object.has("@list")) {
      only(object, "@list", term, active);
      JsonValue items = object.valueAt(0);
      return list(term, items(items), items instanceof JsonArray, active, place, at.to("@list"));
    }
    return walk.node(object, active, term, place.graph(), place.credential(), at).term();
  }

  /** Set and list objects under changing contexts are rare; the complete way knows them all. */
  private static void only(JsonObject object, String keyword, Term term, CompiledContext active) {
    if (object.size() != 1 || term.scoped() != null || active.previous() != null) {
      throw new NotCovered("an object with " + keyword);
    }
  }

  private @Nullable RdfTerm scalar(Term term, JsonValue value, CompiledContext active, Step at) {
    CompiledContext inside = compiler.afterScalar(active, term);
    if (value instanceof JsonString text) {
      if (term.coercion() == Term.Coercion.ID) {
        return walk.reference(text.value(), inside, at);
      }
      if (term.coercion() == Term.Coercion.VOCAB) {
        return vocabulary(text.value(), inside, at);
      }
      if (!term.language().isEmpty()) {
        return literals.text(text, term.language(), at);
      }
    }
    return literals.scalar(value, term.datatype(), at);
  }

  /** A term, a name of the vocabulary, or an IRI for which there is neither; null if refused. */
  private @Nullable RdfTerm vocabulary(String text, CompiledContext active, Step at) {
    Term term = active.term(text);
    String iri = term == null ? Names.expand(text, active) : term.iri();
    if (iri == null || !Iris.isAbsolute(iri)) {
      out.problem(
          text.startsWith("_:")
              ? Problems.blankNodeId(text, at.pointer())
              : Problems.relativeIri(text, at.pointer()));
      return null;
    }
    if (term == null) {
      String better = active.propertyFor(iri);
      if (better == null && text.indexOf(':', 1) > 0) {
        better = Names.plainName(iri, active);
      }
      if (better != null) {
        out.problem(Problems.alias(text, better, at.pointer()));
        return null;
      }
      return RdfTerm.iri(iri);
    }
    return term.predicate();
  }

  private static List<JsonValue> items(JsonValue value) {
    return value instanceof JsonArray array ? array.items() : List.of(value);
  }

  private RdfTerm list(
      Term term,
      List<JsonValue> items,
      boolean indexed,
      CompiledContext active,
      Place place,
      Step at) {
    RdfTerm head = NIL;
    RdfTerm last = NIL;
    for (int i = 0; i < items.size(); i++) {
      Step here = indexed ? at.to(i) : at;
      RdfTerm item =
          items.get(i) instanceof JsonArray inner
              ? list(term, inner.items(), true, active, place, here)
              : single(term, items.get(i), active, place, here);
      if (item == null) {
        continue;
      }
      RdfTerm cell = out.freshBlank();
      if (head.equals(NIL)) {
        head = cell;
      } else {
        out.add(last, REST, cell, place.graph());
      }
      out.add(cell, FIRST, item, place.graph());
      last = cell;
    }
    if (!head.equals(NIL)) {
      out.add(last, REST, NIL, place.graph());
    }
    return head;
  }

  private void languages(Term term, JsonObject map, Place place, Step at) {
    for (int i = 0; i < map.size(); i++) {
      String language = map.nameAt(i);
      Step here = at.to(language);
      List<JsonValue> texts = items(map.valueAt(i));
      for (int k = 0; k < texts.size(); k++) {
        Step one = map.valueAt(i) instanceof JsonArray ? here.to(k) : here;
        if (texts.get(k) == JsonNull.NULL) {
          out.problem(Problems.nullValue(one.pointer()));
        } else if (language.equals("@none") && texts.get(k) instanceof JsonString text) {
          add(place, term, RdfTerm.literal(text.value()));
        } else {
          add(place, term, literals.text(texts.get(k), language, one));
        }
      }
    }
  }

  private void graphs(Term term, JsonValue value, CompiledContext active, Place place, Step at) {
    if (value instanceof JsonArray array) {
      for (int i = 0; i < array.size(); i++) {
        graphs(term, array.get(i), active, place, at.to(i));
      }
      return;
    }
    if (!(value instanceof JsonObject object)) {
      // A reference in a graph of its own says nothing about what it refers to.
      out.problem(
          value == JsonNull.NULL
              ? Problems.nullValue(at.pointer())
              : Problems.freeValue(at.pointer()));
      return;
    }
    for (String keyword : List.of("@value", "@list", "@set", "@graph")) {
      if (object.has(keyword)) {
        throw new NotCovered("a graph of an object with " + keyword);
      }
    }
    RdfTerm name = out.freshBlank();
    add(place, term, name);
    if (walk.node(object, active, term, name, place.credential(), at).saidNothing()) {
      out.problem(Problems.freeValue(at.pointer()));
    }
  }
}
