package dev.cairn.pathways.oracle;

import dev.cairn.core.model.ConversionPolicy.Rate;
import dev.cairn.core.model.CreditUnit;
import dev.cairn.core.model.Rational;
import dev.cairn.core.record.LearningRecord;
import dev.cairn.core.record.Origin;
import dev.cairn.core.record.RecordState;
import dev.cairn.pathways.oracle.World.Unknown;
import dev.cairn.pathways.rule.Bounds;
import dev.cairn.pathways.rule.Condition;
import dev.cairn.pathways.rule.Constraint;
import dev.cairn.pathways.rule.DateRange;
import dev.cairn.pathways.rule.Measure;
import dev.cairn.pathways.rule.Predicate;
import dev.cairn.pathways.rule.Requirement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is unknown in a question, with values that stand for all: one from every region in which
 * nothing that is asked of it changes.
 */
final class Unknowns {
  private final Rules rules;
  private final Map<Unknown, Set<Object>> found = new LinkedHashMap<>();
  private final Set<Unknown> projected = new LinkedHashSet<>();
  private final Set<Rational> numbers = new TreeSet<>();
  private final Set<Rational> creditNumbers = new TreeSet<>();
  private final Set<Rational> ratios = new TreeSet<>();
  private final Set<Rational> means = new TreeSet<>();

  Unknowns(Rules rules) {
    this.rules = rules;
    rules.nodes.values().forEach(this::thresholds);
    for (LearningRecord r : rules.records) {
      if (World.presence(rules, r).isEmpty()) {
        add("presence", r.id(), "", Set.of(true, false));
      }
    }
    rules.nodes.values().forEach(this::node);
    if (rules.award.sharing().stream()
        .anyMatch(s -> s.maxCredits().isPresent() || s.maxRatio().isPresent())) {
      askCredits("");
    }
    found.keySet().stream().filter(this::isProjected).forEach(projected::add);
  }

  /** The unknowns with their values. */
  Map<Unknown, Set<Object>> found() {
    return found;
  }

  /** Those that a wider horizon takes favourably. */
  Set<Unknown> projected() {
    return projected;
  }

  private boolean isProjected(Unknown u) {
    return !u.what().equals("presence")
        && rules.records.stream()
            .anyMatch(
                r ->
                    r.id().equals(u.whose())
                        && (r.state() == RecordState.IN_PROGRESS
                            || r.state() == RecordState.PLANNED));
  }

  private void add(String what, String whose, String detail, Set<?> values) {
    found
        .computeIfAbsent(new Unknown(what, whose, detail), k -> new LinkedHashSet<>())
        .addAll(values);
  }

  private void thresholds(Requirement r) {
    if (r instanceof Requirement.Pick p) {
      credit(rules.bounds(r.id(), "credits", p.credits()));
    } else if (r instanceof Requirement.SumOf s && s.measure() == Measure.CREDITS) {
      credit(rules.bounds(r.id(), "credits", s.bounds()));
    }
    rules.contributesAtMost(r).ifPresent(creditNumbers::add);
    for (Constraint c : rules.constraints(r)) {
      if (c instanceof Constraint.Total t && t.of() == Measure.CREDITS) {
        credit(t.range());
      } else if (c instanceof Constraint.Ratio x) {
        x.range().min().ifPresent(ratios::add);
        x.range().max().ifPresent(ratios::add);
      } else if (c instanceof Constraint.Same s && s.of() == Measure.CREDITS) {
        creditNumbers.add(s.min());
      } else if (c instanceof Constraint.Mean m) {
        means.add(m.min());
      }
    }
    rules
        .award
        .sharing()
        .forEach(
            s -> {
              s.maxCredits().ifPresent(creditNumbers::add);
              s.maxRatio().ifPresent(x -> ratios.add(x.max()));
            });
    predicates(r).forEach(this::thresholds);
  }

  private void credit(Bounds b) {
    b.min().ifPresent(creditNumbers::add);
    b.max().ifPresent(creditNumbers::add);
  }

  private void thresholds(Predicate p) {
    if (p instanceof Predicate.LevelIn l) {
      l.range().min().ifPresent(numbers::add);
      l.range().max().ifPresent(numbers::add);
    } else if (p instanceof Predicate.GradeIn g) {
      g.range().min().ifPresent(numbers::add);
      g.range().max().ifPresent(numbers::add);
    } else if (p instanceof Predicate.Competency c) {
      c.range().min().ifPresent(numbers::add);
      c.range().max().ifPresent(numbers::add);
    } else if (p instanceof Predicate.CreditsIn c) {
      credit(c.range());
    }
    inner(p).forEach(this::thresholds);
  }

