package dev.cairn.pathways.testing;

import dev.cairn.core.record.LearningRecord;
import dev.cairn.pathways.audit.AuditResult;
import dev.cairn.pathways.audit.CompiledAward;
import dev.cairn.pathways.explain.Explainer;
import dev.cairn.pathways.explain.Explanation;
import dev.cairn.pathways.explain.ExplanationText;
import dev.cairn.pathways.rule.Award;
import dev.cairn.pathways.rule.Facts;
import dev.cairn.pathways.rule.Question;
import dev.cairn.pathways.rule.Requirement;
import dev.cairn.pathways.rule.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * One rule under test. Immutable and thread-safe; each method gives another one or throws an {@link
 * AssertionError} that carries the explanation of what was concluded instead.
 */
public final class RuleVerifier {
  private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

  private final Award award;
  private final List<LearningRecord> records;
  private final Facts facts;
  private final LocalDate day;

  private RuleVerifier(Award award, List<LearningRecord> records, Facts facts, LocalDate day) {
    this.award = Objects.requireNonNull(award, "award");
    this.records = List.copyOf(records);
    this.facts = Objects.requireNonNull(facts, "facts");
    this.day = Objects.requireNonNull(day, "day");
  }

  /** An award under test: without records, and decided on the last day there is. */
  public static RuleVerifier verifyThat(Award award) {
    return new RuleVerifier(award, List.of(), Facts.NONE, LAST_DAY);
  }

  /** A single requirement under test, as an award that asks for nothing else. */
  public static RuleVerifier verifyThat(Requirement requirement) {
    return verifyThat(Award.builder().require(requirement).build());
  }

  /** With these records. */
  public RuleVerifier given(LearningRecord... given) {
    return new RuleVerifier(award, List.of(given), facts, day);
  }

  /** With what is stated besides records. */
  public RuleVerifier stating(Facts stated) {
    return new RuleVerifier(award, records, stated, day);
  }

  /** Decided on a day. */
  public RuleVerifier decidedOn(LocalDate decided) {
    return new RuleVerifier(award, records, facts, decided);
  }

  /** Holds whatever is unknown. */
  public RuleVerifier isSatisfied() {
    return is(Verdict.SATISFIED);
  }

  /** Cannot hold. */
  public RuleVerifier isNotSatisfied() {
    return is(Verdict.UNSATISFIED);
  }

  /** Depends on something that nobody stated. */
  public RuleVerifier isUndetermined() {
    return is(Verdict.UNDETERMINED);
  }

  private RuleVerifier is(Verdict expected) {
    Question question =
        Question.builder()
            .award(award)
            .records(records)
            .attestations(facts.attestations())
            .awards(facts.awards())
            .context(facts.context())
            .decisionDay(day)
            .build();
    AuditResult result = CompiledAward.compile(award).orThrow().audit(question);
    if (result.verdict() != expected) {
      Explanation why = Explainer.standard().explain(question, result);
      throw new AssertionError(
          "Expected " + expected + ", but it is this:\n" + ExplanationText.of(why));
    }
    return this;
  }
}
