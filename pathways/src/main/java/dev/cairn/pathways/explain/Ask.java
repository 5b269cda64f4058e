package dev.cairn.pathways.explain;

import dev.cairn.core.record.LearningRecord;
import dev.cairn.pathways.audit.AuditResult;
import dev.cairn.pathways.audit.Budget;
import dev.cairn.pathways.audit.CompiledAward;
import dev.cairn.pathways.rule.Award;
import dev.cairn.pathways.rule.ExceptionOverlay;
import dev.cairn.pathways.rule.GrantedException;
import dev.cairn.pathways.rule.Question;
import dev.cairn.pathways.rule.Requirement;
import dev.cairn.pathways.rule.Verdict;
import java.util.List;

/**
 * Asks the engine the question again with other rules or records. Waivers and set values are in the
 * rules here; what exceptions say of single records stays.
 */
final class Ask {
  private final Question question;
  private final Award award;
  private final Budget budget;
  private int left;

  Ask(Question question, Budget budget, int questions) {
    this.budget = budget;
    this.left = questions;
    ExceptionOverlay overlay =
        ExceptionOverlay.of(question.award(), question.exceptions()).orThrow();
    this.award = Award.builder().from(overlay.award()).exceptions(List.of()).build();
    List<GrantedException> ofRecords =
        overlay.exceptions().stream().filter(Ask::concernsARecord).toList();
    this.question = Question.builder().from(question).award(award).exceptions(ofRecords).build();
  }

  private static boolean concernsARecord(GrantedException e) {
    return !(e.change() instanceof GrantedException.Change.Waive)
        && !(e.change() instanceof GrantedException.Change.SetValue);
  }

  /** The rules, with waivers and set values applied. */
  Award award() {
    return award;
  }

  Question question() {
    return question;
  }

  /** Whether more may be asked; each answer of {@link #of} counts. */
  boolean mayAskMore() {
    return left > 0;
  }

  AuditResult of(Requirement root) {
    return of(root, question.records());
  }

  AuditResult of(Requirement root, List<LearningRecord> records) {
    Award.Builder changed = Award.builder().from(award).require(root);
    return of(changed.build(), records);
  }

  /** A single leaf, asked of single records, with nothing around it. */
  AuditResult alone(Requirement leaf, List<LearningRecord> records) {
    Award bare =
        Award.builder().from(award).require(leaf).sharing(List.of()).conflicts(List.of()).build();
    return of(bare, records);
  }

  /** The same rules and records under other exceptions. */
  AuditResult with(List<GrantedException> exceptions) {
    left--;
    Question asked = Question.builder().from(question).exceptions(exceptions).build();
    return CompiledAward.compile(award).orThrow().audit(asked, budget);
  }

  private AuditResult of(Award changed, List<LearningRecord> records) {
    left--;
    List<GrantedException> kept =
        question.exceptions().stream().filter(e -> fits(changed, e)).toList();
    Question asked =
        Question.builder().from(question).award(changed).records(records).exceptions(kept).build();
    return CompiledAward.compile(changed).orThrow().audit(asked, budget);
  }

  private static boolean fits(Award changed, GrantedException e) {
    return ExceptionOverlay.of(changed, List.of(e)).isAccepted();
  }

  boolean isUnsatisfied(Requirement root) {
    return of(root).verdict() == Verdict.UNSATISFIED;
  }
}
