/**
 * That a credential existed, fixed where its issuer cannot change it afterwards. A {@link
 * dev.cairn.signing.anchor.Ledger} takes a digest and gives evidence; many credentials go under one
 * Merkle root; each gets a {@link dev.cairn.signing.anchor.AnchorReceipt} to carry along, which
 * anybody verifies with the credential's bytes. With no ledger named, the embedded transparency log
 * serves ({@link dev.cairn.signing.anchor.LogLedger}); RFC 3161 timestamps are in {@code
 * dev.cairn.signing.timestamp}, an Ethereum chain in the module {@code dev.cairn.signing.ethereum}.
 *
 * <pre>{@code
 * Anchors anchors = Anchors.in(LogLedger.of(writer));
 * List<AnchorReceipt> receipts = anchors.submit(List.of(first, second)).orThrow();
 * AnchorResult result = anchors.verify(credential, receipts.get(0));
 * }</pre>
 *
 * <p><b>What an anchor proves:</b> that these very bytes existed when the ledger took their digest;
 * with a timestamp or a chain, also not later than when. <b>What it does not prove:</b> that the
 * credential is true, that its issuer signed it or may issue it, that it was not revoked since, or
 * that it did not exist before. An anchor made long after the issue date says nothing about that
 * date. The digest is of the bytes of the file: the same credential written differently has
 * another.
 *
 * <p>Threats met here, each with a test of that name in {@code AnchorHostileTest}: a receipt of
 * another credential, a forged checkpoint, a proof for another tree, a log that was rewritten, a
 * receipt of another ledger, a receipt that is no receipt.
 */
@NullMarked
package dev.cairn.signing.anchor;

import org.jspecify.annotations.NullMarked;
