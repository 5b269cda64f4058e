package dev.cairn.signing.context.internal;

import java.util.Set;

/** The keywords of JSON-LD 1.1, section 1.7, that a document may hold. */
final class Keywords {
  private static final Set<String> ALL =
      Set.of(
          "@base",
          "@container",
          "@context",
          "@direction",
          "@graph",
          "@id",
          "@import",
          "@included",
          "@index",
          "@json",
          "@language",
          "@list",
          "@nest",
          "@none",
          "@prefix",
          "@propagate",
          "@protected",
          "@reverse",
          "@set",
          "@type",
          "@value",
          "@version",
          "@vocab");

  private Keywords() {}

  static boolean is(String text) {
    return !text.isEmpty() && text.charAt(0) == '@' && ALL.contains(text);
  }

  /** Whether a node, list or set object may have a member of this name in safe mode. */
  static boolean isOfNode(String name) {
    return switch (name) {
      case "@id", "@type", "@graph", "@list", "@set", "@index" -> true;
      default -> false;
    };
  }

  /** Whether a value object may have a member of this name (JSON-LD 1.1, section 9.5). */
  static boolean isOfValue(String name) {
    return switch (name) {
      case "@value", "@type", "@language", "@direction", "@index" -> true;
      default -> false;
    };
  }

  /** {@code @} and letters: reserved, and dropped without a word where it is no keyword. */
  static boolean looksLike(String text) {
    if (text.length() < 2 || text.charAt(0) != '@') {
      return false;
    }
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z')) {
        return false;
      }
    }
    return true;
  }
}
