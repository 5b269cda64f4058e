package dev.cairn.signing.verify;

import dev.cairn.core.json.JsonObject;
import dev.cairn.core.verification.Check;
import dev.cairn.core.verification.CredentialVerifier;
import dev.cairn.core.verification.VerificationRequest;

/**
 * Tells whether a credential still holds. Implementations are thread-safe and go online only if
 * they were built to.
 */
@FunctionalInterface
public interface StatusChecker {

  /**
   * Judges every {@code credentialStatus} of a credential that has one.
   *
   * @param credential without its proofs
   * @param request what the verifier was asked
   * @param lists verifies a status list credential as any other, but does not look up its status
   * @return a check of kind STATUS; unknown, never passed, where a list is out of reach or its type
   *     is not known
   */
  Check check(JsonObject credential, VerificationRequest request, CredentialVerifier lists);
}
