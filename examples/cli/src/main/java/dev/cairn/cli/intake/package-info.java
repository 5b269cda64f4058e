/**
 * Formats that {@code cairn import} reads, each a class, and the list of them. A new one implements
 * {@link dev.cairn.cli.intake.ImportFormat} and is named in {@link
 * dev.cairn.cli.intake.ImportFormats}.
 *
 * <pre>{@code
 * ImportFormat format = ImportFormats.named("case").orElseThrow();
 * Imported imported = format.read(source).orThrow();
 * }</pre>
 */
@NullMarked
package dev.cairn.cli.intake;

import org.jspecify.annotations.NullMarked;
