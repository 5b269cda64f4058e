package dev.cairn.core.json;

/** The JSON value {@code null}; one instance. */
public enum JsonNull implements JsonValue {
  /** The only value. */
  NULL;

  @Override
  public String kind() {
    return "null";
  }

  @Override
  public String toString() {
    return "null";
  }
}
