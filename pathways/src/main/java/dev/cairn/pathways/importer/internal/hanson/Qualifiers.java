package dev.cairn.pathways.importer.internal.hanson;

import dev.cairn.core.model.Rational;
import dev.cairn.pathways.importer.internal.Build;
import dev.cairn.pathways.importer.internal.CourseNumbers;
import dev.cairn.pathways.rule.Bounds;
import dev.cairn.pathways.rule.Predicate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what stands in braces: {@code {department = HIST & level >= 300}}. */
final class Qualifiers {
  /** The framework of levels 100, 200, 300. */
  static final String LEVEL = "course-level";

  private static final Pattern KEY = Pattern.compile("[a-zA-Z]+");
  private static final Pattern OPERATOR = Pattern.compile("<=|>=|!=|==|=|<|>");
  private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9_\\-/]+");

  private final Text text;

  Qualifiers(Text text) {
    this.text = text;
  }

  Predicate read() throws Fault {
    text.want("{");
    Predicate read = any();
    text.want("}");
    return read;
  }

  private Predicate any() throws Fault {
    List<Predicate> any = new ArrayList<>();
    do {
      any.add(all());
    } while (text.take("|"));
    return Build.any(any);
  }

  private Predicate all() throws Fault {
    List<Predicate> all = new ArrayList<>();
    do {
      if (text.take("(")) {
        all.add(any());
        text.want(")");
      } else {
        all.add(one());
      }
    } while (text.take("&"));
    return Build.all(all);
  }

  private Predicate one() throws Fault {
    String key =
        text.next(KEY)
            .map(Matcher::group)
            .orElseThrow(() -> new Fault("syntax", "A key is wanted before " + text.rest() + "."));
    String operator =
        text.next(OPERATOR)
            .map(Matcher::group)
            .orElseThrow(() -> new Fault("syntax", "A comparison is wanted; mend it."));
    if (text.take("(")) {
      Predicate read = values(key, operator);
      text.want(")");
      return read;
    }
    String value = value();
    if (Set.of("min", "max").contains(value) && text.take("(")) {
      throw new Fault(
          value + " (…) from courses",
          "A comparison with another course cannot be asked of one record; check it by hand.");
    }
    return compared(key, operator, value);
  }

  private Predicate values(String key, String operator) throws Fault {
    List<Predicate> any = new ArrayList<>();
    do {
      List<Predicate> all = new ArrayList<>();
      do {
        all.add(compared(key, operator, value()));
      } while (text.take("&"));
      any.add(Build.all(all));
    } while (text.take("|"));
    return Build.any(any);
  }

  private String value() throws Fault {
    return text.next(VALUE)
        .map(Matcher::group)
        .orElseThrow(() -> new Fault("syntax", "A value is wanted before " + text.rest() + "."));
  }

  private static Predicate compared(String key, String operator, String value) throws Fault {
    if (operator.equals("!=")) {
      return new Predicate.Not(compared(key, "=", value));
    }
    boolean equal = operator.startsWith("=");
    switch (key) {
      case "department", "dept" -> {
        if (equal) {
          return new Predicate.Subject(Set.of(value));
        }
      }
      case "gereqs", "gereq" -> {
        if (equal) {
          return new Predicate.Tag(value);
        }
      }
      case "level" -> {
        if (value.matches("[0-9]{1,6}")) {
          return level(operator, Rational.of(Long.parseLong(value)));
        }
      }
      case "number" -> {
        if (value.matches("[0-9]{1,3}")) {
          return number(operator, Integer.parseInt(value));
        }
      }
      case "year", "semester", "term", "section", "name", "type" -> {
        if (equal) {
          return new Predicate.Tag(key + ":" + value);
        }
      }
      default -> {
        // Falls through to the fault below.
      }
    }
    throw new Fault(
        key + " " + operator, "This cannot be asked of a record here; carry it over by hand.");
  }

  private static Predicate level(String operator, Rational n) {
    return switch (operator) {
      case ">=" -> new Predicate.LevelIn(LEVEL, Bounds.atLeast(n));
      case "<=" -> new Predicate.LevelIn(LEVEL, Bounds.atMost(n));
      case ">" -> new Predicate.Not(new Predicate.LevelIn(LEVEL, Bounds.atMost(n)));
      case "<" -> new Predicate.Not(new Predicate.LevelIn(LEVEL, Bounds.atLeast(n)));
      default -> new Predicate.LevelIn(LEVEL, Bounds.between(n, n));
    };
  }

  private static Predicate number(String operator, int n) {
    return switch (operator) {
      case ">=" -> CourseNumbers.between("" + n, "999");
      case "<=" -> CourseNumbers.between("0", "" + n);
      case ">" -> CourseNumbers.between("" + (n + 1), "999");
      case "<" -> CourseNumbers.between("0", "" + Math.max(n - 1, 0));
      default -> CourseNumbers.between("" + n, "" + n);
    };
  }
}
