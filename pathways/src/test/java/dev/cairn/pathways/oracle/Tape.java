package dev.cairn.pathways.oracle;

import java.util.List;

/**
 * Decisions read one after another from a list of numbers; when it has run out, every further one
 * is the first. So a shorter list, or smaller numbers, make something simpler, and whoever shrinks
 * the list shrinks what was made.
 */
final class Tape {
  private final List<Integer> decisions;
  private int at;

  Tape(List<Integer> decisions) {
    this.decisions = decisions;
  }

  /** A number from zero to below {@code n}. */
  int below(int n) {
    return at < decisions.size() ? decisions.get(at++) % n : 0;
  }

  /** True once in {@code n} times. */
  boolean oneIn(int n) {
    return below(n) == n - 1;
  }

  /** One of these, the first being the simplest. */
  @SafeVarargs
  final <T> T of(T... choices) {
    return choices[below(choices.length)];
  }
}
