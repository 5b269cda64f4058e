package dev.cairn.pathways.importer.internal.tigerpath;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * TigerPath's course names and patterns as code patterns. A name is three letters and a number,
 * with or without a space, or several of them with {@code /} between; a code is written {@code COS
 * 126}. {@code COS *} is the department, {@code COS 3**} its 300s; {@code LANG} stands for each
 * language department; what follows a colon is a title.
 */
public final class CoursePatterns {
  private static final Pattern NAME = Pattern.compile("([A-Z]{2,4}?)([0-9][0-9A-Z]*\\**|\\*+)");

  /** Departments that {@code LANG} stands for. */
  private static final List<String> LANGUAGES =
      List.of(
          "ARA", "BCS", "CHI", "CLG", "CZE", "FRE", "GER", "HEB", "HIN", "ITA", "JPN", "KOR", "LAT",
          "MOG", "PER", "PLS", "POR", "RUS", "SAN", "SLA", "SPA", "SWA", "TUR", "TWI", "URD");

  private CoursePatterns() {}

  /** The codes of a course name: one, or several when cross-listed. */
  public static List<String> codes(String name) {
    return split(name).map(CoursePatterns::spaced).toList();
  }

  /** The code patterns of one item of a course list; empty if it is none. */
  static List<String> patterns(String item) {
    List<String> patterns = new ArrayList<>();
    for (String part : split(item).toList()) {
      Matcher m = NAME.matcher(part);
      if (!m.matches()) {
        return List.of();
      }
      String number = m.group(2).replaceFirst("\\*+$", "*");
      if (m.group(1).equals("LANG")) {
        LANGUAGES.forEach(l -> patterns.add(written(l, number)));
      } else {
        patterns.add(written(m.group(1), number));
      }
    }
    return patterns;
  }

  private static String written(String subject, String number) {
    return subject + ' ' + number;
  }

  private static Stream<String> split(String name) {
    int colon = name.indexOf(':');
    return Stream.of((colon < 0 ? name : name.substring(0, colon)).split("/", -1))
        .map(p -> p.replaceAll("\\s", "").toUpperCase(Locale.ROOT))
        .filter(p -> !p.isEmpty());
  }

  private static String spaced(String name) {
    int digit = 0;
    while (digit < name.length() && !Character.isDigit(name.charAt(digit))) {
      digit++;
    }
    return digit == 0 || digit == name.length()
        ? name
        : name.substring(0, digit) + ' ' + name.substring(digit);
  }
}
