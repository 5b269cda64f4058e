package dev.cairn.pathways.audit.internal.resolve;

/** Kleene's three values. */
public enum Truth {
  /** It fails in every world. */
  FALSE,
  /** It holds in some worlds and fails in others. */
  UNKNOWN,
  /** It holds in every world. */
  TRUE;

  /** The truth of a known fact. */
  public static Truth of(boolean holds) {
    return holds ? TRUE : FALSE;
  }

  /** The other one; unknown stays unknown. */
  public Truth not() {
    return this == TRUE ? FALSE : this == FALSE ? TRUE : UNKNOWN;
  }

  /** The lesser of two. */
  public Truth and(Truth other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /** The greater of two. */
  public Truth or(Truth other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
