package dev.cairn.pathways.audit;

import dev.cairn.core.Finding;
import dev.cairn.pathways.rule.Verdict;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What an audit found.
 *
 * <p>Immutable and thread-safe.
 *
 * @param verdict the answer to the question
 * @param answer present if {@code SATISFIED}; if {@code UNDETERMINED}, one that would do should the
 *     open facts turn out well
 * @param open the unknowns that matter, if {@code UNDETERMINED}
 * @param nodes how many search nodes it took
 * @param findings warnings and notes; code {@code audit.unsupported} says that the rules use a
 *     construct that cannot be decided yet, {@code audit.budget} that the budget ran out
 */
public record AuditResult(
    Verdict verdict,
    Optional<Answer> answer,
    List<OpenFact> open,
    long nodes,
    List<Finding> findings) {
  /** The code of the finding that says a construct cannot be decided yet. */
  public static final String UNSUPPORTED = "audit.unsupported";

  /** The code of the finding that says the budget ran out or the audit was cancelled. */
  public static final String OUT_OF_BUDGET = "audit.budget";

  /** Copies the lists. */
  public AuditResult {
    Objects.requireNonNull(verdict, "verdict");
    Objects.requireNonNull(answer, "answer");
    open = List.copyOf(open);
    findings = List.copyOf(findings);
  }

  /** Whether the rules use a construct that cannot be decided yet. */
  public boolean isUnsupported() {
    return findings.stream().anyMatch(f -> f.code().equals(UNSUPPORTED));
  }
}
