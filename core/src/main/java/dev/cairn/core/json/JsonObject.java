package dev.cairn.core.json;

import dev.cairn.core.CairnException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object: members in document order, each name once. Immutable and thread-safe; looking a
 * name up is linear up to sixteen members and constant beyond.
 */
public final class JsonObject implements JsonValue {
  /** Below, comparing is faster than hashing, and takes a third of the memory. */
  private static final int INDEX_FROM = 17;

  private static final JsonObject EMPTY = new JsonObject(new String[0], new JsonValue[0]);

  private final String[] names;
  private final JsonValue[] values;
  private final @Nullable Map<String, Integer> index;

  private JsonObject(String[] names, JsonValue[] values) {
    this.names = names;
    this.values = values;
    if (names.length >= INDEX_FROM) {
      Map<String, Integer> map = new HashMap<>(names.length * 2);
      for (int i = 0; i < names.length; i++) {
        map.put(names[i], i);
      }
      this.index = map;
    } else {
      this.index = null;
    }
  }

  /** An object of distinct names; the arrays are not copied. */
  static JsonObject ofDistinct(String[] names, JsonValue[] values) {
    return names.length == 0 ? EMPTY : new JsonObject(names, values);
  }

  /** The object without members. */
  public static JsonObject empty() {
    return EMPTY;
  }

  /** Starts an object. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder that starts with this object's members. */
  public Builder toBuilder() {
    Builder b = new Builder();
    forEach(b::put);
    return b;
  }

  /** The value of a member, or empty if there is none of that name. */
  public Optional<JsonValue> find(String name) {
    int i = indexOf(name);
    return i < 0 ? Optional.empty() : Optional.of(values[i]);
  }

  /** The value of a member if it is a string. */
  public Optional<String> findString(String name) {
    int i = indexOf(name);
    return i >= 0 && values[i] instanceof JsonString s ? Optional.of(s.value()) : Optional.empty();
  }

  /** Whether there is a member of that name. */
  public boolean has(String name) {
    return indexOf(name) >= 0;
  }

  /** The position of a member, or -1. */
  public int indexOf(String name) {
    if (index != null) {
      return index.getOrDefault(name, -1);
    }
    for (int i = 0; i < names.length; i++) {
      if (names[i].equals(name)) {
        return i;
      }
    }
    return -1;
  }

  /** The number of members. */
  public int size() {
    return names.length;
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return names.length == 0;
  }

  /** The name of the member at a position in document order. */
  public String nameAt(int position) {
    return names[position];
  }

  /** The value of the member at a position in document order. */
  public JsonValue valueAt(int position) {
    return values[position];
  }

  /** The names in document order; unmodifiable. */
  public List<String> names() {
    return Collections.unmodifiableList(Arrays.asList(names));
  }

  /** Visits the members in document order. */
  public void forEach(BiConsumer<String, JsonValue> visitor) {
    for (int i = 0; i < names.length; i++) {
      visitor.accept(names[i], values[i]);
    }
  }

  /** This object without one member; itself if there is none of that name. */
  public JsonObject without(String name) {
    int at = indexOf(name);
    if (at < 0) {
      return this;
    }
    String[] n = new String[names.length - 1];
    JsonValue[] v = new JsonValue[n.length];
    System.arraycopy(names, 0, n, 0, at);
    System.arraycopy(values, 0, v, 0, at);
    System.arraycopy(names, at + 1, n, at, n.length - at);
    System.arraycopy(values, at + 1, v, at, n.length - at);
    return new JsonObject(n, v);
  }

  /** This object with a member set: in its place if the name is there, else at the end. */
  public JsonObject with(String name, JsonValue value) {
    return toBuilder().put(name, value).build();
  }

  @Override
  public String kind() {
    return "an object";
  }

  @Override
  public boolean equals(@Nullable Object o) {
    if (!(o instanceof JsonObject other) || other.names.length != names.length) {
      return false;
    }
    for (int i = 0; i < names.length; i++) {
      int j =
          i < other.names.length && other.names[i].equals(names[i]) ? i : other.indexOf(names[i]);
      if (j < 0 || !values[i].equals(other.values[j])) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int hashCode() {
    int h = 0;
    for (int i = 0; i < names.length; i++) {
      h += names[i].hashCode() ^ values[i].hashCode();
    }
    return h;
  }

  @Override
  public String toString() {
    return JsonWriter.compact(this);
  }

  /** Collects members; not thread-safe. */
  public static final class Builder {
    private final List<String> names = new ArrayList<>();
    private final List<JsonValue> values = new ArrayList<>();
    private @Nullable Map<String, Integer> index;

    private Builder() {}

    /** Sets a member: a name already there keeps its place and takes the new value. */
    public Builder put(String name, JsonValue value) {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(value, "value");
      int at = indexOf(name);
      if (at >= 0) {
        values.set(at, value);
      } else {
        append(name, value);
      }
      return this;
    }

    /** Sets a string member. */
    public Builder put(String name, String value) {
      return put(name, new JsonString(value));
    }

    /** Sets a whole-number member. */
    public Builder put(String name, long value) {
      return put(name, JsonNumber.of(value));
    }

    /** Sets a boolean member. */
    public Builder put(String name, boolean value) {
      return put(name, JsonBoolean.of(value));
    }

    private void append(String name, JsonValue value) {
      if (index != null) {
        index.put(name, names.size());
      }
      names.add(name);
      values.add(value);
      if (index == null && names.size() >= INDEX_FROM) {
        Map<String, Integer> map = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
          map.put(names.get(i), i);
        }
        index = map;
      }
    }

    private int indexOf(String name) {
      if (index != null) {
        return index.getOrDefault(name, -1);
      }
      return names.indexOf(name);
    }

    /** The object; the builder may go on being used. */
    public JsonObject build() {
      if (names.size() != values.size()) {
        throw CairnException.illegalArgument("Every name needs a value; build from one thread.");
      }
      return names.isEmpty()
          ? EMPTY
          : new JsonObject(names.toArray(String[]::new), values.toArray(JsonValue[]::new));
    }
  }
}
