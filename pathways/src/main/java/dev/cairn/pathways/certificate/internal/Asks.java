package dev.cairn.pathways.certificate.internal;

import dev.cairn.core.model.Rational;
import dev.cairn.core.record.Origin;
import dev.cairn.core.record.RecordState;
import dev.cairn.pathways.rule.Bounds;
import dev.cairn.pathways.rule.DateRange;
import dev.cairn.pathways.rule.Predicate;
import dev.cairn.pathways.rule.Predicate.CodePattern;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The unknown fields of one record that predicates ask for, and the values at which their answers
 * may change: what is needed to tell the record's worlds apart.
 */
final class Asks {
  /** How many patterns of a missing code are told apart in every combination. */
  private static final int MAX_PATTERNS = 8;

  private final RecordFacts record;
  private final LocalDate decisionDay;
  private final boolean undatedPasses;
  private final Map<Field, TreeSet<Rational>> numbers =
      new TreeMap<>(Comparator.comparing(Field::kind).thenComparing(Field::of));
  private final Map<Field.Kind, TreeSet<String>> texts = new TreeMap<>();
  private boolean state;

  Asks(RecordFacts record, LocalDate decisionDay, boolean undatedPasses) {
    this.record = record;
    this.decisionDay = decisionDay;
    this.undatedPasses = undatedPasses;
  }

  /** A day as a number. */
  static Rational day(LocalDate day) {
    return Rational.of(day.toEpochDay());
  }

  /** Adds what a predicate asks at a node. */
  void add(Predicate p, NodeFacts site) {
    if (p instanceof Predicate.All all) {
      all.of().forEach(part -> add(part, site));
    } else if (p instanceof Predicate.Any any) {
      any.of().forEach(part -> add(part, site));
    } else if (p instanceof Predicate.Not not) {
      add(not.inner(), site);
    } else if (p instanceof Predicate.Code code) {
      text(Field.Kind.CODE, code.patterns().stream().map(CodePattern::text).toList());
    } else if (p instanceof Predicate.Issuer q) {
      text(Field.Kind.ISSUER, q.issuers());
    } else if (p instanceof Predicate.Subject q) {
      text(Field.Kind.SUBJECT, q.subjects());
    } else if (p instanceof Predicate.OriginIs) {
      text(Field.Kind.ORIGIN, List.of());
    } else if (p instanceof Predicate.StateIs) {
      state |= isOpen(Field.of(Field.Kind.STATE));
    } else if (p instanceof Predicate.LevelIn q) {
      number(new Field(Field.Kind.LEVEL, q.framework()), q.range());
    } else if (p instanceof Predicate.GradeIn q) {
      number(new Field(Field.Kind.GRADE, q.scale()), q.range());
    } else if (p instanceof Predicate.CreditsIn q) {
      number(new Field(Field.Kind.CREDITS, site.unit), q.range());
    } else if (p instanceof Predicate.Competency q) {
      number(new Field(Field.Kind.COMPETENCY, q.id()), q.range());
    } else if (p instanceof Predicate.EarnedIn q) {
      days(q.range());
    } else if (p instanceof Predicate.ValidAt q) {
      days(new DateRange(Optional.empty(), Optional.of(q.day().orElse(decisionDay))));
    }
  }

  private void days(DateRange range) {
    number(
        Field.of(Field.Kind.EARNED),
        new Bounds(range.from().map(Asks::day), range.to().map(Asks::day)));
  }

  private boolean isOpen(Field field) {
    return !record.settled.containsKey(field) && record.isUnknown(field, undatedPasses);
  }

  private void number(Field field, Bounds range) {
    if (isOpen(field)) {
      TreeSet<Rational> cuts = numbers.computeIfAbsent(field, f -> new TreeSet<>());
      range.min().ifPresent(cuts::add);
      range.max().ifPresent(cuts::add);
    }
  }

  private void text(Field.Kind kind, Iterable<String> values) {
    if (isOpen(Field.of(kind))) {
      TreeSet<String> named = texts.computeIfAbsent(kind, k -> new TreeSet<>());
      values.forEach(named::add);
    }
  }

  /** The open fields, in canonical order. */
  List<Field> fields() {
    List<Field> fields = new ArrayList<>();
    if (state) {
      fields.add(Field.of(Field.Kind.STATE));
    }
    texts.keySet().forEach(k -> fields.add(Field.of(k)));
    fields.addAll(numbers.keySet());
    fields.sort(Comparator.comparing(Field::kind).thenComparing(Field::of));
    return fields;
  }

  /** The cells of an open field, in canonical order; empty if they are too many to tell apart. */
  List<Cell> cells(Field field) {
    List<Cell> cells = new ArrayList<>();
    SortedSet<String> named = texts.getOrDefault(field.kind(), new TreeSet<>());
    switch (field.kind()) {
      case STATE -> {
        for (RecordState s : record.possibleStates) {
          cells.add(new Cell.State(s));
        }
      }
      case CODE -> codes(named, cells);
      case ORIGIN -> {
        for (Origin o : Origin.values()) {
          cells.add(new Cell.Text(Optional.of(o.word())));
        }
      }
      case ISSUER, SUBJECT -> {
        named.forEach(value -> cells.add(new Cell.Text(Optional.of(value))));
        cells.add(new Cell.Text(Optional.empty()));
      }
      default -> {
        Interval range =
            field.kind() == Field.Kind.CREDITS ? record.statedCredits(field.of()) : Interval.ALL;
        for (Interval cell : range.cutAt(numbers.getOrDefault(field, new TreeSet<>()))) {
          if (field.kind() != Field.Kind.EARNED || !isBetweenDays(cell)) {
            cells.add(new Cell.Numeric(cell));
          }
        }
      }
    }
    return cells;
  }

  /** Whether no whole day lies between the ends. */
  static boolean isBetweenDays(Interval cell) {
    return cell.loOpen()
        && cell.hiOpen()
        && cell.lo() != null
        && cell.hi() != null
        && cell.hi().minus(cell.lo()).compareTo(Rational.ONE) <= 0;
  }

  private static void codes(SortedSet<String> patterns, List<Cell> cells) {
    List<String> wide = new ArrayList<>();
    for (String pattern : patterns) {
      if (CodeMatch.isLiteral(pattern)) {
        cells.add(new Cell.Code(Optional.of(pattern), Set.of()));
      } else {
        wide.add(pattern);
      }
    }
    if (wide.size() > MAX_PATTERNS) {
      cells.clear();
      return;
    }
    for (int mask = 0; mask < 1 << wide.size(); mask++) {
      Set<String> matched = new HashSet<>();
      for (int i = 0; i < wide.size(); i++) {
        if ((mask >> i & 1) == 1) {
          matched.add(wide.get(i));
        }
      }
      if (!wide.contains("*") || matched.contains("*")) {
        cells.add(new Cell.Code(Optional.empty(), Set.copyOf(matched)));
      }
    }
  }
}
