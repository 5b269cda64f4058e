/**
 * The commands, one class each. Each reads its arguments, asks the libraries, and hands back a
 * {@link dev.cairn.cli.output.Result}; none prints results or ends the process itself.
 *
 * <pre>{@code
 * int exit = CairnCommand.run(Console.system(), "check", "award.json");
 * }</pre>
 */
@NullMarked
package dev.cairn.cli.command;

import org.jspecify.annotations.NullMarked;
