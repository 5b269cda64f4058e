package dev.cairn.core.model;

import java.util.Optional;

/**
 * How the origin of an association relates to its target, read "origin is child of target". The
 * words are those of CASE; the three last come from SKOS and ESCO.
 */
public enum CompetencyRelation {
  /** Right below it. */
  IS_CHILD_OF("isChildOf"),
  /** Beside it. */
  IS_PEER_OF("isPeerOf"),
  /** A piece of it. */
  IS_PART_OF("isPartOf"),
  /** The same thing. Symmetric. */
  EXACT_MATCH_OF("exactMatchOf"),
  /** Comes before it. */
  PRECEDES("precedes"),
  /** Somehow related. */
  IS_RELATED_TO("isRelatedTo"),
  /** Its place was taken by the target. */
  REPLACED_BY("replacedBy"),
  /** Is shown by the target. */
  EXEMPLAR("exemplar"),
  /** Has the target as its level of skill. */
  HAS_SKILL_LEVEL("hasSkillLevel"),
  /** Says the same in another language. */
  IS_TRANSLATION_OF("isTranslationOf"),
  /** Nearly the same. Symmetric. */
  CLOSE_MATCH("closeMatch"),
  /** Cannot be done without the target. */
  REQUIRES("requires"),
  /** Is easier with the target. */
  BENEFITS_FROM("benefitsFrom"),
  /** What the source calls by a word of its own. */
  OTHER("other");

  private final String word;

  CompetencyRelation(String word) {
    this.word = word;
  }

  /** The word used in JSON. */
  public String word() {
    return word;
  }

  /** The relation of a word; empty if it is none of these. */
  public static Optional<CompetencyRelation> ofWord(String word) {
    for (CompetencyRelation r : values()) {
      if (r.word.equals(word)) {
        return Optional.of(r);
      }
    }
    return Optional.empty();
  }
}
