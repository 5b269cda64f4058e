package dev.cairn.core.format.case_;

import java.util.Objects;
import java.util.Optional;

/**
 * An item of a framework ({@code CFItem}).
 *
 * @param identifier its UUID
 * @param uri its address, by which alignments name it
 * @param fullStatement what it says
 * @param humanCodingScheme its code for people
 * @param type what kind of item it is: a cluster, a standard, a component
 * @param language its language, a tag of BCP 47
 */
public record CaseItem(
    String identifier,
    String uri,
    String fullStatement,
    Optional<String> humanCodingScheme,
    Optional<String> type,
    Optional<String> language) {
  /** Checks that nothing is null. */
  public CaseItem {
    Objects.requireNonNull(identifier, "identifier");
    Objects.requireNonNull(uri, "uri");
    Objects.requireNonNull(fullStatement, "fullStatement");
    Objects.requireNonNull(humanCodingScheme, "humanCodingScheme");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(language, "language");
  }
}
