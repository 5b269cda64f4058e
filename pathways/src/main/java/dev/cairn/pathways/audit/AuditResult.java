package dev.cairn.pathways.audit;

import dev.cairn.core.CairnException;
import dev.cairn.core.Finding;
import dev.cairn.pathways.certificate.Claim;
import dev.cairn.pathways.certificate.Unknown;
import dev.cairn.pathways.rule.Verdict;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What an audit found: the verdict, and with it the answer, the proof or the unknowns that a
 * certificate carries.
 *
 * <p>Immutable and thread-safe.
 *
 * @param verdict the answer to the question
 * @param claim what shows the verdict, of the same verdict; empty only if {@code UNDECIDED}
 * @param nodes how many search nodes it took
 * @param findings warnings and notes; see the constants of this class
 */
public record AuditResult(
    Verdict verdict, Optional<Claim> claim, long nodes, List<Finding> findings) {
  /** The code of the finding that says the budget ran out or the audit was cancelled. */
  public static final String OUT_OF_BUDGET = "audit.budget";

  /** The code of the finding that says unknowns hang together in a way that was not resolved. */
  public static final String UNKNOWNS_TANGLED = "audit.unknowns-tangled";

  /** The code of the finding that says numbers have no common denominator of ordinary size. */
  public static final String NUMBERS_TOO_FINE = "audit.numbers-too-fine";

  /** Checks that the claim is of this verdict. */
  public AuditResult {
    Objects.requireNonNull(verdict, "verdict");
    findings = List.copyOf(findings);
    if (claim.isPresent() == (verdict == Verdict.UNDECIDED)
        || claim.map(c -> c.verdict() != verdict).orElse(false)) {
      throw CairnException.illegalArgument(
          verdict + " needs a claim of its own, and UNDECIDED none; mend it.");
    }
  }

  /**
   * The answer if {@code SATISFIED}; if {@code UNDETERMINED}, one that would do should the unknowns
   * turn out well; else empty.
   */
  public Optional<Claim.Satisfied> answer() {
    if (claim.isPresent() && claim.get() instanceof Claim.Satisfied s) {
      return Optional.of(s);
    }
    return claim.isPresent() && claim.get() instanceof Claim.Undetermined u
        ? u.possible()
        : Optional.empty();
  }

  /** The unknowns that matter; empty unless {@code UNDETERMINED}. */
  public List<Unknown> unknowns() {
    return claim.isPresent() && claim.get() instanceof Claim.Undetermined u
        ? u.unknowns()
        : List.of();
  }
}
