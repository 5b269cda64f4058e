package dev.cairn.signing.ethereum;

import dev.cairn.core.CairnException;
import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonNumber;
import dev.cairn.core.json.JsonObject;
import dev.cairn.signing.anchor.AnchorResult;
import dev.cairn.signing.anchor.Ledger;
import dev.cairn.signing.anchor.Meaning;
import dev.cairn.signing.log.Sha256;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An Ethereum chain as a ledger. Evidence names a transaction whose payload is the digest, and
 * nothing else is believed of it:
 *
 * <pre>{@code {"chainId": 1, "transaction": "0x 64 hex digits"}}</pre>
 *
 * <p>Verifying asks the node each time: for the transaction and what is in it, its receipt, the
 * block that the chain has at that height now, and the chain's height. Thread-safe.
 */
public final class EthereumLedger implements Ledger {
  /** What its receipts are marked with. */
  public static final String KIND = "ethereum";

  private static final Meaning MEANING =
      new Meaning(
          "The chain has this digest in a block, so the credential existed by that block's time.",
          "It is as the node that was asked tells it, and a chain can still give up its newest"
              + " blocks. "
              + Meaning.NEVER);

  private final ChainView chain;
  private final ChainTerms terms;
  private final Optional<EthereumKey> key;

  private EthereumLedger(EthereumNode node, ChainTerms terms, Optional<EthereumKey> key) {
    this.chain = new ChainView(node);
    this.terms = Objects.requireNonNull(terms, "terms");
    this.key = key;
  }

  /** To verify what is anchored on a chain. */
  public static EthereumLedger of(EthereumNode node, ChainTerms terms) {
    return new EthereumLedger(node, terms, Optional.empty());
  }

