package dev.cairn.pathways.audit.internal.resolve;

import dev.cairn.pathways.rule.Predicate.CodePattern;
import dev.cairn.pathways.rule.Predicate.CodeRange;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a code fits a pattern: as written, with {@code *} for zero or more characters, or a range
 * of numbers after a prefix.
 */
final class CodeMatch {
  private static final int MOST_TRIED = 2_000;
  private static final int MOST_DIGITS = 18;

  /** Above every number of a range, and far from the end of 64 bits. */
  private static final long BEYOND = 1_000_000_000_000_000_000L;

  private CodeMatch() {}

  static boolean matches(CodePattern pattern, String code) {
    String text = pattern.text();
    if (text.indexOf('*') >= 0) {
      return wildcard(text, code);
    }
    int dash = dash(text);
    return dash < 0 ? text.equals(code) : inRange(text, dash, code);
  }

  /** Whether more than one code may fit. */
  static boolean isWide(String pattern) {
    return pattern.indexOf('*') >= 0 || dash(pattern) >= 0;
  }

  /** Where the dash of a range is, with a number of up to 18 digits on both sides; else -1. */
  private static int dash(String text) {
    int at = text.length() - 1;
    while (at >= 0 && isDigit(text.charAt(at))) {
      at--;
    }
    int digits = text.length() - 1 - at;
    boolean isRange =
        digits > 0
            && digits <= MOST_DIGITS
            && at > 0
            && text.charAt(at) == '-'
            && isDigit(text.charAt(at - 1));
    return isRange ? at : -1;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean inRange(String text, int dash, String code) {
    int from = dash;
    while (from > 0 && dash - from < MOST_DIGITS && isDigit(text.charAt(from - 1))) {
      from--;
    }
    int last = code.length() - 1;
    if (last < from || !code.regionMatches(0, text, 0, from)) {
      return false;
    }
    long number = 0;
    for (int i = from; i <= last; i++) {
      if (!isDigit(code.charAt(i)) || number >= BEYOND / 10) {
        return false;
      }
      number = number * 10 + (code.charAt(i) - '0');
    }
    return number >= Long.parseLong(text, from, dash, 10)
        && number <= Long.parseLong(text, dash + 1, text.length(), 10);
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

  /**
   * A code that fits all of some patterns and none of the others; empty if none was found, which
   * does not mean that there is none.
   */
  static Optional<String> exactly(Set<String> fits, Set<String> all) {
    List<CodePattern> patterns = all.stream().map(CodePattern::new).toList();
    for (String code : likely(fits, all)) {
      if (patterns.stream().allMatch(p -> matches(p, code) == fits.contains(p.text()))) {
        return Optional.of(code);
      }
    }
    return Optional.empty();
  }

  private static Set<String> likely(Set<String> fits, Set<String> all) {
    if (fits.isEmpty()) {
      return Set.of(Cell.OTHER_NAME);
    }
    Set<String> fillers = new LinkedHashSet<>(List.of("", "~", "~0", "0"));
    Set<String> codes = new LinkedHashSet<>();
    for (String pattern : all) {
      if (isWide(pattern)) {
        ends(pattern).forEach(codes::add);
      }
      for (String piece : pattern.split("\\*", -1)) {
        fillers.add(piece);
      }
    }
    for (String pattern : fits) {
      codes.addAll(pattern.indexOf('*') < 0 ? ends(pattern) : filled(pattern, fillers));
    }
    return codes;
  }

  private static List<String> add(List<String> to, List<String> more) {
    List<String> all = new ArrayList<>();
    to.forEach(a -> more.forEach(b -> all.add(a + b)));
    return all;
  }

  private static List<String> filled(String pattern, Set<String> fillers) {
    String[] pieces = pattern.split("\\*", -1);
    List<String> open = new ArrayList<>(List.of(pieces[0]));
    for (int i = 1; i < pieces.length; i++) {
      String piece = pieces[i];
      open = add(open, fillers.stream().map(f -> f + piece).toList());
      if (open.size() > MOST_TRIED) {
        open = new ArrayList<>(open.subList(0, MOST_TRIED));
      }
    }
    return open;
  }

  /** Codes in and around a range. */
  private static List<String> ends(String pattern) {
    Optional<CodeRange> range = new CodePattern(pattern).range();
    if (range.isEmpty()) {
      return List.of();
    }
    List<String> codes = new ArrayList<>();
    for (BigInteger end : List.of(range.get().from(), range.get().to())) {
      for (int step = -1; step <= 1; step++) {
        BigInteger at = end.add(BigInteger.valueOf(step));
        if (at.signum() >= 0) {
          codes.add(range.get().prefix() + at);
          codes.add(range.get().prefix() + "0" + at);
        }
      }
    }
    BigInteger middle = range.get().from().add(range.get().to()).shiftRight(1);
    codes.add(range.get().prefix() + middle);
    return codes;
  }
}
