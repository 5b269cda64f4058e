package dev.cairn.core.format.case_;

import dev.cairn.core.model.Rational;
import java.util.Objects;
import java.util.Optional;

/**
 * How two nodes relate ({@code CFAssociation}). The direction is from origin to destination: with
 * {@code isChildOf} the origin is the child. A node is named by the identifier of an item of the
 * framework, by that of the framework's document, or, where it lies outside, by its URI.
 *
 * @param identifier its UUID
 * @param type as written: {@code isChildOf}, {@code exactMatchOf}, {@code ext:…}
 * @param origin the node it starts from
 * @param destination the node it leads to
 * @param sequenceNumber the place of the origin among its siblings
 */
public record CaseAssociation(
    String identifier,
    String type,
    String origin,
    String destination,
    Optional<Rational> sequenceNumber) {
  /** Checks that nothing is null. */
  public CaseAssociation {
    Objects.requireNonNull(identifier, "identifier");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(origin, "origin");
    Objects.requireNonNull(destination, "destination");
    Objects.requireNonNull(sequenceNumber, "sequenceNumber");
  }
}
