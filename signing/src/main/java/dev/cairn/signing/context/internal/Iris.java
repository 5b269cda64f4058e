package dev.cairn.signing.context.internal;

/** Which texts are absolute IRIs that can stand in N-Quads (RFC 3987; RDF 1.1 N-Quads IRIREF). */
final class Iris {
  private Iris() {}

  /**
   * Whether a text has a scheme and holds none of the characters that an IRI never holds. The rest
   * of the grammar is left alone: a Data Integrity suite signs what is there.
   */
  static boolean isAbsolute(String text) {
    int colon = text.indexOf(':');
    if (colon < 1 || !isLetter(text.charAt(0))) {
      return false;
    }
    for (int i = 1; i < colon; i++) {
      char c = text.charAt(i);
      if (!isLetter(c) && !(c >= '0' && c <= '9') && c != '+' && c != '-' && c != '.') {
        return false;
      }
    }
    for (int i = colon + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c == '<' || c == '>' || c == '"' || c == '{' || c == '}' || c == '|'
          || c == '^' || c == '`' || c == '\\') {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
