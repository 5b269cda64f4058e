package dev.cairn.benchmarks.signing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;

/**
 * Two calls in turn, and after each round a peer of another process: what disturbs the machine
 * disturbs all alike. A round's figure is its middle call; the result is the round in which the
 * second call, the yardstick, was fastest.
 */
final class Rounds {
  private static final int WARM_UP_MILLIS = 6_000;
  private static final int ROUNDS = 7;

  private Rounds() {}

  /**
   * Times in microseconds of the quietest round.
   *
   * @param whole the call measured
   * @param bare the yardstick that takes turns with it
   */
  record Times(double whole, double bare) {
    double ratio() {
      return whole / bare;
    }
  }

  static Times alternate(Callable<?> whole, Callable<?> bare, int pairs) throws Exception {
    long end = System.nanoTime() + WARM_UP_MILLIS * 1_000_000L;
    while (System.nanoTime() < end) {
      whole.call();
      bare.call();
    }
    List<Times> rounds = new ArrayList<>();
    long[] first = new long[pairs];
    long[] second = new long[pairs];
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < pairs; i++) {
        long start = System.nanoTime();
        whole.call();
        long middle = System.nanoTime();
        bare.call();
        first[i] = middle - start;
        second[i] = System.nanoTime() - middle;
      }
      rounds.add(new Times(median(first), median(second)));
    }
    return quietest(rounds, Times::bare);
  }

  static double median(long[] nanos) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2] / 1000.0;
  }

  static <T> T quietest(List<T> rounds, ToDoubleFunction<T> yardstick) {
    T best = rounds.get(0);
    for (T round : rounds) {
      if (yardstick.applyAsDouble(round) < yardstick.applyAsDouble(best)) {
        best = round;
      }
    }
    return best;
  }
}
