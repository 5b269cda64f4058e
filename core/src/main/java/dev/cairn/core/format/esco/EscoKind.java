package dev.cairn.core.format.esco;

import java.util.Optional;

/** What a concept is. */
public enum EscoKind {
  /** A skill, competence or piece of knowledge. */
  SKILL("KnowledgeSkillCompetence"),
  /** A group of skills. */
  SKILL_GROUP("SkillGroup"),
  /** An occupation. */
  OCCUPATION("Occupation"),
  /** A group of occupations of ISCO-08. */
  ISCO_GROUP("ISCOGroup");

  private final String word;

  EscoKind(String word) {
    this.word = word;
  }

  /** The word used in the files. */
  public String word() {
    return word;
  }

  /** The kind of that word, or empty. */
  public static Optional<EscoKind> ofWord(String word) {
    for (EscoKind kind : values()) {
      if (kind.word.equals(word)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
