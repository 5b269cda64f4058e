package dev.cairn.signing.context.internal;

import dev.cairn.core.Finding;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonBoolean;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonPointer;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import java.util.List;
import java.util.Set;

/**
 * Contexts written into a document. The signature does not cover them, so they may only add: new
 * terms for absolute IRIs that no other term has. Anything else could give signed statements other
 * names than those they were signed under.
 */
final class InlineContexts {
  private static final Set<String> DEFINITION_KEYS =
      Set.of("@id", "@type", "@container", "@protected", "@context");
  private static final Set<String> CONTAINERS = Set.of("@set", "@list", "@language", "@graph");

  private final ContextVocabulary published;
  private final List<Finding> findings;

  InlineContexts(ContextVocabulary published, List<Finding> findings) {
    this.published = published;
    this.findings = findings;
  }

  /** Checks every inline context of a document; says whether there is one. */
  boolean check(JsonValue value, String at) {
    boolean found = false;
    if (value instanceof JsonObject object) {
      for (int i = 0; i < object.size(); i++) {
        String child = JsonPointer.child(at, object.nameAt(i));
        found |=
            object.nameAt(i).equals("@context")
                ? context(object.valueAt(i), child)
                : check(object.valueAt(i), child);
      }
    } else if (value instanceof JsonArray array) {
      for (int i = 0; i < array.size(); i++) {
        found |= check(array.get(i), JsonPointer.child(at, i));
      }
    }
    return found;
  }

  private boolean context(JsonValue context, String at) {
    if (context instanceof JsonString) {
      return false;
    }
    if (context instanceof JsonArray array) {
      boolean found = false;
      for (int i = 0; i < array.size(); i++) {
        found |= context(array.get(i), JsonPointer.child(at, i));
      }
      return found;
    }
    if (context instanceof JsonObject object) {
      object.forEach((name, member) -> term(name, member, JsonPointer.child(at, name)));
    } else {
      refuse("is " + context.kind(), at);
    }
    return true;
  }

  private void term(String name, JsonValue definition, String at) {
    if (name.equals("@version") || name.equals("@protected")) {
      return;
    }
    if (Keywords.looksLike(name) || name.isEmpty()) {
      refuse("sets \"" + name + "\"", at);
    } else if (published.isTerm(name)) {
      refuse("defines \"" + name + "\" anew", at);
    } else if (definition instanceof JsonString text) {
      iri(text.value(), at);
    } else if (definition instanceof JsonObject object && object.findString("@id").isPresent()) {
      iri(object.findString("@id").orElseThrow(), JsonPointer.child(at, "@id"));
      object.forEach((key, member) -> part(key, member, JsonPointer.child(at, key)));
    } else {
      refuse("defines \"" + name + "\" without an IRI", at);
    }
  }

  private void part(String key, JsonValue value, String at) {
    if (!DEFINITION_KEYS.contains(key)) {
      refuse("uses \"" + key + "\"", at);
    } else if (key.equals("@context")) {
      context(value, at);
    } else if (key.equals("@type")) {
      boolean fits =
          value instanceof JsonString type
              && (Set.of("@id", "@vocab", "@json").contains(type.value())
                  || isPlainIri(type.value()));
      if (!fits) {
        refuse("types by " + value, at);
      }
    } else if (key.equals("@container")) {
      List<JsonValue> all = value instanceof JsonArray array ? array.items() : List.of(value);
      for (JsonValue one : all) {
        if (!(one instanceof JsonString text && CONTAINERS.contains(text.value()))) {
          refuse("uses the container " + one, at);
        }
      }
    } else if (key.equals("@protected") && !(value instanceof JsonBoolean)) {
      refuse("protects by " + value, at);
    }
  }

  private void iri(String iri, String at) {
    if (!isPlainIri(iri)) {
      refuse("names the IRI \"" + iri + "\"", at);
    } else if (!published.termsFor(iri).isEmpty()) {
      refuse("gives <" + iri + "> a second name", at);
    }
  }

  private boolean isPlainIri(String iri) {
    return Iris.isAbsolute(iri) && published.expandCompact(iri).isEmpty();
  }

  private void refuse(String why, String at) {
    findings.add(Problems.inlineContext(why, at));
  }
}
