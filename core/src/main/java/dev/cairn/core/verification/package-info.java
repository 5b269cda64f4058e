/**
 * The seam between who signs and what counts: a {@link
 * dev.cairn.core.verification.CredentialVerifier} gives a {@link
 * dev.cairn.core.verification.Verification}, and only what is Verified, or what a caller vouches
 * for, becomes a record that counts. Signing implements it; records and callers read it.
 *
 * <pre>{@code
 * Verification v = verifier.verify(bytes, VerificationRequest.at(clock.instant()));
 * if (v instanceof Verification.Verified verified) {
 *   JsonObject signed = verified.credential();
 * }
 * }</pre>
 */
@NullMarked
package dev.cairn.core.verification;

import org.jspecify.annotations.NullMarked;
