package dev.cairn.pathways.choice;

import dev.cairn.pathways.audit.AnswerLimits;
import dev.cairn.pathways.audit.Budget;
import dev.cairn.pathways.audit.CompiledAward;
import dev.cairn.pathways.audit.SoughtAnswer;
import dev.cairn.pathways.rule.Question;

/** Asks one question after another within limits, all on one budget. Not thread-safe. */
final class Seeker {
  private final Budget budget;
  private long spent;

  Seeker(Budget budget) {
    this.budget = budget;
  }

  /** What is found with what is left; {@code UNDECIDED} once nothing is. */
  SoughtAnswer seek(CompiledAward award, Question question, AnswerLimits limits) {
    long left = budget.nodes() - spent;
    Budget rest = Budget.nodes(Math.max(1, left)).cancelledBy(budget.cancelled());
    if (left < 1 || budget.cancelled().getAsBoolean()) {
      return SoughtAnswer.undecided();
    }
    SoughtAnswer found = award.seek(question, limits, rest);
    // A question costs something even where nothing had to be searched.
    spent += 1 + found.nodes();
    return found;
  }

  /** How many nodes were spent. */
  long spent() {
    return spent;
  }
}
