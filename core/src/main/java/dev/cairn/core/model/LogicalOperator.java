package dev.cairn.core.model;

import java.util.Locale;
import java.util.Optional;

/** How the pieces of a condition combine. */
public enum LogicalOperator {
  /** All of them. */
  AND("logic:And"),
  /** At least one of them. */
  OR("logic:Or"),
  /** None of them. */
  NOT("logic:Not");

  private final String term;

  LogicalOperator(String term) {
    this.term = term;
  }

  /** The term of the vocabulary. */
  public String term() {
    return term;
  }

  /** The operator that a term or word names, whatever its prefix and letter case; or empty. */
  public static Optional<LogicalOperator> ofTerm(String term) {
    int at = Math.max(term.lastIndexOf(':'), term.lastIndexOf('/'));
    return switch (term.substring(at + 1).toUpperCase(Locale.ROOT)) {
      case "AND" -> Optional.of(AND);
      case "OR" -> Optional.of(OR);
      case "NOT" -> Optional.of(NOT);
      default -> Optional.empty();
    };
  }
}
