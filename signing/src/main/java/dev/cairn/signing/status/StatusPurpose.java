package dev.cairn.signing.status;

import java.util.Arrays;
import java.util.Optional;

/** What a status says about a credential (Bitstring Status List 1.0, section 2.1). */
public enum StatusPurpose {
  /** It was taken back for good. */
  REVOCATION("revocation", true),
  /** It does not hold for the time being. */
  SUSPENSION("suspension", true),
  /** Its issuer has something to say about it; it holds. */
  MESSAGE("message", false),
  /** A newer one can be had; it holds. */
  REFRESH("refresh", false);

  private final String word;
  private final boolean invalidates;

  StatusPurpose(String word, boolean invalidates) {
    this.word = word;
    this.invalidates = invalidates;
  }

  /** The word in JSON. */
  public String word() {
    return word;
  }

  /** Whether a credential with a status other than 0 for this purpose does not hold. */
  public boolean invalidates() {
    return invalidates;
  }

  /** The purpose of a word, or empty for one that is not known here. */
  public static Optional<StatusPurpose> of(String word) {
    return Arrays.stream(values()).filter(p -> p.word.equals(word)).findFirst();
  }
}
