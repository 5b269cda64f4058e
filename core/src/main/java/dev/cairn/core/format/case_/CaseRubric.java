package dev.cairn.core.format.case_;

import dev.cairn.core.model.Rational;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A rubric ({@code CFRubric}): criteria, each with levels of quality.
 *
 * @param identifier its UUID
 * @param uri its address
 * @param title its name
 * @param description what it is
 * @param criteria what is judged, by position and then as they stand
 */
public record CaseRubric(
    String identifier,
    String uri,
    Optional<String> title,
    Optional<String> description,
    List<Criterion> criteria) {
  /** Copies the list. */
  public CaseRubric {
    Objects.requireNonNull(identifier, "identifier");
    Objects.requireNonNull(uri, "uri");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(description, "description");
    criteria = List.copyOf(criteria);
  }

  /**
   * One thing that is judged ({@code CFRubricCriterion}).
   *
   * @param identifier its UUID
   * @param uri its address
   * @param category what kind of criterion it is
   * @param description what is judged
   * @param item the identifier of the item it judges, or its URI where the item lies outside
   * @param weight how much it counts among others
   * @param position its place among others
   * @param levels how well it can be done, by position and then as they stand
   */
  public record Criterion(
      String identifier,
      String uri,
      Optional<String> category,
      Optional<String> description,
      Optional<String> item,
      Optional<Rational> weight,
      Optional<Rational> position,
      List<Level> levels) {
    /** Copies the list. */
    public Criterion {
      Objects.requireNonNull(identifier, "identifier");
      Objects.requireNonNull(uri, "uri");
      Objects.requireNonNull(category, "category");
      Objects.requireNonNull(description, "description");
      Objects.requireNonNull(item, "item");
      Objects.requireNonNull(weight, "weight");
      Objects.requireNonNull(position, "position");
      levels = List.copyOf(levels);
    }
  }

  /**
   * One level of quality ({@code CFRubricCriterionLevel}).
   *
   * @param identifier its UUID
   * @param uri its address
   * @param description what it takes
   * @param quality what it is called
   * @param score the points it gives
   * @param feedback what to tell the learner
   * @param position its place among others
   */
  public record Level(
      String identifier,
      String uri,
      Optional<String> description,
      Optional<String> quality,
      Optional<Rational> score,
      Optional<String> feedback,
      Optional<Rational> position) {
    /** Checks that nothing is null. */
    public Level {
      Objects.requireNonNull(identifier, "identifier");
      Objects.requireNonNull(uri, "uri");
      Objects.requireNonNull(description, "description");
      Objects.requireNonNull(quality, "quality");
      Objects.requireNonNull(score, "score");
      Objects.requireNonNull(feedback, "feedback");
      Objects.requireNonNull(position, "position");
    }
  }
}
