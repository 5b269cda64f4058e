/** The {@code cairn} command. A program, not a library: nothing here is meant to be called. */
@NullMarked
package dev.cairn.cli;

import org.jspecify.annotations.NullMarked;
