package dev.cairn.pathways.audit.internal.rows;

/** Which way unknowns are taken when the rows of a question are stated. */
public enum Reading {
  /** Every condition holds in every world: solutions are certain answers. */
  CERTAIN,
  /** As certain, but what records begun or planned do not state is taken favourably. */
  HOPEFUL,
  /** Every condition holds in some world: without a solution there is no answer in any. */
  POSSIBLE
}
