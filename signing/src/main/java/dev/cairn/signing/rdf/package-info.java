/**
 * RDF terms and statements, and their canonical form by RDFC-1.0. {@code signing.context} makes the
 * statements from JSON-LD, the {@code -rdfc-} and selective disclosure suites hash and sign the
 * result; everyone else has no need of it.
 *
 * <pre>{@code
 * RdfTerm node = RdfTerm.blank("b0");
 * RdfQuad name = RdfQuad.of(node, RdfTerm.iri("https://schema.org/name"), RdfTerm.literal("Ada"));
 * byte[] nquads = Rdfc10.canonicalize(List.of(name), HashAlgorithm.SHA_256).orThrow().bytes();
 * }</pre>
 */
@NullMarked
package dev.cairn.signing.rdf;

import org.jspecify.annotations.NullMarked;
