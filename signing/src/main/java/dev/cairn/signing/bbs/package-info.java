/**
 * The BBS signature scheme on BLS12-381 with SHA-256 (draft-irtf-cfrg-bbs-signatures): one
 * signature over a list of messages, from which its holder proves some of them and nothing about
 * the others. This is the bare scheme; credentials are signed with it through {@link
 * dev.cairn.signing.suite.BbsSuite}.
 *
 * <pre>{@code
 * BbsSecretKey key = BbsScheme.keyGen(keyMaterial, new byte[0]);
 * BbsScheme scheme = BbsScheme.create();
 * byte[] signature = scheme.sign(key, header, messages);
 * byte[] proof =
 *     scheme.prove(key.publicKey(), signature, header, challenge, messages, Set.of(0, 2), random)
 *         .orThrow();
 * boolean holds =
 *     scheme.verifyProof(
 *         key.publicKey(), proof, header, challenge, Map.of(0, messages.get(0), 2, messages.get(2)));
 * }</pre>
 */
@NullMarked
package dev.cairn.signing.bbs;

import org.jspecify.annotations.NullMarked;
