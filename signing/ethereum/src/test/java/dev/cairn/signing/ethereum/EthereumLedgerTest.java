package dev.cairn.signing.ethereum;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonString;
import dev.cairn.signing.anchor.AnchorReceipt;
import dev.cairn.signing.anchor.AnchorResult;
import dev.cairn.signing.anchor.Anchors;
import dev.cairn.signing.log.Sha256;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Against a real chain on this machine. */
class EthereumLedgerTest {
  private static final byte[] CREDENTIAL = {1, 2, 3};
  private static final Sha256 DIGEST = Sha256.of(CREDENTIAL);

  private static ChainTerms terms(int confirmations) {
    return ChainTerms.of(AnvilChain.ID, confirmations).waiting(2, Duration.ofMillis(100));
  }

  private static EthereumLedger ledger(AnvilChain chain, int confirmations) {
    return EthereumLedger.of(chain.node(), terms(confirmations), AnvilChain.FUNDED);
  }

  private static String code(AnchorResult result) {
    return result.word() + " " + result.findings().get(0).code();
  }

  @Test
  void settled22ManyCredentialsGoIntoOneTransactionSignedHere() throws Exception {
    try (AnvilChain chain = AnvilChain.start()) {
      Anchors anchors = Anchors.in(ledger(chain, 1));
      List<byte[]> credentials = new ArrayList<>();
      for (byte i = 0; i < 30; i++) {
        credentials.add(new byte[] {i, i});
      }
      Reading<List<AnchorReceipt>> submitted =
          anchors.submit(credentials.stream().map(Sha256::of).toList());
      assertThat(submitted.findings()).isEmpty();
      List<AnchorReceipt> receipts = submitted.orThrow();
      assertThat(receipts.get(0).evidence()).isEqualTo(receipts.get(29).evidence());
      String transaction = receipts.get(0).evidence().findString("transaction").orElseThrow();
      assertThat(chain.receipt(transaction).findString("status")).contains("0x1");
      assertThat(chain.receipt(transaction).findString("type")).contains("0x2");
      for (int i = 0; i < credentials.size(); i++) {
        AnchorResult result = anchors.verify(credentials.get(i), receipts.get(i));
        assertThat(result.word()).as(result.toString()).isEqualTo("anchored");
        assertThat(((AnchorResult.Anchored) result).notLaterThan()).isPresent();
      }
      assertThat(code(anchors.verify(new byte[] {9}, receipts.get(0))))
          .isEqualTo("notAnchored anchor.digest");
      AnchorReceipt other =
          new AnchorReceipt(
              Sha256.of(new byte[] {9}),
              receipts.get(0).batch(),
              "ethereum",
              receipts.get(0).evidence());
      assertThat(code(anchors.verify(new byte[] {9}, other)))
          .isEqualTo("notAnchored ethereum.payload");
    }
  }

  @Test
  void settled22ConfirmationsAreWaitedFor() throws Exception {
    try (AnvilChain chain = AnvilChain.start()) {
      Anchors deep = Anchors.in(ledger(chain, 4));
      Reading<List<AnchorReceipt>> submitted = deep.submit(List.of(DIGEST));
      assertThat(submitted.findings()).hasSize(1);
      assertThat(submitted.findings().get(0).severity()).isEqualTo(Finding.Severity.WARNING);
      assertThat(submitted.findings().get(0).code()).isEqualTo("ethereum.pending");
      AnchorReceipt receipt = submitted.orThrow().get(0);
      assertThat(code(deep.verify(CREDENTIAL, receipt)))
          .isEqualTo("undetermined ethereum.confirmations");
      chain.tell("anvil_mine", "\"0x3\"");
      assertThat(deep.verify(CREDENTIAL, receipt).word()).isEqualTo("anchored");
      Anchors deeper = Anchors.in(EthereumLedger.of(chain.node(), terms(5)));
      assertThat(code(deeper.verify(CREDENTIAL, receipt)))
          .isEqualTo("undetermined ethereum.confirmations");
    }
  }

  @Test
  void settled22ATransactionWaitingForABlockIsUndetermined() throws Exception {
    try (AnvilChain chain = AnvilChain.start("--no-mining")) {
      Anchors anchors = Anchors.in(ledger(chain, 1));
      AnchorReceipt receipt = anchors.submit(List.of(DIGEST)).orThrow().get(0);
      assertThat(code(anchors.verify(CREDENTIAL, receipt)))
          .isEqualTo("undetermined ethereum.pending");
      chain.tell("anvil_mine", "\"0x1\"");
      assertThat(anchors.verify(CREDENTIAL, receipt).word()).isEqualTo("anchored");
    }
  }

