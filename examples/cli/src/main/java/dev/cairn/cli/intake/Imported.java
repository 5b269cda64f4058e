package dev.cairn.cli.intake;

import dev.cairn.core.Finding;
import dev.cairn.core.conversion.Loss;
import dev.cairn.core.json.JsonValue;
import java.util.List;
import java.util.Objects;

/**
 * What came of an import.
 *
 * @param kind what was made: {@code framework}, {@code credentials}, {@code rules}
 * @param title what it is called
 * @param document what was made, in our form
 * @param facts what it holds, for people: "113 items"
 * @param losses what could not be carried
 * @param findings what else was found
 */
public record Imported(
    String kind,
    String title,
    JsonValue document,
    List<String> facts,
    List<Loss> losses,
    List<Finding> findings) {
  /** Copies the lists. */
  public Imported {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(document, "document");
    facts = List.copyOf(facts);
    losses = List.copyOf(losses);
    findings = List.copyOf(findings);
  }
}
