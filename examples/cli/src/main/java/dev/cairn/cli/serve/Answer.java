package dev.cairn.cli.serve;

import dev.cairn.core.json.JsonObject;
import java.util.Map;

/**
 * What is answered to a request.
 *
 * @param status the HTTP status
 * @param mediaType of the body
 * @param body the body
 * @param headers further headers
 */
record Answer(int status, String mediaType, JsonObject body, Map<String, String> headers) {
  Answer {
    headers = Map.copyOf(headers);
  }

  static Answer of(int status, JsonObject body) {
    return new Answer(status, "application/json", body, Map.of());
  }

  static Answer of(Problem problem) {
    return new Answer(
        problem.status(), "application/problem+json", problem.body(), problem.headers());
  }
}
