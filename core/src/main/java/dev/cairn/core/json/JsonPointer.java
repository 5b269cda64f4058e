package dev.cairn.core.json;

import java.util.Optional;

/** RFC 6901 pointers as text: building them and following them. */
public final class JsonPointer {
  private JsonPointer() {}

  /** The pointer to a member of what {@code parent} points to. */
  public static String child(String parent, String name) {
    return parent + "/" + escape(name);
  }

  /** The pointer to an element of what {@code parent} points to. */
  public static String child(String parent, int index) {
    return parent + "/" + index;
  }

  /** {@code ~} and {@code /} as RFC 6901 section 3 escapes them. */
  public static String escape(String name) {
    if (name.indexOf('~') < 0 && name.indexOf('/') < 0) {
      return name;
    }
    return name.replace("~", "~0").replace("/", "~1");
  }

  /**
   * What a pointer names in a document, or empty if there is nothing there or the text is not a
   * pointer.
   */
  public static Optional<JsonValue> resolve(JsonValue document, String pointer) {
    if (pointer.isEmpty()) {
      return Optional.of(document);
    }
    if (pointer.charAt(0) != '/') {
      return Optional.empty();
    }
    JsonValue at = document;
    for (String raw : pointer.substring(1).split("/", -1)) {
      String token = raw.replace("~1", "/").replace("~0", "~");
      if (at instanceof JsonObject object && object.has(token)) {
        at = object.valueAt(object.indexOf(token));
      } else if (at instanceof JsonArray array && isIndex(token, array.size())) {
        at = array.get(Integer.parseInt(token));
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(at);
  }

  private static boolean isIndex(String token, int size) {
    return token.matches("0|[1-9][0-9]{0,8}") && Integer.parseInt(token) < size;
  }
}
