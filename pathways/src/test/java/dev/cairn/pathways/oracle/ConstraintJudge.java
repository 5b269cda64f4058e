package dev.cairn.pathways.oracle;

import dev.cairn.core.model.Rational;
import dev.cairn.core.record.LearningRecord;
import dev.cairn.pathways.oracle.Linear.Condition;
import dev.cairn.pathways.rule.Bounds;
import dev.cairn.pathways.rule.Constraint;
import dev.cairn.pathways.rule.Measure;
import dev.cairn.pathways.rule.Requirement;
import dev.cairn.pathways.rule.Scope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Whether one constraint of a node holds for an answer in a world. */
final class ConstraintJudge {
  private final Case at;
  private final Rules rules;
  private final World world;
  private final String node;

  ConstraintJudge(Case at, String node) {
    this.at = at;
    this.rules = at.rules;
    this.world = at.world;
    this.node = node;
  }

  /** The records looked at, with what of each counts. */
  private Map<LearningRecord, Linear> looked(Constraint c) {
    Map<LearningRecord, Linear> all = new LinkedHashMap<>();
    Linear whole = Linear.of(Rational.ONE);
    Requirement r = rules.nodes.get(node);
    if (c.scope() == Scope.ALL) {
      for (LearningRecord x : rules.records) {
        if (world.isPresent(x) && !rules.isBlocked(x.id(), node)) {
          all.put(x, whole);
        }
      }
    } else if (r instanceof Requirement.Pick p && p.observe()) {
      Seen seen = at.judge.seen(world, p);
      (rules.bounds(p.id(), "credits", p.credits()).isPresent() || p.credits().isPresent()
              ? seen.byCredits()
              : seen.byCount())
          .forEach(x -> all.put(x, whole));
    } else {
      at.usedBelow(node).forEach(i -> all.put(at.rec(i), at.share(i, node)));
    }
    return all;
  }

  private Linear sum(
      Map<LearningRecord, Linear> of, Measure measure, dev.cairn.pathways.rule.Predicate where) {
    Linear sum = Linear.ZERO;
    for (Map.Entry<LearningRecord, Linear> e : of.entrySet()) {
      if (world.accepts(where, e.getKey(), node)) {
        sum =
            sum.plus(
                measure == Measure.COUNT
                    ? Linear.of(Rational.ONE)
                    : e.getValue().times(world.credits(e.getKey(), node)));
      }
    }
    return sum;
  }

  Optional<Condition> check(Constraint c) {
    Map<LearningRecord, Linear> of = looked(c);
    List<Condition> out = new ArrayList<>();
    if (c instanceof Constraint.Total t) {
      at.within(sum(of, t.of(), t.where()), t.range(), out);
    } else if (c instanceof Constraint.Ratio r) {
      ratio(r, of, out);
    } else if (c instanceof Constraint.Mean m) {
      Linear sum = Linear.ZERO;
      for (Map.Entry<LearningRecord, Linear> e : of.entrySet()) {
        if (world.accepts(m.where(), e.getKey(), node)) {
          Rational over = world.grade(e.getKey(), m.scale()).minus(m.min());
          sum =
              sum.plus(
                  m.weight() == Measure.COUNT
                      ? Linear.of(over)
                      : e.getValue().times(over.times(world.credits(e.getKey(), node))));
        }
      }
      out.add(sum.atLeast(Linear.ZERO));
    } else if (c instanceof Constraint.Distinct d) {
      Set<String> keys = new TreeSet<>();
      of.keySet().forEach(r -> keys.addAll(Keys.of(d.key(), r)));
      out.add(Linear.truth(keys.size() >= d.min()));
    } else if (c instanceof Constraint.Same s) {
      out.add(same(s, of));
    } else if (c instanceof Constraint.Window w) {
      out.add(Linear.truth(Dates.inWindow(w, of.keySet(), rules.question.decisionDay())));
    } else if (c instanceof Constraint.Before b) {
      out.add(
          Linear.truth(
              Dates.before(
                  at.usedBelow(b.earlier()).stream().map(i -> at.rec(i)).toList(),
                  at.usedBelow(b.later()).stream().map(i -> at.rec(i)).toList())));
    }
    return out.isEmpty() ? Optional.empty() : Optional.of(new Condition.And(out));
  }

  private void ratio(Constraint.Ratio r, Map<LearningRecord, Linear> of, List<Condition> out) {
    Linear sum = sum(of, r.of(), r.where());
    Linear base;
    if (r.base() instanceof Constraint.Base.Stated s) {
      base = Linear.of(s.value());
    } else if (r.base() instanceof Constraint.Base.Required) {
      base = Linear.of(required(r.of()));
      if (base.constant().signum() == 0) {
        return;
      }
    } else {
      base = sum(of, r.of(), new dev.cairn.pathways.rule.Predicate.Always());
    }
    r.range().min().ifPresent(m -> out.add(sum.atLeast(base.times(m))));
    r.range().max().ifPresent(m -> out.add(base.times(m).atLeast(sum)));
  }

  private Rational required(Measure measure) {
    Rational sum = Rational.ZERO;
    for (String id : at.active) {
      Requirement r = rules.nodes.get(id);
      Bounds bounds = Bounds.NONE;
      if (r instanceof Requirement.Pick p) {
        bounds = measure == Measure.COUNT ? p.count() : p.credits();
      } else if (r instanceof Requirement.Cover c && measure == Measure.COUNT) {
        bounds = c.count();
      } else {
        continue;
      }
      if (rules.isAtOrBelow(id, node)) {
        sum = sum.plus(rules.bounds(id, measure.word(), bounds).min().orElse(Rational.ZERO));
      }
    }
    return sum;
  }

  private Condition same(Constraint.Same s, Map<LearningRecord, Linear> of) {
    List<Condition> any = new ArrayList<>();
    any.add(Linear.truth(s.min().signum() == 0));
    Set<String> keys = new TreeSet<>();
    of.keySet().forEach(r -> keys.addAll(Keys.of(s.key(), r)));
    for (String key : keys) {
      Map<LearningRecord, Linear> with = new LinkedHashMap<>();
      of.forEach(
          (r, l) -> {
            if (Keys.of(s.key(), r).contains(key)) {
              with.put(r, l);
            }
          });
      any.add(
          sum(with, s.of(), new dev.cairn.pathways.rule.Predicate.Always())
              .atLeast(Linear.of(s.min())));
    }
    return new Condition.Or(any);
  }
}
