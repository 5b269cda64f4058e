package dev.cairn.pathways.explain;

import dev.cairn.core.record.LearningRecord;
import dev.cairn.pathways.audit.AnswerLimits;
import dev.cairn.pathways.audit.Budget;
import dev.cairn.pathways.audit.CompiledAward;
import dev.cairn.pathways.audit.SoughtAnswer;
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
  private final AnswerLimits limits;
  private int left;

  Ask(Question question, Budget budget, int questions) {
    this(question, AnswerLimits.NONE, budget, questions);
  }

  /** Asks for answers within limits only. */
  Ask(Question question, AnswerLimits limits, Budget budget, int questions) {
    this.limits = limits;
    this.budget = budget;
    this.left = questions;
    ExceptionOverlay overlay =
        ExceptionOverlay.of(question.award(), question.exceptions()).orThrow();
    this.award =
        Award.builder()
            .from(overlay.award())
            .require(Trees.statable(overlay.award().require()))
            .exceptions(List.of())
            .build();
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

  SoughtAnswer of(Requirement root) {
    return of(root, question.records(), limits);
  }

  /** Asks with other records. */
  SoughtAnswer of(Requirement root, List<LearningRecord> records) {
    return of(root, records, limits);
  }

  /** Asks within other limits. */
  SoughtAnswer of(Requirement root, AnswerLimits within) {
    return of(root, question.records(), within);
  }

  SoughtAnswer of(Requirement root, List<LearningRecord> records, AnswerLimits within) {
    Award.Builder changed = Award.builder().from(award).require(root);
    return of(changed.build(), records, within);
  }

  /** A single leaf, asked of single records, with nothing around it. */
  SoughtAnswer alone(Requirement leaf, List<LearningRecord> records) {
    Award bare =
        Award.builder().from(award).require(leaf).sharing(List.of()).conflicts(List.of()).build();
    return of(bare, records, AnswerLimits.NONE);
  }

  /** The same rules and records under other exceptions. */
  SoughtAnswer with(List<GrantedException> exceptions) {
    left--;
    Question asked = Question.builder().from(question).exceptions(exceptions).build();
    return CompiledAward.compile(award).orThrow().seek(asked, limits, budget);
  }

  private SoughtAnswer of(Award changed, List<LearningRecord> records, AnswerLimits within) {
    left--;
    List<GrantedException> kept =
        question.exceptions().stream().filter(e -> fits(changed, e)).toList();
    Question asked =
        Question.builder().from(question).award(changed).records(records).exceptions(kept).build();
    return CompiledAward.compile(changed).orThrow().seek(asked, within, budget);
  }

  private static boolean fits(Award changed, GrantedException e) {
    return ExceptionOverlay.of(changed, List.of(e)).isAccepted();
  }

  boolean isUnsatisfied(Requirement root) {
    return of(root).verdict() == Verdict.UNSATISFIED;
  }
}
