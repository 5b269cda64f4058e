package dev.cairn.signing.credibility;

import dev.cairn.core.Finding;
import dev.cairn.core.verification.Check;
import dev.cairn.core.verification.Verification;
import dev.cairn.signing.credibility.CredibilityFact.Holds;
import dev.cairn.signing.trust.TrustDecision;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The facts that a verifier and a trust policy give. */
final class SignedFacts {
  private static final String VERIFICATION = "the verification";

  private SignedFacts() {}

  static List<CredibilityFact> of(Verification verification, Optional<TrustDecision> decision) {
    List<CredibilityFact> facts = new ArrayList<>();
    facts.add(integrity(verification));
    facts.add(status(verification.check(Check.Kind.STATUS)));
    facts.add(issuer(verification, decision));
    return facts;
  }

  private static CredibilityFact integrity(Verification verification) {
    return verification.match(
        v ->
            fact(
                CredibilityTopic.INTEGRITY,
                Holds.YES,
                "It is what " + v.issuer().orElse("its issuer") + " signed."),
        r ->
            fact(
                CredibilityTopic.INTEGRITY,
                Holds.NO,
                "It was rejected: " + first(r.checks(), Check.Outcome.FAILED)),
        u ->
            fact(
                CredibilityTopic.INTEGRITY,
                Holds.UNKNOWN,
                "Whether it holds cannot be told: " + first(u.checks(), Check.Outcome.UNKNOWN)));
  }

  private static CredibilityFact status(Check status) {
    return switch (status.outcome()) {
      case PASSED ->
          fact(CredibilityTopic.STATUS, Holds.YES, "It is neither revoked nor suspended.");
      case FAILED ->
          fact(
              CredibilityTopic.STATUS,
              Holds.NO,
              "Its status speaks against it: " + first(List.of(status), Check.Outcome.FAILED));
      case UNKNOWN ->
          fact(
              CredibilityTopic.STATUS,
              Holds.UNKNOWN,
              "Its status cannot be told: " + first(List.of(status), Check.Outcome.UNKNOWN));
      case NOT_CHECKED ->
          fact(
              CredibilityTopic.STATUS,
              Holds.UNKNOWN,
              "It names no list in which it could be revoked, or nobody looked.");
    };
  }

  private static CredibilityFact issuer(
      Verification verification, Optional<TrustDecision> decision) {
    String issuer = verification.issuer().orElse("its issuer");
    if (decision.isEmpty()) {
      return new CredibilityFact(
          CredibilityTopic.ISSUER,
          Holds.UNKNOWN,
          "Nobody was asked whether " + issuer + " may award this.",
          "no trust policy given");
    }
    Holds holds =
        switch (decision.get().standing()) {
          case TRUSTED -> Holds.YES;
          case UNKNOWN -> Holds.UNKNOWN;
          case BARRED, NOT_COVERED -> Holds.NO;
        };
    String entries = String.join(", ", decision.get().entries());
    return new CredibilityFact(
        CredibilityTopic.ISSUER,
        holds,
        decision.get().why().message(),
        "the trust policy" + (entries.isEmpty() ? "" : ", " + entries));
  }

  private static String first(List<Check> checks, Check.Outcome outcome) {
    return checks.stream()
        .filter(c -> c.outcome() == outcome)
        .flatMap(c -> c.findings().stream())
        .findFirst()
        .map(Finding::message)
        .orElse("no reason was given.");
  }

  private static CredibilityFact fact(CredibilityTopic topic, Holds holds, String statement) {
    return new CredibilityFact(topic, holds, statement, VERIFICATION);
  }
}
