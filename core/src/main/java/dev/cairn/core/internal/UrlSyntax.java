package dev.cairn.core.internal;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Whether a text is an absolute URL by its syntax: the generic form of RFC 3986 section 3 (scheme,
 * colon, something), with the characters RFC 3987 adds. Nothing is resolved or decoded.
 */
public final class UrlSyntax {
  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*");
  private static final Pattern DID = Pattern.compile("did:[a-z0-9]+:.+");
  private static final String FORBIDDEN = "\"<>\\^`{|}";

  private UrlSyntax() {}

  /** Whether it is one. Linear. */
  public static boolean isUrl(String text) {
    int colon = text.indexOf(':');
    if (colon < 1 || colon + 1 == text.length()) {
      return false;
    }
    String scheme = text.substring(0, colon);
    if (!SCHEME.matcher(scheme).matches()) {
      return false;
    }
    for (int i = colon; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c == 0x7f || Character.isSpaceChar(c) || FORBIDDEN.indexOf(c) >= 0) {
        return false;
      }
    }
    String lower = scheme.toLowerCase(Locale.ROOT);
    if (lower.equals("http") || lower.equals("https")) {
      return text.startsWith("//", colon + 1)
          && text.length() > colon + 3
          && "/?#:".indexOf(text.charAt(colon + 3)) < 0;
    }
    return !lower.equals("did") || DID.matcher(text).matches();
  }
}
