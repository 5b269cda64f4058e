/**
 * What is done with a signing key: issuing, showing a part, presenting. The commands and the server
 * both work through here, so that they give the same answers.
 *
 * <pre>{@code
 * CredentialSigner signer = new CredentialSigner(setup, key, key.id());
 * JsonValue signed = signer.issue(badge, "eddsa-jcs-2022", Parts.none(), now).orThrow();
 * }</pre>
 */
@NullMarked
package dev.cairn.cli.signing;

import org.jspecify.annotations.NullMarked;
