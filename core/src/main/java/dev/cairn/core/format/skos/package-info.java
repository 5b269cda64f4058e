/**
 * SKOS mappings, as tables of levels are published: concepts of one framework and how they match
 * those of another. Read from JSON-LD, from mapping properties of the concepts and from the
 * alignment maps of CTDL; written as the former. Anyone may use it.
 *
 * <pre>{@code
 * SkosMappings table = SkosMappings.read(document).orThrow();
 * for (SkosMapping match : table.mappingsOf("https://example.org/scqf/level7")) {
 *   show(match.relation(), match.target());
 * }
 * }</pre>
 */
@NullMarked
package dev.cairn.core.format.skos;

import org.jspecify.annotations.NullMarked;
