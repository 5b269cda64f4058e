package dev.cairn.signing.context.internal;

import dev.cairn.core.json.CanonicalJson;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds in an expanded document every place that says something of a node with an id. */
final class NodeOccurrences {
  static final String CREDENTIAL = "https://www.w3.org/2018/credentials#VerifiableCredential";

  private final List<Occurrence> found = new ArrayList<>();
  private int graphs;
  private int credentials;

  private NodeOccurrences() {}

  static List<Occurrence> in(JsonArray expanded) {
    NodeOccurrences occurrences = new NodeOccurrences();
    occurrences.walk(expanded, 0, 0);
    return occurrences.found;
  }

  private void walk(JsonValue value, int graph, int credential) {
    if (value instanceof JsonArray array) {
      array.forEach(item -> walk(item, graph, credential));
    } else if (value instanceof JsonObject object && !object.has("@value")) {
      Set<String> types = types(object);
      int inside = types.contains(CREDENTIAL) ? ++credentials : credential;
      object
          .findString("@id")
          .ifPresent(
              id -> {
                Set<String> statements = statements(object);
                if (!statements.isEmpty()) {
                  found.add(new Occurrence(id, graph, inside, types, statements));
                }
              });
      object.forEach(
          (name, member) -> {
            if (name.equals("@graph")) {
              walk(member, ++graphs, inside);
            } else if (!Keywords.is(name)
                || name.equals("@list")
                || name.equals("@reverse")
                || name.equals("@included")) {
              walk(member, graph, inside);
            }
          });
    }
  }

  private static Set<String> types(JsonObject node) {
    Set<String> types = new TreeSet<>();
    if (node.find("@type").orElse(node) instanceof JsonArray array) {
      array.forEach(t -> types.add(t instanceof JsonString text ? text.value() : t.toString()));
    }
    return types;
  }

  /** What a node says itself; a nameless node in it is part of it, a named one a reference. */
  private static Set<String> statements(JsonObject node) {
    Set<String> statements = new TreeSet<>();
    node.forEach(
        (name, member) -> {
          if (!name.equals("@id")) {
            for (JsonValue item : member instanceof JsonArray a ? a.items() : List.of(member)) {
              statements.add(name + ' ' + text(item));
            }
          }
        });
    return statements;
  }

  private static String text(JsonValue value) {
    if (!(value instanceof JsonObject object) || object.has("@value")) {
      return CanonicalJson.text(value);
    }
    if (object.find("@list").orElse(value) instanceof JsonArray list) {
      StringBuilder items = new StringBuilder("(");
      list.forEach(item -> items.append(text(item)).append(','));
      return items.append(')').toString();
    }
    return object.findString("@id").orElseGet(() -> statements(object).toString());
  }
}
