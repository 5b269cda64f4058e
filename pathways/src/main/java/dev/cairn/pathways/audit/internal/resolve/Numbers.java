package dev.cairn.pathways.audit.internal.resolve;

import dev.cairn.core.model.Rational;
import dev.cairn.pathways.rule.Bounds;
import dev.cairn.pathways.rule.Constraint;
import dev.cairn.pathways.rule.Predicate;
import dev.cairn.pathways.rule.Requirement;
import dev.cairn.pathways.rule.Sharing;
import java.math.BigInteger;
import java.util.Optional;

/**
 * The common denominator of a question's credits, so that sums are whole numbers. Beyond 2^30 there
 * is none ({@link #TOO_FINE}).
 */
public final class Numbers {
  static final long TOO_FINE = -1;
  private static final long MOST = 1L << 30;

  private long common = 1;

  /** None yet. */
  public Numbers() {}

  /** One that goes on from here and leaves this one as it is. */
  Numbers copy() {
    Numbers copy = new Numbers();
    copy.common = common;
    return copy;
  }

  void add(Rational value) {
    BigInteger denominator = value.denominator();
    if (denominator.bitLength() > 31) {
      common = MOST + 1;
    } else if (common <= MOST) {
      long d = denominator.longValue();
      common = common % d == 0 ? common : common / gcd(common, d) * d;
    }
  }

  private static long gcd(long a, long b) {
    return b == 0 ? a : gcd(b, a % b);
  }

  private void add(Optional<Rational> value) {
    value.ifPresent(this::add);
  }

  private void add(Bounds bounds) {
    add(bounds.min());
    add(bounds.max());
  }

  /** The credit bounds of a node and its constraints. */
  public void add(Requirement r) {
    add(r.node().contributesAtMost());
    if (r instanceof Requirement.Pick p) {
      add(p.credits());
      add(p.where());
    } else if (r instanceof Requirement.Cover c) {
      add(c.where());
    } else if (r instanceof Requirement.SumOf s) {
      add(s.bounds());
    }
    for (Constraint c : r.node().constraints()) {
      if (c instanceof Constraint.Total t) {
        add(t.range());
        add(t.where());
      } else if (c instanceof Constraint.Same s) {
        add(s.min());
      } else if (c instanceof Constraint.Ratio q) {
        add(q.where());
      } else if (c instanceof Constraint.Mean m) {
        add(m.where());
      }
    }
  }

  /** The ends of ranges of grades that a predicate asks for. */
  void addGrades(Predicate p) {
    if (p instanceof Predicate.All all) {
      all.of().forEach(this::addGrades);
    } else if (p instanceof Predicate.Any any) {
      any.of().forEach(this::addGrades);
    } else if (p instanceof Predicate.Not not) {
      addGrades(not.inner());
    } else if (p instanceof Predicate.GradeIn g) {
      add(g.range());
    }
  }

  private void add(Predicate p) {
    if (p instanceof Predicate.All all) {
      all.of().forEach(this::add);
    } else if (p instanceof Predicate.Any any) {
      any.of().forEach(this::add);
    } else if (p instanceof Predicate.Not not) {
      add(not.inner());
    } else if (p instanceof Predicate.CreditsIn c) {
      add(c.range());
    }
  }

  /** The credit cap of a sharing entry. */
  public void add(Sharing s) {
    add(s.maxCredits());
  }

  long common() {
    return common <= MOST ? common : TOO_FINE;
  }
}
