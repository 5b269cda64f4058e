/**
 * How the commands verify: one verifier from the options they share, and verifications as JSON and
 * as text. Called by the commands and the demo.
 *
 * <pre>{@code
 * VerifierSetup setup = VerifierSetup.of(contexts, pinned, Optional.empty(), Optional.of(policy));
 * Verification v = setup.verifier().verify(bytes, VerificationRequest.at(now));
 * }</pre>
 */
@NullMarked
package dev.cairn.cli.verification;

import org.jspecify.annotations.NullMarked;
