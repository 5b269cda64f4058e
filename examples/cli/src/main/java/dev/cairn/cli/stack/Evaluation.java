package dev.cairn.cli.stack;

import dev.cairn.cli.Refusal;
import dev.cairn.core.CairnException;
import dev.cairn.core.record.LearningRecord;
import dev.cairn.core.record.RecognitionPolicy;
import dev.cairn.core.record.RecordState;
import dev.cairn.pathways.audit.AnswerLimits;
import dev.cairn.pathways.audit.AuditResult;
import dev.cairn.pathways.audit.Budget;
import dev.cairn.pathways.audit.CompiledAward;
import dev.cairn.pathways.certificate.Bindings;
import dev.cairn.pathways.certificate.Certificate;
import dev.cairn.pathways.certificate.CertificateChecker;
import dev.cairn.pathways.certificate.CheckReport;
import dev.cairn.pathways.certificate.Claim;
import dev.cairn.pathways.choice.MinimalAnswer;
import dev.cairn.pathways.choice.MinimalSearch;
import dev.cairn.pathways.explain.Explainer;
import dev.cairn.pathways.explain.Explanation;
import dev.cairn.pathways.explain.PinnedAnswer;
import dev.cairn.pathways.explain.Pinning;
import dev.cairn.pathways.rule.Horizon;
import dev.cairn.pathways.rule.Question;
import dev.cairn.pathways.rule.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A question decided.
 *
 * @param asked the question and the credentials behind it
 * @param result what the engine found
 * @param certificate the verdict bound to the question; empty if undecided
 * @param check what the checker says of the certificate; empty if there is none
 * @param explanation why the award is not satisfied and what would complete it; empty for other
 *     verdicts
 * @param wishes what was asked for beside the verdict
 * @param pinned what became of the pins; empty if there were none
 * @param minimal the smallest answer, if one was asked for and an answer is certain
 */
public record Evaluation(
    AskedQuestion asked,
    AuditResult result,
    Optional<Certificate> certificate,
    Optional<CheckReport> check,
    Optional<Explanation> explanation,
    Wishes wishes,
    Optional<PinnedAnswer> pinned,
    Optional<MinimalAnswer> minimal) {
  /** Fewer questions than a library user would allow: somebody is waiting at a terminal. */
  private static final Explainer EXPLAINER = Explainer.with(Budget.nodes(20_000), 1_000);

  /** Decides a question and has the certificate checked. */
  public static Evaluation of(AskedQuestion asked, Budget budget) {
    return of(asked, budget, Wishes.NONE);
  }

  /**
   * Decides a question, has the certificate checked and does what else is wished.
   *
   * @throws Refusal with {@code usage.pin} or {@code usage.offerings} if a wish does not fit
   */
  public static Evaluation of(AskedQuestion asked, Budget budget, Wishes wishes) {
    Question question = asked.question();
    CompiledAward award =
        Refusal.unlessAccepted("the award", CompiledAward.compile(question.award()));
    List<LearningRecord> offered =
        wishes.offerings().map(o -> earned(o, question)).orElse(List.of());
    AuditResult found = award.audit(question, budget);
    Optional<PinnedAnswer> pinned = pinned(question, found, wishes, budget);
    Optional<PinnedAnswer> kept =
        pinned.filter(p -> found.verdict() == Verdict.SATISFIED && p.with() == Verdict.SATISFIED);
    AuditResult chosen = kept.flatMap(PinnedAnswer::answer).map(a -> with(found, a)).orElse(found);
    AnswerLimits limits = kept.map(PinnedAnswer::limits).orElse(AnswerLimits.NONE);
    Optional<MinimalAnswer> minimal =
        chosen.verdict() == Verdict.SATISFIED
            ? wishes
                .minimal()
                .flatMap(
                    b -> chosen.answer().map(a -> MinimalSearch.within(question, limits, a, b)))
            : Optional.empty();
    AuditResult result = minimal.map(m -> with(chosen, m.answer())).orElse(chosen);
    Optional<Certificate> certificate =
        result.claim().map(c -> new Certificate(Bindings.of(question), c));
    Optional<Explanation> explanation =
        result.verdict() != Verdict.UNSATISFIED
            ? Optional.empty()
            : Optional.of(
                wishes.offerings().isPresent()
                    ? EXPLAINER.explain(question, result, offered)
                    : EXPLAINER.explain(question, result));
    return new Evaluation(
        asked,
        result,
        certificate,
        certificate.map(c -> CertificateChecker.check(question, c)),
        explanation,
        wishes,
        pinned,
        minimal);
  }

  private static AuditResult with(AuditResult found, Claim.Satisfied answer) {
    return new AuditResult(found.verdict(), Optional.of(answer), found.nodes(), found.findings());
  }

  private static Optional<PinnedAnswer> pinned(
      Question question, AuditResult found, Wishes wishes, Budget budget) {
    if (wishes.pins().isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Pinning.of(question, found, wishes.pins(), budget));
    } catch (CairnException e) {
      throw new Refusal("usage.pin", "", String.valueOf(e.getMessage()));
    }
  }

  /** What is offered counts as if earned, on the day of the decision where it names no other. */
  private static List<LearningRecord> earned(List<LearningRecord> offered, Question question) {
    Set<String> ids = new HashSet<>();
    question.records().forEach(r -> ids.add(r.id()));
    List<LearningRecord> earned = new ArrayList<>();
    for (LearningRecord r : offered) {
      if (!ids.add(r.id())) {
        throw new Refusal(
            "usage.offerings",
            "",
            "An offering has the id \"" + r.id() + "\" of another record; give it its own.");
      }
      earned.add(
          LearningRecord.builder()
              .from(r)
              .state(RecordState.EARNED)
              .earned(r.earned().orElse(question.decisionDay()))
              .build());
    }
    return earned;
  }

  /** The verdict. */
  public Verdict verdict() {
    return result.verdict();
  }

  /** Whether the question looks beyond what is earned, so that the verdict is no award. */
  public boolean isProjected() {
    return asked.question().horizon() != Horizon.EARNED;
  }

  /** Which records each leaf uses, in the order of the rules; empty without an answer. */
  public Map<String, List<LearningRecord>> uses() {
    Map<String, List<LearningRecord>> uses = new TreeMap<>();
    result
        .answer()
        .ifPresent(
            a ->
                a.uses()
                    .forEach(
                        (leaf, of) ->
                            of.forEach(
                                u ->
                                    record(u)
                                        .ifPresent(
                                            r ->
                                                uses.computeIfAbsent(leaf, l -> new ArrayList<>())
                                                    .add(r)))));
    return uses;
  }

  /** The ids of the leaves that use a record, as it is or as what it is recognised as. */
  public List<String> leavesOf(String record) {
    List<String> leaves = new ArrayList<>();
    uses()
        .forEach(
            (leaf, of) -> {
              if (of.stream().anyMatch(r -> RecognitionPolicy.origin(r).equals(record))) {
                leaves.add(leaf);
              }
            });
    return leaves;
  }

  private Optional<LearningRecord> record(Claim.Use use) {
    return asked.question().records().stream().filter(r -> r.id().equals(use.record())).findFirst();
  }
}
