package dev.cairn.pathways.audit.internal.resolve;

import dev.cairn.core.model.Rational;
import dev.cairn.pathways.rule.Constraint;
import dev.cairn.pathways.rule.Measure;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a constraint holds of records that are there whatever the answer: all of the learner's,
 * or those an observing leaf sees. A record may be there only in some worlds.
 */
final class SetJudge {
  private final Situation situation;
  private final int node;
  private final Map<Integer, Truth> members;

  /** A set of records at a node, each there in every or in some worlds. */
  SetJudge(Situation situation, int node, Map<Integer, Truth> members) {
    this.situation = situation;
    this.node = node;
    this.members = members;
  }

  /** All present records, but those blocked at the node. */
  static SetJudge all(Situation situation, int node) {
    Map<Integer, Truth> members = new HashMap<>();
    for (int r = 0; r < situation.records(); r++) {
      if (situation.presence(r) != Truth.FALSE && !situation.blocked(node, r)) {
        members.put(r, situation.presence(r));
      }
    }
    return new SetJudge(situation, node, members);
  }

  /** In every world, in none, or in some as far as can be told. */
  Truth judge(Constraint c, boolean waived) {
    if (c instanceof Constraint.Total t) {
      return total(t, waived);
    }
    if (c instanceof Constraint.Ratio q) {
      return ratio(q, waived);
    }
    if (c instanceof Constraint.Window w) {
      return window(w);
    }
    if (waived || c instanceof Constraint.Before) {
      return Truth.TRUE;
    }
    if (c instanceof Constraint.Mean m) {
      long unit = Coefficients.meanUnit(situation, m);
      return atLeast(sum(r -> Coefficients.mean(situation, node, m, r, unit)), 0);
    }
    if (c instanceof Constraint.Distinct d) {
      return distinct(d);
    }
    if (c instanceof Constraint.Same s) {
      return same(s);
    }
    throw new IllegalStateException("unknown constraint " + c);
  }

  private interface Gift {
    Extent of(int record);
  }

  private Extent sum(Gift gift) {
    Extent sum = Extent.ZERO;
    for (Map.Entry<Integer, Truth> member : members.entrySet()) {
      Extent one = gift.of(member.getKey());
      sum = sum.plus(member.getValue() == Truth.TRUE ? one : one.union(Extent.ZERO));
    }
    return sum;
  }

  /** What all members give to a measure where a predicate holds. */
  Extent total(Constraint.Total t) {
    return sum(r -> situation.gives(node, t.where(), r, t.of(), 1, 0));
  }

  private static Truth atLeast(Extent sum, long min) {
    return sum.low() >= min ? Truth.TRUE : sum.high() < min ? Truth.FALSE : Truth.UNKNOWN;
  }

  private Truth within(Extent sum, Optional<Rational> min, Optional<Rational> max, Measure of) {
    Truth t = Truth.TRUE;
    if (min.isPresent()) {
      t = t.and(atLeast(sum, whole(min.get(), of, true)));
    }
    if (max.isPresent()) {
      t = t.and(atLeast(sum.times(-1), -whole(max.get(), of, false)));
    }
    return t;
  }

  private long whole(Rational bound, Measure of, boolean up) {
    if (of == Measure.CREDITS) {
      return situation.whole(bound);
    }
    BigInteger[] parts = bound.numerator().divideAndRemainder(bound.denominator());
    return parts[0].longValueExact() + (up && parts[1].signum() > 0 ? 1 : 0);
  }

  private Truth total(Constraint.Total t, boolean waived) {
    Optional<Rational> min = waived ? Optional.empty() : t.range().min();
    return within(total(t), min, t.range().max(), t.of());
  }

  private Truth ratio(Constraint.Ratio q, boolean waived) {
    Optional<Rational> min = waived ? Optional.empty() : q.range().min();
    Optional<Rational> max = q.range().max();
    if (q.base() instanceof Constraint.Base.Used) {
      Truth low =
          min.map(m -> atLeast(sum(r -> Coefficients.aboveShare(situation, node, q, m, r)), 0))
              .orElse(Truth.TRUE);
      Truth high =
          max.map(m -> atLeast(sum(r -> Coefficients.belowShare(situation, node, q, m, r)), 0))
              .orElse(Truth.TRUE);
      return low.and(high);
    }
    if (q.base() instanceof Constraint.Base.Stated s) {
      Extent sum = sum(r -> situation.gives(node, q.where(), r, q.of(), 1, 0));
      Truth low = min.map(m -> scaled(sum, m.times(s.value()), q.of(), 1)).orElse(Truth.TRUE);
      return low.and(max.map(m -> scaled(sum, m.times(s.value()), q.of(), -1)).orElse(Truth.TRUE));
    }
    throw new IllegalStateException("a required base depends on the answer");
  }

  private Truth scaled(Extent sum, Rational bound, Measure of, int sign) {
    Rational exact = bound.times(Rational.of(Coefficients.measureUnit(situation, of)));
    long q = exact.denominator().longValueExact();
    return atLeast(
        sum.times(Math.multiplyExact(q, sign)), sign * exact.numerator().longValueExact());
  }

  private Truth distinct(Constraint.Distinct d) {
    Set<String> sure = new HashSet<>();
    Set<String> some = new HashSet<>();
    members.forEach(
        (r, t) -> {
          some.addAll(situation.keys(r, d.key()));
          if (t == Truth.TRUE) {
            sure.addAll(situation.keys(r, d.key()));
          }
        });
    return atLeast(new Extent(sure.size(), some.size()), d.min());
  }

  private Truth same(Constraint.Same s) {
    if (s.min().signum() <= 0) {
      return Truth.TRUE;
    }
    Set<String> values = new HashSet<>();
    members.keySet().forEach(r -> values.addAll(situation.keys(r, s.key())));
    Truth any = Truth.FALSE;
    for (String value : values) {
      Extent sum =
          sum(
              r ->
                  situation.keys(r, s.key()).contains(value)
                      ? s.of() == Measure.CREDITS ? situation.credits(node, r) : Extent.of(1)
                      : Extent.ZERO);
      any = any.or(within(sum, Optional.of(s.min()), Optional.empty(), s.of()));
    }
    return any;
  }

  private Truth window(Constraint.Window w) {
    List<Integer> dated = new ArrayList<>();
    members.keySet().stream()
        .filter(r -> situation.record(r).earned().isPresent())
        .forEach(dated::add);
    Truth t = Truth.TRUE;
    for (int r : dated) {
      if (situation.isOutside(w, r)) {
        t = t.and(members.getOrDefault(r, Truth.FALSE).not());
      }
    }
    if (w.anchor() instanceof Constraint.Anchor.EarliestUsed) {
      for (int a : dated) {
        LocalDate end = situation.record(a).earned().orElseThrow().plusMonths(w.months());
        for (int b : dated) {
          if (!situation.record(b).earned().orElseThrow().isBefore(end)) {
            t =
                t.and(
                    members
                        .getOrDefault(a, Truth.FALSE)
                        .and(members.getOrDefault(b, Truth.FALSE))
                        .not());
          }
        }
      }
    }
    return t;
  }
}
