package dev.cairn.signing.anchor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.core.CairnException;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.json.JsonWriter;
import dev.cairn.signing.key.KeyAlgorithm;
import dev.cairn.signing.key.SecretKey;
import dev.cairn.signing.log.LogReader;
import dev.cairn.signing.log.LogWriter;
import dev.cairn.signing.log.NoteSigner;
import dev.cairn.signing.log.Sha256;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnchorsTest {
  static final NoteSigner SIGNER =
      NoteSigner.of(
          "log.example/anchors", SecretKey.generate(KeyAlgorithm.ED25519, new SecureRandom()));

  @TempDir Path dir;

  static List<byte[]> credentials(int count) {
    List<byte[]> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(
          ("{\"id\": \"urn:example:" + i + "\"}")
              .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    return all;
  }

  static List<Sha256> digests(List<byte[]> credentials) {
    return credentials.stream().map(Sha256::of).toList();
  }

  @Test
  void manyCredentialsGoUnderOneRootAndEachReceiptHoldsByItself() throws Exception {
    for (int count : new int[] {1, 2, 3, 100}) {
      Path folder = dir.resolve("log" + count);
      List<byte[]> credentials = credentials(count);
      List<AnchorReceipt> receipts;
      try (LogWriter writer = LogWriter.create(folder, SIGNER)) {
        receipts = Anchors.in(LogLedger.of(writer)).submit(digests(credentials)).orThrow();
        assertThat(writer.checkpoint().size()).isEqualTo(1);
      }
      assertThat(receipts).hasSize(count);
      Anchors byKey = Anchors.in(LogLedger.of(SIGNER.publicKey()));
      try (LogReader reader = LogReader.open(folder, SIGNER.publicKey()).orThrow()) {
        Anchors byLog = Anchors.in(LogLedger.of(reader));
        for (int i = 0; i < count; i++) {
          AnchorReceipt read =
              JsonReader.strict()
                  .readObject(JsonWriter.prettyBytes(receipts.get(i).toJson()))
                  .then(AnchorReceipt::read)
                  .orThrow();
          assertThat(read).isEqualTo(receipts.get(i));
          for (Anchors anchors : List.of(byKey, byLog)) {
            AnchorResult result = anchors.verify(credentials.get(i), read);
            assertThat(result.word()).as(result.toString()).isEqualTo("anchored");
            AnchorResult.Anchored anchored = (AnchorResult.Anchored) result;
            assertThat(anchored.ledger()).contains("log.example/anchors");
            assertThat(anchored.notLaterThan()).isEmpty();
            assertThat(anchored.meaning().doesNotProve()).contains("states no time");
          }
        }
      }
    }
  }

  @Test
  void aReceiptStaysGoodWhileTheLogGrows() throws Exception {
    byte[] credential = credentials(1).get(0);
    try (LogWriter writer = LogWriter.create(dir.resolve("log"), SIGNER);
        LogReader reader = writer.reader()) {
      LogLedger ledger = LogLedger.of(writer);
      AnchorReceipt receipt =
          Anchors.in(ledger).submit(List.of(Sha256.of(credential))).orThrow().get(0);
      for (int i = 0; i < 20; i++) {
        ledger.submit(Sha256.of(new byte[] {(byte) i})).orThrow();
        assertThat(Anchors.in(LogLedger.of(reader)).verify(credential, receipt).word())
            .isEqualTo("anchored");
      }
    }
  }

  @Test
  void misuseIsSaid() throws Exception {
    LogLedger verifying = LogLedger.of(SIGNER.publicKey());
    assertThatThrownBy(() -> verifying.submit(Sha256.of(new byte[0])))
        .isInstanceOf(CairnException.class)
        .hasMessageContaining("open it with its key");
    assertThatThrownBy(() -> Anchors.in(verifying).submit(List.of()))
        .isInstanceOf(CairnException.class);
  }
}
