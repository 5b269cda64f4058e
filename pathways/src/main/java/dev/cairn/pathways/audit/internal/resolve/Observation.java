package dev.cairn.pathways.audit.internal.resolve;

import dev.cairn.core.model.Rational;
import dev.cairn.pathways.rule.Bounds;
import dev.cairn.pathways.rule.Constraint;
import dev.cairn.pathways.rule.Measure;
import dev.cairn.pathways.rule.Requirement;
import dev.cairn.pathways.rule.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What an observing leaf sees and whether that meets its bounds and constraints, each by itself.
 * Records that have neither code nor part to do with each other are looked at apart.
 */
final class Observation {
  private static final int MOST_OPEN = 8;

  private final Situation situation;
  private final int node;
  private final Requirement.Pick pick;
  private final Map<Integer, Truth> looked = new TreeMap<>();
  private final Map<Integer, Set<Integer>> parts = new HashMap<>();
  private final List<Set<Integer>> groups = new ArrayList<>();

  /** Whether what was looked at last is exact, and whether some condition surely depends. */
  private boolean exact = true;

  private boolean depends;

  Observation(Situation situation, int node) {
    this.situation = situation;
    this.node = node;
    this.pick = (Requirement.Pick) situation.tree().node(node);
    for (int r = 0; r < situation.records(); r++) {
      Truth t = situation.eligible(node, pick.where(), r);
      if (t != Truth.FALSE) {
        looked.put(r, t);
        if (!situation.record(r).parts().isEmpty()) {
          Set<Integer> of = new HashSet<>();
          for (int p : situation.parts(r)) {
            of.add(p);
          }
          parts.put(r, of);
        }
      }
    }
    Set<Integer> left = new TreeSet<>(looked.keySet());
    while (!left.isEmpty()) {
      Set<Integer> group = group(left);
      left.removeAll(group);
      groups.add(group);
    }
  }

  /** In every world, in none by one of its conditions, or else unknown. */
  Truth judge() {
    boolean waived = situation.overlay().waived(node);
    Truth t = Truth.TRUE;
    if (pick.count().isPresent()) {
      t = noted(within(pick.count(), sum(Measure.COUNT), 1, waived));
    }
    if (pick.credits().isPresent()) {
      exact = true;
      t = t.and(noted(within(pick.credits(), sum(Measure.CREDITS), situation.scale(), waived)));
    }
    List<Constraint> constraints = pick.node().constraints();
    if (constraints.stream().anyMatch(c -> c.scope() == Scope.USED)) {
      exact = true;
      SetJudge judge = new SetJudge(situation, node, members());
      for (Constraint c : constraints) {
        if (c.scope() == Scope.USED) {
          t = t.and(noted(judge.judge(ofStated(c, waived), waived)));
        }
      }
    }
    return t;
  }

  private Truth noted(Truth t) {
    depends |= exact && t == Truth.UNKNOWN;
    return t;
  }

  /** Whether what {@link #judge} left unknown surely depends on what is unknown. */
  boolean isTold() {
    return depends;
  }

  /** A share of what is required is here one of the leaf's own minimum. */
  private Constraint ofStated(Constraint c, boolean waived) {
    if (c instanceof Constraint.Ratio q && q.base() instanceof Constraint.Base.Required) {
      Optional<Rational> own = (q.of() == Measure.COUNT ? pick.count() : pick.credits()).min();
      Rational base = waived ? Rational.ZERO : own.orElse(Rational.ZERO);
      return base.signum() == 0
          ? new Constraint.Total(q.of(), q.where(), Bounds.NONE, Scope.USED)
          : new Constraint.Ratio(
              q.of(), q.where(), new Constraint.Base.Stated(base), q.range(), Scope.USED);
    }
    return c;
  }

  private Set<Integer> group(Set<Integer> left) {
    Set<Integer> group = new TreeSet<>();
    List<Integer> open = new ArrayList<>(List.of(left.iterator().next()));
    while (!open.isEmpty()) {
      int r = open.remove(open.size() - 1);
      if (group.add(r)) {
        left.stream().filter(q -> !group.contains(q) && hang(r, q)).forEach(open::add);
      }
    }
    return group;
  }

  private boolean hang(int r, int q) {
    return isPart(r, q) || isPart(q, r) || (!pick.repeatable() && shareCode(r, q));
  }

  private boolean shareCode(int r, int q) {
    return situation.record(r).codes().stream().anyMatch(situation.record(q).codes()::contains);
  }

  private boolean isPart(int part, int whole) {
    return parts.getOrDefault(whole, Set.of()).contains(part);
  }

  private Extent sum(Measure of) {
    Extent sum = Extent.ZERO;
    for (Set<Integer> group : groups) {
      sum = sum.plus(group.size() == 1 ? single(group.iterator().next(), of) : sum(group, of));
    }
    return sum;
  }

  private Extent single(int r, Measure of) {
    boolean inserted = situation.overlay().inserted(situation.record(r).id(), node);
    Extent gives =
        inserted
            ? of == Measure.COUNT ? Extent.of(1) : situation.credits(node, r)
            : situation.gives(node, pick.where(), r, of, 1, 0);
    return situation.presence(r) == Truth.TRUE ? gives : gives.union(Extent.ZERO);
  }

