package dev.cairn.pathways.rule;

/** Which records a constraint looks at. */
public enum Scope {
  /** The distinct records used below the node. */
  USED,
  /** Every record of the learner that exists in the horizon asked about. */
  ALL
}
