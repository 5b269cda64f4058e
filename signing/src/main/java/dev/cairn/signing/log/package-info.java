/**
 * An append-only transparency log in files: the Merkle tree of RFC 9162, signed checkpoints in the
 * C2SP form (signed-note, tlog-checkpoint), proofs that an entry is in it and that it only grew.
 *
 * <p>An issuer or a registry keeps a {@link dev.cairn.signing.log.LogWriter}; any number of {@link
 * dev.cairn.signing.log.LogReader}s, in this process or others, prove from it meanwhile; whoever
 * has a checkpoint and a proof verifies with the log's public {@link dev.cairn.signing.log.NoteKey}
 * and no connection. Entries are SHA-256 digests: nothing of a credential is in the log.
 *
 * <pre>{@code
 * NoteSigner signer = NoteSigner.of("log.example/2026", key);
 * try (LogWriter log = LogWriter.create(folder, signer)) {
 *   Appended appended = log.append(List.of(Sha256.of(credential)));
 * }
 * }</pre>
 *
 * <p>What a log proves: that a digest was in it when the checkpoint was signed, and, by consistency
 * proofs, that nothing was taken out or changed since. It does not prove when that was (a
 * checkpoint states no time), that everybody was shown the same log (compare checkpoints with
 * others), that the credential is true, or that it still holds.
 *
 * <p>Threats met here, each with its test in {@code LogTest} or {@code LogCrashTest}: a log that
 * shrinks, a damaged file, two programs that write at once, a crash while it is written.
 */
@NullMarked
package dev.cairn.signing.log;

import org.jspecify.annotations.NullMarked;
