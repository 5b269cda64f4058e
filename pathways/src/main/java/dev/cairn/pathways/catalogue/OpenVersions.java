package dev.cairn.pathways.catalogue;

import java.util.Optional;

/** Which versions of an award are open to a learner, by the days on which they are in force. */
public enum OpenVersions {
  /** The version in force on the day the learner entered. */
  ENTRY("entry"),
  /** That one, or any that is in force on some day from the entry to the day of the decision. */
  ENTRY_OR_LATER("entry-or-later");

  private final String word;

  OpenVersions(String word) {
    this.word = word;
  }

  /** The word in JSON. */
  public String word() {
    return word;
  }

  /** The policy of that word; empty if there is none. */
  public static Optional<OpenVersions> ofWord(String word) {
    for (OpenVersions policy : values()) {
      if (policy.word.equals(word)) {
        return Optional.of(policy);
      }
    }
    return Optional.empty();
  }
}
