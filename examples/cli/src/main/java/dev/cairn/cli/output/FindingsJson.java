package dev.cairn.cli.output;

import dev.cairn.core.Finding;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Findings as JSON: {@code [{code, severity, pointer, message}]}, in the order found. */
public final class FindingsJson {
  private FindingsJson() {}

  /** The array. */
  public static JsonArray of(List<Finding> findings) {
    List<JsonValue> items = new ArrayList<>();
    findings.forEach(f -> items.add(of(f)));
    return new JsonArray(items);
  }

  /** One finding. */
  public static JsonObject of(Finding finding) {
    return JsonObject.builder()
        .put("code", finding.code())
        .put("severity", finding.severity().name().toLowerCase(Locale.ROOT))
        .put("pointer", finding.pointer())
        .put("message", finding.message())
        .build();
  }
}
