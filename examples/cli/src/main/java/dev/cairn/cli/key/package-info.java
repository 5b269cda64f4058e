/**
 * Key files: Multikey JSON and PKCS#12, written so that only their owner can read them and never
 * over another file. Called by the commands that make keys and sign.
 *
 * <pre>{@code
 * KeyFile key = new KeyStoreFiles(console, new PasswordSource()).read(Path.of("issuer.json"));
 * }</pre>
 */
@NullMarked
package dev.cairn.cli.key;

import org.jspecify.annotations.NullMarked;
