package dev.cairn.signing.suite;

import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonPointer;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The part of a document that JSON pointers name, with the id and type of every object on the way
 * (Data Integrity ECDSA 1.0 section 3.4.13).
 */
final class JsonSelection {
  private final JsonObject document;
  private final Node root = new Node();

  private JsonSelection(JsonObject document) {
    this.document = document;
  }

  /** What is selected below one value. */
  private static final class Node {
    private boolean whole;
    private final Map<String, Node> below = new LinkedHashMap<>();
  }

  static Reading<JsonObject> of(JsonObject document, List<String> pointers) {
    JsonSelection selection = new JsonSelection(document);
    for (String pointer : pointers) {
      if (pointer.isEmpty() || JsonPointer.resolve(document, pointer).isEmpty()) {
        return Reading.refused(
            "sd.pointer",
            "",
            "The pointer \""
                + pointer
                + "\" names nothing in the credential; give one such as /issuer.");
      }
      selection.add(pointer);
    }
    return Reading.of(selection.build());
  }

  private void add(String pointer) {
    Node at = root;
    for (String raw : pointer.substring(1).split("/", -1)) {
      at = at.below.computeIfAbsent(raw.replace("~1", "/").replace("~0", "~"), t -> new Node());
    }
    at.whole = true;
  }

  private JsonObject build() {
    JsonObject.Builder out = JsonObject.builder();
    document.find("@context").ifPresent(c -> out.put("@context", c));
    select(document, root).forEach(out::put);
    return out.build();
  }

  /** Members keep their order, so that the derived credential reads like its source. */
  private static JsonObject select(JsonObject source, Node node) {
    JsonObject.Builder out = JsonObject.builder();
    source.forEach(
        (name, value) -> {
          Node below = node.below.get(name);
          if (below != null) {
            out.put(name, select(value, below));
          } else if (isIdentity(name, value)) {
            out.put(name, value);
          }
        });
    return out.build();
  }

  private static JsonValue select(JsonValue value, Node node) {
    if (node.whole) {
      return value;
    }
    if (value instanceof JsonObject object) {
      return select(object, node);
    }
    if (value instanceof JsonArray array) {
      Map<Integer, JsonValue> chosen = new TreeMap<>();
      node.below.forEach(
          (token, below) -> {
            int index = Integer.parseInt(token);
            chosen.put(index, select(array.get(index), below));
          });
      return new JsonArray(new ArrayList<>(chosen.values()));
    }
    return value;
  }

  private static boolean isIdentity(String name, JsonValue value) {
    return switch (name) {
      case "id", "@id" ->
          Optional.of(value)
              .filter(v -> v instanceof JsonString s && !s.value().startsWith("_:"))
              .isPresent();
      case "type", "@type" -> true;
      default -> false;
    };
  }
}
