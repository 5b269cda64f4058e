package dev.cairn.pathways.audit.internal;

import dev.cairn.pathways.audit.AnswerLimits;
import dev.cairn.pathways.audit.internal.resolve.Settled;
import dev.cairn.pathways.audit.internal.resolve.Situation;
import dev.cairn.pathways.audit.internal.rows.Facts;
import dev.cairn.pathways.audit.internal.rows.Reading;
import dev.cairn.pathways.audit.internal.rows.Rows;
import dev.cairn.pathways.audit.internal.rows.Separation;
import dev.cairn.pathways.audit.internal.rows.Shortlist;
import dev.cairn.pathways.audit.internal.search.Budgeted;
import dev.cairn.pathways.audit.internal.search.Outcome;
import dev.cairn.pathways.audit.internal.search.Search;
import dev.cairn.pathways.certificate.Claim;
import java.util.Optional;

/** Searches of one audit: of the whole question and of its cases, all on one budget. */
final class Looks {
  private final Situation whole;
  private final Separation separation;
  private final Budgeted counter;
  private final Optional<Shortlist> shortlist;
  private final Facts wholeFacts;
  private final AnswerLimits limits;

  /** Searches of a question; the short list only where no exception lets a record in elsewhere. */
  Looks(
      Situation whole,
      Separation separation,
      Optional<Shortlist> shortlist,
      AnswerLimits limits,
      Budgeted counter) {
    this.limits = limits;
    this.whole = whole;
    this.separation = separation;
    this.shortlist = shortlist;
    this.counter = counter;
    this.wholeFacts = new Facts(whole);
  }

  /**
   * What a search found.
   *
   * @param outcome how it ended
   * @param rows what was searched
   * @param situation the case
   */
  record Look(Outcome outcome, Rows rows, Situation situation) {
    boolean isSolved() {
      return outcome.end() == Outcome.End.SOLVED;
    }

    boolean isRefuted() {
      return outcome.end() == Outcome.End.REFUTED;
    }

    /** Whether other readings of what is unknown would have found the same. */
    boolean isOfEveryReading() {
      return !rows.dependOnReading();
    }

    Claim.Satisfied answer() {
      return Answers.of(situation, rows, outcome);
    }

    /** The claim that no answer exists; only if refuted. */
    Claim refutation() {
      return new Proofs(rows.system()).claim(outcome.proof().orElseThrow());
    }
  }

  Situation whole() {
    return whole;
  }

  Budgeted counter() {
    return counter;
  }

  private Look search(Situation situation, Rows rows) {
    return new Look(new Search(rows.system(), counter).run(), rows, situation);
  }

  /** Looks for an answer that is certain, or with {@code hopeful} one that assumes things. */
  Look certain(Settled settled, boolean hopeful) {
    Situation situation = whole.settle(settled);
    Facts facts = situation == whole ? wholeFacts : new Facts(situation);
    Reading reading = hopeful ? Reading.HOPEFUL : Reading.CERTAIN;
    return search(situation, new Rows(situation, facts, separation, shortlist, reading, limits));
  }

  /** Whether no answer is certain, even if every observation that was not told would hold. */
  boolean isNoneCertain(boolean hopeful) {
    return !wholeFacts.isUntold()
        || search(
                whole,
                new Rows(
                    whole,
                    wholeFacts.lenient(),
                    separation,
                    shortlist,
                    hopeful ? Reading.HOPEFUL : Reading.CERTAIN,
                    limits))
            .isRefuted();
  }

  /** A certain answer where some values are given. */
  Optional<Claim.Satisfied> certain(Settled settled) {
    Look look = certain(settled, false);
    return look.isSolved() ? Optional.of(look.answer()) : Optional.empty();
  }

  /** Looks for an answer that is possible in one case. */
  Look possible(Settled settled) {
    Situation situation = whole.settle(settled);
    return situation == whole
        ? search(
            whole, new Rows(whole, wholeFacts, separation, shortlist, Reading.POSSIBLE, limits))
        : search(situation, Rows.ofCase(wholeFacts, new Facts(situation), separation, limits));
  }
}