  private Extent sum(Set<Integer> group, Measure of) {
    Optional<List<Sight.Way>> ways = ways(group, of);
    if (ways.isEmpty()) {
      exact = false;
      return bounds(group, of);
    }
    Extent all = null;
    for (Sight.Way way : ways.get()) {
      Extent one = Extent.ZERO;
      for (int r : way.seen()) {
        one =
            one.plus(
                of == Measure.COUNT
                    ? Extent.of(1)
                    : situation.extent(way.credits().getOrDefault(r, Between.NOT_NEGATIVE)));
      }
      all = all == null ? one : all.union(one);
    }
    return all == null ? Extent.ZERO : all;
  }

  /** Every way a group may turn out; empty if that cannot be told. */
  private Optional<List<Sight.Way>> ways(Set<Integer> group, Measure of) {
    List<Integer> open = group.stream().filter(r -> looked.get(r) != Truth.TRUE).toList();
    if (open.size() > MOST_OPEN) {
      return Optional.empty();
    }
    Map<Integer, Between> credits = new HashMap<>();
    group.forEach(r -> credits.put(r, situation.between(node, r)));
    Sight sight = new Sight(this::isPart, this::shareCode, pick.repeatable(), of);
    for (int set = 0; set < 1 << open.size(); set++) {
      Set<Integer> here = new TreeSet<>(group);
      for (int i = 0; i < open.size(); i++) {
        if ((set >> i & 1) == 0) {
          here.remove(open.get(i));
        }
      }
      if (!sight.add(here, credits)) {
        return Optional.empty();
      }
    }
    return Optional.of(sight.ways());
  }

  /** Bounds of what a group adds where it depends on too much that is not known. */
  private Extent bounds(Set<Integer> group, Measure of) {
    boolean certain = false;
    boolean whole = true;
    Set<String> common = null;
    long low = 0;
    long most = 0;
    long all = 0;
    for (int r : group) {
      Extent one = of == Measure.COUNT ? Extent.of(1) : situation.credits(node, r);
      boolean sure = looked.get(r) == Truth.TRUE;
      certain |= sure;
      whole &= situation.record(r).parts().isEmpty();
      if (common == null) {
        common = new HashSet<>(situation.record(r).codes());
      }
      common.retainAll(situation.record(r).codes());
      low = sure ? Math.max(low, one.low()) : low;
      most = Math.max(most, one.high());
      all =
          all == Extent.NO_END || one.high() == Extent.NO_END
              ? Extent.NO_END
              : Math.addExact(all, one.high());
    }
    if (whole && common != null && !common.isEmpty() && !pick.repeatable()) {
      return new Extent(low, most);
    }
    return new Extent(certain && of == Measure.COUNT ? 1 : 0, all);
  }

  /** The records that constraints may look at, and whether they surely do. */
  private Map<Integer, Truth> members() {
    Measure of = pick.credits().isPresent() ? Measure.CREDITS : Measure.COUNT;
    Map<Integer, Truth> members = new HashMap<>();
    for (Set<Integer> group : groups) {
      if (group.size() == 1) {
        int r = group.iterator().next();
        Truth t = looked.getOrDefault(r, Truth.UNKNOWN);
        exact &= t == Truth.TRUE || situation.accepts(node, pick.where(), r) == Truth.TRUE;
        members.put(r, t);
        continue;
      }
      Optional<List<Sight.Way>> ways = ways(group, of);
      for (int r : group) {
        boolean some = ways.isEmpty() || ways.get().stream().anyMatch(w -> w.seen().contains(r));
        boolean always =
            ways.isPresent() && ways.get().stream().allMatch(w -> w.seen().contains(r));
        exact &= always || !some;
        if (some) {
          members.put(r, always ? Truth.TRUE : Truth.UNKNOWN);
        }
      }
    }
    return members;
  }

  private static Truth within(Bounds bounds, Extent sum, long scale, boolean waived) {
    Truth t = Truth.TRUE;
    Rational unit = Rational.of(scale);
    Optional<Rational> min = waived ? Optional.empty() : bounds.min();
    if (min.isPresent()) {
      Rational least = min.get().times(unit);
      t =
          isAtLeast(sum.low(), least)
              ? t
              : isAtLeast(sum.high(), least) ? Truth.UNKNOWN : Truth.FALSE;
    }
    if (bounds.max().isPresent()) {
      Rational most = bounds.max().get().times(unit);
      Truth below =
          isAtMost(sum.high(), most)
              ? Truth.TRUE
              : isAtMost(sum.low(), most) ? Truth.UNKNOWN : Truth.FALSE;
      t = t.and(below);
    }
    return t;
  }

  private static boolean isAtLeast(long value, Rational bound) {
    return value == Extent.NO_END || Rational.of(value).compareTo(bound) >= 0;
  }

  private static boolean isAtMost(long value, Rational bound) {
    return value != Extent.NO_END && Rational.of(value).compareTo(bound) <= 0;
  }
}
