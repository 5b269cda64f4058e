package dev.cairn.signing.disclosure;

import dev.cairn.core.json.JsonValue;
import java.util.List;
import java.util.Objects;

/**
 * The smallest credential that shows what was wanted. Immutable and thread-safe.
 *
 * @param credential a JSON object with its proof, or the text of an SD-JWT
 * @param hidden pointers into the credential as issued to what is not shown, outermost first, in
 *     its order
 */
public record Disclosed(JsonValue credential, List<String> hidden) {
  /** Copies the list. */
  public Disclosed {
    Objects.requireNonNull(credential, "credential");
    hidden = List.copyOf(hidden);
  }
}