  @Test
  void settled22ABlockThatTheChainGaveUpAnchorsNothing() throws Exception {
    try (AnvilChain chain = AnvilChain.start()) {
      Anchors anchors = Anchors.in(ledger(chain, 1));
      chain.tell("anvil_mine", "\"0x5\"");
      AnchorReceipt receipt = anchors.submit(List.of(DIGEST)).orThrow().get(0);
      chain.tell("anvil_mine", "\"0x2\"");
      assertThat(anchors.verify(CREDENTIAL, receipt).word()).isEqualTo("anchored");
      String before =
          chain
              .receipt(receipt.evidence().findString("transaction").orElseThrow())
              .findString("blockHash")
              .orElseThrow();
      chain.tell("anvil_reorg", "4", "[]");
      assertThat(anchors.verify(CREDENTIAL, receipt).word())
          .as("the block " + before + " is gone")
          .isNotEqualTo("anchored");
      // Anchored once more, in the chain as it is now, it holds.
      AnchorReceipt again = anchors.submit(List.of(DIGEST)).orThrow().get(0);
      assertThat(anchors.verify(CREDENTIAL, again).word()).isEqualTo("anchored");
    }
  }

  @Test
  void settled22AChainSetBackDoesNotKnowTheTransaction() throws Exception {
    try (AnvilChain chain = AnvilChain.start()) {
      Anchors anchors = Anchors.in(ledger(chain, 1));
      String snapshot = chain.tell("evm_snapshot").toString();
      AnchorReceipt receipt = anchors.submit(List.of(DIGEST)).orThrow().get(0);
      assertThat(anchors.verify(CREDENTIAL, receipt).word()).isEqualTo("anchored");
      chain.tell("evm_revert", snapshot);
      assertThat(code(anchors.verify(CREDENTIAL, receipt)))
          .isEqualTo("notAnchored ethereum.no-transaction");
    }
  }

  @Test
  void settled22AnotherChainIsNotTheOneMeant() throws Exception {
    try (AnvilChain chain = AnvilChain.start("--chain-id", "4242")) {
      Anchors wrong = Anchors.in(ledger(chain, 1));
      assertThat(wrong.submit(List.of(DIGEST)).findings().get(0).code())
          .isEqualTo("ethereum.chain");
      Anchors right =
          Anchors.in(
              EthereumLedger.of(
                  chain.node(),
                  ChainTerms.of(4242, 1).waiting(2, Duration.ofMillis(100)),
                  AnvilChain.FUNDED));
      AnchorReceipt receipt = right.submit(List.of(DIGEST)).orThrow().get(0);
      assertThat(right.verify(CREDENTIAL, receipt).word()).isEqualTo("anchored");
      assertThat(code(wrong.verify(CREDENTIAL, receipt))).isEqualTo("undetermined ethereum.chain");
    }
  }

  @Test
  void aTransactionMadeElsewhereHasTheHashThatItsContentSays() throws Exception {
    try (AnvilChain chain = AnvilChain.start()) {
      String hash =
          ((JsonString)
                  chain.tell(
                      "eth_sendTransaction",
                      "{\"from\":\""
                          + AnvilChain.FUNDED.address()
                          + "\",\"to\":\"0x70997970c51812dc3a010c7d01b50e0d17dc79c8\",\"type\":\"0x2\","
                          + "\"value\":\"0x5\",\"gas\":\"0x186a0\",\"data\":\"0x"
                          + DIGEST.hex()
                          + "\",\"accessList\":[{\"address\":"
                          + "\"0x70997970c51812dc3a010c7d01b50e0d17dc79c8\",\"storageKeys\":[\"0x"
                          + "00".repeat(31)
                          + "07\"]}]}"))
              .value();
      assertThat(new ChainView(chain.node()).transaction(hash).orElseThrow().hash())
          .isEqualTo(hash);
      assertThat(
              ledger(chain, 1)
                  .verify(
                      DIGEST,
                      JsonObject.builder()
                          .put("chainId", AnvilChain.ID)
                          .put("transaction", hash)
                          .build())
                  .word())
          .isEqualTo("anchored");
    }
  }

  @Test
  void anEmptyAccountAndADearChainAreSaid() throws Exception {
    try (AnvilChain chain = AnvilChain.start()) {
      EthereumLedger poor =
          EthereumLedger.of(chain.node(), terms(1), EthereumKey.generate(new SecureRandom()));
      assertThat(poor.submit(DIGEST).findings().get(0).code()).isEqualTo("ethereum.refused");
      EthereumLedger thrifty =
          EthereumLedger.of(chain.node(), terms(1).withMaxFee(BigInteger.ONE), AnvilChain.FUNDED);
      assertThat(thrifty.submit(DIGEST).findings().get(0).code()).isEqualTo("ethereum.fee");
    }
  }
}
