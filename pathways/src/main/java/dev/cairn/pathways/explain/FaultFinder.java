package dev.cairn.pathways.explain;

import dev.cairn.core.model.Rational;
import dev.cairn.pathways.certificate.Claim;
import dev.cairn.pathways.explain.Relaxation.Unit;
import dev.cairn.pathways.rule.Bounds;
import dev.cairn.pathways.rule.Requirement;
import dev.cairn.pathways.rule.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds what an unsatisfied award fails on: one minimal set of requirements after another, each
 * taken away before the next is sought, so that none hides another. Units are tried by id, so the
 * order of the rules plays no part. Quadratic in the number of units, in questions asked.
 */
final class FaultFinder {
  private static final int STEPS = 7;

  private final Ask ask;
  private final Requirement root;
  private final Set<Unit> units;

  FaultFinder(Ask ask) {
    this.ask = ask;
    this.root = ask.award().require();
    this.units = Relaxation.units(root);
  }

  /** The sets, in order of their first id. */
  List<Set<Unit>> faults() {
    List<Set<Unit>> faults = new ArrayList<>();
    TreeSet<Unit> gone = new TreeSet<>();
    while (ask.mayAskMore() && ask.isUnsatisfied(Relaxation.without(root, gone))) {
      Set<Unit> fault = minimal(gone);
      if (fault.isEmpty()) {
        break;
      }
      faults.add(fault);
      gone.addAll(fault);
    }
    faults.sort((a, b) -> a.iterator().next().compareTo(b.iterator().next()));
    return faults;
  }

  private Set<Unit> minimal(Set<Unit> gone) {
    TreeSet<Unit> dropped = new TreeSet<>(gone);
    TreeSet<Unit> fault = new TreeSet<>();
    for (Unit u : units) {
      if (gone.contains(u)) {
        continue;
      }
      dropped.add(u);
      if (!ask.mayAskMore() || !ask.isUnsatisfied(Relaxation.without(root, dropped))) {
        dropped.remove(u);
        fault.add(u);
      }
    }
    return fault;
  }

  /** The rules with as little taken away as makes them hold, and that as far met as it goes. */
  Requirement nearest(List<Set<Unit>> faults) {
    TreeSet<Unit> gone = new TreeSet<>();
    faults.forEach(gone::addAll);
    for (Unit u : List.copyOf(gone)) {
      gone.remove(u);
      if (!ask.mayAskMore() || ask.isUnsatisfied(Relaxation.without(root, gone))) {
        gone.add(u);
      }
    }
    Requirement near = Relaxation.without(root, gone);
    for (Unit u : gone) {
      near = raised(near, u);
    }
    return near;
  }

  /** A leaf that was eased, with the largest minimum that still holds. */
  private Requirement raised(Requirement near, Unit u) {
    Optional<Requirement> asked =
        Trees.all(root).stream().filter(r -> r.id().equals(u.node())).findFirst();
    if (u.constraint() >= 0
        || asked.isEmpty()
        || !(asked.get() instanceof Requirement.Pick p)
        || p.observe()) {
      return near;
    }
    boolean counts = p.count().min().isPresent();
    Rational need = p.count().min().or(() -> p.credits().min()).orElse(Rational.ZERO);
    Rational low = Rational.ZERO;
    Rational high = need;
    Requirement best = near;
    for (int i = 0; i < STEPS && low.compareTo(high) < 0 && ask.mayAskMore(); i++) {
      Rational middle = low.plus(high).times(Rational.of(1, 2));
      if (counts) {
        middle = up(middle);
        if (middle.compareTo(need) >= 0) {
          middle = need.minus(Rational.ONE);
        }
        if (middle.compareTo(low) <= 0) {
          break;
        }
      }
      Bounds least = new Bounds(Optional.of(middle), max(p, counts));
      Requirement tried =
          Trees.map(
              near,
              p.id(),
              r ->
                  counts
                      ? Trees.withBounds((Requirement.Pick) r, least, Bounds.NONE)
                      : Trees.withBounds((Requirement.Pick) r, p.count(), least));
      if (ask.of(tried).verdict() == Verdict.SATISFIED) {
        best = tried;
        low = middle;
      } else {
        high = counts ? middle.minus(Rational.ONE) : middle;
      }
    }
    return best;
  }

  private static Optional<Rational> max(Requirement.Pick p, boolean counts) {
    return counts ? p.count().max() : p.credits().max();
  }

  private static Rational up(Rational r) {
    return r.isInteger()
        ? r
        : Rational.of(
            r.numerator().divide(r.denominator()).add(java.math.BigInteger.ONE),
            java.math.BigInteger.ONE);
  }

  /** The fault in words. */
  Explanation.Fault said(Set<Unit> fault) {
    List<String> nodes = new ArrayList<>(new TreeSet<>(fault.stream().map(Unit::node).toList()));
    List<String> asked = new ArrayList<>();
    fault.forEach(u -> asked.add(Relaxation.said(root, u)));
    String sentence =
        asked.size() == 1
            ? "The records do not meet this: " + asked.get(0) + "."
            : "The records do not meet these together: " + String.join("; ", asked) + ".";
    return new Explanation.Fault(nodes, sentence);
  }

  /** The answer that meets the nearest rules. */
  Optional<Claim.Satisfied> nearestAnswer(Requirement near) {
    return ask.of(near).answer();
  }
}
