package dev.cairn.pathways.importer.internal.hanson;

import dev.cairn.core.model.Rational;
import dev.cairn.pathways.importer.internal.Build;
import dev.cairn.pathways.importer.internal.hanson.Expression.Counter;
import dev.cairn.pathways.importer.internal.hanson.Expression.Course;
import dev.cairn.pathways.rule.Predicate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads one result or filter. A department is said once and holds for the numbers after it; {@code
 * &} binds closer than {@code |}. Used once.
 */
final class ResultReader {
  private static final Pattern COURSE =
      Pattern.compile(
          "([A-Z/]+)?\\s*([0-9]{3})(I?)(L?)(?:\\.([A-Z*])(?:\\.([0-9]{4}|\\*)(?:\\.([1-5*]))?)?)?"
              + "(?![A-Za-z0-9])");
  private static final Map<String, String> NUMBERS =
      Map.ofEntries(
          Map.entry("zero", "0"),
          Map.entry("one", "1"),
          Map.entry("one-point-five", "3/2"),
          Map.entry("two", "2"),
          Map.entry("three", "3"),
          Map.entry("four", "4"),
          Map.entry("five", "5"),
          Map.entry("six", "6"),
          Map.entry("seven", "7"),
          Map.entry("eight", "8"),
          Map.entry("nine", "9"),
          Map.entry("ten", "10"));
  private static final Pattern COUNTER =
      Pattern.compile("(at most\\s+|exactly\\s+)?([a-z-]+|[0-9]{1,3}(?:\\.[0-9]+)?)\\b(?!\\.)");
  private static final Pattern WHAT = Pattern.compile("(course|credit|department|term)s?\\b");
  private static final Pattern REFERENCE =
      Pattern.compile("[A-Z0-9][A-Za-z0-9_\\- /'.]*(?:\\([A-Z0-9][A-Za-z0-9_\\- /'.]*\\))?");
  private static final int DEEPEST = 60;

  private final Text text;
  private String department = "";
  private int depth;

  ResultReader(String text) {
    this.text = new Text(text);
  }

  Expression result() throws Fault {
    Expression read = or();
    if (!text.isDone()) {
      throw new Fault("syntax", "\"" + text.rest() + "\" cannot be read; mend it.");
    }
    return read;
  }

  /** Which courses a filter lets through. */
  Predicate filter() throws Fault {
    text.want("only");
    text.take("distinct");
    if (!text.take("courses")) {
      text.want("course");
    }
    Predicate read;
    if (text.take("where")) {
      read = new Qualifiers(text).read();
    } else {
      text.want("from");
      List<Predicate> any = new ArrayList<>();
      for (Expression e : list()) {
        if (!(e instanceof Course c)) {
          throw new Fault("filter", "A filter lists courses; carry the rest over by hand.");
        }
        any.add(c.where());
      }
      read = Build.any(any);
    }
    if (!text.isDone()) {
      throw new Fault("syntax", "\"" + text.rest() + "\" cannot be read; mend it.");
    }
    return read;
  }

  private Expression or() throws Fault {
    if (++depth > DEEPEST) {
      throw new Fault("syntax", "It nests more than " + DEEPEST + " deep; flatten it.");
    }
    List<Expression> any = new ArrayList<>();
    do {
      List<Expression> all = new ArrayList<>();
      do {
        all.add(one());
      } while (text.take("&"));
      any.add(all.size() == 1 ? all.get(0) : new Expression.Group(true, all));
    } while (text.take("|"));
    depth--;
    return any.size() == 1 ? any.get(0) : new Expression.Group(false, any);
  }

  private Expression one() throws Fault {
    if (text.take("!")) {
      return new Expression.Not(one());
    }
    if (text.take("(")) {
      Expression inner = or();
      text.want(")");
      return inner;
    }
    Optional<Course> course = course();
    if (course.isPresent()) {
      return course.get();
    }
    Optional<Expression> counted = counted();
    if (counted.isPresent()) {
      return counted.get();
    }
    return text.next(REFERENCE)
        .map(m -> new Expression.Reference(m.group().strip()))
        .orElseThrow(() -> new Fault("syntax", "\"" + text.rest() + "\" cannot be read; mend it."));
  }

