package dev.cairn.signing.ethereum;

import dev.cairn.core.CairnException;
import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonLimits;
import dev.cairn.core.json.JsonNumber;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.json.JsonWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A node of an Ethereum chain, asked over JSON-RPC 2.0. What it answers is bounded in size and
 * time, read strictly, and believed no further than the caller decides. Follows no redirects.
 * Thread-safe.
 */
public final class EthereumNode {
  private static final int MAX_ANSWER = 4 << 20;
  private static final int MAX_SHOWN = 200;

  private final URI address;
  private final Duration timeout;
  private final HttpClient client;
  private final AtomicLong ids = new AtomicLong();

  private EthereumNode(URI address, Duration timeout) {
    this.address = address;
    this.timeout = timeout;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(timeout)
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
  }

  /**
   * A node.
   *
   * @param address its URL, http or https
   * @param timeout how long one question may take in all
   * @throws CairnException if the address is no such URL, or the timeout is not positive
   */
  public static EthereumNode at(URI address, Duration timeout) {
    String scheme = String.valueOf(address.getScheme());
    if (!(scheme.equals("http") || scheme.equals("https")) || address.getHost() == null) {
      throw CairnException.illegalArgument(
          "\"" + address + "\" is no address of a node; write one like https://node.example/.");
    }
    if (timeout.isZero() || timeout.isNegative()) {
      throw CairnException.illegalArgument(
          "A node cannot answer within " + timeout + "; give it some seconds.");
    }
    return new EthereumNode(address, timeout);
  }

  /** Its address without what may be a secret in it: user, path and query. */
  public String name() {
    return address.getHost() + (address.getPort() < 0 ? "" : ":" + address.getPort());
  }

  /**
   * Asks.
   *
   * @throws NodeException if there is no answer, or an error
   */
  JsonValue ask(String method, JsonValue... parameters) throws NodeException {
    long id = ids.incrementAndGet();
    JsonObject question =
        JsonObject.builder()
            .put("jsonrpc", "2.0")
            .put("id", id)
            .put("method", method)
            .put("params", new JsonArray(List.of(parameters)))
            .build();
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(timeout)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(JsonWriter.compact(question)))
            .build();
    HttpResponse<byte[]> response = send(method, request);
    if (response.statusCode() != 200) {
      throw malformed(method, "HTTP status " + response.statusCode());
    }
    Reading<JsonObject> read =
        JsonReader.with(JsonLimits.defaults().withMaxBytes(MAX_ANSWER)).readObject(response.body());
    if (!read.isAccepted()) {
      throw malformed(method, read.findings().get(0).message());
    }
    return result(method, id, read.orThrow());
  }

  private HttpResponse<byte[]> send(String method, HttpRequest request) throws NodeException {
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request, info -> new BoundedBody(MAX_ANSWER));
    try {
      return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw unreachable("did not answer " + method + " within " + timeout);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw unreachable(
          "could not be asked " + method + " (" + cause.getClass().getSimpleName() + ")");
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw unreachable("was not waited for, because the program was interrupted");
    }
  }

  private JsonValue result(String method, long id, JsonObject answer) throws NodeException {
    if (!answer.findString("jsonrpc").equals(Optional.of("2.0"))
        || !answer.find("id").equals(Optional.of(JsonNumber.of(id)))
        || answer.has("result") == answer.has("error")) {
      throw malformed(method, "no answer to the question " + id);
    }
    Optional<JsonValue> error = answer.find("error");
    if (error.isPresent()) {
      String text =
          error.get() instanceof JsonObject o
              ? o.findString("message").orElse("without words")
              : "without words";
      String shown = text.length() <= MAX_SHOWN ? text : text.substring(0, MAX_SHOWN) + "…";
      throw new NodeException(
          NodeException.Kind.REFUSED,
          "The node " + name() + " refused " + method + ": " + printable(shown));
    }
    return answer.find("result").orElseThrow();
  }

  private static String printable(String text) {
    byte[] utf8 = text.replaceAll("\\p{Cntrl}+", " ").getBytes(StandardCharsets.UTF_8);
    return new String(utf8, StandardCharsets.UTF_8);
  }

  private NodeException unreachable(String how) {
    return new NodeException(NodeException.Kind.UNREACHABLE, "The node " + name() + " " + how);
  }

  NodeException malformed(String method, String what) {
    return new NodeException(
        NodeException.Kind.MALFORMED,
        "The node " + name() + " answered " + method + " with what is no answer: " + what);
  }

  /** A text parameter. */
  static JsonValue text(String value) {
    return new JsonString(value);
  }

  @Override
  public String toString() {
    return "EthereumNode[" + name() + "]";
  }
}
