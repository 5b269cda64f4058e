package dev.cairn.pathways.certificate;

import dev.cairn.pathways.rule.Verdict;
import java.util.Objects;

/**
 * A verdict with what shows it, bound to the question it answers. Anybody who has the question can
 * check it with the checker and need not trust who made it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param bindings what it was made for
 * @param claim the verdict and its proof
 */
public record Certificate(Bindings bindings, Claim claim) {
  /** Checks for null. */
  public Certificate {
    Objects.requireNonNull(bindings, "bindings");
    Objects.requireNonNull(claim, "claim");
  }

  /** The verdict claimed. */
  public Verdict verdict() {
    return claim.verdict();
  }
}