  private Optional<Course> course() {
    Optional<Matcher> found = text.next(COURSE);
    return found.map(
        m -> {
          if (m.group(1) != null) {
            department = m.group(1);
          }
          String code = department + ' ' + m.group(2) + m.group(3) + m.group(4);
          List<Predicate> all = new ArrayList<>(List.of(Build.codes(List.of(code))));
          detail("section", m.group(5), all);
          detail("year", m.group(6), all);
          detail("semester", m.group(7), all);
          return new Course(code, Build.all(all));
        });
  }

  private static void detail(String key, String value, List<Predicate> all) {
    if (value != null && !value.equals("*")) {
      all.add(new Predicate.Tag(key + ":" + value));
    }
  }

  private Optional<Expression> counted() throws Fault {
    if (text.take("all of")) {
      return Optional.of(new Expression.Of(Optional.empty(), list()));
    }
    if (text.take("any of")) {
      return Optional.of(new Expression.Of(Optional.of(new Counter(">=", Rational.ONE)), list()));
    }
    if (text.take("none of")) {
      return Optional.of(new Expression.Of(Optional.of(new Counter("=", Rational.ZERO)), list()));
    }
    int mark = text.mark();
    Optional<Counter> counter = counter();
    if (counter.isEmpty()) {
      text.back(mark);
      return Optional.empty();
    }
    Counter count = counter.get();
    if (text.take("of")) {
      return Optional.of(new Expression.Of(Optional.of(count), list()));
    }
    boolean distinct = text.take("distinct");
    if (text.take("occurrences") || text.take("occurrence")) {
      text.want("of");
      Course course =
          course().orElseThrow(() -> new Fault("syntax", "A course is wanted; mend it."));
      return Optional.of(new Expression.Occurrence(count, course));
    }
    String what =
        text.next(WHAT)
            .map(m -> m.group(1))
            .orElseThrow(
                () -> new Fault("syntax", "\"" + text.rest() + "\" cannot be read; mend it."));
    if (what.equals("course") && text.take("where")) {
      return Optional.of(new Expression.Where(count, new Qualifiers(text).read(), distinct));
    }
    return Optional.of(modifier(count, what));
  }

  private Optional<Counter> counter() {
    return text.next(COUNTER)
        .flatMap(
            m -> {
              String how = m.group(1) == null ? ">=" : m.group(1).startsWith("at") ? "<=" : "=";
              return Rational.tryParse(NUMBERS.getOrDefault(m.group(2), m.group(2)))
                  .map(n -> new Counter(how, n));
            });
  }

  private Expression modifier(Counter count, String what) throws Fault {
    Optional<Course> besides = Optional.empty();
    if (text.take("besides")) {
      besides = course();
    }
    text.want("from");
    String from = "children";
    List<String> children = new ArrayList<>();
    if (text.take("filter")) {
      from = "filter";
    } else if (text.take("courses")) {
      from = "courses";
    } else if (!text.take("children")) {
      boolean many = text.take("(");
      do {
        children.add(
            text.next(REFERENCE)
                .map(m -> m.group().strip())
                .orElseThrow(
                    () -> new Fault("syntax", "A requirement's name is wanted; mend it.")));
      } while (many && text.take(","));
      if (many) {
        text.want(")");
      }
    }
    Optional<Predicate> where =
        text.take("where") ? Optional.of(new Qualifiers(text).read()) : Optional.empty();
    if (besides.isPresent()) {
      Predicate not = new Predicate.Not(besides.get().where());
      where = Optional.of(where.map(w -> w.and(not)).orElse(not));
    }
    return new Expression.Modifier(count, what, from, children, where);
  }

  private List<Expression> list() throws Fault {
    text.want("(");
    List<Expression> of = new ArrayList<>();
    while (!text.take(")")) {
      of.add(or());
      text.take(",");
    }
    return of;
  }
}
