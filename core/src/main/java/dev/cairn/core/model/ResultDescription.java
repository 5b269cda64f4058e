package dev.cairn.core.model;

import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a result of an achievement can be, and which is asked for.
 *
 * <p>Immutable and thread-safe. Make one with {@link #builder()}.
 */
@Value.Immutable
@WideType
public interface ResultDescription {
  /** Starts a description; id, name and resultType must be set. */
  static Builder builder() {
    return new Builder();
  }

  /** What results name it by; a URL. */
  String id();

  /** Its name. */
  String name();

  /** What kind of result: {@code Percent}, {@code LetterGrade}, {@code RubricCriterionLevel}, … */
  String resultType();

  /** The values a result may have, from low to high. */
  List<String> allowedValues();

  /** The value that must be reached. */
  Optional<String> requiredValue();

  /** The id of the rubric level that must be reached. */
  Optional<String> requiredLevel();

  /** The levels a result may name; from low to high where points do not say otherwise. */
  List<RubricLevel> rubricLevels();

  /** The lowest value, a text even where it is a number. */
  Optional<String> valueMin();

  /** The highest value, a text even where it is a number. */
  Optional<String> valueMax();

  /** What it corresponds to. */
  List<Alignment> alignments();

  /** Collects the fields; not thread-safe. */
  final class Builder extends ImmutableResultDescription.Builder {
    Builder() {}
  }
}
