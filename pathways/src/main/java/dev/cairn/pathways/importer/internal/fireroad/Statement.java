package dev.cairn.pathways.importer.internal.fireroad;

import java.util.List;
import java.util.Optional;

/** What a definition says. */
sealed interface Statement {
  /**
   * A course, an attribute, or another definition.
   *
   * @param text as written
   */
  record Name(String text) implements Statement {}

  /**
   * Something to be told by hand.
   *
   * @param text what
   */
  record Manual(String text) implements Statement {}

  /**
   * All or any of a list.
   *
   * @param all whether all
   * @param of the items
   * @param threshold how many courses or units; empty for one of any and each of all
   * @param distinct from how many of the items
   */
  record Items(
      boolean all, List<Statement> of, Optional<Threshold> threshold, Optional<Threshold> distinct)
      implements Statement {}

  /**
   * A number with a comparison.
   *
   * @param operator {@code >=}, {@code >}, {@code <=} or {@code <}
   * @param number the number
   * @param units whether units are meant, not courses
   */
  record Threshold(String operator, int number, boolean units) {
    boolean isMinimum() {
      return operator.startsWith(">");
    }

    /** The bound, inclusive; units and courses are whole numbers. */
    int inclusive() {
      return switch (operator) {
        case ">" -> number + 1;
        case "<" -> number - 1;
        default -> number;
      };
    }
  }
}
