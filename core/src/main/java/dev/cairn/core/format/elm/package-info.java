/**
 * European Digital Credentials by the European Learning Model 3: structure checks, and the typed
 * view of what was achieved. Their seals (JAdES) and their shapes (SHACL) are not judged here.
 *
 * <pre>{@code
 * ElmCredential credential = ElmCredential.read(document.root()).orThrow();
 * Microcredential achieved = credential.achievements().get(0);
 * }</pre>
 */
@NullMarked
package dev.cairn.core.format.elm;

import org.jspecify.annotations.NullMarked;
