/**
 * A learner's credentials in one encrypted file: the originals, to the byte, and nothing that only
 * this library could read. {@link dev.cairn.signing.wallet.WalletStore} writes it, any number of
 * {@link dev.cairn.signing.wallet.WalletFile#read} calls read it meanwhile; {@link
 * dev.cairn.signing.wallet.WalletImport} and {@link dev.cairn.signing.wallet.WalletExport} take
 * credentials in and out as a zip of originals, a presentation, or a Comprehensive Learner Record.
 *
 * <pre>{@code
 * try (WalletStore store = WalletStore.create(file, password, random)) {
 *   store.add(List.of(WalletEntry.of("badge.json", bytes)));
 * }
 * }</pre>
 *
 * <p>The file is the text {@code cairn-wallet-1}; three numbers of four bytes, the cost of Argon2id
 * (RFC 9106) in KiB, passes and lanes; 16 bytes of salt; 12 bytes of nonce; and a zip archive
 * encrypted with AES-256-GCM under the key that Argon2id makes of the password, with everything
 * before it as associated data. So whoever has the password can open it with other tools.
 *
 * <p>It keeps others who get the file from reading or changing it unnoticed. It does not keep out
 * who knows the password or sees the memory of the program, nor notice an older copy put in its
 * place.
 *
 * <p>Threats met here, each with its test in {@code WalletStoreTest}, {@code WalletExchangeTest} or
 * {@code WalletCrashTest}: a wrong password, a changed file, two programs that write at once, a
 * hostile archive, a crash while it is written.
 */
@NullMarked
package dev.cairn.signing.wallet;

import org.jspecify.annotations.NullMarked;
