package dev.cairn.signing.context.internal;

/** Language tags by the grammar that JSON-LD 1.1 names well-formed (BCP 47, section 2.2.9). */
final class LanguageTags {
  private LanguageTags() {}

  /** Subtags of 1 to 8 letters or digits, the first of letters only, between single hyphens. */
  static boolean isWellFormed(String tag) {
    int length = 0;
    boolean first = true;
    for (int i = 0; i < tag.length(); i++) {
      char c = tag.charAt(i);
      if (c == '-') {
        if (length == 0) {
          return false;
        }
        length = 0;
        first = false;
        continue;
      }
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (!letter && (first || c < '0' || c > '9')) {
        return false;
      }
      if (++length > 8) {
        return false;
      }
    }
    return length > 0;
  }
}
