/**
 * An Ethereum chain as a ledger: a digest, most often the Merkle root over many credentials, in the
 * data of a transaction that is signed here (EIP-1559, secp256k1) and sent to a node over JSON-RPC.
 * The one part of {@code signing} that opens connections, to the node that the caller names and to
 * nobody else.
 *
 * <pre>{@code
 * EthereumNode node = EthereumNode.at(URI.create("http://localhost:8545"), Duration.ofSeconds(20));
 * EthereumLedger ledger = EthereumLedger.of(node, ChainTerms.of(31337, 12));
 * AnchorResult result = Anchors.in(ledger).verify(credential, receipt);
 * }</pre>
 *
 * <p>What it proves: that the digest is in a block of that chain, so many blocks deep, by the time
 * of that block, as told by the node that was asked: whoever does not trust the node asks another.
 * What it does not prove is said by {@link dev.cairn.signing.anchor.Meaning#NEVER}. A transaction
 * whose block the chain gave up is not anchored any more, and the ledger looks every time.
 *
 * <p>Receipts are Cairn's own: the Merkle path is in the {@link
 * dev.cairn.signing.anchor.AnchorReceipt} that goes with the credential. The Blockcerts form of it,
 * MerkleProof2019, is neither read nor written.
 *
 * <p>Threats met here, each with a test of that name in {@code HostileNodeTest}: an answer without
 * end, an answer that never comes, an answer to another question, a redirect, numbers out of range,
 * another chain, another payload, a block that the chain gave up.
 */
@NullMarked
package dev.cairn.signing.ethereum;

import org.jspecify.annotations.NullMarked;
