package dev.cairn.pathways.certificate.internal;

import dev.cairn.core.model.Rational;
import dev.cairn.pathways.rule.Measure;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row, {@code Σ a·v ≥ b}. A variable may stand in it more than once. */
final class Row {
  private static final Rational MINUS = Rational.of(-1);

  private final long[] variables;
  private final Rational[] factors;
  private final Rational least;

  /** A row of variables and their factors, in the same order; the arrays are taken over. */
  Row(long[] variables, Rational[] factors, Rational least) {
    this.variables = variables;
    this.factors = factors;
    this.least = least;
  }

  int size() {
    return variables.length;
  }

  long variable(int at) {
    return variables[at];
  }

  Rational factor(int at) {
    return factors[at];
  }

  /** The right-hand side. */
  Rational least() {
    return least;
  }

  static Builder builder(Eligibility eligibility) {
    return new Builder(eligibility);
  }

  /** Collects a row. */
  static final class Builder {
    private final Eligibility eligibility;
    private final List<Long> variables = new ArrayList<>();
    private final List<Rational> factors = new ArrayList<>();
    private final List<Endless> endless = new ArrayList<>();
    private final List<Boolean> whole = new ArrayList<>();
    private Rational negatives = Rational.ZERO;

    /** A use whose factor is without end. */
    private record Endless(NodeFacts node, RecordFacts record) {}

    private Builder(Eligibility eligibility) {
      this.eligibility = eligibility;
    }

    Builder add(long variable, Rational factor) {
      return add(variable, factor, true);
    }

    private Builder add(long variable, Rational factor, boolean isWhole) {
      if (factor.signum() != 0) {
        variables.add(variable);
        factors.add(factor);
        whole.add(isWhole);
        if (factor.signum() < 0) {
          negatives = negatives.minus(factor);
        }
      }
      return this;
    }

    Builder plus(long variable) {
      return add(variable, Rational.ONE);
    }

    Builder minus(long variable) {
      return add(variable, MINUS);
    }

    /** Adds the use of a record below a node: of its credits, or of it as one. */
    Builder use(NodeFacts node, RecordFacts r, Measure of, @Nullable Rational factor) {
      if (factor == null) {
        endless.add(new Endless(node, r));
        return this;
      }
      if (factor.signum() == 0) {
        return this;
      }
      Eligibility.Form form = eligibility.form(node, r, of);
      if (form == Eligibility.Form.USED) {
        return add(Variables.used(node, r), factor, !eligibility.divides(node, r));
      }
      if (form == Eligibility.Form.COUNTED) {
        return add(Variables.counted(node, r), factor);
      }
      boolean isWhole = of == Measure.COUNT || !eligibility.divides(node, r);
      for (NodeFacts leaf : eligibility.leaves(node, r)) {
        add(
            of == Measure.CREDITS && leaf.divides()
                ? Variables.part(leaf, r)
                : Variables.use(leaf, r),
            factor,
            isWhole);
      }
      return this;
    }

    /** {@code Σ a·v ≥ b}. */
    Row atLeast(Rational least) {
      return build(least.max(Rational.ZERO), least);
    }

    /** {@code Σ a·v ≥ need·by}, the factors cut to what is needed. */
    Row need(Rational need, long by) {
      if (negatives.signum() == 0) {
        for (int i = 0; i < factors.size(); i++) {
          if (whole.get(i)) {
            factors.set(i, factors.get(i).min(need));
          }
        }
      }
      Rational end = need.plus(negatives);
      for (Endless e : endless) {
        use(e.node(), e.record(), Measure.COUNT, end);
      }
      endless.clear();
      add(by, need.negate());
      return build(Rational.ZERO, Rational.ZERO);
    }

    private Row build(Rational need, Rational least) {
      Rational end = need.plus(negatives);
      for (Endless e : endless) {
        use(e.node(), e.record(), Measure.COUNT, end);
      }
      long[] v = new long[variables.size()];
      for (int i = 0; i < v.length; i++) {
        v[i] = variables.get(i);
      }
      return new Row(v, factors.toArray(Rational[]::new), least);
    }
  }
}
