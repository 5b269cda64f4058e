package dev.cairn.pathways.catalogue;

import java.util.List;
import java.util.Objects;

/**
 * What a learner may leave with who does not reach an award.
 *
 * @param from the id of the award that is not reached
 * @param to ids of other awards of the catalogue, the highest first; at least one
 */
public record ExitAwards(String from, List<String> to) {
  /** Copies the ids. */
  public ExitAwards {
    Objects.requireNonNull(from, "from");
    to = List.copyOf(to);
  }
}
