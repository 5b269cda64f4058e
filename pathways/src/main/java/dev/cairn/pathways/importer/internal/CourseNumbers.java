package dev.cairn.pathways.importer.internal;

import dev.cairn.pathways.rule.Predicate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Ranges of course numbers, which have three digits, as code patterns of any subject. */
public final class CourseNumbers {
  private static final int LAST = 999;

  private CourseNumbers() {}

  /** Numbers between two, both included; a suffix such as {@code .L} does not matter. */
  public static Predicate between(String from, String to) {
    int first = Math.min(whole(from), LAST + 1);
    int last = Math.min(whole(to), LAST);
    List<String> patterns = new ArrayList<>();
    for (int n = first; n <= last; ) {
      if (n % 100 == 0 && n + 99 <= last) {
        patterns.add("* " + n / 100 + "*");
        n += 100;
      } else if (n % 10 == 0 && n + 9 <= last) {
        patterns.add(String.format(Locale.ROOT, "* %02d*", n / 10));
        n += 10;
      } else {
        String number = String.format(Locale.ROOT, "%03d", n);
        patterns.add("* " + number);
        patterns.add("* " + number + ".*");
        n++;
      }
    }
    return patterns.isEmpty() ? new Predicate.Any(List.of()) : Build.codes(patterns);
  }

  private static int whole(String text) {
    return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : LAST + 1;
  }
}
