/**
 * Cryptosuites of Data Integrity: how a document and its proof become the bytes that are signed,
 * and which keys sign them. Verifiers and issuers choose one by name from a {@link
 * dev.cairn.signing.suite.Cryptosuites} registry; a suite of one's own is added to it.
 *
 * <pre>{@code
 * Cryptosuite plain =
 *     HashSuite.jcs("example-plain-2026", Set.of(KeyAlgorithm.ED25519));
 * Cryptosuites suites = Cryptosuites.of(plain);
 * JsonObject proof = suites.find("example-plain-2026").orElseThrow().sign(document, options, key).orThrow();
 * }</pre>
 */
@NullMarked
package dev.cairn.signing.suite;

import org.jspecify.annotations.NullMarked;
