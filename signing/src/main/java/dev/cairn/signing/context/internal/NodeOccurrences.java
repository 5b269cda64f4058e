package dev.cairn.signing.context.internal;

import dev.cairn.core.Finding;
import dev.cairn.core.json.CanonicalJson;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Nodes with one id are one node in RDF: what two of them say is merged, and who said it where is
 * lost. So each occurrence that says anything must say the same; a bare reference says nothing.
 */
final class NodeOccurrences {
  private final JsonObject document;
  private final List<Finding> findings;

  private NodeOccurrences(JsonObject document, List<Finding> findings) {
    this.document = document;
    this.findings = findings;
  }

  /** Adds a finding for each id of an expanded document that occurs with different contents. */
  static void check(JsonArray expanded, JsonObject document, List<Finding> findings) {
    new NodeOccurrences(document, findings).walk(expanded, new HashMap<>());
  }

  private void walk(JsonValue value, Map<String, String> graph) {
    if (value instanceof JsonArray array) {
      array.forEach(item -> walk(item, graph));
    } else if (value instanceof JsonObject object && !object.has("@value")) {
      object
          .findString("@id")
          .ifPresent(
              id -> {
                String content = content(object);
                String before = content.isEmpty() ? "" : graph.putIfAbsent(id, content);
                if (before != null && !before.isEmpty() && !before.equals(content)) {
                  findings.add(Problems.nodeConflict(id, Pointers.of(document, id)));
                }
              });
      object.forEach(
          (name, member) -> walk(member, name.equals("@graph") ? new HashMap<>() : graph));
    }
  }

  /** What a node says, whatever the order of sets; empty if it says nothing. */
  private static String content(JsonObject node) {
    TreeMap<String, String> members = new TreeMap<>();
    node.forEach(
        (name, member) -> {
          String text = name.equals("@id") ? "" : set(member);
          if (!text.isEmpty()) {
            members.put(name, text);
          }
        });
    return members.isEmpty() ? "" : members.toString();
  }

  private static String set(JsonValue value) {
    if (!(value instanceof JsonArray array)) {
      return one(value);
    }
    TreeSet<String> items = new TreeSet<>();
    array.forEach(item -> items.add(one(item)));
    return items.isEmpty() ? "" : items.toString();
  }

  private static String one(JsonValue value) {
    if (!(value instanceof JsonObject object) || object.has("@value")) {
      return CanonicalJson.text(value);
    }
    if (object.find("@list").orElse(value) instanceof JsonArray list) {
      StringBuilder items = new StringBuilder("list ");
      list.forEach(item -> items.append(one(item)).append(' '));
      return items.toString();
    }
    // What a named node says is compared where it is said; a nameless one is part of this one.
    return object.findString("@id").orElseGet(() -> "node " + content(object));
  }
}
