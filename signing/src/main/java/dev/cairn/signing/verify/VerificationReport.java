package dev.cairn.signing.verify;

import dev.cairn.core.verification.Verification;
import java.util.List;
import java.util.Objects;

/**
 * A verification, those of the credentials inside, and what is needed to find out why. Immutable.
 *
 * @param verification of the document itself, with what its presented or contained credentials add
 * @param contained one for each credential inside, in document order
 * @param proofs one for each proof of the document itself that could be tried, in its order
 */
public record VerificationReport(
    Verification verification, List<Contained> contained, List<ProofReport> proofs) {
  /** Copies the lists. */
  public VerificationReport {
    Objects.requireNonNull(verification, "verification");
    contained = List.copyOf(contained);
    proofs = List.copyOf(proofs);
  }

  /** Why a credential is inside another document. */
  public enum Role {
    /** A presentation presents it: it must hold for the presentation to hold. */
    PRESENTED,
    /** A learner record contains it: it must hold for the record to hold. */
    PART,
    /** It endorses something: a verification of its own, which moves nothing else. */
    ENDORSEMENT
  }

  /**
   * A credential inside.
   *
   * @param pointer where it stands
   * @param role why it is there
   * @param report its own verification
   */
  public record Contained(String pointer, Role role, VerificationReport report) {
    /** Checks that nothing is null. */
    public Contained {
      Objects.requireNonNull(pointer, "pointer");
      Objects.requireNonNull(role, "role");
      Objects.requireNonNull(report, "report");
    }
  }
}
