package dev.cairn.pathways.certificate;

import dev.cairn.core.CairnException;
import dev.cairn.core.Finding;
import dev.cairn.core.json.JsonPointer;
import dev.cairn.pathways.certificate.internal.Checks;
import dev.cairn.pathways.certificate.internal.Refusal;
import dev.cairn.pathways.rule.Horizon;
import dev.cairn.pathways.rule.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * Checks a certificate against the question it is said to answer, without the engine: it reads
 * predicates, exceptions, sharing, sums and dates by itself.
 *
 * <p>A {@code SATISFIED} claim is accepted when its answer holds whatever the unknowns of all
 * records, attestations, awards and context may be; an {@code UNSATISFIED} one when its proof
 * contradicts the rows that hold in every answer. Bad data never throws. Time is linear in the
 * question for each row that a proof names, and bounded: a proof of more than {@link
 * Proof#MAX_SIZE} nodes and multipliers, or one that asks for too much work, is refused.
 *
 * <pre>{@code
 * CheckReport report = CertificateChecker.check(question, certificate);
 * if (report instanceof CheckReport.Accepted accepted) {
 *   award(accepted.verdict());
 * }
 * }</pre>
 *
 * <p>Stateless and thread-safe.
 */
public final class CertificateChecker {
  private CertificateChecker() {}

  /** Checks a certificate: its bindings, then its claim. */
  public static CheckReport check(Question question, Certificate certificate) {
    try {
      Checks checks = Checks.of(question);
      List<Finding> findings = unbound(Bindings.of(question), certificate.bindings());
      return findings.isEmpty()
          ? check(question, checks, certificate.claim())
          : new CheckReport.Refused(findings);
    } catch (Refusal refusal) {
      return new CheckReport.Refused(List.of(refusal.finding()));
    } catch (CairnException unfit) {
      return new CheckReport.Refused(
          List.of(Finding.error("certificate.unfit", "", String.valueOf(unfit.getMessage()))));
    }
  }

  private static CheckReport check(Question question, Checks checks, Claim claim) {
    if (claim instanceof Claim.Undetermined || claim instanceof Claim.TooLarge) {
      String why =
          claim instanceof Claim.TooLarge
              ? "The certificate was too large to keep; make it anew to check it."
              : "UNDETERMINED is stated, not proved; settle the unknowns and ask again.";
      return new CheckReport.Unproved(
          claim.verdict(), List.of(Finding.info("certificate.unproved", "/claim", why)));
    }
    List<Finding> findings = checks.check(claim);
    return findings.isEmpty()
        ? new CheckReport.Accepted(claim.verdict(), question.horizon() != Horizon.EARNED)
        : new CheckReport.Refused(findings);
  }

  private static List<Finding> unbound(Bindings of, Bindings claimed) {
    List<Finding> findings = new ArrayList<>();
    unbound("question", of.question(), claimed.question(), findings);
    unbound("documents", of.documents(), claimed.documents(), findings);
    return findings;
  }

  private static void unbound(
      String where,
      SortedMap<String, String> of,
      SortedMap<String, String> claimed,
      List<Finding> findings) {
    TreeSet<String> names = new TreeSet<>(of.keySet());
    names.addAll(claimed.keySet());
    for (String name : names) {
      String here = of.getOrDefault(name, "nothing");
      String there = claimed.getOrDefault(name, "nothing");
      if (!here.equals(there) || of.containsKey(name) != claimed.containsKey(name)) {
        findings.add(
            Finding.error(
                "certificate.binding",
                "/bindings/" + where + "/" + JsonPointer.escape(name),
                "The certificate is bound to "
                    + there
                    + " as "
                    + name
                    + ", and this question has "
                    + here
                    + "; check it against the question it was made for."));
      }
    }
  }
}
