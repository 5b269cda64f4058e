package dev.cairn.core.conversion;

import dev.cairn.core.Finding;
import dev.cairn.core.json.JsonObject;
import java.util.List;
import java.util.Objects;

/**
 * What came of a conversion.
 *
 * @param from the format it came from
 * @param to the format it was brought into
 * @param documents what was made, unsigned; several where one document cannot hold it
 * @param losses everything of the source that is not in them
 * @param findings what else is worth knowing, such as what was repeated because the format asks
 */
public record Converted(
    ExchangeFormat from,
    ExchangeFormat to,
    List<JsonObject> documents,
    List<Loss> losses,
    List<Finding> findings) {
  /** Copies the lists. */
  public Converted {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    documents = List.copyOf(documents);
    losses = List.copyOf(losses);
    findings = List.copyOf(findings);
  }

  /** Whether everything of the source was carried. */
  public boolean isWhole() {
    return losses.isEmpty();
  }
}
