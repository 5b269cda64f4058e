package dev.cairn.signing.verify;

import dev.cairn.core.Finding;
import dev.cairn.core.verification.Trust;
import java.util.List;
import java.util.Objects;

/**
 * What a trust policy says of an issuer. Immutable.
 *
 * @param trust accepted, barred or not judged
 * @param decides whether the policy asks that what it does not accept is not Verified: barred then
 *     makes it Rejected, not judged makes it Undetermined
 * @param findings by which chain, or why not
 */
public record TrustJudgement(Trust trust, boolean decides, List<Finding> findings) {
  /** Copies the findings. */
  public TrustJudgement {
    Objects.requireNonNull(trust, "trust");
    findings = List.copyOf(findings);
  }

  /** Accepted, without more words. */
  public static TrustJudgement accepted() {
    return new TrustJudgement(Trust.ACCEPTED, false, List.of());
  }

  /** Nobody judged; leaves the overall result alone. */
  public static TrustJudgement notJudged() {
    return new TrustJudgement(Trust.NOT_JUDGED, false, List.of());
  }

  /** Barred for a reason; leaves the overall result alone. */
  public static TrustJudgement barred(Finding why) {
    return new TrustJudgement(Trust.BARRED, false, List.of(why));
  }

  /** The same judgement, moving the overall result. */
  public TrustJudgement deciding() {
    return new TrustJudgement(trust, true, findings);
  }
}
