package dev.cairn.cli.stack;

import dev.cairn.core.Finding;
import dev.cairn.pathways.audit.AuditResult;
import dev.cairn.pathways.audit.Budget;
import dev.cairn.pathways.audit.CompiledAward;
import dev.cairn.pathways.certificate.Bindings;
import dev.cairn.pathways.certificate.Certificate;
import dev.cairn.pathways.certificate.CertificateChecker;
import dev.cairn.pathways.certificate.CheckReport;
import dev.cairn.pathways.certificate.Claim;
import dev.cairn.pathways.rule.Question;
import dev.cairn.pathways.rule.RuleCase;
import dev.cairn.pathways.rule.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What came of one case.
 *
 * @param id the case's id
 * @param verdict a verdict, or {@code REFUSED}
 * @param expected what the case expects, as a verdict word; {@code nothing} if it expects nothing
 * @param certificateChecked whether the checker accepted the certificate of the verdict
 * @param millis how long deciding and checking took
 * @param outcome whether it is as expected
 * @param findings why it is not, or what the engine notes
 */
public record CaseRun(
    String id,
    String verdict,
    String expected,
    boolean certificateChecked,
    long millis,
    Outcome outcome,
    List<Finding> findings) {

  /** How a case ended. */
  public enum Outcome {
    /** As expected, and the certificate was accepted where the verdict has one. */
    MATCHES,
    /** Another verdict than expected, or a certificate that the checker refuses. */
    DIFFERS,
    /** Not decided: the budget ran out. */
    OPEN;

    /** The word in JSON and text. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final String REFUSED = "REFUSED";

  /** Copies the findings. */
  public CaseRun {
    findings = List.copyOf(findings);
  }

  /** Decides a case and has its certificate checked. */
  public static CaseRun of(RuleCase one, Budget budget) {
    long start = System.nanoTime();
    return one.question()
        .match(
            a ->
                CompiledAward.compile(a.value().award())
                    .match(
                        award -> decided(one, a.value(), award.value(), budget, start),
                        r -> refused(one, r.findings(), start)),
            r -> refused(one, r.findings(), start));
  }

  private static CaseRun decided(
      RuleCase one, Question question, CompiledAward award, Budget budget, long start) {
    AuditResult result = award.audit(question, budget);
    List<Finding> findings = new ArrayList<>(result.findings());
    boolean proved = result.claim().map(c -> !(c instanceof Claim.TooLarge)).orElse(false);
    boolean checked = false;
    if (proved && isProvable(result.verdict())) {
      CheckReport report =
          CertificateChecker.check(
              question, new Certificate(Bindings.of(question), result.claim().orElseThrow()));
      checked = report.isAccepted();
      findings.addAll(report.findings());
    }
    String verdict = result.verdict().name();
    boolean open = result.verdict() == Verdict.UNDECIDED;
    boolean same = one.expect().map(e -> e == result.verdict()).orElse(one.refused().isEmpty());
    boolean shown = checked || !proved || !isProvable(result.verdict());
    Outcome outcome = open ? Outcome.OPEN : same && shown ? Outcome.MATCHES : Outcome.DIFFERS;
    return new CaseRun(one.id(), verdict, expected(one), checked, millis(start), outcome, findings);
  }

  private static CaseRun refused(RuleCase one, List<Finding> findings, long start) {
    List<String> codes = findings.stream().map(Finding::code).toList();
    boolean asExpected = !one.refused().isEmpty() && codes.containsAll(one.refused());
    return new CaseRun(
        one.id(),
        REFUSED,
        expected(one),
        false,
        millis(start),
        asExpected ? Outcome.MATCHES : Outcome.DIFFERS,
        asExpected ? List.of() : findings);
  }

  private static boolean isProvable(Verdict verdict) {
    return verdict == Verdict.SATISFIED || verdict == Verdict.UNSATISFIED;
  }

  private static String expected(RuleCase one) {
    return one.refused().isEmpty() ? one.expect().map(Verdict::name).orElse("nothing") : REFUSED;
  }

  private static long millis(long start) {
    return (System.nanoTime() - start) / 1_000_000;
  }
}
