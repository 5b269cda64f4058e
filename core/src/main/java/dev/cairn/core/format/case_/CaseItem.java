package dev.cairn.core.format.case_;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An item of a framework ({@code CFItem}).
 *
 * @param identifier its UUID
 * @param uri its address, by which alignments name it
 * @param fullStatement what it says
 * @param humanCodingScheme its code for people
 * @param abbreviatedStatement what it says, in short
 * @param type what kind of item it is: a cluster, a standard, a component
 * @param educationLevels the grades or levels it is meant for, as written
 * @param language its language, a tag of BCP 47
 */
public record CaseItem(
    String identifier,
    String uri,
    String fullStatement,
    Optional<String> humanCodingScheme,
    Optional<String> abbreviatedStatement,
    Optional<String> type,
    List<String> educationLevels,
    Optional<String> language) {
  /** Copies the list and checks that nothing is null. */
  public CaseItem {
    Objects.requireNonNull(identifier, "identifier");
    Objects.requireNonNull(uri, "uri");
    Objects.requireNonNull(fullStatement, "fullStatement");
    Objects.requireNonNull(humanCodingScheme, "humanCodingScheme");
    Objects.requireNonNull(abbreviatedStatement, "abbreviatedStatement");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(language, "language");
    educationLevels = List.copyOf(educationLevels);
  }
}
