package dev.cairn.signing.credibility;

import dev.cairn.core.model.Award;
import dev.cairn.core.model.Rational;
import dev.cairn.core.model.Recognition;
import dev.cairn.core.record.LearningRecord;
import dev.cairn.core.record.RecognitionPolicy;
import dev.cairn.core.verification.Verification;
import dev.cairn.signing.trust.TrustDecision;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What speaks for a credential and what against it, each with its source. At least one fact for
 * every {@link CredibilityTopic}, in its order; what nobody says is a fact that is unknown. Equal
 * questions give equal reports. Immutable and thread-safe.
 *
 * @param facts the facts
 */
public record CredibilityReport(List<CredibilityFact> facts) {
  /** Copies the facts. */
  public CredibilityReport {
    facts = List.copyOf(facts);
  }

  /**
   * Asks.
   *
   * @param verification what a verifier says of the credential
   * @param decision what a trust policy says of its issuer; empty if no policy was given
   * @param award what the credential says
   * @param record what rules would see of it; empty if it makes no record
   * @param agreements by which others accept such credentials
   * @param day the day asked about
   * @param weights only for the age beyond which it is old
   */
  public static CredibilityReport of(
      Verification verification,
      Optional<TrustDecision> decision,
      Award award,
      Optional<LearningRecord> record,
      List<RecognitionPolicy> agreements,
      LocalDate day,
      CredibilityWeights weights) {
    Objects.requireNonNull(verification, "verification");
    List<CredibilityFact> facts = new ArrayList<>();
    facts.addAll(SignedFacts.of(verification, decision));
    facts.addAll(StatedFacts.of(award, day, weights.maxAgeYears()));
    facts.addAll(acceptance(award, record, agreements));
    facts.sort((a, b) -> a.topic().compareTo(b.topic()));
    return new CredibilityReport(facts);
  }

  private static List<CredibilityFact> acceptance(
      Award award, Optional<LearningRecord> record, List<RecognitionPolicy> agreements) {
    List<CredibilityFact> facts = new ArrayList<>();
    for (RecognitionPolicy policy : agreements) {
      for (LearningRecord as : record.map(r -> policy.applyTo(List.of(r))).orElse(List.of())) {
        if (record.filter(r -> r.id().equals(as.id())).isEmpty()) {
          facts.add(
              new CredibilityFact(
                  CredibilityTopic.ACCEPTANCE,
                  CredibilityFact.Holds.YES,
                  "It counts as "
                      + String.join(", ", as.codes().stream().sorted().toList())
                      + as.credits().map(c -> " with " + c + " credits").orElse("")
                      + ".",
                  as.sources().get(as.sources().size() - 1)));
        }
      }
    }
    List<Recognition> stated = new ArrayList<>(award.achievement().recognitions());
    stated.addAll(award.issuer().recognitions());
    stated.forEach(
        r ->
            facts.add(
                new CredibilityFact(
                    CredibilityTopic.ACCEPTANCE,
                    CredibilityFact.Holds.UNKNOWN,
                    "It says of itself that it is recognised: " + r + ".",
                    StatedFacts.CREDENTIAL)));
    if (facts.isEmpty()) {
      facts.add(
          new CredibilityFact(
              CredibilityTopic.ACCEPTANCE,
              CredibilityFact.Holds.UNKNOWN,
              "No agreement at hand says who accepts it toward what.",
              agreements.isEmpty() ? "no agreements given" : agreements.get(0).name()));
    }
    return facts;
  }

  /**
   * The score by these weights. A topic holds if one of its facts does and none speaks against it.
   */
  public CredibilityScore score(CredibilityWeights weights) {
    Rational all = Rational.ZERO;
    Rational sure = Rational.ZERO;
    Rational possible = Rational.ZERO;
    List<CredibilityScore.Part> parts = new ArrayList<>();
    for (CredibilityTopic topic : CredibilityTopic.values()) {
      Rational weight = weights.weights().getOrDefault(topic, Rational.ZERO);
      if (weight.signum() == 0) {
        continue;
      }
      CredibilityFact.Holds holds = holds(topic);
      parts.add(new CredibilityScore.Part(topic, weight, holds));
      all = all.plus(weight);
      sure = holds == CredibilityFact.Holds.YES ? sure.plus(weight) : sure;
      possible = holds == CredibilityFact.Holds.NO ? possible : possible.plus(weight);
    }
    return new CredibilityScore(sure.dividedBy(all), possible.dividedBy(all), parts);
  }

  /** Whether a topic holds: no fact against it, and one for it. */
  public CredibilityFact.Holds holds(CredibilityTopic topic) {
    List<CredibilityFact.Holds> said =
        facts.stream().filter(f -> f.topic() == topic).map(CredibilityFact::holds).toList();
    if (said.contains(CredibilityFact.Holds.NO)) {
      return CredibilityFact.Holds.NO;
    }
    return said.contains(CredibilityFact.Holds.YES)
        ? CredibilityFact.Holds.YES
        : CredibilityFact.Holds.UNKNOWN;
  }
}
