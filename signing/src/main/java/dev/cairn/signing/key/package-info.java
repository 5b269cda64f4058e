/**
 * Keys: a small interface for signing and verifying, with software keys on Bouncy Castle behind it,
 * and the forms keys are written in: Multikey, JWK, PEM, PKCS#12. Keys in a token (PKCS#11) or of
 * any other provider of Java stand in by the same interface. Anyone may call it; controllers and
 * suites are built on it.
 *
 * <pre>{@code
 * SecretKey key = SecretKey.generate(KeyAlgorithm.ED25519, secureRandom);
 * byte[] signature = key.sign(message);
 * VerificationKey published = Multikey.read(Multikey.write(key.verificationKey())).orThrow();
 * boolean holds = published.verifies(message, signature);
 * }</pre>
 */
@NullMarked
package dev.cairn.signing.key;

import org.jspecify.annotations.NullMarked;
