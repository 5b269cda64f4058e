package dev.cairn.pathways.oracle;

/** Thrown where trying everything would never end. */
final class TooMuch extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TooMuch() {
    super("too much to try", null, false, false);
  }
}
