/**
 * Verifying and issuing: the verifier that implements core's {@link
 * dev.cairn.core.verification.CredentialVerifier}, and the seams its parts plug into: {@link
 * dev.cairn.signing.verify.SecuringFormat} for what a signature looks like, {@link
 * dev.cairn.signing.verify.CredentialContainer} for pictures that carry a credential, {@link
 * dev.cairn.signing.verify.StatusChecker} and {@link dev.cairn.signing.verify.TrustJudge}.
 * Applications call the verifier; formats and policies implement the seams.
 *
 * <pre>{@code
 * TrustJudge partners =
 *     (credential, asOf) ->
 *         partnerIds.contains(credential.findString("issuer").orElse(""))
 *             ? TrustJudgement.accepted()
 *             : TrustJudgement.notJudged();
 * }</pre>
 */
@NullMarked
package dev.cairn.signing.verify;

import org.jspecify.annotations.NullMarked;
