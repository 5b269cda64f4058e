/**
 * How the stores of this module reach the disk, so that what is acknowledged outlives a crash and
 * nothing half-written is ever read. Called by the status list store, the transparency log and the
 * wallet; not exported.
 *
 * <pre>{@code
 * DurableFiles files = DurableFiles.onDisk();
 * files.replace(file, content, DurableFiles.Access.EVERYBODY);
 * }</pre>
 *
 * <p>Tests put recording {@link dev.cairn.signing.internal.store.FileOperations} in the disk's
 * place and replay every prefix of what a store did, with whatever was not forced yet dropped or
 * torn.
 */
@NullMarked
package dev.cairn.signing.internal.store;

import org.jspecify.annotations.NullMarked;
