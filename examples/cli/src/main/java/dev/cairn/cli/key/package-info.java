/**
 * Key files: Multikey JSON, JWK, PEM, PKCS#12 and where in a PKCS#11 token a key is; written so
 * that only their owner can read them and never over another file. Called by the commands that make
 * keys and sign.
 *
 * <pre>{@code
 * SignerKey key = new KeyStoreFiles(console, new PasswordSource()).read(Path.of("issuer.json"));
 * }</pre>
 */
@NullMarked
package dev.cairn.cli.key;

import org.jspecify.annotations.NullMarked;
