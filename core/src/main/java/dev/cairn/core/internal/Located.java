package dev.cairn.core.internal;

import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonPointer;
import dev.cairn.core.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value with its place in the document. The place is put into words only when somebody asks for
 * it, which is when there is something to say about the value.
 */
public final class Located {
  private static final int NO_INDEX = -1;

  private final JsonValue value;
  private final @Nullable Located parent;
  private final String step;
  private final int index;

  private Located(JsonValue value, @Nullable Located parent, String step, int index) {
    this.value = value;
    this.parent = parent;
    this.step = step;
    this.index = index;
  }

  /** A value whose place is known in words. */
  public Located(JsonValue value, String pointer) {
    this(value, null, pointer, NO_INDEX);
  }

  /** The value. */
  public JsonValue value() {
    return value;
  }

  /** Where it sits. */
  public String pointer() {
    if (parent == null) {
      return step;
    }
    return index == NO_INDEX
        ? JsonPointer.child(parent.pointer(), step)
        : JsonPointer.child(parent.pointer(), index);
  }

  /** A member of an object, with its place. */
  public static Optional<Located> member(JsonObject object, String pointer, String name) {
    return object.find(name).map(v -> new Located(object, pointer).child(name, v));
  }

  /**
   * The members of a property that may hold one value or an array of them: none if it is absent,
   * the elements if it is an array, else the value alone.
   */
  public static List<Located> each(JsonObject object, String pointer, String name) {
    int at = object.indexOf(name);
    return at < 0
        ? List.of()
        : new Located(object, pointer).child(name, object.valueAt(at)).items();
  }

  /** A member of this object. */
  public Located child(String name, JsonValue member) {
    return new Located(member, this, name, NO_INDEX);
  }

  /** An element of this array. */
  public Located child(int at, JsonValue element) {
    return new Located(element, this, "", at);
  }

  /** The elements if this is an array, else itself. */
  public List<Located> items() {
    if (!(value instanceof JsonArray array)) {
      return List.of(this);
    }
    List<Located> items = new ArrayList<>(array.size());
    for (int i = 0; i < array.size(); i++) {
      items.add(child(i, array.get(i)));
    }
    return items;
  }
}
