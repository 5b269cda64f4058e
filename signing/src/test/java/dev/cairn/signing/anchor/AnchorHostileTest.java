package dev.cairn.signing.anchor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonNumber;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import dev.cairn.signing.key.KeyAlgorithm;
import dev.cairn.signing.key.SecretKey;
import dev.cairn.signing.log.LogReader;
import dev.cairn.signing.log.LogWriter;
import dev.cairn.signing.log.NoteSigner;
import dev.cairn.signing.log.Sha256;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ways in which a receipt can lie. */
class AnchorHostileTest {
  private static final NoteSigner SIGNER = AnchorsTest.SIGNER;

  @TempDir Path dir;
  private final List<byte[]> credentials = AnchorsTest.credentials(5);
  private List<AnchorReceipt> receipts;

  @BeforeEach
  void anchor() throws Exception {
    try (LogWriter writer = LogWriter.create(dir.resolve("log"), SIGNER)) {
      receipts =
          Anchors.in(LogLedger.of(writer)).submit(AnchorsTest.digests(credentials)).orThrow();
    }
  }

  private AnchorResult verify(AnchorReceipt receipt) {
    return Anchors.in(LogLedger.of(SIGNER.publicKey())).verify(credentials.get(2), receipt);
  }

  private static String code(AnchorResult result) {
    return result.word() + " " + result.findings().get(0).code();
  }

  @Test
  void aReceiptOfAnotherCredential() {
    assertThat(code(verify(receipts.get(1)))).isEqualTo("notAnchored anchor.digest");
    AnchorReceipt swapped =
        new AnchorReceipt(
            receipts.get(2).digest(), receipts.get(1).batch(), "log", receipts.get(1).evidence());
    assertThat(code(verify(swapped))).isEqualTo("notAnchored anchor.proof");
  }

  @Test
  void aForgedCheckpoint() throws Exception {
    NoteSigner forger =
        NoteSigner.of(
            "log.example/anchors", SecretKey.generate(KeyAlgorithm.ED25519, new SecureRandom()));
    try (LogWriter writer = LogWriter.create(dir.resolve("forged"), forger)) {
      AnchorReceipt forged =
          Anchors.in(LogLedger.of(writer))
              .submit(List.of(Sha256.of(credentials.get(2))))
              .orThrow()
              .get(0);
      assertThat(code(verify(forged))).isEqualTo("notAnchored log.signature");
    }
  }

  @Test
  void aProofForAnotherTree() {
    AnchorReceipt good = receipts.get(2);
    AnchorReceipt unbatched =
        new AnchorReceipt(good.digest(), java.util.Optional.empty(), "log", good.evidence());
    assertThat(code(verify(unbatched))).isEqualTo("notAnchored anchor.proof");
  }

  @Test
  void aLogThatWasRewritten() throws Exception {
    try (LogWriter other = LogWriter.create(dir.resolve("other"), SIGNER)) {
      other.append(List.of(Sha256.of(new byte[] {9})));
      try (LogReader rewritten = other.reader()) {
        assertThat(
                code(
                    Anchors.in(LogLedger.of(rewritten))
                        .verify(credentials.get(2), receipts.get(2))))
            .isEqualTo("notAnchored anchor.log-rewritten");
      }
    }
    try (LogWriter empty = LogWriter.create(dir.resolve("empty"), SIGNER);
        LogReader behind = empty.reader()) {
      assertThat(code(Anchors.in(LogLedger.of(behind)).verify(credentials.get(2), receipts.get(2))))
          .isEqualTo("undetermined anchor.log-behind");
    }
  }

  @Test
  void aReceiptOfAnotherLedger() {
    AnchorReceipt good = receipts.get(2);
    assertThat(
            code(
                verify(
                    new AnchorReceipt(good.digest(), good.batch(), "ethereum", good.evidence()))))
        .isEqualTo("undetermined anchor.ledger");
  }

  @Test
  void aReceiptThatIsNoReceipt() {
    for (String bad :
        List.of(
            "{}",
            "{\"type\":\"AnchorReceipt\",\"version\":2}",
            "{\"type\":\"AnchorReceipt\",\"version\":1,\"digest\":\"00\",\"ledger\":\"log\",\"evidence\":{}}",
            "{\"type\":\"AnchorReceipt\",\"version\":1,\"digest\":5,\"ledger\":\"log\",\"evidence\":{}}",
            "{\"type\":\"AnchorReceipt\",\"version\":1,\"more\":1}")) {
      assertThat(
              JsonReader.strict()
                  .readObject(bad.getBytes(StandardCharsets.UTF_8))
                  .then(AnchorReceipt::read)
                  .findings()
                  .get(0)
                  .code())
          .as(bad)
          .matches("anchor.receipt|digest.form");
    }
  }

  /** But for how many were in the batch, which a root alone does not say. */
  @Test
  void noValueInAReceiptCanBeChanged() {
    JsonObject good = receipts.get(2).toJson();
    Random random = new Random(3);
    int tried = 0;
    for (int i = 0; i < 3000; i++) {
      JsonValue changed = changed(good, random);
      if (changed.equals(good)) {
        continue;
      }
      tried++;
      AnchorReceipt.read((JsonObject) changed)
          .match(
              read -> {
                AnchorResult result = verify(read.value());
                if (withoutBatchSize(changed).equals(withoutBatchSize(good))) {
                  return result;
                }
                assertThat(result.word()).as(changed.toString()).isNotEqualTo("anchored");
                return result;
              },
              refused -> null);
    }
    assertThat(tried).isGreaterThan(1000);
  }

  private static JsonObject withoutBatchSize(JsonValue receipt) {
    JsonObject object = (JsonObject) receipt;
    JsonObject batch = (JsonObject) object.find("batch").orElseThrow();
    return object.with("batch", batch.without("size"));
  }

  /** One value in it, somewhere, is another. */
  private static JsonValue changed(JsonValue value, Random random) {
    if (value instanceof JsonObject object) {
      int at = random.nextInt(object.size());
      return object.with(object.nameAt(at), changed(object.valueAt(at), random));
    }
    if (value instanceof JsonArray array) {
      if (array.isEmpty()) {
        return JsonArray.of(new JsonString(Sha256.of(new byte[] {1}).base64()));
      }
      List<JsonValue> items = new java.util.ArrayList<>(array.items());
      int at = random.nextInt(items.size());
      items.set(at, changed(items.get(at), random));
      return new JsonArray(items);
    }
    if (value instanceof JsonNumber) {
      return JsonNumber.of(random.nextInt(9));
    }
    String text = ((JsonString) value).value();
    char[] chars = text.toCharArray();
    chars[random.nextInt(chars.length)] ^= (char) (1 << random.nextInt(7));
    return new JsonString(new String(chars));
  }
}
