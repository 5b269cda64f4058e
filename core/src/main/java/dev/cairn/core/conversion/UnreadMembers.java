package dev.cairn.core.conversion;

import dev.cairn.core.internal.ClosedObject;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonPointer;
import dev.cairn.core.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The members of a document that a mapping does not read, each kind told once: where it first
 * stands, and how often. Linear.
 */
final class UnreadMembers {
  private final Set<String> read;
  private final String why;
  private final Map<String, Seen> unread = new LinkedHashMap<>();

  private record Seen(String pointer, JsonValue value, int count) {}

  private UnreadMembers(Set<String> read, String why) {
    this.read = read;
    this.why = why;
  }

  /**
   * What is not read.
   *
   * @param read the paths that are, as member names between slashes, array positions left out; one
   *     that ends in {@code /*} is read whole
   * @param why the reason told for each
   */
  static List<Loss> of(JsonObject document, Set<String> read, String why) {
    UnreadMembers walk = new UnreadMembers(read, why);
    walk.object(document, "", "");
    List<Loss> losses = new ArrayList<>();
    walk.unread.forEach(
        (path, seen) ->
            losses.add(
                new Loss(
                    seen.pointer(),
                    path
                        + " "
                        + ClosedObject.shown(seen.value())
                        + (seen.count() > 1 ? " (" + seen.count() + " times)" : ""),
                    walk.why)));
    return List.copyOf(losses);
  }

  private void object(JsonObject object, String path, String pointer) {
    object.forEach(
        (name, value) -> {
          String at = path.isEmpty() ? name : path + "/" + name;
          String where = JsonPointer.child(pointer, name);
          if (read.contains(at + "/*")) {
            return;
          }
          boolean inner = read.stream().anyMatch(r -> r.startsWith(at + "/"));
          if (inner) {
            items(value, at, where);
          } else if (!read.contains(at)) {
            unread.merge(
                at,
                new Seen(where, value, 1),
                (a, b) -> new Seen(a.pointer(), a.value(), a.count() + 1));
          }
        });
  }

  private void items(JsonValue value, String path, String pointer) {
    if (value instanceof JsonObject o) {
      object(o, path, pointer);
    } else if (value instanceof JsonArray a) {
      for (int i = 0; i < a.size(); i++) {
        if (a.get(i) instanceof JsonObject o) {
          object(o, path, JsonPointer.child(pointer, i));
        }
      }
    }
  }
}
