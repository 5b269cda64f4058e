/**
 * Who says so, put together: {@link dev.cairn.signing.StandardVerifier} starts a verifier of every
 * form of credential that the packages below can read. Applications begin here.
 *
 * <pre>{@code
 * CredentialVerifier verifier =
 *     StandardVerifier.builder(suites, controllers)
 *         .status(StatusListChecker.of(StatusDirectory.open(lists).orThrow()))
 *         .trust(policy)
 *         .build();
 * Verification v = verifier.verify(pictureOrTokenOrJson, VerificationRequest.at(asOf));
 * }</pre>
 */
@NullMarked
package dev.cairn.signing;

import org.jspecify.annotations.NullMarked;
