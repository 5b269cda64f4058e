package dev.cairn.benchmarks.signing;

import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonNumber;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.json.JsonValue;
import dev.cairn.signing.did.DidKey;
import dev.cairn.signing.key.KeyFile;
import dev.cairn.signing.key.SecretKey;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The peer @digitalbazaar/vc in a Node process, which times its own calls. */
final class NodePeer implements AutoCloseable {
  private final Process process;
  private final Writer requests;
  private final BufferedReader answers;

  private NodePeer(Process process) {
    this.process = process;
    this.requests = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
    this.answers = process.inputReader(StandardCharsets.UTF_8);
  }

  /** The process, or empty where Node or the packages are not installed. */
  static Optional<NodePeer> start(Path folder, Map<String, byte[]> contexts) throws IOException {
    if (!Files.isDirectory(folder.resolve("node_modules"))) {
      return Optional.empty();
    }
    try {
      NodePeer peer =
          new NodePeer(
              new ProcessBuilder("node", "peers.mjs")
                  .directory(folder.toFile())
                  .redirectError(ProcessBuilder.Redirect.DISCARD)
                  .start());
      JsonObject.Builder documents = JsonObject.builder();
      for (Map.Entry<String, byte[]> context : contexts.entrySet()) {
        documents.put(
            context.getKey(), JsonReader.strict().readObject(context.getValue()).orThrow());
      }
      peer.ask(
          JsonObject.builder().put("op", "contexts").put("documents", documents.build()).build());
      return Optional.of(peer);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The middle time of verifying a credential, in microseconds. */
  double verify(JsonObject credential, int calls) throws IOException {
    return time(
        "verify",
        JsonObject.builder()
            .put("credential", credential)
            .put("now", Fixture.NOW.toString())
            .build(),
        calls);
  }

  /** The middle time of signing, in microseconds. */
  double sign(String suite, SecretKey key, JsonObject credential, int calls) throws IOException {
    String did = DidKey.of(key.verificationKey());
    KeyFile file = new KeyFile(DidKey.methodOf(key.verificationKey()), did, key);
    return time(
        "sign",
        JsonObject.builder()
            .put("suite", suite)
            .put("key", file.toJson())
            .put("credential", credential)
            .put("created", Fixture.NOW.toString())
            .build(),
        calls);
  }

  /** The middle time of deriving, in microseconds. */
  double derive(JsonObject base, List<String> reveal, int calls) throws IOException {
    return time(
        "derive",
        JsonObject.builder()
            .put("suite", "ecdsa-sd-2023")
            .put("credential", base)
            .put("reveal", JsonArray.ofStrings(reveal))
            .build(),
        calls);
  }

  private double time(String function, JsonObject request, int calls) throws IOException {
    JsonValue nanos =
        ask(
            JsonObject.builder()
                .put("op", "speed.time")
                .put("function", function)
                .put("request", request)
                .put("calls", calls)
                .build());
    return Double.parseDouble(((JsonNumber) nanos).text()) / 1000;
  }

  private JsonValue ask(JsonObject request) throws IOException {
    requests.write(request + "\n");
    requests.flush();
    String line = answers.readLine();
    JsonObject answer = (JsonObject) JsonReader.strict().read(line == null ? "{}" : line).orThrow();
    return answer
        .find("value")
        .orElseThrow(() -> new IllegalStateException("The peer failed: " + answer));
  }

  @Override
  public void close() {
    process.destroy();
  }
}
