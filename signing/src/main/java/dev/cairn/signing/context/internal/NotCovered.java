package dev.cairn.signing.context.internal;

/**
 * The compiled way does not cover something; the complete way decides. Caught in {@link
 * SafeCanonicalizer}, never seen outside.
 */
final class NotCovered extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotCovered(String what) {
    super(what, null, false, false);
  }
}
