/**
 * Controllers: who owns which keys, and for what. A {@link
 * dev.cairn.signing.did.ControllerDocument} lists verification methods under purposes; a {@link
 * dev.cairn.signing.did.ControllerSource} finds it: did:key is computed, others are pinned by the
 * caller. Verifiers and issuers call it; nothing here goes online.
 *
 * <pre>{@code
 * ControllerSource controllers =
 *     ControllerSource.firstOf(ControllerSource.didKey(), PinnedControllers.read(directory).orThrow());
 * ControllerLookup found = controllers.find("did:key:z6Mk…");
 * }</pre>
 */
@NullMarked
package dev.cairn.signing.did;

import org.jspecify.annotations.NullMarked;
