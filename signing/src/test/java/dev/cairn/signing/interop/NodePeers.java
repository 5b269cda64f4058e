package dev.cairn.signing.interop;

import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.json.JsonValue;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/**
 * The peers in one Node process: a request a line, an answer a line. Without Node or the installed
 * packages the tests that ask for it are skipped with a message; with {@code CI=true} they fail.
 */
public final class NodePeers implements AutoCloseable {
  private static final Path FOLDER = Path.of("src/test/peers").toAbsolutePath();
  private static final int PATIENCE_SECONDS = 120;

  private final Process process;
  private final BufferedWriter requests;
  private final BlockingQueue<Optional<String>> answers = new LinkedBlockingQueue<>();

  private NodePeers(Process process) {
    this.process = process;
    this.requests =
        new BufferedWriter(
            new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
    Thread reader = new Thread(this::read, "peers");
    reader.setDaemon(true);
    reader.start();
  }

  /** Starts the process, or skips the test. */
  public static NodePeers start() {
    if (!Files.isDirectory(FOLDER.resolve("node_modules"))) {
      skip("Skipped: the peers are not installed; run \"npm ci\" in signing/src/test/peers.");
    }
    try {
      Path errors = Path.of("target/peers.log");
      Files.createDirectories(Path.of("target"));
      return new NodePeers(
          new ProcessBuilder("node", "peers.mjs")
              .directory(FOLDER.toFile())
              .redirectError(errors.toFile())
              .start());
    } catch (IOException e) {
      skip("Skipped: Node cannot be started (" + e.getMessage() + "); install Node 20 or newer.");
      throw new UncheckedIOException(e);
    }
  }

  private static void skip(String message) {
    if ("true".equals(System.getenv("CI"))) {
      throw new AssertionError(message);
    }
    Assumptions.abort(message);
  }

  private void read() {
    try (BufferedReader in = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        answers.add(Optional.of(line));
      }
    } catch (IOException e) {
      // Ends like a closed stream: whoever waits is told below.
    }
    answers.add(Optional.empty());
  }

  /** Starts a request. */
  public static JsonObject.Builder request(String op) {
    return JsonObject.builder().put("op", op);
  }

  /** What a peer answers; it must not fail. */
  public JsonValue ask(JsonObject.Builder request) {
    JsonObject answer = tryAsk(request);
    return answer
        .find("value")
        .orElseThrow(
            () -> new AssertionError("The peer failed: " + answer + " on " + request.build()));
  }

  /** A peer's answer: {@code value}, or {@code error}. */
  public JsonObject tryAsk(JsonObject.Builder request) {
    try {
      requests.write(request.build().toString());
      requests.write('\n');
      requests.flush();
      Optional<String> line = answers.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (line == null || line.isEmpty()) {
        throw new AssertionError("The peers gave no answer; see target/peers.log.");
      }
      return (JsonObject) JsonReader.strict().read(line.get()).orThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
  }
}
