package dev.cairn.core.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a learner knows, understands and can do on completion.
 *
 * @param id the URL that identifies it
 * @param title the outcome in a line
 * @param description the outcome in full
 * @param competencies the competencies of published frameworks it corresponds to
 */
public record LearningOutcome(
    Optional<String> id,
    LocalizedText title,
    Optional<LocalizedText> description,
    List<Concept> competencies) {
  /** Copies the list. */
  public LearningOutcome {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(description, "description");
    competencies = List.copyOf(competencies);
  }

  /** An outcome of which only the words are known. */
  public static LearningOutcome of(LocalizedText title) {
    return new LearningOutcome(Optional.empty(), title, Optional.empty(), List.of());
  }

  @Override
  public String toString() {
    return title.any();
  }
}
