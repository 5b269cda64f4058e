package dev.cairn.pathways.audit.internal.rows;

/** Thrown where the context leaves more cases open than are gone through. */
public final class TooManyCases extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With the key that is one too many. */
  TooManyCases(String key) {
    super(key, null, false, false);
  }
}
