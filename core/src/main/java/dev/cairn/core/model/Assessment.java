package dev.cairn.core.model;

import java.util.Objects;
import java.util.Optional;

/**
 * How something is or was assessed.
 *
 * @param title what the assessment is called
 * @param type what kind it is: examination, portfolio, project
 * @param mode how it is taken: online, on site
 * @param supervision how it is supervised and identity verified, as the source says it
 * @param identityChecked whether the learner's identity was verified, where that is told
 * @param grade the grade reached, if it was taken
 */
public record Assessment(
    Optional<LocalizedText> title,
    Optional<Concept> type,
    Optional<Concept> mode,
    Optional<Concept> supervision,
    Optional<Boolean> identityChecked,
    Optional<LocalizedText> grade) {
  /** Checks that nothing is null. */
  public Assessment {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(mode, "mode");
    Objects.requireNonNull(supervision, "supervision");
    Objects.requireNonNull(identityChecked, "identityChecked");
    Objects.requireNonNull(grade, "grade");
  }

  /** An assessment of which only the kind is known. */
  public static Assessment ofType(Concept type) {
    return new Assessment(
        Optional.empty(),
        Optional.of(type),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
