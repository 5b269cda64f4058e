package dev.cairn.pathways.audit.internal.search;

/**
 * Why rows have no solution: a tree whose leaves add rows up to a contradiction and whose inner
 * nodes try both values of a variable.
 */
public sealed interface Refutation {

  /** Rows times multipliers contradict the values split on above. */
  final class Linear implements Refutation {
    private final int[] rows;
    private final long[] multipliers;

    /** Row numbers, with a positive multiplier for each. */
    Linear(int[] rows, long[] multipliers) {
      this.rows = rows;
      this.multipliers = multipliers;
    }

    /** One row contradicts by itself. */
    static Linear of(int row) {
      return new Linear(new int[] {row}, new long[] {1});
    }

    /** How many rows are added up. */
    public int size() {
      return rows.length;
    }

    /** The number of row {@code i} of them. */
    public int row(int i) {
      return rows[i];
    }

    /** How often row {@code i} of them is taken. */
    public long multiplier(int i) {
      return multipliers[i];
    }
  }

  /**
   * Both values of a variable contradict.
   *
   * @param variable a zero-one variable
   * @param zero why not zero
   * @param one why not one
   */
  record Split(int variable, Refutation zero, Refutation one) implements Refutation {}

  /** Too many nodes to keep; nothing is claimed of it. */
  record TooLarge() implements Refutation {}
}
