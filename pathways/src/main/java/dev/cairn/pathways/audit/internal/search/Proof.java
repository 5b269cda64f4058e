package dev.cairn.pathways.audit.internal.search;

/**
 * Why rows have no solution: a tree whose leaves add rows up to a contradiction and whose inner
 * nodes try both values of a variable.
 */
public sealed interface Proof {

  /**
   * Rows times multipliers contradict the values split on above.
   *
   * @param rows row numbers
   * @param multipliers positive, one for each row
   */
  record Linear(int[] rows, long[] multipliers) implements Proof {
    /** One row contradicts by itself. */
    static Linear row(int row) {
      return new Linear(new int[] {row}, new long[] {1});
    }
  }

  /**
   * Both values of a variable contradict.
   *
   * @param variable a zero-one variable
   * @param zero why not zero
   * @param one why not one
   */
  record Split(int variable, Proof zero, Proof one) implements Proof {}

  /** Too many nodes to keep; nothing is claimed of it. */
  record TooLarge() implements Proof {}
}
