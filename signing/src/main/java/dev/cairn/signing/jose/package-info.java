/**
 * Credentials as tokens, JOSE and COSE: {@link dev.cairn.signing.jose.JwtCredentialFormat} reads
 * {@code vc+jwt} and {@code vp+jwt} strictly (W3C Securing Verifiable Credentials using JOSE and
 * COSE), {@link dev.cairn.signing.jose.OpenBadgesJwtFormat} reads the JWTs of Open Badges 3.0
 * section 8.2 and of VC Data Model 1.1, {@link dev.cairn.signing.jose.SdJwtCredentialFormat} reads
 * {@code vc+sd-jwt}, {@link dev.cairn.signing.jose.CoseCredentialFormat} reads {@code vc+cose}.
 * They plug into the verifier, which finds the key. {@link dev.cairn.signing.jose.JwtIssuer},
 * {@link dev.cairn.signing.jose.SdJwtIssuer} and {@link dev.cairn.signing.jose.CoseIssuer} sign,
 * {@link dev.cairn.signing.jose.SdJwtHolder} shows part of an SD-JWT, and {@link
 * dev.cairn.signing.jose.SdJwtVerifier} verifies SD-JWT VCs.
 *
 * <pre>{@code
 * Reading<String> jwt = JwtIssuer.with(key, "did:web:uni.example#key-1").sign(credential);
 * }</pre>
 *
 * <p>Threats met here, each with a test of that name in {@code JwtHostileTest}: {@code alg} none,
 * an {@code alg} that the key is not for, a key in the header, critical extensions, a wrong media
 * type over a good signature, names that stand twice, parts that are not canonical base64url, a
 * token whose claims contradict its credential; and in {@code SdJwtHostileTest}: digests used
 * twice, disclosures that belong to nothing, names overwritten, an expiry that a holder hides.
 */
@NullMarked
package dev.cairn.signing.jose;

import org.jspecify.annotations.NullMarked;
