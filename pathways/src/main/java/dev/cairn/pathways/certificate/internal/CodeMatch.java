package dev.cairn.pathways.certificate.internal;

/**
 * Whether a code matches a pattern: {@code *} stands for zero or more characters, and {@code PRE
 * 340-398} for the numbers 340 to 398 after the prefix as written. Linear in code times pattern at
 * worst.
 */
final class CodeMatch {
  /** The most digits a range's ends have; a longer text is no range. */
  private static final int DIGITS = 18;

  private CodeMatch() {}

  static boolean matches(String pattern, String code) {
    if (pattern.indexOf('*') >= 0) {
      return wildcard(pattern, code);
    }
    int dash = rangeDash(pattern);
    return dash > 0 ? inRange(pattern, dash, code) : pattern.equals(code);
  }

  /** Whether only one code matches. */
  static boolean isLiteral(String pattern) {
    return pattern.indexOf('*') < 0 && rangeDash(pattern) < 0;
  }

  private static boolean wildcard(String pattern, String code) {
    int p = 0;
    int c = 0;
    int star = -1;
    int mark = 0;
    while (c < code.length()) {
      if (p < pattern.length() && pattern.charAt(p) == '*') {
        star = p++;
        mark = c;
      } else if (p < pattern.length() && pattern.charAt(p) == code.charAt(c)) {
        p++;
        c++;
      } else if (star >= 0) {
        p = star + 1;
        c = ++mark;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }

  /** Where the dash of a range stands, or -1: digits on both sides, to the end of the text. */
  private static int rangeDash(String pattern) {
    int i = pattern.length();
    while (i > 0 && isDigit(pattern.charAt(i - 1))) {
      i--;
    }
    int dash = i - 1;
    return i < pattern.length()
            && pattern.length() - i <= DIGITS
            && dash > 0
            && pattern.charAt(dash) == '-'
            && isDigit(pattern.charAt(dash - 1))
        ? dash
        : -1;
  }

  private static boolean inRange(String pattern, int dash, String code) {
    int from = dash;
    while (from > 0 && from > dash - DIGITS && isDigit(pattern.charAt(from - 1))) {
      from--;
    }
    if (code.length() <= from || !code.regionMatches(0, pattern, 0, from)) {
      return false;
    }
    for (int i = from; i < code.length(); i++) {
      if (!isDigit(code.charAt(i))) {
        return false;
      }
    }
    String digits = code.substring(from);
    return compare(digits, pattern.substring(from, dash)) >= 0
        && compare(digits, pattern.substring(dash + 1)) <= 0;
  }

  private static int compare(String a, String b) {
    String x = stripped(a);
    String y = stripped(b);
    return x.length() != y.length() ? Integer.compare(x.length(), y.length()) : x.compareTo(y);
  }

  private static String stripped(String digits) {
    int i = 0;
    while (i < digits.length() - 1 && digits.charAt(i) == '0') {
      i++;
    }
    return digits.substring(i);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
