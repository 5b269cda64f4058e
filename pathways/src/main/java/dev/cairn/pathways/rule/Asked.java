package dev.cairn.pathways.rule;

import dev.cairn.core.CairnException;
import java.util.Collection;

/** What predicates check of themselves. */
final class Asked {
  private Asked() {}

  static void something(Collection<?> values, String name) {
    if (values.isEmpty()) {
      throw CairnException.illegalArgument(
          "The predicate " + name + " names nothing; give at least one.");
    }
  }

  static void something(Bounds range, String name) {
    if (!range.isPresent()) {
      throw CairnException.illegalArgument(
          "The predicate " + name + " bounds nothing; give a minimum or a maximum.");
    }
  }
}
