package dev.cairn.pathways.certificate.internal;

import dev.cairn.core.model.Rational;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Rows added up, each as often as a proof says: factors by variable, and the right-hand side. */
final class Combination {
  private static final long FREE = -1;

  private long[] keys = new long[64];
  private @Nullable Rational[] factors = new Rational[64];
  private int size;
  private Rational least = Rational.ZERO;

  Combination() {
    Arrays.fill(keys, FREE);
  }

  void add(Row row, Rational times) {
    boolean once = times.equals(Rational.ONE);
    for (int i = 0; i < row.size(); i++) {
      add(row.variable(i), once ? row.factor(i) : row.factor(i).times(times));
    }
    least = least.plus(once ? row.least() : row.least().times(times));
  }

  private void add(long variable, Rational factor) {
    if (size * 2 >= keys.length) {
      grow();
    }
    int at = slot(keys, variable);
    Rational before = factors[at];
    if (before == null) {
      keys[at] = variable;
      factors[at] = factor;
      size++;
    } else {
      factors[at] = before.plus(factor);
    }
  }

  private static int slot(long[] keys, long key) {
    long h = key * 0x9E3779B97F4A7C15L;
    int at = (int) (h >>> 32) & (keys.length - 1);
    while (keys[at] != FREE && keys[at] != key) {
      at = (at + 1) & (keys.length - 1);
    }
    return at;
  }

  private void grow() {
    long[] oldKeys = keys;
    @Nullable Rational[] oldFactors = factors;
    keys = new long[oldKeys.length * 2];
    factors = new Rational[keys.length];
    Arrays.fill(keys, FREE);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != FREE) {
        int at = slot(keys, oldKeys[i]);
        keys[at] = oldKeys[i];
        factors[at] = oldFactors[i];
      }
    }
  }

  Rational least() {
    return least;
  }

  /** Sees each variable with its factor, those of factor zero left out. */
  interface Visitor {
    void see(long variable, Rational factor);
  }

  void forEach(Visitor visitor) {
    for (int i = 0; i < keys.length; i++) {
      Rational factor = factors[i];
      if (factor != null && factor.signum() != 0) {
        visitor.see(keys[i], factor);
      }
    }
  }
}
