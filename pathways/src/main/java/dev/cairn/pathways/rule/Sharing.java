package dev.cairn.pathways.rule;

import dev.cairn.core.model.Rational;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Leave for one record to serve two leaves: some entry names an ancestor-or-self of one and a
 * different ancestor-or-self of the other. Not transitive. A shared record is charged once to every
 * entry that separates two of its leaves.
 *
 * <p>Several awards that are asked together are one award whose root asks for all of their trees;
 * entries that name the roots of those trees say what the awards may share.
 *
 * @param among ids of nodes; at least two
 * @param maxCount the most records charged to this entry
 * @param maxCredits the most credits charged to it
 * @param maxRatio the most credits charged to it as a share
 */
public record Sharing(
    List<String> among,
    Optional<Integer> maxCount,
    Optional<Rational> maxCredits,
    Optional<MaxRatio> maxRatio) {
  /** Copies the ids. */
  public Sharing {
    among = List.copyOf(among);
    Objects.requireNonNull(maxCount, "maxCount");
    Objects.requireNonNull(maxCredits, "maxCredits");
    Objects.requireNonNull(maxRatio, "maxRatio");
  }

  /**
   * The credits charged, divided by the credits used below the base, are at most {@code max}.
   *
   * @param of what the share is of
   * @param max cross-multiplied, so exact
   */
  public record MaxRatio(ShareBase of, Rational max) {}

  /** What a sharing ratio is of. */
  public sealed interface ShareBase {
    /**
     * The credits used below one node.
     *
     * @param id its id
     */
    record Below(String id) implements ShareBase {}

    /** The smallest of the credits used below the nodes of {@code among}. */
    record Smaller() implements ShareBase {}

    /** The largest of them. */
    record Larger() implements ShareBase {}
  }

  @Override
  public String toString() {
    return Sentences.of(this);
  }
}
