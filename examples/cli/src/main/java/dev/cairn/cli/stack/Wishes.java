package dev.cairn.cli.stack;

import dev.cairn.core.record.LearningRecord;
import dev.cairn.pathways.audit.AnswerLimits.Place;
import dev.cairn.pathways.audit.Budget;
import java.util.List;
import java.util.Optional;

/**
 * What is asked for beside the verdict, which none of it moves.
 *
 * @param minimal what the search for the smallest answer may cost; empty asks for any answer
 * @param pins which record is wanted at which leaf
 * @param offerings what else the learner could earn; empty asks for one record made for each leaf
 */
public record Wishes(
    Optional<Budget> minimal, List<Place> pins, Optional<List<LearningRecord>> offerings) {
  /** No wishes. */
  public static final Wishes NONE = new Wishes(Optional.empty(), List.of(), Optional.empty());

  /** Copies the lists. */
  public Wishes {
    pins = List.copyOf(pins);
    offerings = offerings.map(List::copyOf);
  }
}
