package dev.cairn.core.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the learner reached in one respect; {@link ResultDescription} says what it means.
 *
 * @param resultDescription the id of the description
 * @param value what was reached, a text even where it is a number
 * @param achievedLevel the id of the rubric level reached
 * @param status how far the learner has come
 * @param alignments what it corresponds to
 */
public record Result(
    Optional<String> resultDescription,
    Optional<String> value,
    Optional<String> achievedLevel,
    Optional<ResultStatus> status,
    List<Alignment> alignments) {
  /** Copies the list. */
  public Result {
    Objects.requireNonNull(resultDescription, "resultDescription");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(achievedLevel, "achievedLevel");
    Objects.requireNonNull(status, "status");
    alignments = List.copyOf(alignments);
  }

  /** A value reached in what a description describes. */
  public static Result ofValue(String resultDescription, String value) {
    return new Result(
        Optional.of(resultDescription),
        Optional.of(value),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  /** A rubric level reached in what a description describes. */
  public static Result ofLevel(String resultDescription, String level) {
    return new Result(
        Optional.of(resultDescription),
        Optional.empty(),
        Optional.of(level),
        Optional.empty(),
        List.of());
  }

  /** How far the learner has come in what a description describes. */
  public static Result ofStatus(String resultDescription, ResultStatus status) {
    return new Result(
        Optional.of(resultDescription),
        Optional.empty(),
        Optional.empty(),
        Optional.of(status),
        List.of());
  }
}
