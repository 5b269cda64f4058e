package dev.cairn.signing.jose;

import dev.cairn.core.Experimental;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonNull;
import dev.cairn.core.json.JsonNumber;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a type says of one claim. Immutable and thread-safe.
 *
 * @param path names of members, positions of elements, and {@code null} for all elements
 * @param disclosable whether the claim is selectively disclosable
 * @param mandatory whether an issuer must include it
 * @param document the entry as written, with its display in several languages
 */
@Experimental
public record ClaimMetadata(
    JsonArray path, Disclosable disclosable, boolean mandatory, JsonObject document) {

  /** Whether a claim is selectively disclosable. */
  public enum Disclosable {
    /** The issuer must make it so. */
    ALWAYS,
    /** The issuer may. */
    ALLOWED,
    /** The issuer must not. */
    NEVER
  }

  /** Checks that nothing is null. */
  public ClaimMetadata {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(disclosable, "disclosable");
    Objects.requireNonNull(document, "document");
  }

  /** The values in a credential that the path selects, in order; empty if there are none. */
  public List<JsonValue> select(JsonObject claims) {
    List<JsonValue> selected = List.of(claims);
    for (JsonValue step : path) {
      List<JsonValue> next = new ArrayList<>();
      for (JsonValue value : selected) {
        step(value, step, next);
      }
      selected = next;
    }
    return List.copyOf(selected);
  }

  private static void step(JsonValue value, JsonValue step, List<JsonValue> next) {
    if (step instanceof JsonString name && value instanceof JsonObject object) {
      object.find(name.value()).ifPresent(next::add);
    } else if (step == JsonNull.NULL && value instanceof JsonArray array) {
      next.addAll(array.items());
    } else if (step instanceof JsonNumber index && value instanceof JsonArray array) {
      int at = Integer.parseInt(index.text());
      if (at < array.size()) {
        next.add(array.get(at));
      }
    }
  }
}
