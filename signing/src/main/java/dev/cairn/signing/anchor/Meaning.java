package dev.cairn.signing.anchor;

import java.util.Objects;

/**
 * What evidence in a ledger is worth, in sentences for people.
 *
 * @param proves what it proves
 * @param doesNotProve what it must not be taken to prove
 */
public record Meaning(String proves, String doesNotProve) {
  /** What no anchor proves, whatever the ledger. */
  public static final String NEVER =
      "It does not prove that the credential is true, who issued it or may issue it, that it still"
          + " holds, or that it did not exist before.";

  /** Checks for null. */
  public Meaning {
    Objects.requireNonNull(proves, "proves");
    Objects.requireNonNull(doesNotProve, "doesNotProve");
  }
}
