package dev.cairn.pathways.oracle.cpsat;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import dev.cairn.core.model.Rational;
import dev.cairn.core.record.LearningRecord;
import dev.cairn.pathways.rule.Bounds;
import dev.cairn.pathways.rule.Constraint;
import dev.cairn.pathways.rule.Measure;
import dev.cairn.pathways.rule.Predicate;
import dev.cairn.pathways.rule.RecordKey;
import dev.cairn.pathways.rule.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/** States the constraints of nodes over what is used below them. */
final class CpConstraints {
  private final CpSat sat;

  CpConstraints(CpSat sat) {
    this.sat = sat;
  }

  void state(Requirement node) {
    for (Constraint c : node.node().constraints()) {
      state(node, c);
    }
  }

  private void state(Requirement n, Constraint c) {
    Literal s = sat.active.get(n.id());
    if (c instanceof Constraint.Total t) {
      long scale = t.of() == Measure.COUNT ? 1 : CpSat.SCALE;
      sat.within(sum(n, r -> gives(n, t.where(), t.of(), r)), t.range(), scale, s);
    } else if (c instanceof Constraint.Ratio q) {
      ratio(n, q, s);
    } else if (c instanceof Constraint.Mean m) {
      sat.model.addGreaterOrEqual(sum(n, r -> aboveMean(n, m, r)), 0).onlyEnforceIf(s);
    } else if (c instanceof Constraint.Distinct d) {
      LinearExprBuilder keys = LinearExpr.newBuilder();
      carriers(n, d.key()).values().forEach(by -> keys.add(or(by)));
      sat.model.addGreaterOrEqual(keys.build(), d.min()).onlyEnforceIf(s);
    } else if (c instanceof Constraint.Same same) {
      same(n, same, s);
    } else if (c instanceof Constraint.Window w) {
      pairs(n, n, s, (a, b) -> sat.known.inWindow(w, List.of(a, b)));
    } else if (c instanceof Constraint.Before b) {
      pairs(
          named(b.earlier()),
          named(b.later()),
          s,
          (x, y) -> sat.known.isBefore(List.of(x), List.of(y)));
    } else {
      throw new IllegalArgumentException("no constraint for this model: " + c);
    }
  }

  private Requirement named(String id) {
    return sat.known.nodes().stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow();
  }

  private interface Together {
    boolean may(LearningRecord a, LearningRecord b);
  }

  private void pairs(Requirement first, Requirement second, Literal s, Together together) {
    sat.below(first.id())
        .forEach(
            (a, ua) ->
                sat.below(second.id())
                    .forEach(
                        (b, ub) -> {
                          if (!together.may(a, b)) {
                            sat.model.addBoolOr(new Literal[] {s.not(), ua.not(), ub.not()});
                          }
                        }));
  }

  private LinearExpr sum(Requirement n, ToLongFunction<LearningRecord> gives) {
    LinearExprBuilder sum = LinearExpr.newBuilder();
    sat.below(n.id()).forEach((r, u) -> sum.addTerm(u, gives.applyAsLong(r)));
    return sum.build();
  }

  private long gives(Requirement n, Predicate where, Measure of, LearningRecord r) {
    if (!sat.known.accepts(where, r, n)) {
      return 0;
    }
    return of == Measure.COUNT ? 1 : CpSat.scaled(sat.known.credits(r, n.id()));
  }

  private long aboveMean(Requirement n, Constraint.Mean m, LearningRecord r) {
    if (!sat.known.accepts(m.where(), r, n)) {
      return 0;
    }
    Rational grade = r.grade().flatMap(g -> g.number()).orElseThrow();
    long weight = m.weight() == Measure.COUNT ? 1 : CpSat.scaled(sat.known.credits(r, n.id()));
    return CpSat.scaled(grade.minus(m.min())) * weight;
  }

