package dev.cairn.core.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A level of a rubric's criterion ({@code RubricCriterionLevel}).
 *
 * @param id what results name it by
 * @param name its name
 * @param level its label
 * @param points its points, which may be no number
 * @param description what it takes
 * @param alignments what it corresponds to
 */
public record RubricLevel(
    String id,
    String name,
    Optional<String> level,
    Optional<String> points,
    Optional<String> description,
    List<Alignment> alignments) {
  /** Copies the list. */
  public RubricLevel {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(level, "level");
    Objects.requireNonNull(points, "points");
    Objects.requireNonNull(description, "description");
    alignments = List.copyOf(alignments);
  }

  /** A level with an id and a name. */
  public static RubricLevel of(String id, String name) {
    return new RubricLevel(
        id, name, Optional.empty(), Optional.empty(), Optional.empty(), List.of());
  }

  /** This level with points. */
  public RubricLevel withPoints(String number) {
    return new RubricLevel(id, name, level, Optional.of(number), description, alignments);
  }
}
