package dev.cairn.core.model;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Whether a result reaches what its description asks for. The specification leaves the comparison
 * to the reader; this is the reading chosen here:
 *
 * <ul>
 *   <li>A status decides first. {@code Failed} and {@code Withdrew} are {@link #NO}; {@code
 *       Enrolled}, {@code InProgress} and {@code OnHold} are {@link #NOT_YET}; {@code Provisional}
 *       is {@link #UNKNOWN}; {@code Completed} goes on to the bar, if there is one.
 *   <li>No description, or one that asks for neither value nor level, sets no bar: {@link #YES},
 *       since the assertion is the award. A {@code PredictedScore} is never more than {@link
 *       #UNKNOWN}, and a {@code Status} without a status is {@link #UNKNOWN}.
 *   <li>A required level is reached by itself. Another level is compared by points if every level
 *       has points that are numbers and those of the two differ, and by position, low to high, if
 *       no level has points. All else is {@link #UNKNOWN}.
 *   <li>A required value is compared as exact numbers for {@code GradePointAverage}, {@code
 *       Percent} (with or without the sign), {@code RawScore}, {@code RubricScore} and {@code
 *       ScaledScore}, higher being better; it is {@link #UNKNOWN} when either is no number, or when
 *       the value lies outside {@code valueMin} and {@code valueMax}.
 *   <li>For other types it is compared by position in {@code allowedValue}, low to high; equal
 *       texts need no list; a text that stands not once in the list is {@link #UNKNOWN}. Letter
 *       grades are never taken for numbers.
 *   <li>Of a {@code Status} the status itself is the value.
 *   <li>Where both a value and a level are asked for, both must be reached.
 * </ul>
 */
public enum Achieved {
  /** It is reached. */
  YES,
  /** It is not reached. */
  NO,
  /** The learner is on the way. */
  NOT_YET,
  /** It cannot be told. */
  UNKNOWN;

  private static final List<String> NUMERIC =
      List.of("GradePointAverage", "Percent", "RawScore", "RubricScore", "ScaledScore");

  /** Judges one result by its description, if the achievement has that one. */
  public static Achieved of(Result result, Optional<ResultDescription> description) {
    Optional<Achieved> byStatus = result.status().flatMap(Achieved::decided);
    if (byStatus.isPresent()) {
      return byStatus.get();
    }
    if (description.isEmpty()) {
      return YES;
    }
    ResultDescription d = description.get();
    if (d.resultType().equals("PredictedScore")) {
      return UNKNOWN;
    }
    if (d.resultType().equals("Status") && result.status().isEmpty()) {
      return UNKNOWN;
    }
    Achieved value = d.requiredValue().map(bar -> value(result, d, bar)).orElse(YES);
    Achieved level = d.requiredLevel().map(bar -> level(result, d, bar)).orElse(YES);
    return value.and(level);
  }

  /** Judges all results of an achievement; without results the assertion is the award. */
  public static Achieved of(List<Result> results, List<ResultDescription> descriptions) {
    Achieved all = YES;
    for (Result result : results) {
      Optional<ResultDescription> description =
          result
              .resultDescription()
              .flatMap(id -> descriptions.stream().filter(d -> d.id().equals(id)).findFirst());
      all = all.and(of(result, description));
    }
    return all;
  }

  /** Both: one that fails decides, then one under way, then one that cannot be told. */
  public Achieved and(Achieved other) {
    for (Achieved worst : List.of(NO, NOT_YET, UNKNOWN)) {
      if (this == worst || other == worst) {
        return worst;
      }
    }
    return YES;
  }

  private static Optional<Achieved> decided(ResultStatus status) {
    return switch (status) {
      case FAILED, WITHDREW -> Optional.of(NO);
      case ENROLLED, IN_PROGRESS, ON_HOLD -> Optional.of(NOT_YET);
      case PROVISIONAL -> Optional.of(UNKNOWN);
      case COMPLETED -> Optional.empty();
    };
  }

  private static Achieved reached(int comparison) {
    return comparison >= 0 ? YES : NO;
  }

  private static Achieved value(Result result, ResultDescription d, String bar) {
    Optional<String> stated =
        d.resultType().equals("Status")
            ? result.value().or(() -> result.status().map(ResultStatus::word))
            : result.value();
    if (stated.isEmpty()) {
      return UNKNOWN;
    }
    String value = stated.get();
    if (NUMERIC.contains(d.resultType())) {
      return number(value, d)
          .filter(within(d))
          .flatMap(v -> number(bar, d).map(b -> reached(v.compareTo(b))))
          .orElse(UNKNOWN);
    }
    if (value.equals(bar)) {
      return YES;
    }
    List<String> order = d.allowedValues();
    boolean clear =
        order.contains(value) && order.contains(bar) && new HashSet<>(order).size() == order.size();
    return clear ? reached(Integer.compare(order.indexOf(value), order.indexOf(bar))) : UNKNOWN;
  }

  private static Predicate<Rational> within(ResultDescription d) {
    return v -> {
      Optional<Rational> min = d.valueMin().flatMap(m -> number(m, d));
      Optional<Rational> max = d.valueMax().flatMap(m -> number(m, d));
      boolean readable =
          min.isPresent() == d.valueMin().isPresent()
              && max.isPresent() == d.valueMax().isPresent();
      return readable
          && min.map(m -> v.compareTo(m) >= 0).orElse(true)
          && max.map(m -> v.compareTo(m) <= 0).orElse(true);
    };
  }

  private static Optional<Rational> number(String text, ResultDescription d) {
    String bare = text.strip();
    if (d.resultType().equals("Percent") && bare.endsWith("%")) {
      bare = bare.substring(0, bare.length() - 1).strip();
    }
    return Rational.tryParse(bare);
  }

  private static Achieved level(Result result, ResultDescription d, String bar) {
    if (result.achievedLevel().isEmpty()) {
      return UNKNOWN;
    }
    String reached = result.achievedLevel().get();
    if (reached.equals(bar)) {
      return YES;
    }
    List<String> ids = d.rubricLevels().stream().map(RubricLevel::id).toList();
    int at = ids.indexOf(reached);
    int wanted = ids.indexOf(bar);
    if (at < 0 || wanted < 0 || new HashSet<>(ids).size() < ids.size()) {
      return UNKNOWN;
    }
    List<Optional<String>> points = d.rubricLevels().stream().map(RubricLevel::points).toList();
    if (points.stream().allMatch(Optional::isEmpty)) {
      return reached(Integer.compare(at, wanted));
    }
    List<Optional<Rational>> numbers =
        points.stream().map(p -> p.flatMap(Rational::tryParse)).toList();
    if (numbers.stream().anyMatch(Optional::isEmpty)) {
      return UNKNOWN;
    }
    int comparison = numbers.get(at).orElseThrow().compareTo(numbers.get(wanted).orElseThrow());
    return comparison == 0 ? UNKNOWN : reached(comparison);
  }
}
