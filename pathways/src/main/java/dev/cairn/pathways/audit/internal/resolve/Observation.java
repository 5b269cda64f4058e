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
    Set<Integer> seen = Set.of();
    boolean certain = true;
    if (pick.count().isPresent()) {
      seen = seen(looked, Measure.COUNT, false);
      t = within(pick.count(), Rational.of(seen.size()), Rational.of(seen.size()), waived);
    }
    if (pick.credits().isPresent()) {
      Set<Integer> least = seen(looked, Measure.CREDITS, false);
      seen = seen(looked, Measure.CREDITS, true);
      certain = least.equals(seen);
      t = t.and(credits(least, seen, waived));
    }
    Map<Integer, Truth> members = new HashMap<>();
    seen.forEach(r -> members.put(r, Truth.TRUE));
    SetJudge judge = new SetJudge(situation, node, members);
    for (Constraint c : pick.node().constraints()) {
      if (c.scope() == Scope.USED && !isOfRequired(c)) {
        t = t.and(certain ? judge.judge(c, waived) : Truth.UNKNOWN);
      }
    }
    return t;
  }

  /** Whether the base of a share is the bounds asked, which an observing leaf knows beforehand. */
  private static boolean isOfRequired(Constraint c) {
    return c instanceof Constraint.Ratio q && q.base() instanceof Constraint.Base.Required;
  }

  private Truth credits(Set<Integer> least, Set<Integer> most, boolean waived) {
    long low = 0;
    for (int r : least) {
      low = Math.addExact(low, situation.credits(node, r).low());
    }
    Extent high = Extent.ZERO;
    for (int r : most) {
      high = high.plus(situation.credits(node, r));
    }
    Bounds bounds = pick.credits();
    Truth t = Truth.TRUE;
    if (bounds.min().isPresent() && !waived) {
      long min = situation.whole(bounds.min().get());
      t = low >= min ? t : high.high() < min ? Truth.FALSE : Truth.UNKNOWN;
    }
    if (bounds.max().isPresent()) {
      long max = situation.whole(bounds.max().get());
      t = t.and(high.high() <= max ? Truth.TRUE : low > max ? Truth.FALSE : Truth.UNKNOWN);
    }
    return t;
  }

  private static Truth within(Bounds bounds, Rational low, Rational high, boolean waived) {
    Optional<Rational> min = waived ? Optional.empty() : bounds.min();
    boolean above = min.map(m -> low.compareTo(m) >= 0).orElse(true);
    boolean below = bounds.max().map(m -> high.compareTo(m) <= 0).orElse(true);
    return Truth.of(above && below);
  }

  private long gives(int r, Measure of, boolean most) {
    if (of == Measure.COUNT) {
      return 1;
    }
    Extent credits = situation.credits(node, r);
    return most ? Math.min(credits.high(), 1L << 50) : credits.low();
  }

  /** What is seen of the records looked at: wholes or parts, then one of each code. */
  private Set<Integer> seen(Set<Integer> looked, Measure of, boolean most) {
    Set<Integer> stands = new TreeSet<>();
    for (int r : looked) {
      if (looked.stream().noneMatch(w -> isPart(r, w))) {
        stands.addAll(stands(r, looked, of, most));
      }
    }
    Set<Integer> seen = new TreeSet<>(stands);
    seen.removeIf(r -> stands.stream().anyMatch(w -> isPart(r, w)));
    if (pick.repeatable()) {
      return seen;
    }
    List<Integer> order = new ArrayList<>(seen);
    order.sort(
        Comparator.<Integer>comparingLong(r -> -gives(r, Measure.CREDITS, most))
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

  private Set<Integer> stands(int r, Set<Integer> looked, Measure of, boolean most) {
    Set<Integer> instead = new TreeSet<>();
    for (int p : looked) {
      if (isPart(p, r) && looked.stream().noneMatch(w -> isPart(w, r) && isPart(p, w))) {
        instead.addAll(stands(p, looked, of, most));
      }
    }
    long together = 0;
    for (int p : instead) {
      together = Math.addExact(together, gives(p, of, most));
    }
    return gives(r, of, most) >= together ? Set.of(r) : instead;
  }
}
