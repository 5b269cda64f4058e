package dev.cairn.core.format.skos;

import dev.cairn.core.model.LocalizedText;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A concept, such as a level of a framework.
 *
 * @param id what identifies it
 * @param label what it is called
 * @param notation its code
 * @param schemes the schemes it is in
 * @param broader the broader concepts of its own scheme
 */
public record SkosConcept(
    String id,
    Optional<LocalizedText> label,
    Optional<String> notation,
    List<String> schemes,
    List<String> broader) {
  /** Copies the lists. */
  public SkosConcept {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(notation, "notation");
    schemes = List.copyOf(schemes);
    broader = List.copyOf(broader);
  }
}
