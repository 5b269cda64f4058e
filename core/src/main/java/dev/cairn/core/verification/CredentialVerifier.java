package dev.cairn.core.verification;

/**
 * Tells whether a credential holds. Implementations are thread-safe, never throw for bad input, and
 * go online only if they were built to.
 */
@FunctionalInterface
public interface CredentialVerifier {
  /**
   * Verifies one credential or presentation.
   *
   * @param document the bytes as received: JSON, a compact JWT, or an image with a baked credential
   * @param request what is asked
   * @return never null; a document that cannot be read is Rejected with a failed STRUCTURE check
   */
  Verification verify(byte[] document, VerificationRequest request);
}
