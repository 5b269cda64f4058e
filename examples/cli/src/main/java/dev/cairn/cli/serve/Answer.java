package dev.cairn.cli.serve;

import dev.cairn.core.json.JsonBoolean;
import dev.cairn.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** What is answered to a request: a status, a body and its media type, and further headers. */
final class Answer {
  private static final String JSON = "application/json";

  private final int status;
  private final String mediaType;
  private final byte[] body;
  private final Map<String, String> headers;
  private final boolean unverified;

  private Answer(
      int status, String mediaType, byte[] body, Map<String, String> headers, boolean unverified) {
    this.status = status;
    this.mediaType = mediaType;
    this.body = body;
    this.headers = Map.copyOf(headers);
    this.unverified = unverified;
  }

  static Answer of(int status, JsonObject body) {
    return new Answer(status, JSON, bytes(body), Map.of(), false);
  }

  /** A VerificationResult. */
  static Answer ofVerification(JsonObject result) {
    boolean unverified = result.find("verified").equals(Optional.of(JsonBoolean.FALSE));
    return new Answer(200, JSON, bytes(result), Map.of(), unverified);
  }

  static Answer of(Problem problem) {
    return new Answer(
        problem.status(),
        "application/problem+json",
        bytes(problem.body()),
        problem.headers(),
        false);
  }

  /** A file. The array is handed over. */
  static Answer ofFile(String mediaType, byte[] body, Map<String, String> headers) {
    return new Answer(200, mediaType, body, headers, false);
  }

  private static byte[] bytes(JsonObject body) {
    return body.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The same with another status if it says that something does not verify. */
  Answer unverifiedAs(int other) {
    return unverified ? new Answer(other, mediaType, body, headers, true) : this;
  }

  int status() {
    return status;
  }

  String mediaType() {
    return mediaType;
  }

  /** The body itself, not a copy. */
  byte[] body() {
    return body;
  }

  Map<String, String> headers() {
    return headers;
  }
}
