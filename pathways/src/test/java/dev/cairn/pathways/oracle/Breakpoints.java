package dev.cairn.pathways.oracle;

import dev.cairn.core.model.Credit;
import dev.cairn.core.model.Rational;
import dev.cairn.core.record.LearningRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where a sum over a record with one unknown number, and over any of the others, meets what it is
 * compared with. Exact while no more than one number of the question is unknown.
 */
final class Breakpoints {
  private Breakpoints() {}

  private static List<Rational> subsetSums(List<Rational> values) {
    Set<Rational> sums = new HashSet<>(Set.of(Rational.ZERO));
    for (Rational v : values) {
      for (Rational s : List.copyOf(sums)) {
        sums.add(s.plus(v));
      }
    }
    return List.copyOf(sums);
  }

  private static List<LearningRecord> others(Rules rules, LearningRecord r) {
    return rules.records.stream().filter(o -> o != r && o.credits().isPresent()).toList();
  }

  private static Rational amount(LearningRecord r) {
    return r.credits().map(Credit::amount).orElseThrow();
  }

  /** Amounts of a record at which something may change. */
  static Set<Rational> credits(
      Rules rules,
      LearningRecord r,
      Set<Rational> bounds,
      Set<Rational> ratios,
      Set<Rational> means) {
    List<LearningRecord> others = others(rules, r);
    List<Rational> sums = subsetSums(others.stream().map(Breakpoints::amount).toList());
    Set<Rational> at = new TreeSet<>(sums);
    List<Rational> limits = new ArrayList<>(bounds);
    for (Rational a : bounds) {
      for (Rational b : bounds) {
        limits.add(a.minus(b));
      }
    }
    for (Rational limit : limits) {
      sums.forEach(s -> at.add(limit.minus(s)));
    }
    // (c + s) = q (c + t), and s = q (c + t)
    for (Rational q : ratios) {
      for (Rational s : sums) {
        for (Rational t : sums) {
          if (!q.equals(Rational.ONE)) {
            at.add(q.times(t).minus(s).dividedBy(Rational.ONE.minus(q)));
          }
          if (q.signum() > 0) {
            at.add(s.dividedBy(q).minus(t));
          }
        }
      }
      // c against a stated or required base
      for (Rational base :
          rules.nodes.values().stream().flatMap(n -> Bases.of(rules, n)).toList()) {
        sums.forEach(s -> at.add(q.times(base).minus(s)));
      }
    }
    for (Rational m : means) {
      if (r.grade().flatMap(g -> g.number()).isPresent()) {
        Rational own = r.grade().flatMap(g -> g.number()).orElseThrow().minus(m);
        List<Rational> weighted =
            others.stream()
                .filter(o -> o.grade().flatMap(g -> g.number()).isPresent())
                .map(
                    o -> amount(o).times(o.grade().flatMap(g -> g.number()).orElseThrow().minus(m)))
                .toList();
        if (own.signum() != 0) {
          subsetSums(weighted).forEach(s -> at.add(s.negate().dividedBy(own)));
        }
      }
    }
    return at;
  }

  /** Grades of a record at which a mean may change. */
  static Set<Rational> grades(Rules rules, LearningRecord r, String scale, Set<Rational> means) {
    Set<Rational> at = new TreeSet<>();
    for (Rational m : means) {
      at.add(m);
      for (boolean weighted : new boolean[] {true, false}) {
        List<Rational> terms = new ArrayList<>();
        for (LearningRecord o : others(rules, r)) {
          o.grade()
              .filter(g -> g.scale().equals(scale))
              .flatMap(g -> g.number())
              .ifPresent(g -> terms.add(g.minus(m).times(weighted ? amount(o) : Rational.ONE)));
        }
        Rational weight =
            weighted ? r.credits().map(Credit::amount).orElse(Rational.ONE) : Rational.ONE;
        if (weight.signum() != 0) {
          subsetSums(terms).forEach(s -> at.add(m.minus(s.dividedBy(weight))));
        }
      }
    }
    return at;
  }
}
