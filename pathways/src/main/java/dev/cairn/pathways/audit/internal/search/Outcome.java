package dev.cairn.pathways.audit.internal.search;

import java.util.Optional;

/**
 * How a search ended.
 *
 * @param end how
 * @param values the values of all variables, if solved; empty otherwise
 * @param proof why there is no solution, if refuted
 * @param nodes how many nodes it took
 */
public record Outcome(End end, byte[] values, Optional<Proof> proof, long nodes) {
  /** The ways a search ends. */
  public enum End {
    /** The values satisfy every row. */
    SOLVED,
    /** No values do. */
    REFUTED,
    /** The budget ran out or the search was cancelled. */
    STOPPED
  }
}
