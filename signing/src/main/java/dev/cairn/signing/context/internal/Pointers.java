package dev.cairn.signing.context.internal;

import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonPointer;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import java.util.Optional;

/** Finds where in a document a text stands, for findings about what came of it. */
final class Pointers {
  private Pointers() {}

  /** The first place of a member of this name or a string of this value; empty for the root. */
  static String of(JsonValue document, String text) {
    return search(document, "", text).orElse("");
  }

  private static Optional<String> search(JsonValue value, String at, String text) {
    if (value instanceof JsonObject object) {
      for (int i = 0; i < object.size(); i++) {
        String child = JsonPointer.child(at, object.nameAt(i));
        if (object.nameAt(i).equals(text)) {
          return Optional.of(child);
        }
        Optional<String> found = search(object.valueAt(i), child, text);
        if (found.isPresent()) {
          return found;
        }
      }
    } else if (value instanceof JsonArray array) {
      for (int i = 0; i < array.size(); i++) {
        Optional<String> found = search(array.get(i), JsonPointer.child(at, i), text);
        if (found.isPresent()) {
          return found;
        }
      }
    } else if (value instanceof JsonString string && string.value().equals(text)) {
      return Optional.of(at);
    }
    return Optional.empty();
  }
}