  private static List<Predicate> inner(Predicate p) {
    if (p instanceof Predicate.All a) {
      return a.of();
    }
    if (p instanceof Predicate.Any a) {
      return a.of();
    }
    return p instanceof Predicate.Not n ? List.of(n.inner()) : List.of();
  }

  private List<Predicate> predicates(Requirement r) {
    List<Predicate> all = new ArrayList<>();
    if (r instanceof Requirement.Pick p) {
      all.add(p.where());
    } else if (r instanceof Requirement.Cover c) {
      all.add(c.where());
    }
    for (Constraint c : rules.constraints(r)) {
      if (c instanceof Constraint.Total t) {
        all.add(t.where());
      } else if (c instanceof Constraint.Ratio x) {
        all.add(x.where());
      } else if (c instanceof Constraint.Mean m) {
        all.add(m.where());
      }
    }
    return all;
  }

  private void node(Requirement r) {
    predicates(r).forEach(p -> ask(p, r.id()));
    if (r instanceof Requirement.Pick p
        && (p.observe() || rules.bounds(r.id(), "credits", p.credits()).isPresent())) {
      askCredits(r.id());
    } else if (r instanceof Requirement.SumOf s && s.measure() == Measure.CREDITS) {
      askCredits(r.id());
    } else if (r instanceof Requirement.Attest a
        && !rules.isWaived(r.id())
        && !rules.question.attestations().containsKey(a.key())) {
      add("attest", a.key(), "", Set.of(true, false));
    } else if (r instanceof Requirement.Awarded a
        && !rules.isWaived(r.id())
        && World.award(rules, a).isEmpty()) {
      add("awarded", a.award(), a.version().orElse(""), Set.of(true, false));
    } else if (r instanceof Requirement.When w) {
      ask(w.condition());
    }
    for (Constraint c : rules.constraints(r)) {
      boolean credits =
          (c instanceof Constraint.Total t && t.of() == Measure.CREDITS)
              || (c instanceof Constraint.Ratio x && x.of() == Measure.CREDITS)
              || (c instanceof Constraint.Same s && s.of() == Measure.CREDITS)
              || (c instanceof Constraint.Mean m && m.weight() == Measure.CREDITS);
      if (credits) {
        askCredits(r.id());
      }
      if (c instanceof Constraint.Mean m) {
        askGrades(m.scale());
      }
    }
  }

  private void askCredits(String node) {
    Optional<CreditUnit> unit = node.isEmpty() ? rules.award.unit() : rules.unit(node);
    for (LearningRecord r : rules.records) {
      if (World.knownCredits(rules, r, unit).isPresent()) {
        continue;
      }
      Rational low = Rational.ZERO;
      Optional<Rational> high = Optional.empty();
      Optional<Rate> rate = unit.flatMap(u -> r.credits().flatMap(c -> World.rate(rules, c, u)));
      if (rate.isPresent()) {
        low = r.credits().get().amount().times(rate.get().low());
        high = Optional.of(r.credits().get().amount().times(rate.get().high()));
      }
      add(
          "credits",
          r.id(),
          unit.map(CreditUnit::id).orElse(""),
          Samples.of(Breakpoints.credits(rules, r, creditNumbers, ratios, means), low, high));
    }
  }

  private void askGrades(String scale) {
    for (LearningRecord r : rules.records) {
      if (r.grade().filter(g -> g.scale().equals(scale)).flatMap(g -> g.number()).isEmpty()) {
        Set<Rational> at = new TreeSet<>(numbers);
        at.addAll(Breakpoints.grades(rules, r, scale, means));
        add("grade", r.id(), scale, Samples.of(at, Rational.of(-1000), Optional.empty()));
      }
    }
  }

