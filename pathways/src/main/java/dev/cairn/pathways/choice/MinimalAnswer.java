package dev.cairn.pathways.choice;

import dev.cairn.pathways.certificate.Claim;
import dev.cairn.pathways.rule.GrantedException;
import java.util.List;
import java.util.Objects;

/**
 * The smallest answer to a question, as far as that was shown. Immutable and thread-safe.
 *
 * @param answer an answer to the question as asked, for its certificate
 * @param exceptions the exceptions with which alone, beside every block, it is an answer too
 * @param size how small it is
 * @param shown by which criteria nothing is smaller, in their order and without a gap: where one is
 *     missing the budget ended, and the answer is not shown to be the smallest from there on
 * @param nodes how many search nodes it took
 */
public record MinimalAnswer(
    Claim.Satisfied answer,
    List<GrantedException> exceptions,
    AnswerSize size,
    List<Criterion> shown,
    long nodes) {

  /** Copies the lists. */
  public MinimalAnswer {
    Objects.requireNonNull(answer, "answer");
    Objects.requireNonNull(size, "size");
    exceptions = List.copyOf(exceptions);
    shown = List.copyOf(shown);
  }

  /** By what answers are compared, the first first. */
  public enum Criterion {
    /**
     * How many exceptions it needs. Blocks are not counted: they withhold, and every answer honours
     * them.
     */
    EXCEPTIONS,
    /** How many records it uses. */
    RECORDS,
    /** How often a record serves one leaf more. */
    SHARING,
    /** The days on which its records were earned, sorted; a record without a day comes last. */
    DATES,
    /** The ids of its records, sorted. */
    RECORD_IDS,
    /** The leaves that each record serves, by their ids; leaves that divide records apart. */
    LEAF_IDS
  }

  /** Whether no answer is smaller by any criterion. */
  public boolean isShown() {
    return shown.size() == Criterion.values().length;
  }
}
