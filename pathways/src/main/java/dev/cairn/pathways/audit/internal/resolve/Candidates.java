package dev.cairn.pathways.audit.internal.resolve;

import dev.cairn.core.model.Rational;
import dev.cairn.core.record.LearningRecord;
import dev.cairn.core.record.Origin;
import dev.cairn.pathways.rule.Bounds;
import dev.cairn.pathways.rule.Constraint;
import dev.cairn.pathways.rule.DateRange;
import dev.cairn.pathways.rule.Predicate;
import dev.cairn.pathways.rule.Requirement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Values to try for the fields that records lack: those the rules ask about, the ends of every
 * range, something between and beyond. Trying them finds worlds; it proves nothing by itself.
 */
final class Candidates {
  private final Map<Field, Set<Object>> values = new LinkedHashMap<>();
  private final LocalDate decisionDay;

  Candidates(Tree tree, LocalDate decisionDay) {
    this.decisionDay = decisionDay;
    for (int n = 0; n < tree.size(); n++) {
      Requirement node = tree.node(n);
      if (node instanceof Requirement.Pick p) {
        collect(p.where());
        range(new Field("credits", ""), p.credits());
      } else if (node instanceof Requirement.Cover c) {
        collect(c.where());
      } else if (node instanceof Requirement.SumOf s) {
        range(new Field("credits", ""), s.bounds());
      }
      node.node().constraints().forEach(this::collect);
    }
  }

  private void collect(Constraint c) {
    if (c instanceof Constraint.Total t) {
      collect(t.where());
      range(new Field("credits", ""), t.range());
    } else if (c instanceof Constraint.Ratio q) {
      collect(q.where());
    } else if (c instanceof Constraint.Mean m) {
      collect(m.where());
      range(new Field("grade", m.scale()), Bounds.atLeast(m.min()));
    }
  }

  private void collect(Predicate p) {
    if (p instanceof Predicate.All all) {
      all.of().forEach(this::collect);
    } else if (p instanceof Predicate.Any any) {
      any.of().forEach(this::collect);
    } else if (p instanceof Predicate.Not not) {
      collect(not.inner());
    } else if (p instanceof Predicate.Code c) {
      c.patterns().forEach(x -> add(Field.CODE, x.text().replace("*", "").split("-", -1)[0]));
    } else if (p instanceof Predicate.Issuer i) {
      i.issuers().stream().sorted().forEach(x -> add(Field.ISSUER, x));
    } else if (p instanceof Predicate.Subject s) {
      s.subjects().stream().sorted().forEach(x -> add(Field.SUBJECT, x));
    } else if (p instanceof Predicate.LevelIn l) {
      range(new Field("level", l.framework()), l.range());
    } else if (p instanceof Predicate.GradeIn g) {
      range(new Field("grade", g.scale()), g.range());
    } else if (p instanceof Predicate.CreditsIn c) {
      range(new Field("credits", ""), c.range());
    } else if (p instanceof Predicate.Competency c) {
      range(new Field("competency", c.id()), c.range());
    } else if (p instanceof Predicate.EarnedIn e) {
      days(e.range());
    } else if (p instanceof Predicate.ValidAt v) {
      v.day().ifPresent(d -> days(new DateRange(v.day(), v.day())));
    }
  }

  private void add(Field field, Object value) {
    values.computeIfAbsent(field, f -> new LinkedHashSet<>()).add(value);
  }

  private void range(Field field, Bounds range) {
    for (Rational end :
        List.of(range.min(), range.max()).stream().flatMap(o -> o.stream()).toList()) {
      add(field, end);
      add(field, end.plus(Rational.ONE));
      if (end.compareTo(Rational.ONE) >= 0 || !field.name().equals("credits")) {
        add(field, end.minus(Rational.ONE));
      }
    }
  }

  private void days(DateRange range) {
    for (LocalDate d :
        List.of(range.from(), range.to()).stream().flatMap(o -> o.stream()).toList()) {
      add(Field.EARNED, d);
      add(Field.EARNED, d.minusDays(1));
      if (d.isBefore(decisionDay)) {
        add(Field.EARNED, d.plusDays(1));
      }
    }
  }

  /** The fields a record lacks, with values to try, most telling first. */
  Map<Field, List<Object>> of(LearningRecord record, boolean creditsOpen) {
    Map<Field, List<Object>> open = new LinkedHashMap<>();
    values.forEach(
        (field, known) -> {
          if (lacks(record, field, creditsOpen)) {
            open.put(field, new ArrayList<>(known));
          }
        });
    if (record.origin().isEmpty()) {
      open.put(Field.ORIGIN, List.of((Object[]) Origin.values()));
    }
    if (creditsOpen) {
      List<Object> amounts = open.computeIfAbsent(new Field("credits", ""), f -> new ArrayList<>());
      amounts.add(Rational.ZERO);
      amounts.add(Rational.of(1_000));
    }
    for (Field named : List.of(Field.CODE, Field.ISSUER, Field.SUBJECT)) {
      if (open.containsKey(named)) {
        open.get(named).add("\u0000");
      }
    }
    return open;
  }

  private static boolean lacks(LearningRecord r, Field field, boolean creditsOpen) {
    return switch (field.name()) {
      case "code" -> r.codes().isEmpty();
      case "issuer" -> r.issuer().isEmpty();
      case "subject" -> r.subject().isEmpty();
      case "earned" -> r.earned().isEmpty();
      case "level" ->
          r.level().filter(l -> l.framework().equals(field.of()) && l.rank().isPresent()).isEmpty();
      case "grade" ->
          r.grade().filter(g -> g.scale().equals(field.of()) && g.number().isPresent()).isEmpty();
      case "credits" -> creditsOpen;
      case "competency" ->
          r.competencies().containsKey(field.of()) && r.competencies().get(field.of()).isEmpty();
      default -> false;
    };
  }
}
