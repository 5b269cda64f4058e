package dev.cairn.signing.verify;

import dev.cairn.core.verification.Verification;
import java.util.List;
import java.util.Objects;

/**
 * A verification and those of the credentials inside. Immutable.
 *
 * @param verification of the document itself, with what its presented or contained credentials add
 * @param contained one for each credential inside, in document order
 */
public record VerificationReport(Verification verification, List<Contained> contained) {
  /** Copies the list. */
  public VerificationReport {
    Objects.requireNonNull(verification, "verification");
    contained = List.copyOf(contained);
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
