package dev.cairn.core.conversion;

import dev.cairn.core.format.openbadges.OpenBadges;

/** Fits words of others to those of Open Badges 3.0. */
final class BadgeWords {
  private BadgeWords() {}

  /** A kind of achievement as it is if Open Badges knows it, else as an extension. */
  static String achievementType(String word) {
    return OpenBadges.isAchievementType(word) ? word : extension(word);
  }

  /** A scheme as it is if Open Badges knows it, else as an extension. */
  static String identifierType(String scheme) {
    return OpenBadges.isIdentifierType(scheme) ? scheme : extension(scheme);
  }

  /** A word of one's own, in the letters an extension may have. */
  static String extension(String word) {
    String bare = word.replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^-+|-+$", "");
    return "ext:" + (bare.isEmpty() ? "other" : bare);
  }
}
