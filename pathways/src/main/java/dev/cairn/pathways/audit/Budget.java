package dev.cairn.pathways.audit;

import dev.cairn.core.CairnException;
import java.util.Objects;
import java.util.function.BooleanSupplier;

/**
 * How much work one audit may cost, counted in search nodes and never in time, so that equal
 * questions end equally on every machine. Work of other kinds is counted as the nodes it is worth.
 *
 * @param nodes the most search nodes; at least 1
 * @param cancelled asked now and then from the auditing thread; once true, the audit ends {@link
 *     dev.cairn.pathways.rule.Verdict#UNDECIDED}. Must be thread-safe when set from another thread
 */
public record Budget(long nodes, BooleanSupplier cancelled) {
  private static final Budget STANDARD = new Budget(300_000, () -> false);

  /** Checks the range. */
  public Budget {
    Objects.requireNonNull(cancelled, "cancelled");
    if (nodes < 1) {
      throw CairnException.illegalArgument(
          "A budget needs at least one node, not " + nodes + "; give a positive number.");
    }
  }

  /** 300,000 nodes: far more than a real award needs; a hard one ends after some seconds. */
  public static Budget standard() {
    return STANDARD;
  }

  /** That many nodes, never cancelled. */
  public static Budget nodes(long nodes) {
    return new Budget(nodes, () -> false);
  }

  /** The same number of nodes, ended early once {@code signal} is true. */
  public Budget cancelledBy(BooleanSupplier signal) {
    return new Budget(nodes, signal);
  }
}
