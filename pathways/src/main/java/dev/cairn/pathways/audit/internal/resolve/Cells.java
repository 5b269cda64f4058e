package dev.cairn.pathways.audit.internal.resolve;

import dev.cairn.core.model.Rational;
import dev.cairn.core.record.LearningRecord;
import dev.cairn.core.record.Origin;
import dev.cairn.core.record.RecordState;
import dev.cairn.pathways.rule.Bounds;
import dev.cairn.pathways.rule.DateRange;
import dev.cairn.pathways.rule.Predicate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The fields that a record lacks and predicates ask for, each with cells: values that no predicate
 * added here tells apart. The order of cells is that in which certificates go through cases.
 */
final class Cells {
  /** How many patterns of a missing code are told apart in every combination. */
  private static final int MOST_PATTERNS = 8;

  private static final NavigableSet<Rational> NO_CUTS = Collections.emptyNavigableSet();
  private static final NavigableSet<String> NO_NAMES = Collections.emptyNavigableSet();

  private final PredicateJudge judge;
  private final LearningRecord record;
  private final Map<Field, Cell> settled;
  private final Map<Field, NavigableSet<String>> names = new HashMap<>();
  private final Map<Field, NavigableSet<Rational>> numbers = new HashMap<>();
  private final Map<String, Between> credits = new HashMap<>();
  private final Map<Field, Integer> asked = new TreeMap<>(Cells::inOrder);

  Cells(PredicateJudge judge, PredicateJudge.Seen seen) {
    this.judge = judge;
    this.record = seen.record();
    this.settled = seen.settled();
  }

  private static int inOrder(Field a, Field b) {
    return a.toString().compareTo(b.toString());
  }

  /** Adds what a predicate asks where a record is seen so. */
  void add(Predicate p, PredicateJudge.Seen seen) {
    if (p instanceof Predicate.All all) {
      all.of().forEach(x -> add(x, seen));
    } else if (p instanceof Predicate.Any any) {
      any.of().forEach(x -> add(x, seen));
    } else if (p instanceof Predicate.Not not) {
      add(not.inner(), seen);
    } else if (p instanceof Predicate.Code c) {
      name(Field.CODE, c.patterns().stream().map(Predicate.CodePattern::text).toList());
    } else if (p instanceof Predicate.Issuer i) {
      name(Field.ISSUER, i.issuers());
    } else if (p instanceof Predicate.Subject s) {
      name(Field.SUBJECT, s.subjects());
    } else if (p instanceof Predicate.OriginIs) {
      name(Field.ORIGIN, List.of());
    } else if (p instanceof Predicate.StateIs) {
      name(Field.STATE, List.of());
    } else if (p instanceof Predicate.LevelIn l) {
      number(new Field("level", l.framework()), l.range());
    } else if (p instanceof Predicate.GradeIn g) {
      number(Field.grade(g.scale()), g.range());
    } else if (p instanceof Predicate.CreditsIn c) {
      credits.put(seen.unit(), seen.credits());
      number(Field.credits(seen.unit()), c.range());
    } else if (p instanceof Predicate.Competency c) {
      number(new Field("competency", c.id()), c.range());
    } else if (p instanceof Predicate.EarnedIn e) {
      days(e.range());
    } else if (p instanceof Predicate.ValidAt v) {
      days(new DateRange(Optional.empty(), Optional.of(v.day().orElse(judge.decisionDay()))));
    }
  }

  private void days(DateRange range) {
    number(Field.EARNED, new Bounds(range.from().map(Cells::day), range.to().map(Cells::day)));
  }

  private static Rational day(LocalDate day) {
    return Rational.of(day.toEpochDay());
  }

  private void name(Field field, Iterable<String> values) {
    if (isOpen(field)) {
      asked.merge(field, 1, Integer::sum);
      NavigableSet<String> known = names.computeIfAbsent(field, f -> new TreeSet<>());
      values.forEach(known::add);
    }
  }

