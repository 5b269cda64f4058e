/**
 * Rules of other systems, read into ours. An importer carries what it understands, states how it
 * took what could be taken in several ways, and lists what it could not carry, with its place; it
 * never guesses.
 *
 * <p>JSON comes in by {@link dev.cairn.pathways.importer.SourceDocument#json(byte[])}, YAML by
 * {@code dev.cairn.pathways.yaml.YamlSource} in a module of its own.
 *
 * <pre>{@code
 * Imported imported = SourceDocument.json(bytes).then(TigerPathImporter::read).orThrow();
 * Award award = imported.award();
 * imported.lost().forEach(loss -> report(loss.construct(), loss.sentence()));
 * }</pre>
 */
@NullMarked
package dev.cairn.pathways.importer;

import org.jspecify.annotations.NullMarked;
