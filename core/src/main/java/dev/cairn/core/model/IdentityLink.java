package dev.cairn.core.model;

import dev.cairn.core.CairnException;
import java.util.Objects;

/**
 * A statement that two identifiers are of one person.
 *
 * @param one an identifier
 * @param other another of the same person
 * @param source who says so, for people: a registrar's note, a signed statement's id
 */
public record IdentityLink(String one, String other, String source) {
  /** Checks that nothing is blank. */
  public IdentityLink {
    Objects.requireNonNull(one, "one");
    Objects.requireNonNull(other, "other");
    Objects.requireNonNull(source, "source");
    if (one.isBlank() || other.isBlank() || source.isBlank()) {
      throw CairnException.illegalArgument(
          "A link needs two identifiers and its source; give all three.");
    }
  }
}
