package dev.cairn.core.verification;

/** Whether the issuer may award this achievement. Apart from whether the signature holds. */
public enum Trust {
  /** The trust policy given accepts the issuer for this achievement. */
  ACCEPTED,
  /** The policy does not accept it, or bars it. */
  BARRED,
  /** No policy was given, so nobody judged. */
  NOT_JUDGED;

  /** The word used in JSON: {@code accepted}, {@code barred}, {@code notJudged}. */
  public String word() {
    return switch (this) {
      case ACCEPTED -> "accepted";
      case BARRED -> "barred";
      case NOT_JUDGED -> "notJudged";
    };
  }
}
