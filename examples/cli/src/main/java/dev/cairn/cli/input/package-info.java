/**
 * What commands take in: files and stdin of bounded size, times, folders of pinned documents. A bad
 * one ends the command with a {@link dev.cairn.cli.Refusal}.
 *
 * <pre>{@code
 * byte[] bytes = new InputFiles(console).read("badge.json");
 * }</pre>
 */
@NullMarked
package dev.cairn.cli.input;

import org.jspecify.annotations.NullMarked;
