package dev.cairn.core.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A comparison ({@code ceterms:Constraint}): left, comparator, right. Its sources are properties,
 * concepts or values, as written; it is carried, never decided here.
 *
 * @param name its name
 * @param description what it means
 * @param leftSources what is compared
 * @param leftAction how several of them are taken together
 * @param comparator how it is compared, a term such as {@code compare:GT}
 * @param rightSources what it is compared with
 * @param rightAction how several of them are taken together
 */
public record Constraint(
    Optional<LocalizedText> name,
    Optional<LocalizedText> description,
    List<String> leftSources,
    Optional<String> leftAction,
    Optional<String> comparator,
    List<String> rightSources,
    Optional<String> rightAction) {
  /** Copies the lists. */
  public Constraint {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(leftAction, "leftAction");
    Objects.requireNonNull(comparator, "comparator");
    Objects.requireNonNull(rightAction, "rightAction");
    leftSources = List.copyOf(leftSources);
    rightSources = List.copyOf(rightSources);
  }
}
