package dev.cairn.signing.disclosure;

import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonPointer;
import dev.cairn.core.json.JsonValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Hides whatever can be hidden, the largest parts first, until nothing more can: what is left
 * cannot lose any one part without losing what is wanted. One search; not thread-safe. Asks the
 * predicate at most as often as the square of the parts, in practice two to three times each.
 */
final class SmallestSelection {
  private final JsonObject whole;
  private final Collection<String> wanted;
  private final Predicate<String> hideable;
  private final Predicate<JsonObject> enough;
  private final boolean dropsEmptied;
  private final Set<String> hidden = new LinkedHashSet<>();

  /**
   * A search.
   *
   * @param whole all there is
   * @param wanted pointers to what stays, whole
   * @param hideable whether the part at a pointer can be hidden by itself
   * @param enough whether what is left is still enough
   * @param dropsEmptied whether an object or array goes when all in it is hidden, as in linked data
   */
  SmallestSelection(
      JsonObject whole,
      Collection<String> wanted,
      Predicate<String> hideable,
      Predicate<JsonObject> enough,
      boolean dropsEmptied) {
    this.whole = whole;
    this.wanted = wanted;
    this.hideable = hideable;
    this.enough = enough;
    this.dropsEmptied = dropsEmptied;
  }

  /** Searches; gives the pointers of what is hidden, outermost first. */
  Set<String> search() {
    int before;
    do {
      before = hidden.size();
      visitMembers(whole, "");
    } while (hidden.size() > before);
    Set<String> outermost = new LinkedHashSet<>();
    collect(whole, "", outermost);
    return outermost;
  }

  /** What is shown. */
  JsonObject shown() {
    return (JsonObject) without(whole, "").orElse(JsonObject.empty());
  }

  private void visitMembers(JsonValue value, String pointer) {
    if (value instanceof JsonObject object) {
      for (int i = 0; i < object.size(); i++) {
        visit(object.valueAt(i), JsonPointer.child(pointer, object.nameAt(i)));
      }
    } else if (value instanceof JsonArray array) {
      for (int i = 0; i < array.size(); i++) {
        visit(array.get(i), JsonPointer.child(pointer, i));
      }
    }
  }

  private void visit(JsonValue value, String at) {
    if (hidden.contains(at) || wanted.stream().anyMatch(w -> isWithin(at, w))) {
      return;
    }
    if (hideable.test(at) && wanted.stream().noneMatch(w -> isWithin(w, at))) {
      hidden.add(at);
      if (enough.test(shown())) {
        return;
      }
      hidden.remove(at);
    }
    visitMembers(value, at);
  }

  private void collect(JsonValue value, String pointer, Set<String> outermost) {
    if (hidden.contains(pointer)) {
      outermost.add(pointer);
    } else if (value instanceof JsonObject object) {
      for (int i = 0; i < object.size(); i++) {
        collect(object.valueAt(i), JsonPointer.child(pointer, object.nameAt(i)), outermost);
      }
    } else if (value instanceof JsonArray array) {
      for (int i = 0; i < array.size(); i++) {
        collect(array.get(i), JsonPointer.child(pointer, i), outermost);
      }
    }
  }

  private Optional<JsonValue> without(JsonValue value, String pointer) {
    if (hidden.contains(pointer)) {
      return Optional.empty();
    }
    if (value instanceof JsonObject object) {
      JsonObject.Builder out = JsonObject.builder();
      object.forEach(
          (name, member) ->
              without(member, JsonPointer.child(pointer, name)).ifPresent(v -> out.put(name, v)));
      return unlessEmptied(object.size(), out.build());
    }
    if (value instanceof JsonArray array) {
      List<JsonValue> items = new ArrayList<>(array.size());
      for (int i = 0; i < array.size(); i++) {
        without(array.get(i), JsonPointer.child(pointer, i)).ifPresent(items::add);
      }
      return unlessEmptied(array.size(), new JsonArray(items));
    }
    return Optional.of(value);
  }

  private Optional<JsonValue> unlessEmptied(int before, JsonValue now) {
    boolean empty =
        now instanceof JsonObject object
            ? object.size() == 0
            : now instanceof JsonArray array && array.isEmpty();
    return dropsEmptied && before > 0 && empty ? Optional.empty() : Optional.of(now);
  }

  static boolean isWithin(String inner, String outer) {
    return inner.equals(outer) || inner.startsWith(outer + "/");
  }
}
