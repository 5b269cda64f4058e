package dev.cairn.pathways.explain;

import dev.cairn.core.model.Credit;
import dev.cairn.core.model.Rational;
import dev.cairn.core.record.LearningRecord;
import dev.cairn.pathways.certificate.Claim;
import dev.cairn.pathways.explain.Explanation.Standing;
import dev.cairn.pathways.explain.Explanation.Trace;
import dev.cairn.pathways.rule.Bounds;
import dev.cairn.pathways.rule.Measure;
import dev.cairn.pathways.rule.Requirement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Says of every node what fills it and how far it is, in one answer. */
final class Tracer {
  private final Map<String, LearningRecord> records = new HashMap<>();
  private final Set<String> active;
  private final Set<String> failed;
  private final Optional<Claim.Satisfied> answer;

  /**
   * Starts.
   *
   * @param answer the answer; empty if none is known
   * @param failed ids of nodes that the answer does not meet
   */
  Tracer(List<LearningRecord> records, Optional<Claim.Satisfied> answer, Set<String> failed) {
    records.forEach(r -> this.records.put(r.id(), r));
    this.answer = answer;
    this.active = new HashSet<>(answer.map(Claim.Satisfied::active).orElse(List.of()));
    this.failed = failed;
  }

  Trace trace(Requirement r) {
    List<Trace> children = r.children().stream().map(this::trace).toList();
    List<Claim.Use> used =
        answer.map(a -> a.uses().getOrDefault(r.id(), List.of())).orElse(List.of());
    Optional<Rational> need = need(r);
    boolean asked = active.contains(r.id());
    boolean met = asked && !failed.contains(r.id()) && childrenMeet(r, children);
    Optional<Rational> have =
        need.isPresent() && asked ? Optional.of(have(r, used)) : Optional.empty();
    Standing standing = met ? Standing.MET : asked ? Standing.NOT_MET : Standing.NOT_NEEDED;
    return new Trace(
        r.id(),
        r.node().title().orElse(r.id()),
        r.toString(),
        answer.isEmpty() ? Standing.NOT_MET : standing,
        met ? Rational.ONE : progress(r, children, have, need),
        have,
        need,
        used.stream().map(u -> new Explanation.Use(u.record(), u.part())).toList(),
        children);
  }

  private static boolean childrenMeet(Requirement r, List<Trace> children) {
    long met = children.stream().filter(c -> c.standing() == Standing.MET).count();
    if (r instanceof Requirement.AllOf) {
      return met == children.size();
    }
    if (r instanceof Requirement.AnyOf) {
      return met > 0;
    }
    if (r instanceof Requirement.NOf n) {
      return met >= n.k();
    }
    return children.stream().noneMatch(c -> c.standing() == Standing.NOT_MET);
  }

  private static Optional<Rational> need(Requirement r) {
    Bounds count = Bounds.NONE;
    Bounds credits = Bounds.NONE;
    if (r instanceof Requirement.Pick p && !p.observe()) {
      count = p.count();
      credits = p.credits();
    } else if (r instanceof Requirement.Cover c) {
      return Optional.of(Rational.of((long) c.items().size() * c.each()));
    } else if (r instanceof Requirement.SumOf s) {
      count = s.bounds();
    }
    Optional<Rational> most = credits.min();
    return most.or(count::min);
  }

  /** What a node has: as the engine summed it, units converted, or else as recorded. */
  private Rational have(Requirement r, List<Claim.Use> used) {
    boolean byCredits =
        (r instanceof Requirement.Pick p && p.credits().min().isPresent())
            || (r instanceof Requirement.SumOf s && s.measure() == Measure.CREDITS);
    String of = byCredits ? Measure.CREDITS.word() : Measure.COUNT.word();
    for (Claim.Sum sum : answer.map(Claim.Satisfied::sums).orElse(List.of())) {
      if (sum.node().equals(r.id()) && sum.of().equals(of) && !(r instanceof Requirement.Cover)) {
        return sum.least();
      }
    }
    if (r instanceof Requirement.Pick p) {
      return p.credits().min().isPresent() ? credits(used) : Rational.of(used.size());
    }
    if (r instanceof Requirement.Cover c) {
      return covered(c, used);
    }
    List<Claim.Use> below = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Requirement leaf : Trees.all(r)) {
      for (Claim.Use u :
          answer.map(a -> a.uses().getOrDefault(leaf.id(), List.of())).orElse(List.of())) {
        if (u.part().isPresent() || seen.add(u.record())) {
          below.add(u);
        }
      }
    }
    return r instanceof Requirement.SumOf s && s.measure() == Measure.CREDITS
        ? credits(below)
        : Rational.of(below.size());
  }

  private Rational covered(Requirement.Cover c, List<Claim.Use> used) {
    long carried = 0;
    for (String item : c.items()) {
      long times =
          used.stream()
              .map(u -> records.get(u.record()))
              .filter(
                  x -> x != null && (x.competencies().containsKey(item) || x.tags().contains(item)))
              .count();
      carried += Math.min(times, c.each());
    }
    return Rational.of(carried);
  }

  private Rational credits(List<Claim.Use> used) {
    Rational sum = Rational.ZERO;
    for (Claim.Use u : used) {
      LearningRecord r = records.get(u.record());
      if (r != null) {
        Rational amount = r.credits().map(Credit::amount).orElse(Rational.ZERO);
        sum = sum.plus(amount.times(u.part().orElse(Rational.ONE)));
      }
    }
    return sum;
  }

  private static Rational progress(
      Requirement r, List<Trace> children, Optional<Rational> have, Optional<Rational> need) {
    if (have.isPresent() && need.isPresent() && need.get().signum() > 0) {
      return have.get().dividedBy(need.get()).min(Rational.ONE);
    }
    List<Rational> best =
        children.stream().map(Trace::progress).sorted(Comparator.reverseOrder()).toList();
    int needed = children.size();
    if (r instanceof Requirement.AnyOf || r instanceof Requirement.When) {
      needed = 1;
    } else if (r instanceof Requirement.NOf n) {
      needed = n.k();
    }
    if (needed == 0 || best.isEmpty()) {
      return Rational.ZERO;
    }
    Rational sum = Rational.ZERO;
    for (int i = 0; i < Math.min(needed, best.size()); i++) {
      sum = sum.plus(best.get(i));
    }
    return sum.dividedBy(Rational.of(needed));
  }
}
