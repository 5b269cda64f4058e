/**
 * JSON-LD contexts, and the way from a JSON-LD document to the canonical N-Quads that are signed.
 * For the suites, and for whoever brings contexts of their own.
 *
 * <ul>
 *   <li>{@link dev.cairn.signing.context.ContextSource}: URL to pinned {@link
 *       dev.cairn.signing.context.ContextDocument}; built in, from a folder by {@link
 *       dev.cairn.signing.context.ContextDirectory}, or both with {@code firstOf}. Never the
 *       network.
 *   <li>{@link dev.cairn.signing.context.Canonicalizer}: document to {@link
 *       dev.cairn.signing.context.CanonicalForm}, refusing whatever would be lost on the way.
 * </ul>
 *
 * <pre>{@code
 * ContextSource contexts =
 *     ContextSource.firstOf(ContextDirectory.read(folder).orThrow(), ContextSource.builtIn());
 * Canonicalizer canonicalizer = Canonicalizer.over(contexts);
 *
 * Reading<CanonicalForm> form =
 *     canonicalizer.canonicalize(credential.without("proof"), HashAlgorithm.SHA_256);
 * byte[] documentHash = form.orThrow().digest(HashAlgorithm.SHA_256);
 * }</pre>
 */
@NullMarked
package dev.cairn.signing.context;

import org.jspecify.annotations.NullMarked;
