package dev.cairn.signing.context.internal;

import dev.cairn.core.Finding;
import dev.cairn.core.json.CanonicalJson;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonBoolean;
import dev.cairn.core.json.JsonNull;
import dev.cairn.core.json.JsonNumber;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the complete way asks of an expanded document, and the form of it in which every literal is
 * written out: numbers, booleans and JSON as text with their type, language tags in lower case as
 * their value space is (RDF 1.1 Concepts, section 3.3).
 */
final class ExpandedChecks {
  private static final String RDF_JSON = "http://www.w3.org/1999/02/22-rdf-syntax-ns#JSON";

  private final JsonObject document;
  private final RawChecks raw;
  private final List<Finding> findings = new ArrayList<>();
  private int leaves;
  private int nulls;

  ExpandedChecks(JsonObject document, RawChecks raw) {
    this.document = document;
    this.raw = raw;
  }

  /** Writes the literals of an expanded document out, adding what is wrong to the findings. */
  JsonArray check(JsonArray expanded, List<Finding> problems) {
    JsonArray done = (JsonArray) values(expanded);
    if (nulls != raw.nulls().size()) {
      findings.add(Problems.nullValue(raw.nulls().get(0)));
    }
    if (findings.isEmpty()) {
      NodeMerging.check(NodeOccurrences.in(expanded), document, findings);
    }
    if (findings.isEmpty() && leaves != raw.leaves()) {
      findings.add(Problems.unaccounted(raw.leaves(), leaves));
    }
    problems.addAll(findings);
    return done;
  }

  private JsonValue values(JsonValue value) {
    if (value instanceof JsonArray array) {
      List<JsonValue> items = new ArrayList<>();
      array.forEach(item -> items.add(values(item)));
      return new JsonArray(items);
    }
    if (!(value instanceof JsonObject object)) {
      findings.add(Problems.freeValue(Pointers.of(document, value.toString())));
      return value;
    }
    if (object.has("@value")) {
      return literal(object);
    }
    JsonObject.Builder members = JsonObject.builder();
    object.forEach(
        (name, member) -> {
          switch (name) {
            case "@id" -> {
              leaves++;
              identifier(text(member));
              members.put(name, member);
            }
            case "@type" -> {
              types(member);
              members.put(name, member);
            }
            case "@index" -> findings.add(Problems.index(""));
            default -> {
              if (!Keywords.is(name) && !Iris.isAbsolute(name)) {
                findings.add(Problems.relativeIri(name, Pointers.of(document, name)));
              }
              if (name.equals("@graph")) {
                graph(member);
              }
              members.put(name, name.equals("@reverse") ? reverse(member) : values(member));
            }
          }
        });
    return members.build();
  }

  /** A bare reference in a graph says nothing, so it is dropped. */
  private void graph(JsonValue nodes) {
    for (JsonValue node : nodes instanceof JsonArray array ? array.items() : List.of(nodes)) {
      if (node instanceof JsonObject object && saysNothing(object)) {
        object
            .findString("@id")
            .ifPresent(id -> findings.add(Problems.freeValue(Pointers.of(document, id))));
      }
    }
  }

  private static boolean saysNothing(JsonObject node) {
    return node.names().stream()
        .allMatch(
            name ->
                name.equals("@id")
                    || (node.find(name).orElse(node) instanceof JsonArray array
                        && array.isEmpty()));
  }

  private JsonValue reverse(JsonValue map) {
    JsonObject.Builder members = JsonObject.builder();
    ((JsonObject) map).forEach((name, member) -> members.put(name, values(member)));
    return members.build();
  }

  private void identifier(String id) {
    String at = Pointers.of(document, id);
    if (id.startsWith("_:")) {
      findings.add(Problems.blankNodeId(id, at));
    } else if (!Iris.isAbsolute(id)) {
      findings.add(Problems.relativeIri(id, at));
    }
  }

  private void types(JsonValue types) {
    for (JsonValue type : types instanceof JsonArray array ? array.items() : List.of(types)) {
      leaves++;
      String text = text(type);
      if (!Iris.isAbsolute(text)) {
        findings.add(Problems.relativeIri(text, Pointers.of(document, text)));
      }
    }
  }

  private JsonObject literal(JsonObject object) {
    JsonValue value = object.find("@value").orElseThrow();
    String type = object.findString("@type").orElse("");
    if (object.has("@direction")) {
      findings.add(Problems.direction(Pointers.of(document, "@direction")));
    }
    if (object.has("@index")) {
      findings.add(Problems.index(Pointers.of(document, "@index")));
    }
    JsonObject.Builder members = JsonObject.builder();
    if (type.equals("@json")) {
      leaves += leavesOf(value);
      return members.put("@value", CanonicalJson.text(value)).put("@type", RDF_JSON).build();
    }
    leaves++;
    if (!type.isEmpty() && !Iris.isAbsolute(type)) {
      findings.add(Problems.relativeIri(type, Pointers.of(document, type)));
    }
    if (value instanceof JsonNumber number) {
      boolean asDouble = XsdNumbers.isDouble(number) || type.equals(XsdNumbers.XSD_DOUBLE);
      String plain = asDouble ? XsdNumbers.XSD_DOUBLE : XsdNumbers.XSD_INTEGER;
      return members
          .put("@value", asDouble ? XsdNumbers.doubleText(number) : XsdNumbers.integer(number))
          .put("@type", type.isEmpty() ? plain : type)
          .build();
    }
    if (value instanceof JsonBoolean bool) {
      return members
          .put("@value", bool.toString())
          .put("@type", type.isEmpty() ? XsdNumbers.XSD_BOOLEAN : type)
          .build();
    }
    members.put("@value", value);
    if (!type.isEmpty()) {
      members.put("@type", type);
    }
    object
        .findString("@language")
        .ifPresent(
            tag -> {
              if (!LanguageTags.isWellFormed(tag)) {
                findings.add(Problems.languageTag(tag, Pointers.of(document, tag)));
              }
              members.put("@language", tag.toLowerCase(Locale.ROOT));
            });
    return members.build();
  }

  private int leavesOf(JsonValue value) {
    if (value instanceof JsonObject object) {
      return object.names().stream()
          .mapToInt(name -> leavesOf(object.find(name).orElseThrow()))
          .sum();
    }
    if (value instanceof JsonArray array) {
      return array.items().stream().mapToInt(this::leavesOf).sum();
    }
    nulls += value == JsonNull.NULL ? 1 : 0;
    return 1;
  }

  private static String text(JsonValue value) {
    return value instanceof JsonString string ? string.value() : value.toString();
  }
}
