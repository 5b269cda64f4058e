package dev.cairn.core.model;

import dev.cairn.core.CairnException;
import java.util.Objects;
import java.util.Optional;

/**
 * That two items of frameworks relate. Either end may lie in another framework.
 *
 * @param relation how
 * @param word the source's own word, where {@code relation} is {@link CompetencyRelation#OTHER}
 * @param origin the id of the one
 * @param target the id of the other, or of the framework itself
 * @param order the place among siblings, low to high
 */
public record CompetencyAssociation(
    CompetencyRelation relation,
    Optional<String> word,
    String origin,
    String target,
    Optional<Rational> order) {
  /** Checks that a word stands where the relation is none of the known. */
  public CompetencyAssociation {
    Objects.requireNonNull(relation, "relation");
    Objects.requireNonNull(origin, "origin");
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(order, "order");
    if (word.isPresent() != (relation == CompetencyRelation.OTHER)) {
      throw CairnException.illegalArgument(
          "A word of one's own goes with OTHER and with nothing else, not with "
              + relation
              + "; give both or neither.");
    }
  }

  /** An association without a place among siblings. */
  public static CompetencyAssociation of(
      CompetencyRelation relation, String origin, String target) {
    return new CompetencyAssociation(relation, Optional.empty(), origin, target, Optional.empty());
  }
}
