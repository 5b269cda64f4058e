/**
 * How results leave the command: JSON documents of a stable shape, plain text for people, and files
 * that are there whole or not at all. Called by the commands and the demo.
 *
 * <pre>{@code
 * OutputFiles.write(path, JsonWriter.prettyBytes(document));
 * }</pre>
 */
@NullMarked
package dev.cairn.cli.output;

import org.jspecify.annotations.NullMarked;
