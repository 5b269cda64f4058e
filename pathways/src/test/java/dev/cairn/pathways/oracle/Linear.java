package dev.cairn.pathways.oracle;

import dev.cairn.core.model.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A constant plus multiples of the parts of divided records. */
record Linear(Rational constant, Map<String, Rational> parts) {
  static final Linear ZERO = of(Rational.ZERO);

  static Linear of(Rational constant) {
    return new Linear(constant, Map.of());
  }

  static Linear part(String name) {
    return new Linear(Rational.ZERO, Map.of(name, Rational.ONE));
  }

  Linear plus(Linear other) {
    if (other.parts.isEmpty() && parts.isEmpty()) {
      return of(constant.plus(other.constant));
    }
    Map<String, Rational> sum = new TreeMap<>(parts);
    other.parts.forEach((v, c) -> sum.merge(v, c, Rational::plus));
    sum.values().removeIf(c -> c.signum() == 0);
    return new Linear(constant.plus(other.constant), sum);
  }

  Linear times(Rational factor) {
    if (parts.isEmpty()) {
      return of(constant.times(factor));
    }
    Map<String, Rational> product = new TreeMap<>();
    if (factor.signum() != 0) {
      parts.forEach((v, c) -> product.put(v, c.times(factor)));
    }
    return new Linear(constant.times(factor), product);
  }

  Linear minus(Linear other) {
    return plus(other.times(Rational.of(-1)));
  }

  /** A condition on parts. */
  sealed interface Condition {
    /** The sum is at least zero; above it if strict. */
    record Row(Linear sum, boolean strict) implements Condition {}

    /** All of them. */
    record And(List<Condition> of) implements Condition {}

    /** One of them. */
    record Or(List<Condition> of) implements Condition {}
  }

  /** {@code this ≥ other}. */
  Condition atLeast(Linear other) {
    return new Condition.Row(minus(other), false);
  }

  static Condition truth(boolean value) {
    return new Condition.Row(of(value ? Rational.ZERO : Rational.of(-1)), false);
  }

  /** Both cases and rows may multiply; beyond so many it is given up. */
  private static final int MOST_STEPS = 50_000;

  /** Counts the rows combined and the cases tried for one question of {@link #solvable}. */
  private static final class Steps {
    private int left = MOST_STEPS;

    void take(long steps) {
      if (steps > left) {
        throw new TooMuch();
      }
      left -= (int) steps;
    }
  }

  /** Whether some parts fulfil all conditions: cases first, then elimination. */
  static boolean solvable(List<Condition> conditions) {
    return solvable(new ArrayList<>(conditions), new ArrayList<>(), new Steps());
  }

  private static boolean solvable(List<Condition> open, List<Condition.Row> rows, Steps steps) {
    steps.take(1);
    List<Condition> rest = new ArrayList<>(open);
    List<Condition.Row> kept = new ArrayList<>(rows);
    while (!rest.isEmpty()) {
      Condition c = rest.remove(rest.size() - 1);
      if (c instanceof Condition.Row r) {
        if (!r.sum().parts.isEmpty()) {
          kept.add(r);
        } else if (!holds(r)) {
          return false;
        }
      } else if (c instanceof Condition.And a) {
        rest.addAll(a.of());
      } else if (c instanceof Condition.Or o) {
        for (Condition choice : o.of()) {
          List<Condition> with = new ArrayList<>(rest);
          with.add(choice);
          if (solvable(with, kept, steps)) {
            return true;
          }
        }
        return false;
      }
    }
    return eliminate(kept, steps);
  }

  private static boolean holds(Condition.Row r) {
    int sign = r.sum().constant.signum();
    return r.strict() ? sign > 0 : sign >= 0;
  }

  /**
   * Fourier and Motzkin: combine every lower with every upper bound of a part, until none is left.
   */
  private static boolean eliminate(List<Condition.Row> rows, Steps steps) {
    for (Condition.Row r : rows) {
      if (r.sum().parts.isEmpty() && !holds(r)) {
        return false;
      }
    }
    String part =
        rows.stream().flatMap(r -> r.sum().parts.keySet().stream()).sorted().findFirst().orElse("");
    if (part.isEmpty()) {
      return true;
    }
    List<Condition.Row> next = new ArrayList<>();
    List<Condition.Row> below = new ArrayList<>();
    List<Condition.Row> above = new ArrayList<>();
    for (Condition.Row r : rows) {
      int sign = r.sum().parts.getOrDefault(part, Rational.ZERO).signum();
      (sign == 0 ? next : sign > 0 ? below : above).add(r);
    }
    steps.take((long) below.size() * above.size());
    for (Condition.Row l : below) {
      for (Condition.Row u : above) {
        Rational a = l.sum().parts.get(part);
        Rational b = u.sum().parts.get(part).negate();
        Linear sum = l.sum().times(b).plus(u.sum().times(a));
        next.add(new Condition.Row(sum, l.strict() || u.strict()));
      }
    }
    return eliminate(next, steps);
  }
}
