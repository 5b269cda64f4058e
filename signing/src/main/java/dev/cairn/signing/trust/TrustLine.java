package dev.cairn.signing.trust;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What one line of a policy says of one credential. Immutable and thread-safe.
 *
 * @param pointer the line, such as {@code /accept/0}
 * @param outcome whether it speaks of the credential
 * @param chain how the line's anchor vouches for the issuer; empty where the line names no anchor,
 *     or none of its chains leads here
 * @param reason the line's own reason
 */
public record TrustLine(
    String pointer, Outcome outcome, List<TrustLink> chain, Optional<String> reason) {

  /** Whether a line speaks of a credential. */
  public enum Outcome {
    /** It speaks of it: accepting or barring. */
    APPLIES("applies"),
    /** It means the issuer, but not this achievement, level, country or day. */
    OTHER_MATTER("otherMatter"),
    /** It means the issuer, and the credential does not state all that the line asks about. */
    UNTOLD("untold"),
    /** It means other issuers. */
    OTHER_ISSUER("otherIssuer");

    private final String word;

    Outcome(String word) {
      this.word = word;
    }

    /** The word used in JSON. */
    public String word() {
      return word;
    }

    static Outcome of(boolean issuerMeant, List<TrustEntry.Match> matches) {
      if (!issuerMeant) {
        return OTHER_ISSUER;
      }
      if (matches.contains(TrustEntry.Match.YES)) {
        return APPLIES;
      }
      return matches.contains(TrustEntry.Match.UNTOLD) ? UNTOLD : OTHER_MATTER;
    }
  }

  /** Copies the chain. */
  public TrustLine {
    Objects.requireNonNull(pointer, "pointer");
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(reason, "reason");
    chain = List.copyOf(chain);
  }
}
