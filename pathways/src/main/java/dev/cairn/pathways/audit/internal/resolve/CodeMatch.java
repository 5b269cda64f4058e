package dev.cairn.pathways.audit.internal.resolve;

import dev.cairn.pathways.rule.Predicate.CodePattern;
import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a code fits a pattern: as written, with {@code *} for zero or more characters, or a range
 * of numbers after a prefix.
 */
final class CodeMatch {
  private static final Pattern RANGE = Pattern.compile("(.*?)([0-9]+)-([0-9]+)");

  private CodeMatch() {}

  static boolean matches(CodePattern pattern, String code) {
    String text = pattern.text();
    if (text.equals(code)) {
      return true;
    }
    if (text.indexOf('*') >= 0) {
      return wildcard(text, code);
    }
    return text.indexOf('-') > 0 && range(text, code);
  }

  private static boolean range(String text, String code) {
    Matcher m = RANGE.matcher(text);
    if (!m.matches() || !code.startsWith(m.group(1))) {
      return false;
    }
    String digits = code.substring(m.group(1).length());
    if (digits.isEmpty() || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return false;
    }
    BigInteger number = new BigInteger(digits);
    return number.compareTo(new BigInteger(m.group(2))) >= 0
        && number.compareTo(new BigInteger(m.group(3))) <= 0;
  }

  private static boolean wildcard(String text, String code) {
    int t = 0;
    int c = 0;
    int star = -1;
    int retry = 0;
    while (c < code.length()) {
      if (t < text.length() && text.charAt(t) == '*') {
        star = t++;
        retry = c;
      } else if (t < text.length() && text.charAt(t) == code.charAt(c)) {
        t++;
        c++;
      } else if (star >= 0) {
        t = star + 1;
        c = ++retry;
      } else {
        return false;
      }
    }
    while (t < text.length() && text.charAt(t) == '*') {
      t++;
    }
    return t == text.length();
  }
}
