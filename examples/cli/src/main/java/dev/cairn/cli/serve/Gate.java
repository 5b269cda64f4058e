package dev.cairn.cli.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonLimits;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Lets through what may be answered: asked for here, by who may ask, in JSON, not too much. */
final class Gate {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  /** What is read and thrown away of a body too large, so that its sender hears why. */
  private static final int DRAINED = 64 << 20;

  private final int port;
  private final byte[] token;
  private final int maxBytes;
  private final JsonReader reader;

  Gate(int port, ServerSettings settings) {
    this.port = port;
    this.token = settings.token().getBytes(StandardCharsets.UTF_8);
    this.maxBytes = settings.maxBytes();
    this.reader = JsonReader.with(JsonLimits.defaults().withMaxBytes(maxBytes));
  }

  /**
   * A name other than loopback's in {@code Host} means that a page of elsewhere had its name
   * resolved to here (DNS rebinding).
   */
  void checkHost(Headers headers) {
    List<String> hosts = headers.getOrDefault("Host", List.of());
    String host = hosts.size() == 1 ? hosts.get(0).toLowerCase(Locale.ROOT) : "";
    String suffix = ":" + port;
    String name = host.endsWith(suffix) ? host.substring(0, host.length() - suffix.length()) : host;
    if (!LOOPBACK.contains(name)) {
      throw Problem.http(
          421,
          "Misdirected Request",
          "The request names another host than this one; ask http://127.0.0.1:" + port + ".");
    }
  }

  void checkToken(Headers headers) {
    List<String> given = headers.getOrDefault("Authorization", List.of());
    String value = given.size() == 1 ? given.get(0) : "";
    boolean bearer = value.regionMatches(true, 0, "Bearer ", 0, 7);
    byte[] borne =
        bearer ? value.substring(7).strip().getBytes(StandardCharsets.UTF_8) : new byte[0];
    if (!MessageDigest.isEqual(borne, token)) {
      throw Problem.http(
          401,
          "Unauthorized",
          "The request does not bear the token of this server; send Authorization: Bearer TOKEN.",
          Map.of("WWW-Authenticate", "Bearer realm=\"cairn\""));
    }
  }

  static void checkMediaType(Headers headers) {
    List<String> given = headers.getOrDefault("Content-Type", List.of());
    String[] parts =
        (given.size() == 1 ? given.get(0) : "").toLowerCase(Locale.ROOT).split(";", -1);
    boolean json = parts[0].strip().equals("application/json");
    for (int i = 1; i < parts.length; i++) {
      json &= parts[i].strip().replace("\"", "").equals("charset=utf-8");
    }
    if (!json) {
      throw Problem.http(
          415,
          "Unsupported Media Type",
          "The body must be application/json in UTF-8; say so in Content-Type.");
    }
  }

  JsonObject body(HttpExchange exchange) throws IOException {
    byte[] bytes;
    try (InputStream in = exchange.getRequestBody()) {
      bytes = in.readNBytes(maxBytes + 1);
      if (bytes.length > maxBytes) {
        drain(in);
        throw Problem.http(
            413,
            "Content Too Large",
            "The body is larger than " + maxBytes + " bytes; send less at once.");
      }
    }
    Reading<JsonObject> read = reader.readObject(bytes);
    return read.match(
        Reading.Accepted::value,
        refused -> {
          throw Problem.content(ProblemType.PARSING_ERROR, refused.findings());
        });
  }

  private static void drain(InputStream in) throws IOException {
    byte[] waste = new byte[8192];
    int total = 0;
    for (int n = in.read(waste); n >= 0 && total < DRAINED; n = in.read(waste)) {
      total += n;
    }
  }
}
