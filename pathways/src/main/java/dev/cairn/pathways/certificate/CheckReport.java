package dev.cairn.pathways.certificate;

import dev.cairn.core.CairnException;
import dev.cairn.core.Finding;
import dev.cairn.pathways.rule.Verdict;
import java.util.List;
import java.util.Objects;

/**
 * What came of checking a certificate against a question.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface CheckReport {

  /** Why it was not accepted; empty if it was. */
  default List<Finding> findings() {
    return List.of();
  }

  /** Whether the certificate proves its verdict. */
  default boolean isAccepted() {
    return this instanceof Accepted;
  }

  /**
   * The certificate is of this question and proves its verdict.
   *
   * @param verdict {@code SATISFIED} or {@code UNSATISFIED}
   * @param projected whether the question looks beyond what is earned; such a verdict is no award
   */
  record Accepted(Verdict verdict, boolean projected) implements CheckReport {
    /** Checks for null. */
    public Accepted {
      Objects.requireNonNull(verdict, "verdict");
    }
  }

  /**
   * The certificate is of this question and brings no proof: an {@code UNDETERMINED} verdict, or
   * one whose proof was too large.
   *
   * @param verdict the verdict claimed
   * @param findings what is missing
   */
  record Unproved(Verdict verdict, List<Finding> findings) implements CheckReport {
    /** Copies the findings. */
    public Unproved {
      Objects.requireNonNull(verdict, "verdict");
      findings = List.copyOf(findings);
    }
  }

  /**
   * The certificate is of another question, or does not show what it claims.
   *
   * @param findings at least one
   */
  record Refused(List<Finding> findings) implements CheckReport {
    /** Copies the findings. */
    public Refused {
      findings = List.copyOf(findings);
      if (findings.isEmpty()) {
        throw CairnException.illegalArgument("A refusal needs a finding; say why.");
      }
    }
  }
}
