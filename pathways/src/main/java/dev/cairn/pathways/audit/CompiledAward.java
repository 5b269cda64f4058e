package dev.cairn.pathways.audit;

import dev.cairn.core.Reading;
import dev.cairn.pathways.audit.internal.Audit;
import dev.cairn.pathways.rule.Award;
import dev.cairn.pathways.rule.Question;
import dev.cairn.pathways.rule.RuleReader;

/**
 * The rules of one award, checked and prepared for many audits.
 *
 * <p>Immutable; audits may run in many threads at once.
 */
public final class CompiledAward {
  private final Award award;
  private final Audit audit;

  private CompiledAward(Award award) {
    this.award = award;
    this.audit = new Audit(award);
  }

  /**
   * Prepares an award, or refuses it with a pointer to every fault, as {@link RuleReader} would:
   * two nodes of one id, names of nodes that are not there, bounds that cannot be met, rules nested
   * too deep. Takes time linear in the size of the award, but quadratic in its leaves where it
   * allows sharing.
   */
  public static Reading<CompiledAward> compile(Award award) {
    return RuleReader.check(award)
        .match(
            a -> Reading.of(new CompiledAward(award), a.findings()),
            r -> Reading.refused(r.findings()));
  }

  /** The rules. */
  public Award award() {
    return award;
  }

  /** As {@link #audit(Question, Budget)} with the standard budget. */
  public AuditResult audit(Question question) {
    return audit(question, Budget.standard());
  }

  /**
   * Decides a question about this award. Equal questions get equal results, whatever the order of
   * records, children or exceptions.
   *
   * @throws dev.cairn.core.CairnException if the question is about another award
   */
  public AuditResult audit(Question question, Budget budget) {
    return audit.decide(question, budget);
  }

  /**
   * Looks for an answer to a question about this award that keeps within limits. As deterministic
   * as {@link #audit(Question, Budget)}, and of like cost.
   *
   * @throws dev.cairn.core.CairnException if the question is about another award
   */
  public SoughtAnswer seek(Question question, AnswerLimits limits, Budget budget) {
    AuditResult result = audit.decide(question, limits, budget);
    return new SoughtAnswer(result.verdict(), result.answer(), result.nodes());
  }
}
