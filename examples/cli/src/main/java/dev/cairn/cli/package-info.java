/**
 * The {@code cairn} command: its entry, its streams and its exit codes. A program, not a library:
 * nothing here is meant to be called from other projects, though its tests run it in-process.
 *
 * <pre>{@code
 * int exit = CairnCommand.run(Console.system(), "verify", "badge.json");
 * }</pre>
 */
@NullMarked
package dev.cairn.cli;

import org.jspecify.annotations.NullMarked;
