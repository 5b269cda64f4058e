package dev.cairn.core.internal;

/**
 * Whether a text is an absolute URL by its syntax: the generic form of RFC 3986 section 3 (scheme,
 * colon, something), with the characters RFC 3987 adds. Nothing is resolved or decoded.
 */
public final class UrlSyntax {
  /** What ASCII may not stand in a URL: controls, the space, and these. */
  private static final boolean[] FORBIDDEN = new boolean[128];

  static {
    for (int c = 0; c <= ' '; c++) {
      FORBIDDEN[c] = true;
    }
    for (char c : "\"<>\\^`{|}\u007f".toCharArray()) {
      FORBIDDEN[c] = true;
    }
  }

  private UrlSyntax() {}

  /** Whether it is one. Linear. */
  public static boolean isUrl(String text) {
    int colon = text.indexOf(':');
    if (colon < 1 || colon + 1 == text.length() || !isScheme(text, colon)) {
      return false;
    }
    for (int i = colon; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 128 ? FORBIDDEN[c] : Character.isSpaceChar(c)) {
        return false;
      }
    }
    if (isScheme(text, colon, "http") || isScheme(text, colon, "https")) {
      return text.startsWith("//", colon + 1)
          && text.length() > colon + 3
          && "/?#:".indexOf(text.charAt(colon + 3)) < 0;
    }
    return !isScheme(text, colon, "did") || isDid(text);
  }

  private static boolean isScheme(String text, int colon) {
    for (int i = 0; i < colon; i++) {
      char c = text.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      boolean other = (c >= '0' && c <= '9') || c == '+' || c == '.' || c == '-';
      if (!letter && (i == 0 || !other)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isScheme(String text, int colon, String scheme) {
    return colon == scheme.length() && text.regionMatches(true, 0, scheme, 0, colon);
  }

  /** {@code did:}, a method in lower case, a colon and something (DID Core section 3.1). */
  private static boolean isDid(String text) {
    if (!text.startsWith("did:")) {
      return false;
    }
    int end = text.indexOf(':', 4);
    if (end <= 4 || end + 1 == text.length()) {
      return false;
    }
    for (int i = 4; i < end; i++) {
      char c = text.charAt(i);
      if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))) {
        return false;
      }
    }
    return true;
  }
}
