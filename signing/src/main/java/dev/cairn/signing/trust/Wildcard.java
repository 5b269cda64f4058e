package dev.cairn.signing.trust;

import dev.cairn.core.CairnException;
import java.util.Objects;

/**
 * A text in which each {@code *} stands for any characters, none included. Everything else stands
 * for itself, letter case included. Matching takes at most text × pattern steps.
 *
 * @param text the pattern as written; not empty
 */
public record Wildcard(String text) {
  /** Checks that there is something to match. */
  public Wildcard {
    Objects.requireNonNull(text, "text");
    if (text.isEmpty()) {
      throw CairnException.illegalArgument("An empty pattern matches nothing; write a text or *.");
    }
  }

  /** Whether a value is one of those meant. */
  public boolean matches(String value) {
    int v = 0;
    int p = 0;
    int star = -1;
    int resume = 0;
    while (v < value.length()) {
      if (p < text.length() && text.charAt(p) == '*') {
        star = p++;
        resume = v;
      } else if (p < text.length() && text.charAt(p) == value.charAt(v)) {
        p++;
        v++;
      } else if (star >= 0) {
        p = star + 1;
        v = ++resume;
      } else {
        return false;
      }
    }
    while (p < text.length() && text.charAt(p) == '*') {
      p++;
    }
    return p == text.length();
  }

  /** Whether it stands for more than one value. */
  public boolean isOpen() {
    return text.indexOf('*') >= 0;
  }

  /**
   * Whether, read as an issuer's id, it lets strangers in: a {@code *} before the end of the host
   * of a URL, or in the method or host of a DID, where anybody can register a name that fits.
   */
  boolean isLooseIssuer() {
    int star = text.indexOf('*');
    if (star < 0) {
      return false;
    }
    int scheme = text.indexOf("://");
    if (scheme >= 0) {
      int path = text.indexOf('/', scheme + 3);
      return path < 0 || star < path;
    }
    // did:web:host and did:web:host:path… ; other methods have no part that one owner controls.
    return !text.startsWith("did:web:") || text.indexOf(':', 8) < 0 || star < text.indexOf(':', 8);
  }

  @Override
  public String toString() {
    return text;
  }
}
