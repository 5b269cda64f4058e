package dev.cairn.cli.output;

import dev.cairn.core.Finding;
import dev.cairn.core.json.JsonObject;
import java.util.List;

/** What {@code --json} prints when the input or the usage was bad: {@code verdict: "error"}. */
public final class ErrorDocument {
  private ErrorDocument() {}

  /** The document. */
  public static JsonObject of(List<Finding> findings) {
    return JsonObject.builder()
        .put("verdict", "error")
        .put("valid", false)
        .put("findings", FindingsJson.of(findings))
        .build();
  }
}
