package dev.cairn.signing.ethereum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.cairn.core.CairnException;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import dev.cairn.signing.anchor.AnchorResult;
import dev.cairn.signing.log.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A node that says whatever it likes. */
class HostileNodeTest {
  private static final Sha256 DIGEST = Sha256.of(new byte[] {7});
  private static final String BLOCK = "0x" + "ab".repeat(32);

  private interface Handler {
    void handle(HttpExchange exchange) throws IOException;
  }

  private final Map<String, String> results = new HashMap<>();
  private final AtomicReference<Handler> handler = new AtomicReference<>(this::answer);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private HttpServer server;
  private String transaction;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", exchange -> handler.get().handle(exchange));
    server.start();
    soundChain(DIGEST.hex());
  }

  @AfterEach
  void stop() {
    server.stop(0);
    threads.shutdownNow();
  }

  /** What a sound node would say of a transaction with this payload, 3 blocks deep. */
  private void soundChain(String payload) {
    FeeTransaction made =
        new FeeTransaction(
            BigInteger.valueOf(5),
            BigInteger.ONE,
            BigInteger.TWO,
            BigInteger.TEN,
            BigInteger.valueOf(30_000),
            AnvilChain.FUNDED.address(),
            BigInteger.ZERO,
            "0x" + payload,
            FeeTransaction.noAccessList());
    byte[] signed = made.signed(AnvilChain.FUNDED);
    transaction = Hex.of(Keccak.hash(signed));
    String s =
        Hex.of(new BigInteger(1, Arrays.copyOfRange(signed, signed.length - 32, signed.length)));
    String r =
        Hex.of(
            new BigInteger(1, Arrays.copyOfRange(signed, signed.length - 65, signed.length - 33)));
    String parity = signed[signed.length - 67] == 1 ? "0x1" : "0x0";
    results.put("eth_chainId", "\"0x5\"");
    results.put("eth_blockNumber", "\"0xc\"");
    results.put(
        "eth_getTransactionByHash",
        "{\"type\":\"0x2\",\"chainId\":\"0x5\",\"nonce\":\"0x1\",\"maxPriorityFeePerGas\":\"0x2\","
            + "\"maxFeePerGas\":\"0xa\",\"gas\":\"0x7530\",\"value\":\"0x0\",\"to\":\""
            + AnvilChain.FUNDED.address()
            + "\",\"input\":\"0x"
            + payload
            + "\",\"accessList\":[],\"yParity\":\""
            + parity
            + "\",\"r\":\""
            + r
            + "\",\"s\":\""
            + s
            + "\"}");
    results.put(
        "eth_getTransactionReceipt",
        "{\"transactionHash\":\""
            + transaction
            + "\",\"status\":\"0x1\",\"blockNumber\":\"0xa\",\"blockHash\":\""
            + BLOCK
            + "\"}");
    results.put(
        "eth_getBlockByNumber",
        "{\"number\":\"0xa\",\"timestamp\":\"0x6553f100\",\"hash\":\""
            + BLOCK
            + "\",\"transactions\":[\""
            + transaction
            + "\"]}");
  }

  private void answer(HttpExchange exchange) throws IOException {
    JsonObject question =
        JsonReader.strict().readObject(exchange.getRequestBody().readAllBytes()).orThrow();
    String result = results.getOrDefault(question.findString("method").orElseThrow(), "null");
    send(
        exchange,
        200,
        "{\"jsonrpc\":\"2.0\",\"id\":" + question.find("id").orElseThrow() + "," + member(result));
  }

  private static String member(String result) {
    return result.startsWith("!") ? result.substring(1) + "}" : "\"result\":" + result + "}";
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  private String verify() {
    return verify(Duration.ofSeconds(10));
  }

  private String verify(Duration timeout) {
    URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    EthereumLedger ledger =
        EthereumLedger.of(EthereumNode.at(address, timeout), ChainTerms.of(5, 3));
    JsonObject evidence =
        JsonObject.builder().put("chainId", 5).put("transaction", transaction).build();
    AnchorResult result = ledger.verify(DIGEST, evidence);
    return result instanceof AnchorResult.Anchored
        ? "anchored"
        : result.word() + " " + result.findings().get(0).code();
  }

  @Test
  void aSoundNodeIsBelieved() {
    assertThat(verify()).isEqualTo("anchored");
  }

  @Test
  void anAnswerWithoutEnd() {
    handler.set(
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          byte[] chunk = new byte[1 << 16];
          Arrays.fill(chunk, (byte) ' ');
          try (OutputStream out = exchange.getResponseBody()) {
            for (int i = 0; i < 100_000; i++) {
              out.write(chunk);
            }
          }
        });
    assertThat(verify()).isEqualTo("undetermined ethereum.unreachable");
  }

  @Test
  void anAnswerThatNeverComes() {
    handler.set(
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          try (OutputStream out = exchange.getResponseBody()) {
            for (int i = 0; i < 600; i++) {
              out.write(' ');
              out.flush();
              Thread.sleep(100);
            }
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    long start = System.nanoTime();
    assertThat(verify(Duration.ofMillis(700))).isEqualTo("undetermined ethereum.unreachable");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    server.stop(0);
    assertThat(verify()).isEqualTo("undetermined ethereum.unreachable");
  }

  @Test
  void anAnswerToAnotherQuestion() {
    for (String body :
        new String[] {
          "{\"jsonrpc\":\"2.0\",\"id\":999,\"result\":\"0x5\"}",
          "{\"jsonrpc\":\"1.0\",\"id\":1,\"result\":\"0x5\"}",
          "{\"jsonrpc\":\"2.0\",\"id\":1}",
          "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":\"0x5\",\"error\":{}}",
          "{\"jsonrpc\":\"2.0\",\"id\":1,\"id\":1,\"result\":\"0x5\"}",
          "[]",
          "",
          "<html>"
        }) {
      handler.set(exchange -> send(exchange, 200, body));
      assertThat(verify()).as(body).isEqualTo("undetermined ethereum.malformed");
    }
    handler.set(exchange -> send(exchange, 500, "{}"));
    assertThat(verify()).isEqualTo("undetermined ethereum.malformed");
    results.put("eth_chainId", "!\"error\":{\"code\":1,\"message\":\"no\\u0007\"}");
    handler.set(this::answer);
    assertThat(verify()).isEqualTo("undetermined ethereum.refused");
  }

  @Test
  void aRedirect() {
    handler.set(
        exchange -> {
          exchange.getResponseHeaders().add("Location", "http://127.0.0.1:1/");
          send(exchange, 307, "");
        });
    assertThat(verify()).isEqualTo("undetermined ethereum.malformed");
  }

  @Test
  void numbersOutOfRange() {
    for (String bad :
        new String[] {"\"0x05\"", "\"5\"", "5", "\"0x\"", "\"0x" + "f".repeat(65) + "\"", "null"}) {
      soundChain(DIGEST.hex());
      results.put("eth_chainId", bad);
      assertThat(verify()).as(bad).isEqualTo("undetermined ethereum.malformed");
      soundChain(DIGEST.hex());
      results.put("eth_blockNumber", bad);
      assertThat(verify()).as(bad).isEqualTo("undetermined ethereum.malformed");
    }
    soundChain(DIGEST.hex());
    results.computeIfPresent(
        "eth_getBlockByNumber", (k, v) -> v.replace("0x6553f100", "0x" + "f".repeat(40)));
    assertThat(verify()).isEqualTo("undetermined ethereum.malformed");
  }

  @Test
  void anotherChain() {
    results.put("eth_chainId", "\"0x1\"");
    assertThat(verify()).isEqualTo("undetermined ethereum.chain");
  }

  @Test
  void anotherPayload() {
    soundChain(Sha256.of(new byte[] {8}).hex());
    assertThat(verify()).isEqualTo("notAnchored ethereum.payload");
    // A payload put under the hash of another transaction is a lie that shows.
    String honest = transaction;
    soundChain(DIGEST.hex());
    transaction = honest;
    assertThat(verify()).isEqualTo("undetermined ethereum.malformed");
  }

  @Test
  void aBlockThatTheChainGaveUp() {
    results.computeIfPresent(
        "eth_getBlockByNumber", (k, v) -> v.replace(BLOCK, "0x" + "cd".repeat(32)));
    assertThat(verify()).isEqualTo("notAnchored ethereum.reorganised");
    results.put("eth_getBlockByNumber", "null");
    assertThat(verify()).isEqualTo("notAnchored ethereum.reorganised");
  }

  @Test
  void aReceiptThatDoesNotFit() {
    results.computeIfPresent("eth_getTransactionReceipt", (k, v) -> v.replace("0x1\"", "0x0\""));
    assertThat(verify()).isEqualTo("notAnchored ethereum.failed");
    soundChain(DIGEST.hex());
    results.computeIfPresent("eth_getTransactionReceipt", (k, v) -> v.replace(transaction, BLOCK));
    assertThat(verify()).isEqualTo("undetermined ethereum.malformed");
    soundChain(DIGEST.hex());
    results.computeIfPresent("eth_getBlockByNumber", (k, v) -> v.replace(transaction, BLOCK));
    assertThat(verify()).isEqualTo("undetermined ethereum.malformed");
    soundChain(DIGEST.hex());
    results.put("eth_blockNumber", "\"0xb\"");
    assertThat(verify()).isEqualTo("undetermined ethereum.confirmations");
  }

  @Test
  void addressesThatAreNone() {
    for (String bad : new String[] {"file:///etc/passwd", "ftp://a/", "http:///x", "node"}) {
      assertThatThrownBy(() -> EthereumNode.at(URI.create(bad), Duration.ofSeconds(1)))
          .isInstanceOf(CairnException.class);
    }
    EthereumNode node =
        EthereumNode.at(URI.create("https://user:key@node.example/secret"), Duration.ofSeconds(1));
    assertThat(node.toString()).doesNotContain("secret").doesNotContain("key");
  }
}
