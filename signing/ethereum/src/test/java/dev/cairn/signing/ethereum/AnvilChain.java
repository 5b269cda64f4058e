package dev.cairn.signing.ethereum;

import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.json.JsonValue;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** A real chain on this machine, for as long as a test lasts. */
final class AnvilChain implements AutoCloseable {
  /** The chain's number unless it is told otherwise. */
  static final long ID = 31337;

  /** The first account's key, which the chain funds; its words are "test … junk", known to all. */
  static final EthereumKey FUNDED =
      EthereumKey.parse("ac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80")
          .orThrow();

  private final Process process;
  private final URI address;

  private AnvilChain(Process process, URI address) {
    this.process = process;
    this.address = address;
  }

  /** Starts a chain; skips the test, or fails it where CI=true, if there is no program for it. */
  static AnvilChain start(String... options) throws Exception {
    Path program = program();
    if (!Files.isExecutable(program)) {
      String message = "Skipped: no anvil; run \"npm ci\" in " + Path.of("src/test/peers") + ".";
      if ("true".equals(System.getenv("CI"))) {
        throw new AssertionError(message);
      }
      Assumptions.abort(message);
    }
    int port = freePort();
    List<String> command =
        new ArrayList<>(List.of(program.toString(), "--port", "" + port, "--silent"));
    command.addAll(List.of(options));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    AnvilChain chain = new AnvilChain(process, URI.create("http://127.0.0.1:" + port));
    chain.await();
    return chain;
  }

  private static Path program() {
    String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String arch = System.getProperty("os.arch").equals("aarch64") ? "arm64" : "amd64";
    String platform = os.startsWith("mac") ? "darwin" : os.startsWith("win") ? "win32" : "linux";
    return Path.of(
        "src/test/peers/node_modules/@foundry-rs/anvil-" + platform + "-" + arch + "/bin/anvil");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void await() throws Exception {
    for (int i = 0; i < 300; i++) {
      try {
        node().ask("eth_chainId");
        return;
      } catch (NodeException notYet) {
        if (!process.isAlive()) {
          throw new AssertionError("anvil ended with " + process.exitValue());
        }
        Thread.sleep(100);
      }
    }
    close();
    throw new AssertionError("anvil did not answer within 30 s");
  }

  EthereumNode node() {
    return EthereumNode.at(address, Duration.ofSeconds(20));
  }

  /** Tells the chain to do something; parameters as JSON. */
  JsonValue tell(String method, String... parameters) throws Exception {
    List<JsonValue> all = new ArrayList<>();
    for (String parameter : parameters) {
      all.add(JsonReader.strict().read(parameter).orThrow());
    }
    return node().ask(method, all.toArray(JsonValue[]::new));
  }

  JsonObject receipt(String transaction) throws Exception {
    return (JsonObject) tell("eth_getTransactionReceipt", "\"" + transaction + "\"");
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
