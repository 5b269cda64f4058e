/**
 * RFC 3161 timestamps as a ledger: an authority signs a digest together with the time. Requests,
 * and the verification of tokens against the authorities that the caller trusts.
 *
 * <pre>{@code
 * TimestampTrust trust = TimestampTrust.in(Set.of(root));
 * TimestampLedger ledger = TimestampLedger.of(trust);
 * AnchorResult result = Anchors.in(ledger).verify(credential, receipt);
 * }</pre>
 *
 * <p>Nothing here opens a connection: whoever asks an authority passes a {@link
 * dev.cairn.signing.timestamp.TimestampAuthority} that carries the request to it. What a token
 * proves: that the authority had the digest at the time it states. What it does not: that the
 * authority's clock was right beyond its word, or that its certificate was not revoked, which is
 * not asked here and said in the result.
 *
 * <p>Threats met here, each with a test of that name in {@code TimestampTest}: a token over another
 * digest, a replayed answer with another nonce, a token of an authority nobody trusts, a
 * certificate that is not for timestamping alone, a policy nobody asked for, a token that is no
 * token.
 */
@NullMarked
package dev.cairn.signing.timestamp;

import org.jspecify.annotations.NullMarked;
