package dev.cairn.pathways.audit.internal;

import dev.cairn.pathways.audit.internal.resolve.Situation;
import dev.cairn.pathways.audit.internal.resolve.Supposition;
import dev.cairn.pathways.certificate.Claim;
import dev.cairn.pathways.certificate.Unknown;
import dev.cairn.pathways.rule.Question;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Shows that some world has an answer: supposes values for what a possible answer leans on and asks
 * for a certain answer to the question so completed. What can be taken back without losing it does
 * not matter; the rest is named.
 */
final class Witness {
  private static final int MOST_WORLDS = 400;

  private final Question question;
  private final Function<Question, Optional<Claim.Satisfied>> certain;

  /** A search that asks {@code certain} for certain answers. */
  Witness(Question question, Function<Question, Optional<Claim.Satisfied>> certain) {
    this.question = question;
    this.certain = certain;
  }

  /** What is undetermined and an answer for when it turns out well; empty if no world was found. */
  Optional<Claim.Undetermined> find(Situation situation, Claim.Satisfied possible) {
    return world(situation.suppositions(possible, false, MOST_WORLDS))
        .map(w -> new Claim.Undetermined(w.supposed().unknowns(), Optional.of(w.answer())));
  }

  /** A certain answer that assumes what is needed of records begun or planned. */
  Optional<Claim.Satisfied> assume(Situation situation, Claim.Satisfied hoped) {
    return world(situation.suppositions(hoped, true, MOST_WORLDS))
        .map(
            w ->
                new Claim.Satisfied(
                    w.answer().active(),
                    w.answer().uses(),
                    w.answer().sums(),
                    w.supposed().assumptions()));
  }

  /** What was supposed, no more of it than is needed, and the answer that is then certain. */
  private record World(Supposition supposed, Claim.Satisfied answer) {}

  private Optional<World> world(List<Supposition> likely) {
    for (Supposition supposed : likely) {
      Optional<Claim.Satisfied> answer = certain.apply(supposed.complete(question));
      if (answer.isPresent()) {
        return Optional.of(reduce(supposed, answer.get()));
      }
    }
    return Optional.empty();
  }

  private World reduce(Supposition found, Claim.Satisfied foundAnswer) {
    Supposition world = found;
    Claim.Satisfied answer = foundAnswer;
    for (Unknown unknown : found.unknowns()) {
      Supposition less = world.without(unknown);
      Optional<Claim.Satisfied> still = certain.apply(less.complete(question));
      if (still.isPresent()) {
        world = less;
        answer = still.get();
      }
    }
    return new World(world, answer);
  }
}
