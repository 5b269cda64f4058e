package dev.cairn.core.record;

import dev.cairn.core.format.openbadges.Achievement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The texts of an Open Badges achievement that may become codes, tags or the subject. */
public enum BadgeField {
  /** The achievement's id. */
  ID("achievement.id"),
  /** Its code for people. */
  HUMAN_CODE("achievement.humanCode"),
  /** Its name. */
  NAME("achievement.name"),
  /** Its other identifiers. */
  OTHER_IDENTIFIER("achievement.otherIdentifier"),
  /** Its keywords. */
  TAG("achievement.tag"),
  /** What kind it is. */
  TYPE("achievement.achievementType"),
  /** Its field. */
  FIELD_OF_STUDY("achievement.fieldOfStudy"),
  /** The speciality in its field. */
  SPECIALIZATION("achievement.specialization");

  private final String word;

  BadgeField(String word) {
    this.word = word;
  }

  /** The word used in JSON. */
  public String word() {
    return word;
  }

  /** What an achievement holds there; blank texts left out. */
  List<String> of(Achievement achievement) {
    Stream<String> values =
        switch (this) {
          case ID -> Stream.of(achievement.id());
          case HUMAN_CODE -> achievement.humanCode().stream();
          case NAME -> Stream.of(achievement.name());
          case OTHER_IDENTIFIER -> achievement.otherIdentifiers().values().stream();
          case TAG -> achievement.tags().stream();
          case TYPE -> achievement.achievementType().stream();
          case FIELD_OF_STUDY -> achievement.fieldOfStudy().stream();
          case SPECIALIZATION -> achievement.specialization().stream();
        };
    return values.filter(v -> !v.isBlank()).toList();
  }

  /** The field of that word, or empty. */
  public static Optional<BadgeField> ofWord(String word) {
    for (BadgeField f : values()) {
      if (f.word.equals(word)) {
        return Optional.of(f);
      }
    }
    return Optional.empty();
  }
}
