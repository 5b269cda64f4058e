/**
 * Opens files of any kind that a credential comes in and describes what is in them for people:
 * nothing here asks who signed it. Called by the commands.
 *
 * <pre>{@code
 * Opened opened = FileOpener.open(bytes).orThrow();
 * Card card = CardReader.read(opened);
 * }</pre>
 */
@NullMarked
package dev.cairn.cli.show;

import org.jspecify.annotations.NullMarked;