  private void ask(Predicate p, String node) {
    for (LearningRecord r : rules.records) {
      if (p instanceof Predicate.StateIs && r.state() == RecordState.UNKNOWN) {
        add("state", r.id(), "", letIn());
      } else if (p instanceof Predicate.Code && r.codes().isEmpty()) {
        add("code", r.id(), "", codes());
      } else if (p instanceof Predicate.Issuer i && r.issuer().isEmpty()) {
        add("issuer", r.id(), "", i.issuers());
        add("issuer", r.id(), "", Set.of("none of them"));
      } else if (p instanceof Predicate.Subject s && r.subject().isEmpty()) {
        add("subject", r.id(), "", s.subjects());
        add("subject", r.id(), "", Set.of("none of them"));
      } else if (p instanceof Predicate.OriginIs && r.origin().isEmpty()) {
        add("origin", r.id(), "", Set.of(Origin.values()));
      } else if (p instanceof Predicate.LevelIn l
          && r.level()
              .filter(x -> x.framework().equals(l.framework()))
              .flatMap(x -> x.rank())
              .isEmpty()) {
        add(
            "level",
            r.id(),
            l.framework(),
            Samples.of(numbers, Rational.of(-1000), Optional.empty()));
      } else if (p instanceof Predicate.Competency c
          && c.range().isPresent()
          && r.competencies().containsKey(c.id())
          && r.competencies().get(c.id()).isEmpty()) {
        add(
            "competency",
            r.id(),
            c.id(),
            Samples.of(numbers, Rational.of(-1000), Optional.empty()));
      } else if (p instanceof Predicate.EarnedIn e) {
        askDay(r, e.range());
      } else if (p instanceof Predicate.ValidAt v) {
        LocalDate day = v.day().orElse(rules.question.decisionDay());
        askDay(r, new DateRange(Optional.empty(), Optional.of(day)));
      }
    }
    if (p instanceof Predicate.GradeIn g) {
      askGrades(g.scale());
    } else if (p instanceof Predicate.CreditsIn) {
      askCredits(node);
    }
    inner(p).forEach(x -> ask(x, node));
  }

  /** The states that a record which is present may have. */
  private Set<RecordState> letIn() {
    return switch (rules.question.horizon()) {
      case EARNED -> Set.of(RecordState.EARNED);
      case IN_PROGRESS -> Set.of(RecordState.EARNED, RecordState.IN_PROGRESS);
      case PLANNED -> Set.of(RecordState.EARNED, RecordState.IN_PROGRESS, RecordState.PLANNED);
    };
  }

  private void askDay(LearningRecord r, DateRange range) {
    if (r.earned().isEmpty() && !rules.question.undatedPasses()) {
      Set<LocalDate> days = new TreeSet<>();
      range.from().ifPresent(d -> days.addAll(List.of(d, d.minusDays(1))));
      range.to().ifPresent(d -> days.addAll(List.of(d, d.plusDays(1))));
      add("earned", r.id(), "", days);
    }
  }

  private Set<String> codes() {
    Set<String> codes = new TreeSet<>(Set.of("none of them"));
    rules.nodes.values().forEach(r -> predicates(r).forEach(p -> codes(p, codes)));
    return codes;
  }

  private static void codes(Predicate p, Set<String> into) {
    if (p instanceof Predicate.Code c) {
      for (Predicate.CodePattern q : c.patterns()) {
        q.range()
            .ifPresentOrElse(
                x -> {
                  for (long n = x.from().longValue(); n <= x.to().longValue(); n++) {
                    into.add(x.prefix() + n);
                  }
                },
                () -> into.addAll(List.of(q.text().replace("*", ""), q.text().replace("*", "0"))));
      }
    }
    inner(p).forEach(x -> codes(x, into));
  }

  private void ask(Condition c) {
    if (c instanceof Condition.All a) {
      a.of().forEach(this::ask);
    } else if (c instanceof Condition.Any a) {
      a.of().forEach(this::ask);
    } else if (c instanceof Condition.Not n) {
      ask(n.inner());
    } else if (c instanceof Condition.Is is) {
      ask(is.key(), is.values());
    } else if (c instanceof Condition.On on) {
      Set<String> days = new TreeSet<>();
      on.range().from().ifPresent(d -> days.addAll(List.of(d + "", d.minusDays(1) + "")));
      on.range().to().ifPresent(d -> days.addAll(List.of(d + "", d.plusDays(1) + "")));
      ask(on.key(), days);
    } else if (c instanceof Condition.Within w) {
      Set<String> at = new TreeSet<>();
      w.range().min().ifPresent(m -> at.addAll(List.of(m + "", m.minus(Rational.ONE) + "")));
      w.range().max().ifPresent(m -> at.addAll(List.of(m + "", m.plus(Rational.ONE) + "")));
      ask(w.key(), at);
    }
  }

  private void ask(String key, Set<String> values) {
    if (!key.equals("date") && !rules.question.context().containsKey(key)) {
      add("context", key, "", values);
      add("context", key, "", Set.of("none of them"));
    }
  }
}
