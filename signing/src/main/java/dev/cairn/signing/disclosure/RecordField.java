package dev.cairn.signing.disclosure;

import dev.cairn.core.record.LearningRecord;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A field of the learning record that a credential becomes, as something to be shown. */
public enum RecordField {
  /** The codes of what was learned. */
  CODES("record.codes", LearningRecord::codes),
  /** Who awarded it. */
  ISSUER("record.issuer", LearningRecord::issuer),
  /** The day it was earned. */
  EARNED("record.earned", LearningRecord::earned),
  /** The day it ends. */
  EXPIRES("record.expires", LearningRecord::expires),
  /** Whether it was earned. */
  STATE("record.state", LearningRecord::state),
  /** Its credits, with their unit. */
  CREDITS("record.credits", LearningRecord::credits),
  /** Its level. */
  LEVEL("record.level", LearningRecord::level),
  /** Its grade. */
  GRADE("record.grade", LearningRecord::grade),
  /** Where it comes from. */
  ORIGIN("record.origin", LearningRecord::origin),
  /** Its tags. */
  TAGS("record.tags", LearningRecord::tags),
  /** Its subject. */
  SUBJECT("record.subject", LearningRecord::subject),
  /** The competencies it is aligned with. */
  COMPETENCIES("record.competencies", LearningRecord::competencies);

  private final String word;
  private final Function<LearningRecord, Object> value;

  RecordField(String word, Function<LearningRecord, Object> value) {
    this.word = word;
    this.value = value;
  }

  /** The word it is asked for by: {@code record.credits}. */
  public String word() {
    return word;
  }

  /** What a record holds there. */
  Object of(LearningRecord record) {
    return value.apply(record);
  }

  /** The field of that word, or empty. */
  public static Optional<RecordField> ofWord(String word) {
    return Arrays.stream(values()).filter(f -> f.word.equals(word)).findFirst();
  }

  static String words() {
    return Arrays.stream(values()).map(RecordField::word).collect(Collectors.joining(", "));
  }
}
