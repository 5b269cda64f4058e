package dev.cairn.signing.did;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a key may be used for: the verification relationships of a controller document (Controlled
 * Identifiers 1.0 section 2.3), which proofs name as their purpose.
 */
public enum ProofPurpose {
  /** Making claims: issuing credentials. */
  ASSERTION_METHOD("assertionMethod"),
  /** Proving who one is: presenting. */
  AUTHENTICATION("authentication"),
  /** Using a capability. */
  CAPABILITY_INVOCATION("capabilityInvocation"),
  /** Passing a capability on. */
  CAPABILITY_DELEGATION("capabilityDelegation");

  private final String term;

  ProofPurpose(String term) {
    this.term = term;
  }

  /** The term in documents and proofs: {@code assertionMethod}, … */
  public String term() {
    return term;
  }

  /** The purpose of a term, or empty if no key can be listed for it here. */
  public static Optional<ProofPurpose> of(String term) {
    return Arrays.stream(values()).filter(p -> p.term.equals(term)).findFirst();
  }
}
