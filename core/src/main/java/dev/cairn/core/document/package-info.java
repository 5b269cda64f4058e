/**
 * Credentials and presentations as received, kept to the byte. Every format reads its typed views
 * from a {@link dev.cairn.core.document.CredentialDocument}; anyone may use it.
 *
 * <pre>{@code
 * CredentialDocument document = CredentialDocument.read(bytes).orThrow();
 * if (document.format() == CredentialFormat.OPEN_BADGES_3_0) {
 *   Optional<String> issuer = document.issuer();
 * }
 * }</pre>
 */
@NullMarked
package dev.cairn.core.document;

import org.jspecify.annotations.NullMarked;
