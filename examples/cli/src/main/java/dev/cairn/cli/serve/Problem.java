package dev.cairn.cli.serve;

import dev.cairn.core.Finding;
import dev.cairn.core.json.JsonObject;
import java.util.List;
import java.util.Map;

/** Ends a request with ProblemDetails (RFC 9457) as VC-API section "Error Handling" asks for. */
final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final transient JsonObject body;
  private final transient Map<String, String> headers;

  private Problem(int status, JsonObject body, Map<String, String> headers) {
    super(body.findString("detail").orElse(""), null, false, false);
    this.status = status;
    this.body = body;
    this.headers = headers;
  }

  /** A request that HTTP itself says is wrong. */
  static Problem http(int status, String title, String detail) {
    return http(status, title, detail, Map.of());
  }

  static Problem http(int status, String title, String detail, Map<String, String> headers) {
    JsonObject body =
        JsonObject.builder()
            .put("type", "about:blank")
            .put("title", title)
            .put("status", status)
            .put("detail", detail)
            .build();
    return new Problem(status, body, headers);
  }

  /** A request whose content is wrong: status 400, one entry for each fault. */
  static Problem content(ProblemType type, List<Finding> findings) {
    Finding first =
        findings.stream()
            .filter(f -> f.severity() == Finding.Severity.ERROR)
            .findFirst()
            .orElse(findings.get(0));
    JsonObject body =
        type.details(first)
            .put("status", 400)
            .put("problemDetails", ProblemType.all(type, findings))
            .build();
    return new Problem(400, body, Map.of());
  }

  static Problem content(ProblemType type, String code, String pointer, String message) {
    return content(type, List.of(Finding.error(code, pointer, message)));
  }

  int status() {
    return status;
  }

  JsonObject body() {
    return body;
  }

  Map<String, String> headers() {
    return headers;
  }
}
