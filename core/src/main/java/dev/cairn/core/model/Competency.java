package dev.cairn.core.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Something a person can know or do, as an item of a framework.
 *
 * <p>Immutable and thread-safe. Make one with {@link #builder()}.
 */
@Value.Immutable
@WideType
public interface Competency {
  /** Starts a competency; id and statement must be set. */
  static Builder builder() {
    return new Builder();
  }

  /** What the framework knows it by: a UUID, a URI. */
  String id();

  /** Its address, by which alignments name it, where that is not the id. */
  Optional<String> uri();

  /** What it says. */
  LocalizedText statement();

  /** Its code for people. */
  Optional<String> code();

  /** What it is called in short. */
  Optional<LocalizedText> label();

  /** What else is said of it. */
  Optional<LocalizedText> notes();

  /** What kind of item it is: a cluster, a standard, a skill, knowledge. */
  Optional<String> type();

  /** The levels of education it is for, as the source names them. */
  List<String> educationLevels();

  /** Its keywords. */
  List<String> keywords();

  /** Other names for it. */
  List<LocalizedText> alternativeLabels();

  /** Its language, a tag of BCP 47. */
  Optional<String> language();

  /** The first day it is in force. */
  Optional<LocalDate> firstDay();

  /** The last day it is in force. */
  Optional<LocalDate> lastDay();

  /** What a person reads: the code and the statement. */
  default String title() {
    return code().map(c -> c + " ").orElse("") + label().orElse(statement()).any();
  }

  /** Collects the fields; not thread-safe. */
  final class Builder extends ImmutableCompetency.Builder {
    Builder() {}
  }
}
