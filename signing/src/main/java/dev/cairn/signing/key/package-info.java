/**
 * Keys: a small interface for signing and verifying, with software keys on Bouncy Castle behind it,
 * and the forms keys are written in: Multikey, JWK, PKCS#12. Anyone may call it; controllers and
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
