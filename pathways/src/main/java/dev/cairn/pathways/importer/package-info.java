/**
 * Rules of other systems, read into ours. An importer carries what it understands, and lists what
 * it could not carry; it never guesses.
 *
 * <pre>{@code
 * Imported imported = GraduateNuImporter.read(bytes).orThrow();
 * Award award = imported.award();
 * }</pre>
 */
@NullMarked
package dev.cairn.pathways.importer;

import org.jspecify.annotations.NullMarked;
