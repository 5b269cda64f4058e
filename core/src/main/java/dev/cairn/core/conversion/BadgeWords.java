package dev.cairn.core.conversion;

import java.util.Set;

/** Words of Open Badges 3.0 that others are fitted to. */
final class BadgeWords {
  private static final Set<String> IDENTIFIER_TYPES =
      Set.of(
          "name",
          "sourcedId",
          "systemId",
          "productId",
          "userName",
          "accountId",
          "emailAddress",
          "nationalIdentityNumber",
          "isbn",
          "issn",
          "lisSourcedId",
          "oneRosterSourcedId",
          "sisSourcedId",
          "ltiContextId",
          "ltiDeploymentId",
          "ltiToolId",
          "ltiPlatformId",
          "ltiUserId",
          "identifier");

  private BadgeWords() {}

  /** A scheme as it is if Open Badges knows it, else as an extension. */
  static String identifierType(String scheme) {
    if (IDENTIFIER_TYPES.contains(scheme) || scheme.matches("ext:[A-Za-z0-9._-]+")) {
      return scheme;
    }
    return extension(scheme);
  }

  /** A word of one's own, in the letters an extension may have. */
  static String extension(String word) {
    String bare = word.replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^-+|-+$", "");
    return "ext:" + (bare.isEmpty() ? "other" : bare);
  }
}
