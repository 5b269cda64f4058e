/**
 * Cryptosuites of Data Integrity: how a document and its proof become the bytes that are signed,
 * and which keys sign them. Verifiers and issuers choose one by name from a {@link
 * dev.cairn.signing.suite.Cryptosuites} registry; a suite of one's own is added to it.
 *
 * <pre>{@code
 * Cryptosuites builtIn = Cryptosuites.standard(Canonicalizer.over(ContextSource.builtIn()));
 * Cryptosuite own =
 *     HashSuite.linked(
 *         "example-json-2026",
 *         Set.of(KeyAlgorithm.P384),
 *         (document, hash) -> Reading.of(CanonicalJson.bytes(document)));
 * JsonObject signed = CredentialIssuer.of(own, key, method).issue(unsigned, now).orThrow();
 * ProofVerifier verifier = StandardVerifier.builder(builtIn.with(own), controllers).build();
 * }</pre>
 */
@NullMarked
package dev.cairn.signing.suite;

import org.jspecify.annotations.NullMarked;
