package dev.cairn.cli.output;

import dev.cairn.core.conversion.Loss;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonValue;
import java.util.ArrayList;
import java.util.List;

/** What could not be carried as JSON: {@code [{pointer, what, why}]}, in the order found. */
public final class LossesJson {
  private LossesJson() {}

  /** The array. */
  public static JsonArray of(List<Loss> losses) {
    List<JsonValue> items = new ArrayList<>();
    for (Loss loss : losses) {
      items.add(
          JsonObject.builder()
              .put("pointer", loss.pointer())
              .put("what", loss.what())
              .put("why", loss.why())
              .build());
    }
    return new JsonArray(items);
  }
}
