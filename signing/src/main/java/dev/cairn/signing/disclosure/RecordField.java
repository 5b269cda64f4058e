package dev.cairn.signing.disclosure;

import dev.cairn.core.record.LearningRecord;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** A field of the learning record that a credential becomes, as something to be shown. */
public enum RecordField {
  /** The codes of what was learned. */
  CODES("record.codes"),
  /** Who awarded it. */
  ISSUER("record.issuer"),
  /** The day it was earned. */
  EARNED("record.earned"),
  /** The day it ends. */
  EXPIRES("record.expires"),
  /** Whether it was earned. */
  STATE("record.state"),
  /** Its credits, with their unit. */
  CREDITS("record.credits"),
  /** Its level. */
  LEVEL("record.level"),
  /** Its grade. */
  GRADE("record.grade"),
  /** Where it comes from. */
  ORIGIN("record.origin"),
  /** Its tags. */
  TAGS("record.tags"),
  /** Its subject. */
  SUBJECT("record.subject"),
  /** The competencies it is aligned with. */
  COMPETENCIES("record.competencies");

  private final String word;

  RecordField(String word) {
    this.word = word;
  }

  /** The word it is asked for by: {@code record.credits}. */
  public String word() {
    return word;
  }

  /** What a record holds there. */
  Object of(LearningRecord record) {
    return switch (this) {
      case CODES -> record.codes();
      case ISSUER -> record.issuer();
      case EARNED -> record.earned();
      case EXPIRES -> record.expires();
      case STATE -> record.state();
      case CREDITS -> record.credits();
      case LEVEL -> record.level();
      case GRADE -> record.grade();
      case ORIGIN -> record.origin();
      case TAGS -> record.tags();
      case SUBJECT -> record.subject();
      case COMPETENCIES -> record.competencies();
    };
  }

  /** The field of that word, or empty. */
  public static Optional<RecordField> ofWord(String word) {
    return Arrays.stream(values()).filter(f -> f.word.equals(word)).findFirst();
  }

  static String words() {
    return Arrays.stream(values()).map(RecordField::word).collect(Collectors.joining(", "));
  }
}
