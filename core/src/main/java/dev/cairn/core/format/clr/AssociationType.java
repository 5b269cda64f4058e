package dev.cairn.core.format.clr;

import java.util.Optional;

/** How the source of an association relates to its target, read "source is child of target". */
public enum AssociationType {
  /** The same achievement. */
  EXACT_MATCH_OF("exactMatchOf"),
  /** Below it in a hierarchy. */
  IS_CHILD_OF("isChildOf"),
  /** Above it in a hierarchy. */
  IS_PARENT_OF("isParentOf"),
  /** A piece of it. */
  IS_PART_OF("isPartOf"),
  /** Beside it. */
  IS_PEER_OF("isPeerOf"),
  /** Somehow related. */
  IS_RELATED_TO("isRelatedTo"),
  /** Comes before it. */
  PRECEDES("precedes"),
  /** Its place was taken by the target. */
  REPLACED_BY("replacedBy");

  private final String word;

  AssociationType(String word) {
    this.word = word;
  }

  /** The word used in JSON. */
  public String word() {
    return word;
  }

  /** The type of that word, or empty. */
  public static Optional<AssociationType> ofWord(String word) {
    for (AssociationType t : values()) {
      if (t.word.equals(word)) {
        return Optional.of(t);
      }
    }
    return Optional.empty();
  }
}
