package dev.cairn.core.json;

/** Takes the items of a list one after the other, without the list being kept. */
@FunctionalInterface
public interface JsonItems {
  /**
   * Takes the next item.
   *
   * @param item the item
   * @param pointer where it stands in the document
   */
  void accept(JsonValue item, String pointer);
}
