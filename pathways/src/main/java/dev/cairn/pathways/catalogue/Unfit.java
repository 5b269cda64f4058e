package dev.cairn.pathways.catalogue;

import dev.cairn.core.Finding;

/** Ends the making of a question that cannot be asked; caught where it began. */
final class Unfit extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Finding finding;

  Unfit(String code, String pointer, String message) {
    super(message, null, false, false);
    this.finding = Finding.error(code, pointer, message);
  }

  Finding finding() {
    return finding;
  }
}
