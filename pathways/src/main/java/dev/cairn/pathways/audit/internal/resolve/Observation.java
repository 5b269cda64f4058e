package dev.cairn.pathways.audit.internal.resolve;

import dev.cairn.core.model.Rational;
import dev.cairn.pathways.rule.Bounds;
import dev.cairn.pathways.rule.Constraint;
import dev.cairn.pathways.rule.Measure;
import dev.cairn.pathways.rule.Requirement;
import dev.cairn.pathways.rule.Scope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an observing leaf sees and whether that meets its bounds and constraints. Where membership
 * is open, every combination of up to {@value #MOST} open records is tried; beyond that the answer
 * is unknown, which claims nothing.
 */
final class Observation {
  private static final int MOST = 10;

  private final Situation situation;
  private final int node;
  private final Requirement.Pick pick;
  private final Map<Integer, Set<Integer>> parts = new HashMap<>();

  Observation(Situation situation, int node) {
    this.situation = situation;
    this.node = node;
    this.pick = (Requirement.Pick) situation.tree().node(node);
  }

  /** In every world, in none, or in some as far as can be told. */
  Truth judge() {
    List<Integer> sure = new ArrayList<>();
    List<Integer> open = new ArrayList<>();
    for (int r = 0; r < situation.records(); r++) {
      Truth t = situation.eligible(node, pick.where(), r);
      if (t != Truth.FALSE) {
        (t == Truth.TRUE ? sure : open).add(r);
        if (!situation.record(r).parts().isEmpty()) {
          Set<Integer> of = new HashSet<>();
          for (int p : situation.parts(r)) {
            of.add(p);
          }
          parts.put(r, of);
        }
      }
    }
    if (open.size() > MOST) {
      return Truth.UNKNOWN;
    }
    boolean holds = false;
    boolean fails = false;
    for (int set = 0; set < 1 << open.size(); set++) {
      TreeSet<Integer> looked = new TreeSet<>(sure);
      for (int i = 0; i < open.size(); i++) {
        if ((set >> i & 1) != 0) {
          looked.add(open.get(i));
        }
      }
      Truth t = judge(looked);
      holds |= t != Truth.FALSE;
      fails |= t != Truth.TRUE;
    }
    return holds && fails ? Truth.UNKNOWN : Truth.of(holds);
  }

  private Truth judge(Set<Integer> looked) {
    boolean waived = situation.overlay().waived(node);
    Truth t = Truth.TRUE;
    Sight sight = new Sight(Set.of(), Extent.ZERO, true);
    if (pick.count().isPresent()) {
      sight = look(looked, Measure.COUNT);
      t = within(pick.count(), sight.sum(), 1, waived);
    }
    if (pick.credits().isPresent()) {
      sight = look(looked, Measure.CREDITS);
      t = t.and(within(pick.credits(), sight.sum(), situation.scale(), waived));
    }
    Map<Integer, Truth> members = new HashMap<>();
    sight.seen().forEach(r -> members.put(r, Truth.TRUE));
    SetJudge judge = new SetJudge(situation, node, members);
    for (Constraint c : pick.node().constraints()) {
      if (c.scope() == Scope.USED && !isOfRequired(c)) {
        t = t.and(sight.certain() ? judge.judge(c, waived) : Truth.UNKNOWN);
      }
    }
    return t;
  }

  /**
   * What is seen, as far as it is the same in every world.
   *
   * @param seen the records, if that is certain
   * @param sum what they add up to
   * @param certain whether the records are the same in every world
   */
  private record Sight(Set<Integer> seen, Extent sum, boolean certain) {}

  /** Looks at records that hang together by codes or parts, one such group after the other. */
  private Sight look(Set<Integer> looked, Measure of) {
    Set<Integer> seen = new TreeSet<>();
    Extent sum = Extent.ZERO;
    boolean certain = true;
    Set<Integer> left = new TreeSet<>(looked);
    while (!left.isEmpty()) {
      Set<Integer> group = group(left);
      left.removeAll(group);
      boolean known = group.stream().allMatch(r -> situation.credits(node, r).isCertain());
      if (known || group.size() == 1) {
        Set<Integer> kept = seen(group, of);
        seen.addAll(kept);
        for (int r : kept) {
          sum = sum.plus(of == Measure.COUNT ? Extent.of(1) : situation.credits(node, r));
        }
      } else {
        certain = false;
        sum = sum.plus(bound(group, of));
      }
    }
    return new Sight(seen, sum, certain);
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

  /** Bounds of what a group adds where it depends on credits that are not known. */
  private Extent bound(Set<Integer> group, Measure of) {
    boolean whole = group.stream().allMatch(r -> group.stream().noneMatch(q -> isPart(r, q)));
    boolean oneKept =
        whole
            && group.stream()
                .allMatch(r -> group.stream().allMatch(q -> r.equals(q) || shareCode(r, q)));
    long low = 0;
    long high = 0;
    for (int r : group) {
      Extent one = of == Measure.COUNT ? Extent.of(1) : situation.credits(node, r);
      low = whole ? Math.max(low, one.low()) : 0;
      high =
          high == Extent.NO_END || one.high() == Extent.NO_END
              ? Extent.NO_END
              : oneKept ? Math.max(high, one.high()) : Math.addExact(high, one.high());
    }
    return new Extent(low, high);
  }

  /** Whether the base of a share is the bounds asked, which an observing leaf knows beforehand. */
  private static boolean isOfRequired(Constraint c) {
    return c instanceof Constraint.Ratio q && q.base() instanceof Constraint.Base.Required;
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

  private long gives(int r, Measure of) {
    return of == Measure.COUNT ? 1 : situation.credits(node, r).low();
  }

  /** What is seen of the records looked at: wholes or parts, then one of each code. */
  private Set<Integer> seen(Set<Integer> looked, Measure of) {
    Set<Integer> stands = new TreeSet<>();
    for (int r : looked) {
      if (looked.stream().noneMatch(w -> isPart(r, w))) {
        stands.addAll(stands(r, looked, of));
      }
    }
    Set<Integer> seen = new TreeSet<>(stands);
    seen.removeIf(r -> stands.stream().anyMatch(w -> isPart(r, w)));
    if (pick.repeatable()) {
      return seen;
    }
    List<Integer> order = new ArrayList<>(seen);
    order.sort(
        Comparator.<Integer>comparingLong(r -> -gives(r, Measure.CREDITS))
            .thenComparing(Comparator.naturalOrder()));
    Set<String> codes = new HashSet<>();
    Set<Integer> kept = new TreeSet<>();
    for (int r : order) {
      Set<String> own = situation.record(r).codes();
      if (own.stream().noneMatch(codes::contains)) {
        codes.addAll(own);
        kept.add(r);
      }
    }
    return kept;
  }

  private boolean isPart(int part, int whole) {
    return parts.getOrDefault(whole, Set.of()).contains(part);
  }

  private Set<Integer> stands(int r, Set<Integer> looked, Measure of) {
    Set<Integer> instead = new TreeSet<>();
    for (int p : looked) {
      if (isPart(p, r) && looked.stream().noneMatch(w -> isPart(w, r) && isPart(p, w))) {
        instead.addAll(stands(p, looked, of));
      }
    }
    long together = 0;
    for (int p : instead) {
      together = Math.addExact(together, gives(p, of));
    }
    return gives(r, of) >= together ? Set.of(r) : instead;
  }
}
