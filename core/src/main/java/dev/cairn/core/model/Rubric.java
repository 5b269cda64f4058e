package dev.cairn.core.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How work is judged, criterion by criterion.
 *
 * @param id what it is known by
 * @param title what it is called
 * @param criteria what is judged, in order
 */
public record Rubric(String id, Optional<String> title, List<Criterion> criteria) {
  /** Copies the list. */
  public Rubric {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
    criteria = List.copyOf(criteria);
  }

  /**
   * One thing judged.
   *
   * @param id what it is known by
   * @param description what it is
   * @param competency the id of the competency it judges
   * @param weight how much it counts among the criteria
   * @param levels how well it may be done, in the order given
   */
  public record Criterion(
      String id,
      Optional<String> description,
      Optional<String> competency,
      Optional<Rational> weight,
      List<RubricLevel> levels) {
    /** Copies the list. */
    public Criterion {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(description, "description");
      Objects.requireNonNull(competency, "competency");
      Objects.requireNonNull(weight, "weight");
      levels = List.copyOf(levels);
    }
  }
}