  private void number(Field field, Bounds range) {
    if (isOpen(field)) {
      asked.merge(field, 1, Integer::sum);
      NavigableSet<Rational> at = numbers.computeIfAbsent(field, f -> new TreeSet<>());
      range.min().ifPresent(at::add);
      range.max().ifPresent(at::add);
    }
  }

  private boolean isOpen(Field field) {
    return !settled.containsKey(field) && judge.lacks(record, field, credits.get(field.of()));
  }

  /** The open fields that are asked for, with how often. */
  Map<Field, Integer> asked() {
    return asked;
  }

  /** Where predicates cut an open number; empty if they ask for none or it is settled. */
  NavigableSet<Rational> cuts(Field field) {
    return numbers.getOrDefault(field, NO_CUTS);
  }

  /** The cells of an open field, in order; empty if they are too many to tell apart. */
  List<Cell> of(Field field) {
    NavigableSet<Rational> cuts = numbers.getOrDefault(field, NO_CUTS);
    return switch (field.name()) {
      case "state" -> Presence.letIn(judge.horizon()).stream().map(Cell::of).toList();
      case "code" -> codes(names.getOrDefault(field, NO_NAMES));
      case "origin" -> Arrays.stream(Origin.values()).map(Cell::of).toList();
      case "issuer", "subject" ->
          Stream.concat(names.getOrDefault(field, NO_NAMES).stream(), Stream.of(Cell.OTHER_NAME))
              .map(Cell::of)
              .toList();
      case "earned" -> days(cuts);
      case "credits" -> numbers(credits.getOrDefault(field.of(), Between.NOT_NEGATIVE), cuts);
      default -> numbers(Between.ANY, cuts);
    };
  }

  /** The cells of the state of a record that may be absent: that it is, then the states. */
  static List<Cell> presence(PredicateJudge judge) {
    List<Cell> cells = new ArrayList<>(List.of(Cell.of(RecordState.REVOKED)));
    Presence.letIn(judge.horizon()).forEach(s -> cells.add(Cell.of(s)));
    return cells;
  }

  /**
   * One code may fit several patterns or none: each plain code stands for itself, and every set of
   * the others for a code that fits just these, whether or not there is one.
   */
  private static List<Cell> codes(Set<String> patterns) {
    List<Cell> all = new ArrayList<>();
    List<String> wide = new ArrayList<>();
    for (String p : patterns) {
      if (CodeMatch.isWide(p)) {
        wide.add(p);
      } else {
        all.add(Cell.of(p));
      }
    }
    if (wide.size() > MOST_PATTERNS) {
      return List.of();
    }
    for (int set = 0; set < 1 << wide.size(); set++) {
      Set<String> fits = new LinkedHashSet<>();
      for (int i = 0; i < wide.size(); i++) {
        if ((set >> i & 1) != 0) {
          fits.add(wide.get(i));
        }
      }
      if (!wide.contains("*") || fits.contains("*")) {
        all.add(Cell.of(CodeMatch.exactly(fits, patterns).<Object>map(c -> c).orElse(fits)));
      }
    }
    return all;
  }

  private static List<Cell> days(NavigableSet<Rational> at) {
    List<Cell> days = new ArrayList<>();
    for (Between range : Between.ANY.cut(at)) {
      Rational low = range.low();
      Rational high = range.high();
      if (low != null && low.equals(high)) {
        days.add(Cell.of(Cell.day(low)));
      } else if (low == null || high == null || high.minus(low).compareTo(Rational.ONE) > 0) {
        Rational inside = low == null ? range.inside() : low.plus(Rational.ONE);
        days.add(Cell.of(Cell.day(inside)));
      }
    }
    return days;
  }

  /** The days of a context key cut at some, as text. */
  static List<Cell> contextDays(Set<LocalDate> at) {
    TreeSet<Rational> cuts = new TreeSet<>();
    at.forEach(d -> cuts.add(day(d)));
    return days(cuts).stream().map(c -> Cell.of(c.value().toString(), Cell.Kind.DAY)).toList();
  }

  /** Numbers cut at some. */
  static List<Cell> numbers(Between range, NavigableSet<Rational> at) {
    return range.cut(at).stream().map(Cell::numbers).toList();
  }
}
