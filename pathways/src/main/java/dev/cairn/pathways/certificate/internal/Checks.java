package dev.cairn.pathways.certificate.internal;

import dev.cairn.core.Finding;
import dev.cairn.pathways.certificate.Claim;
import dev.cairn.pathways.rule.Question;
import java.util.List;

/** The way in: one question, resolved, against which claims are checked. For one thread. */
public final class Checks {
  private final Facts facts;

  private Checks(Facts facts) {
    this.facts = facts;
  }

  /**
   * Resolves a question.
   *
   * @throws Refusal if it contradicts itself
   */
  public static Checks of(Question question) {
    return new Checks(new Facts(question));
  }

  /**
   * Everything that keeps a claim from standing; empty if it stands.
   *
   * @throws Refusal for a fault that ends the check
   */
  public List<Finding> check(Claim claim) {
    if (claim instanceof Claim.Satisfied satisfied) {
      return AnswerCheck.check(facts, satisfied);
    }
    if (claim instanceof Claim.Unsatisfied unsatisfied) {
      ProofCheck.check(facts, unsatisfied.proof());
      return List.of();
    }
    throw new Refusal(
        "certificate.claim", "/claim", "This claim cannot be checked; use a newer one.");
  }
}
