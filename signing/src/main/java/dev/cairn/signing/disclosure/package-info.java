/**
 * Showing what must be shown and no more: a holder names claims or fields of the learning record,
 * and gets the smallest credential that shows them, still signed by its issuer. The same call
 * serves {@code ecdsa-sd-2023}, {@code bbs-2023} and SD-JWT.
 *
 * <pre>{@code
 * SelectiveDisclosure disclosure =
 *     SelectiveDisclosure.with(Cryptosuites.deriving(canonicalizer, secureRandom));
 * Wanted wanted = Wanted.of("/credentialSubject/achievement/name", "record.credits").orThrow();
 * Disclosed shown = disclosure.disclose(credential, wanted).orThrow();
 * JsonValue toSend = shown.credential();
 * }</pre>
 */
@NullMarked
package dev.cairn.signing.disclosure;

import org.jspecify.annotations.NullMarked;
