/**
 * Credential Transparency Description Language (CTDL): graphs of credentials, learning
 * opportunities, pathways and transfer values, read and written. Anyone may use it. Both ways of
 * writing the graph are read, with prefixed and with bare terms, with language maps and with plain
 * strings. Conditions, pathways and transfer values are read as the domain's own ({@code
 * core.model}).
 *
 * <pre>{@code
 * CtdlGraph graph = CtdlGraph.read(bytes).orThrow();
 * Pathway pathway = graph.pathways().get(0);
 * for (String id : pathway.components()) {
 *   graph.component(id).ifPresent(c -> show(c.name(), c.conditions()));
 * }
 * }</pre>
 */
@NullMarked
package dev.cairn.core.format.ctdl;

import org.jspecify.annotations.NullMarked;
