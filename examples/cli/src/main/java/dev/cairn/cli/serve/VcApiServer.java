package dev.cairn.cli.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The VC-API on the loopback interface, on the JDK's own HTTP server: five endpoints need no other,
 * and what listens with a signing key at hand should be small. Thread-safe.
 */
public final class VcApiServer implements AutoCloseable {
  private static final int THREADS = 8;
  private static final int BACKLOG = 64;

  private final VcApi api;
  private final ServerSettings settings;
  private final HttpServer server;
  private final ExecutorService workers;
  private final Gate gate;
  private final DemoPage page = new DemoPage();

  private VcApiServer(VcApi api, ServerSettings settings, HttpServer server) {
    this.api = api;
    this.settings = settings;
    this.server = server;
    this.workers = Executors.newFixedThreadPool(THREADS);
    this.gate = new Gate(server.getAddress().getPort(), settings);
  }

  /**
   * Starts listening.
   *
   * @throws IOException if the port is taken
   */
  public static VcApiServer start(VcApi api, ServerSettings settings) throws IOException {
    InetSocketAddress address =
        new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.port());
    VcApiServer started = new VcApiServer(api, settings, HttpServer.create(address, BACKLOG));
    started.server.createContext("/", started::handle);
    started.server.setExecutor(started.workers);
    started.server.start();
    return started;
  }

  /** The port it listens on. */
  public int port() {
    return server.getAddress().getPort();
  }

  /** The address it listens on: loopback. */
  public InetAddress address() {
    return server.getAddress().getAddress();
  }

  /** Stops at once. */
  @Override
  public void close() {
    server.stop(0);
    workers.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Answer answer;
      try {
        answer = answer(exchange);
      } catch (Problem e) {
        answer = Answer.of(e);
      } catch (RuntimeException | StackOverflowError e) {
        // What went wrong inside is nobody's business outside.
        answer =
            Answer.of(
                Problem.http(
                    500,
                    "Internal Server Error",
                    "Something went wrong here; nothing was decided."));
      }
      send(exchange, answer);
    }
  }

  private Answer answer(HttpExchange exchange) throws IOException {
    gate.checkHost(exchange.getRequestHeaders());
    String path = Optional.ofNullable(exchange.getRequestURI().getPath()).orElse("");
    Optional<Answer> file = page.find(path);
    if (file.isPresent() && exchange.getRequestMethod().equals("GET")) {
      return file.get();
    }
    gate.checkToken(exchange.getRequestHeaders());
    if (!api.has(path)) {
      throw Problem.http(
          404, "Not Found", "There is nothing here; post to one of " + api.paths() + ".");
    }
    if (!exchange.getRequestMethod().equals("POST")) {
      throw Problem.http(
          405, "Method Not Allowed", "Only POST is answered here.", Map.of("Allow", "POST"));
    }
    Gate.checkMediaType(exchange.getRequestHeaders());
    return api.answer(path, gate.body(exchange)).unverifiedAs(settings.unverifiedStatus());
  }

  private static void send(HttpExchange exchange, Answer answer) throws IOException {
    byte[] body = answer.body();
    exchange.getResponseHeaders().set("Content-Type", answer.mediaType());
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
    answer.headers().forEach(exchange.getResponseHeaders()::set);
    exchange.sendResponseHeaders(answer.status(), body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }
}
