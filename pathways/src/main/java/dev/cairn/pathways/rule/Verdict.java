package dev.cairn.pathways.rule;

/** The answer to a question. */
public enum Verdict {
  /** There is an answer that holds whatever the unknowns may be. */
  SATISFIED,
  /** There is none, even if every unknown turns out as favourably as it can. */
  UNSATISFIED,
  /** Neither: it depends on unknowns, which are named. */
  UNDETERMINED,
  /** The search budget ran out; nothing is claimed. */
  UNDECIDED
}