  /** To anchor too, at the cost of the account whose key this is. */
  public static EthereumLedger of(EthereumNode node, ChainTerms terms, EthereumKey key) {
    return new EthereumLedger(node, terms, Optional.of(key));
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Meaning meaning() {
    return MEANING;
  }

  /**
   * Sends a transaction with the digest and waits for its confirmations. If they do not come in the
   * time that the terms give, the evidence carries a warning: verify it later.
   */
  @Override
  public Reading<JsonObject> submit(Sha256 digest) throws IOException {
    EthereumKey signer =
        key.orElseThrow(
            () ->
                CairnException.illegalArgument(
                    "This chain was opened for verifying; pass an account's key to anchor."));
    try {
      Submission submission = new Submission(chain, terms, signer);
      return submission
          .send(digest)
          .then(
              hash -> {
                JsonObject evidence =
                    JsonObject.builder()
                        .put("chainId", terms.chainId())
                        .put("transaction", hash)
                        .build();
                return Reading.of(evidence, waited(digest, evidence));
              });
    } catch (NodeException e) {
      if (e.kind() == NodeException.Kind.REFUSED) {
        return Reading.refused(e.code(), "", e.getMessage() + "; mend that and anchor again.");
      }
      throw e;
    }
  }

  /** What is to be said after waiting for the confirmations: nothing, if they came. */
  private List<Finding> waited(Sha256 digest, JsonObject evidence) {
    for (int poll = 0; ; poll++) {
      AnchorResult now = verify(digest, evidence);
      if (now instanceof AnchorResult.Anchored) {
        return List.of();
      }
      if (poll >= terms.polls() || !pause()) {
        Finding why = now.findings().get(0);
        return List.of(
            Finding.warning(
                "ethereum.pending",
                "",
                "The transaction was sent and is not confirmed yet ("
                    + why.code()
                    + "); keep the receipt and verify it later."));
      }
    }
  }

  private boolean pause() {
    try {
      Thread.sleep(terms.pause().toMillis());
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public AnchorResult verify(Sha256 digest, JsonObject evidence) {
    Optional<String> transaction =
        evidence.findString("transaction").filter(hash -> Hex.isOf(32, hash));
    if (evidence.size() != 2
        || transaction.isEmpty()
        || !(evidence.find("chainId").orElse(null) instanceof JsonNumber)) {
      return AnchorResult.no(
          "anchor.evidence",
          "/evidence",
          "Evidence of a chain is its \"chainId\" and a \"transaction\" hash alone; give the"
              + " receipt as it was made.");
    }
    if (!evidence.find("chainId").equals(Optional.of(JsonNumber.of(terms.chainId())))) {
      return AnchorResult.unknown(
          "ethereum.chain",
          "/evidence/chainId",
          "The receipt is of chain "
              + evidence.find("chainId").orElseThrow()
              + " and was asked of chain "
              + terms.chainId()
              + "; name the right chain and a node of it.");
    }
    try {
      BigInteger asked = chain.chainId();
      if (!asked.equals(BigInteger.valueOf(terms.chainId()))) {
        return AnchorResult.unknown(
            "ethereum.chain",
            "/evidence/chainId",
            "The node is of chain "
                + asked
                + " and the receipt of chain "
                + terms.chainId()
                + "; ask a node of the right chain.");
      }
      return onChain(digest, transaction.get());
    } catch (NodeException e) {
      return AnchorResult.unknown(
          e.code(), "/evidence", e.getMessage() + "; ask another node, or again later.");
    }
  }

  private AnchorResult onChain(Sha256 digest, String hash) throws NodeException {
    Optional<SentTransaction> found = chain.transaction(hash);
    if (found.isEmpty()) {
      return AnchorResult.no(
          "ethereum.no-transaction",
          "/evidence/transaction",
          "The chain has no transaction "
              + hash
              + ": it was never sent, or its block was given up; anchor again.");
    }
    SentTransaction transaction = found.get();
    if (!transaction.hash().equals(hash)) {
      return AnchorResult.unknown(
          "ethereum.malformed",
          "/evidence/transaction",
          "The node tells of a transaction whose hash is "
              + transaction.hash()
              + " and not "
              + hash
              + "; ask another node.");
    }
    if (!transaction.data().equals("0x" + digest.hex())
        || !transaction.chainId().equals(BigInteger.valueOf(terms.chainId()))) {
      return AnchorResult.no(
          "ethereum.payload",
          "/evidence/transaction",
          "The transaction "
              + hash
              + " does not carry "
              + digest
              + " on chain "
              + terms.chainId()
              + "; give the receipt of this credential.");
    }
    Optional<ChainView.Receipt> receipt = chain.receipt(hash);
    if (receipt.isEmpty()) {
      return AnchorResult.unknown(
          "ethereum.pending",
          "/evidence/transaction",
          "The transaction " + hash + " is in no block yet, or not any more; verify again later.");
    }
    return inBlock(hash, receipt.get());
  }

  private AnchorResult inBlock(String hash, ChainView.Receipt receipt) throws NodeException {
    if (!receipt.succeeded()) {
      return AnchorResult.no(
          "ethereum.failed",
          "/evidence/transaction",
          "The chain says that the transaction " + hash + " failed; anchor again.");
    }
    Optional<ChainView.Block> block = chain.block(receipt.blockNumber(), hash);
    if (block.isEmpty() || !block.get().hash().equals(receipt.blockHash())) {
      return AnchorResult.no(
          "ethereum.reorganised",
          "/evidence/transaction",
          "The chain gave up the block "
              + receipt.blockHash()
              + " in which the transaction was; verify again later, and anchor again if it does not"
              + " come back.");
    }
    if (!block.get().holds()) {
      return AnchorResult.unknown(
          "ethereum.malformed",
          "/evidence/transaction",
          "The node's block "
              + receipt.blockHash()
              + " does not list the transaction that its receipt puts there; ask another node.");
    }
    BigInteger depth = chain.height().subtract(receipt.blockNumber()).add(BigInteger.ONE);
    if (depth.compareTo(BigInteger.valueOf(terms.confirmations())) < 0) {
      return AnchorResult.unknown(
          "ethereum.confirmations",
          "/evidence/transaction",
          "The transaction is "
              + depth
              + " blocks deep and "
              + terms.confirmations()
              + " are asked for; verify again later.");
    }
    List<Finding> notes = new ArrayList<>();
    notes.add(
        Finding.info(
            "ethereum.node",
            "/evidence/transaction",
            "This is as one node tells it; ask another if you do not trust it."));
    return new AnchorResult.Anchored(
        "chain "
            + terms.chainId()
            + ", block "
            + receipt.blockNumber()
            + " ("
            + depth
            + " deep), transaction "
            + hash,
        Optional.of(block.get().time()),
        MEANING,
        notes);
  }
}
