/**
 * Comprehensive Learner Record 2.0 (1EdTech): a credential that carries credentials, and says how
 * the achievements in them relate. Anyone may use it.
 *
 * <pre>{@code
 * ClrCredential clr = ClrCredential.read(document.root()).orThrow();
 * for (Contained child : clr.contained()) {
 *   Verification v = verifier.verify(child.document().bytes(), request);
 * }
 * List<String> parts = clr.graph().children(achievementId);
 * }</pre>
 */
@NullMarked
package dev.cairn.core.format.clr;

import org.jspecify.annotations.NullMarked;
