package dev.cairn.core.model;

import java.util.Optional;

/** What a condition profile is for: the property it stands under. */
public enum ConditionKind {
  /** It must be met. */
  REQUIRES("requires"),
  /** It is advised. */
  RECOMMENDS("recommends"),
  /** It is to be met at the same time. */
  COREQUISITE("corequisite"),
  /** It must be met before. */
  ENTRY_CONDITION("entryCondition"),
  /** It must be met to renew. */
  RENEWAL("renewal"),
  /** What shortens the way to it. */
  ADVANCED_STANDING_FROM("advancedStandingFrom"),
  /** What it shortens the way to. */
  IS_ADVANCED_STANDING_FOR("isAdvancedStandingFor"),
  /** What prepares for it. */
  PREPARATION_FROM("preparationFrom"),
  /** What it prepares for. */
  IS_PREPARATION_FOR("isPreparationFor"),
  /** What asks for it. */
  IS_REQUIRED_FOR("isRequiredFor"),
  /** What advises it. */
  IS_RECOMMENDED_FOR("isRecommendedFor");

  private final String term;

  ConditionKind(String term) {
    this.term = term;
  }

  /** The bare name of the property. */
  public String term() {
    return term;
  }

  /** The kind of that property, or empty. */
  public static Optional<ConditionKind> ofTerm(String term) {
    for (ConditionKind kind : values()) {
      if (kind.term.equals(term)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
