package dev.cairn.pathways.certificate.internal;

import dev.cairn.core.Finding;

/**
 * Ends a check: the certificate, or the question itself, cannot stand. Never leaves the checker.
 */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Finding finding;

  Refusal(String code, String pointer, String message) {
    super(message, null, false, false);
    this.finding = Finding.error(code, pointer, message);
  }

  /** What is wrong. */
  public Finding finding() {
    return finding;
  }
}
