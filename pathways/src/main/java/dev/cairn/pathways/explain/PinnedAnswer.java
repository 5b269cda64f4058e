package dev.cairn.pathways.explain;

import dev.cairn.pathways.audit.AnswerLimits;
import dev.cairn.pathways.audit.AnswerLimits.Place;
import dev.cairn.pathways.certificate.Claim;
import dev.cairn.pathways.explain.Explanation.Fault;
import dev.cairn.pathways.explain.Explanation.Reason;
import dev.cairn.pathways.rule.Verdict;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An answer that counts records where somebody wants them. Immutable and thread-safe.
 *
 * @param pins every pin with what is to be said of it, sorted by record and leaf
 * @param without the verdict without pins
 * @param with the verdict if every legal pin is honoured
 * @param answer an answer to the question as asked that honours every legal pin, for its
 *     certificate; if that depends on unknowns, one that would do
 * @param faults what cannot be met together while the legal pins are honoured; empty unless {@code
 *     with} is {@code UNSATISFIED}
 * @param limits the legal pins, for further searches
 */
public record PinnedAnswer(
    List<Pin> pins,
    Verdict without,
    Verdict with,
    Optional<Claim.Satisfied> answer,
    List<Fault> faults,
    AnswerLimits limits) {

  /** Copies the lists. */
  public PinnedAnswer {
    Objects.requireNonNull(without, "without");
    Objects.requireNonNull(with, "with");
    Objects.requireNonNull(answer, "answer");
    Objects.requireNonNull(limits, "limits");
    pins = List.copyOf(pins);
    faults = List.copyOf(faults);
  }

  /** Whether a pin may stand. */
  public enum Legality {
    /** The record may count there, beside the legal pins before it. */
    LEGAL,
    /** It may not, whatever else is or is not met. */
    ILLEGAL,
    /** It depends on what nobody stated, or could not be told within the budget. */
    OPEN
  }

  /**
   * A record wanted at a leaf.
   *
   * @param place the record and the leaf
   * @param legality whether it may count there
   * @param reason what keeps it out; empty if legal, or if the budget ended
   * @param sentence the same, in words
   */
  public record Pin(Place place, Legality legality, Optional<Reason> reason, String sentence) {}

  /** Whether the award is satisfied with every pin honoured. */
  public boolean isHonoured() {
    return with == Verdict.SATISFIED && pins.stream().allMatch(p -> p.legality() == Legality.LEGAL);
  }

  /** Whether the legal pins turn a satisfied award into one that is not. */
  public boolean costsVerdict() {
    return without == Verdict.SATISFIED && with == Verdict.UNSATISFIED;
  }
}
