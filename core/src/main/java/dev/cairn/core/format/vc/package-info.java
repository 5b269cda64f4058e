/**
 * The W3C Verifiable Credentials Data Model, versions 2.0 and 1.1: is a credential or presentation
 * well formed? Proofs, keys, status and dates against the clock are judged elsewhere.
 *
 * <pre>{@code
 * List<Finding> faults = VcStructure.check(document.root());
 * }</pre>
 */
@NullMarked
package dev.cairn.core.format.vc;

import org.jspecify.annotations.NullMarked;
