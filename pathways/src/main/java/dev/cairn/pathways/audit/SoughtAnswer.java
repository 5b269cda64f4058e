package dev.cairn.pathways.audit;

import dev.cairn.pathways.certificate.Claim;
import dev.cairn.pathways.rule.Verdict;
import java.util.Objects;
import java.util.Optional;

/**
 * What a search within {@link AnswerLimits} found. Immutable and thread-safe.
 *
 * @param verdict {@code SATISFIED} if an answer within the limits is certain, {@code UNSATISFIED}
 *     if there is none whatever the unknowns may be, {@code UNDETERMINED} if it depends on them,
 *     {@code UNDECIDED} if the budget ran out. It is no verdict on the question
 * @param answer the certain answer, or one that would do should the unknowns turn out well
 * @param nodes how many search nodes it took
 */
public record SoughtAnswer(Verdict verdict, Optional<Claim.Satisfied> answer, long nodes) {
  /** Checks for null. */
  public SoughtAnswer {
    Objects.requireNonNull(verdict, "verdict");
    Objects.requireNonNull(answer, "answer");
  }

  /** Nothing was found and nothing shown. */
  public static SoughtAnswer undecided() {
    return new SoughtAnswer(Verdict.UNDECIDED, Optional.empty(), 0);
  }

  /** Whether a certain answer was found. */
  public boolean isFound() {
    return verdict == Verdict.SATISFIED;
  }

  /** Whether it was shown that no answer is certain. */
  public boolean isNone() {
    return verdict == Verdict.UNSATISFIED || verdict == Verdict.UNDETERMINED;
  }
}
