package dev.cairn.cli.stack;

import dev.cairn.cli.Refusal;
import dev.cairn.core.record.LearningRecord;
import dev.cairn.core.record.RecognitionPolicy;
import dev.cairn.pathways.audit.AuditResult;
import dev.cairn.pathways.audit.Budget;
import dev.cairn.pathways.audit.CompiledAward;
import dev.cairn.pathways.certificate.Bindings;
import dev.cairn.pathways.certificate.Certificate;
import dev.cairn.pathways.certificate.CertificateChecker;
import dev.cairn.pathways.certificate.CheckReport;
import dev.cairn.pathways.certificate.Claim;
import dev.cairn.pathways.explain.Explainer;
import dev.cairn.pathways.explain.Explanation;
import dev.cairn.pathways.rule.Horizon;
import dev.cairn.pathways.rule.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A question decided.
 *
 * @param asked the question and the credentials behind it
 * @param result what the engine found
 * @param certificate the verdict bound to the question; empty if undecided
 * @param check what the checker says of the certificate; empty if there is none
 */
public record Evaluation(
    AskedQuestion asked,
    AuditResult result,
    Optional<Certificate> certificate,
    Optional<CheckReport> check) {
  /** Fewer questions than a library user would allow: somebody is waiting at a terminal. */
  private static final Explainer EXPLAINER = Explainer.with(Budget.nodes(20_000), 1_000);

  /** Decides a question and has the certificate checked. */
  public static Evaluation of(AskedQuestion asked, Budget budget) {
    CompiledAward award =
        Refusal.unlessAccepted("the award", CompiledAward.compile(asked.question().award()));
    AuditResult result = award.audit(asked.question(), budget);
    Optional<Certificate> certificate =
        result.claim().map(c -> new Certificate(Bindings.of(asked.question()), c));
    return new Evaluation(
        asked,
        result,
        certificate,
        certificate.map(c -> CertificateChecker.check(asked.question(), c)));
  }

  /** The verdict. */
  public Verdict verdict() {
    return result.verdict();
  }

  /** Why the award is not satisfied and what would complete it; empty for other verdicts. */
  public Optional<Explanation> explanation() {
    return verdict() == Verdict.UNSATISFIED
        ? Optional.of(EXPLAINER.explain(asked.question(), result))
        : Optional.empty();
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
