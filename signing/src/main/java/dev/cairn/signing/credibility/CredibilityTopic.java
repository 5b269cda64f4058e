package dev.cairn.signing.credibility;

import java.util.Arrays;
import java.util.Optional;

/** What a credibility report looks at, in its order. */
public enum CredibilityTopic {
  /** The credential is what its issuer signed. */
  INTEGRITY("integrity"),
  /** It has not been revoked or suspended. */
  STATUS("status"),
  /** A trust policy recognises the issuer for this achievement. */
  ISSUER("issuer"),
  /** Somebody stands for the quality of the issuer or the offer. */
  QUALITY("quality"),
  /** How it was assessed is stated. */
  ASSESSMENT("assessment"),
  /** How the assessment was supervised, or the learner's identity checked, is stated. */
  SUPERVISION("supervision"),
  /** The results reach what was asked for. */
  RESULT("result"),
  /** A level in a named framework is stated. */
  LEVEL("level"),
  /** The workload is stated, in credits or hours. */
  WORKLOAD("workload"),
  /** The outcomes are aligned with a framework that others know too. */
  OUTCOMES("outcomes"),
  /** There is evidence of the work. */
  EVIDENCE("evidence"),
  /** It is recent enough, and has not expired. */
  AGE("age"),
  /** Somebody accepts it toward something. */
  ACCEPTANCE("acceptance");

  private final String word;

  CredibilityTopic(String word) {
    this.word = word;
  }

  /** The word used in JSON. */
  public String word() {
    return word;
  }

  /** The topic of that word. */
  public static Optional<CredibilityTopic> ofWord(String word) {
    return Arrays.stream(values()).filter(t -> t.word.equals(word)).findFirst();
  }
}