  private void ratio(Requirement n, Constraint.Ratio q, Literal s) {
    Predicate any = new Predicate.Always();
    long scale = q.of() == Measure.COUNT ? 1 : CpSat.SCALE;
    for (boolean max : new boolean[] {true, false}) {
      Rational share = (max ? q.range().max() : q.range().min()).orElse(null);
      if (share == null) {
        continue;
      }
      long p = share.numerator().longValueExact();
      long d = share.denominator().longValueExact();
      LinearExprBuilder over = LinearExpr.newBuilder();
      sat.below(n.id()).forEach((r, u) -> over.addTerm(u, -d * gives(n, q.where(), q.of(), r)));
      List<Literal> when = new ArrayList<>(List.of(s));
      if (q.base() instanceof Constraint.Base.Used) {
        sat.below(n.id()).forEach((r, u) -> over.addTerm(u, p * gives(n, any, q.of(), r)));
      } else if (q.base() instanceof Constraint.Base.Stated b) {
        over.add(p * scale * b.value().numerator().longValueExact());
      } else {
        List<Literal> asking = new ArrayList<>();
        for (Requirement leaf : sat.known.nodes()) {
          long min = minimum(leaf, q.of(), scale);
          if (min > 0 && sat.known.isAtOrBelow(leaf.id(), n.id())) {
            over.addTerm(sat.active.get(leaf.id()), p * min);
            asking.add(sat.active.get(leaf.id()));
          }
        }
        when.add(or(asking));
      }
      Literal[] enforced = when.toArray(new Literal[0]);
      if (max) {
        sat.model.addGreaterOrEqual(over.build(), 0).onlyEnforceIf(enforced);
      } else {
        sat.model.addLessOrEqual(over.build(), 0).onlyEnforceIf(enforced);
      }
    }
  }

  private static long minimum(Requirement leaf, Measure of, long scale) {
    Bounds bounds = Bounds.NONE;
    if (leaf instanceof Requirement.Pick p) {
      bounds = of == Measure.COUNT ? p.count() : p.credits();
    } else if (leaf instanceof Requirement.Cover c && of == Measure.COUNT) {
      bounds = c.count();
    }
    return bounds
        .min()
        .map(m -> scale == 1 ? m.numerator().longValueExact() : CpSat.scaled(m))
        .orElse(0L);
  }

  private Map<String, List<LearningRecord>> byKey(Requirement n, RecordKey key) {
    Map<String, List<LearningRecord>> all = new TreeMap<>();
    sat.below(n.id())
        .keySet()
        .forEach(
            r ->
                sat.known
                    .keys(key, r)
                    .forEach(k -> all.computeIfAbsent(k, x -> new ArrayList<>()).add(r)));
    return all;
  }

  private Map<String, List<Literal>> carriers(Requirement n, RecordKey key) {
    Map<String, List<Literal>> all = new TreeMap<>();
    byKey(n, key)
        .forEach(
            (k, rs) -> {
              List<Literal> by = new ArrayList<>();
              rs.forEach(r -> by.add(sat.below(n.id()).get(r)));
              all.put(k, by);
            });
    return all;
  }

  /** True just when one of them is. */
  private BoolVar or(List<Literal> of) {
    BoolVar any = sat.model.newBoolVar("any");
    List<Literal> some = new ArrayList<>(of);
    some.add(any.not());
    of.forEach(x -> sat.model.addImplication(x, any));
    sat.model.addBoolOr(some.toArray(new Literal[0]));
    return any;
  }

  private void same(Requirement n, Constraint.Same same, Literal s) {
    if (same.min().signum() == 0) {
      return;
    }
    List<Literal> any = new ArrayList<>(List.of(s.not()));
    long min =
        same.of() == Measure.COUNT
            ? same.min().numerator().longValueExact()
            : CpSat.scaled(same.min());
    byKey(n, same.key())
        .forEach(
            (key, rs) -> {
              BoolVar reached = sat.model.newBoolVar("reached:" + key);
              LinearExprBuilder sum = LinearExpr.newBuilder();
              rs.forEach(
                  r ->
                      sum.addTerm(
                          sat.below(n.id()).get(r),
                          gives(n, new Predicate.Always(), same.of(), r)));
              sat.model.addGreaterOrEqual(sum.build(), min).onlyEnforceIf(reached);
              any.add(reached);
            });
    sat.model.addBoolOr(any.toArray(new Literal[0]));
  }
}
