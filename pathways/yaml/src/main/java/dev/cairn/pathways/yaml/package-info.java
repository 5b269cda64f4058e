/**
 * YAML as the importers take it. A module of its own, so that {@code cairn-pathways} needs no YAML
 * library; anyone who imports rules written in YAML adds it.
 *
 * <pre>{@code
 * Imported imported =
 *     YamlSource.read(bytes).then(StOlafImporter::read).orThrow();
 * }</pre>
 */
@NullMarked
package dev.cairn.pathways.yaml;

import org.jspecify.annotations.NullMarked;
