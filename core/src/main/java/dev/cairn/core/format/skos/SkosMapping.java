package dev.cairn.core.format.skos;

import dev.cairn.core.CairnException;
import java.util.Objects;
import java.util.Optional;

/**
 * That a concept matches another, or that it matches none.
 *
 * @param source the concept
 * @param relation how
 * @param target the other concept; empty only with {@link SkosRelation#NO_MATCH}
 */
public record SkosMapping(String source, SkosRelation relation, Optional<String> target) {
  /** Checks that there is a target where there must be one. */
  public SkosMapping {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(relation, "relation");
    if (target.isEmpty() && relation != SkosRelation.NO_MATCH) {
      throw CairnException.illegalArgument(
          "A " + relation.term() + " of " + source + " needs a target; give it.");
    }
  }
}
