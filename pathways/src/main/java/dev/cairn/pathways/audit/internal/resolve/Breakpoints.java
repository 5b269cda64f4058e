package dev.cairn.pathways.audit.internal.resolve;

import dev.cairn.core.model.Rational;
import dev.cairn.pathways.rule.Bounds;
import dev.cairn.pathways.rule.Constraint;
import dev.cairn.pathways.rule.Measure;
import dev.cairn.pathways.rule.Requirement;
import dev.cairn.pathways.rule.Sharing;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a number that is not known may change an answer: where a sum over it and any of the others
 * meets a bound. With one such number these are all such places, as long as they are few; else they
 * are good guesses.
 */
final class Breakpoints {
  private static final int MOST_SUMS = 128;
  private static final int MOST_OF_RATIO = 16;
  private static final int MOST = 96;

  private final Situation situation;
  private final Tree tree;
  private final Set<Rational> bounds = new TreeSet<>();
  private final Set<Rational> shares = new TreeSet<>();
  private final Set<Rational> means = new TreeSet<>();

  Breakpoints(Situation situation) {
    this.situation = situation;
    this.tree = situation.tree();
    for (int n = 0; n < tree.size(); n++) {
      Requirement node = tree.node(n);
      if (node instanceof Requirement.Pick p) {
        add(p.credits());
      } else if (node instanceof Requirement.SumOf s) {
        add(s.bounds());
      }
      node.node().contributesAtMost().ifPresent(bounds::add);
      node.node().constraints().forEach(this::add);
    }
    for (Sharing s : situation.question().award().sharing()) {
      s.maxCredits().ifPresent(bounds::add);
      s.maxRatio().ifPresent(m -> shares.add(m.max()));
    }
  }

  private void add(Bounds range) {
    range.min().ifPresent(bounds::add);
    range.max().ifPresent(bounds::add);
  }

  private void add(Constraint c) {
    if (c instanceof Constraint.Total t) {
      add(t.range());
    } else if (c instanceof Constraint.Same s) {
      bounds.add(s.min());
    } else if (c instanceof Constraint.Mean m) {
      means.add(m.min());
    } else if (c instanceof Constraint.Ratio q) {
      for (Rational share : ends(q.range())) {
        if (q.base() instanceof Constraint.Base.Used) {
          shares.add(share);
        } else if (q.base() instanceof Constraint.Base.Stated s) {
          bounds.add(share.times(s.value()));
        } else {
          demanded().forEach(base -> bounds.add(share.times(base)));
        }
      }
    }
  }

  private static List<Rational> ends(Bounds range) {
    return Stream.of(range.min(), range.max()).flatMap(Optional::stream).toList();
  }

  /** What some leaves may ask for together. */
  private Set<Rational> demanded() {
    TreeSet<Rational> sums = new TreeSet<>(Set.of(Rational.ZERO));
    for (int n = 0; n < tree.size(); n++) {
      if (tree.node(n) instanceof Requirement.Pick p && p.credits().min().isPresent()) {
        grow(sums, p.credits().min().get());
      }
    }
    return sums;
  }

  private static void grow(Set<Rational> sums, Rational by) {
    for (Rational s : List.copyOf(sums)) {
      if (sums.size() < MOST_SUMS) {
        sums.add(s.plus(by));
      }
    }
  }

  private static List<Rational> few(Set<Rational> all) {
    return all.stream().limit(MOST_OF_RATIO).toList();
  }

  /** Places for the credits of record {@code r} as node {@code n} counts. */
  SortedSet<Rational> credits(int n, int r) {
    TreeSet<Rational> sums = new TreeSet<>(Set.of(Rational.ZERO));
    for (int q = 0; q < situation.records(); q++) {
      Rational known = situation.between(n, q).value();
      if (q != r && known != null && known.signum() != 0) {
        grow(sums, known);
      }
    }
    TreeSet<Rational> at = new TreeSet<>(bounds);
    for (Rational bound : bounds) {
      sums.forEach(s -> at.add(bound.minus(s)));
      bounds.forEach(other -> at.add(bound.minus(other)));
    }
    at.addAll(sums);
    for (Rational q : shares) {
      for (Rational s : few(sums)) {
        for (Rational t : few(sums)) {
          if (!q.equals(Rational.ONE)) {
            at.add(q.times(t).minus(s).dividedBy(Rational.ONE.minus(q)));
          }
          if (q.signum() > 0) {
            at.add(s.dividedBy(q).minus(t));
          }
        }
      }
    }
    for (Rational mean : means) {
      Rational own = anyGrade(r);
      if (own != null && !own.equals(mean)) {
        for (Rational s : above(n, r, mean)) {
          at.add(s.negate().dividedBy(own.minus(mean)));
        }
      }
    }
    return inside(at, situation.between(n, r));
  }

  private @Nullable Rational anyGrade(int r) {
    return situation.record(r).grade().flatMap(g -> g.number()).orElse(null);
  }

  /** What some of the others add to a mean, above or below it. */
  private Set<Rational> above(int n, int r, Rational mean) {
    TreeSet<Rational> sums = new TreeSet<>(Set.of(Rational.ZERO));
    for (int q = 0; q < situation.records(); q++) {
      Rational grade = anyGrade(q);
      Rational weight = situation.between(n, q).value();
      if (q != r && grade != null && weight != null) {
        grow(sums, grade.minus(mean).times(weight));
      }
    }
    return sums;
  }

  /** Places for the grade of record {@code r} on a scale, as means of node {@code n} look at it. */
  SortedSet<Rational> grades(int n, int r, Constraint.Mean m) {
    TreeSet<Rational> sums = new TreeSet<>(Set.of(Rational.ZERO));
    for (int q = 0; q < situation.records(); q++) {
      Rational grade = situation.grade(q, m.scale()).value();
      Rational weight =
          m.weight() == Measure.COUNT ? Rational.ONE : situation.between(n, q).value();
      if (q != r && grade != null && weight != null) {
        grow(sums, grade.minus(m.min()).times(weight));
      }
    }
    Rational own = m.weight() == Measure.COUNT ? Rational.ONE : situation.between(n, r).value();
    TreeSet<Rational> at = new TreeSet<>(Set.of(m.min()));
    if (own != null && own.signum() != 0) {
      sums.forEach(s -> at.add(m.min().minus(s.dividedBy(own))));
    }
    return inside(at, situation.grade(r, m.scale()));
  }

  private static SortedSet<Rational> inside(Set<Rational> at, Between range) {
    TreeSet<Rational> kept = new TreeSet<>();
    for (Rational point : at) {
      if (kept.size() < MOST && range.contains(point) && range.value() == null) {
        kept.add(point);
      }
    }
    return kept;
  }
}
