package dev.cairn.pathways.rule;

import dev.cairn.core.Reading;
import dev.cairn.core.record.LearningRecord;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One case of a case file: a question with the verdict it must have.
 *
 * @param id unique in its file
 * @param question the question, or why it was refused
 * @param expect the verdict; empty if the case expects its question to be refused, or nothing
 * @param refused the finding codes with which the question must be refused; empty if it must not be
 * @param offerings what else the learner could earn, for completions
 * @param note for people
 */
public record RuleCase(
    String id,
    Reading<Question> question,
    Optional<Verdict> expect,
    List<String> refused,
    List<LearningRecord> offerings,
    String note) {
  /** Copies the lists. */
  public RuleCase {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(question, "question");
    Objects.requireNonNull(expect, "expect");
    Objects.requireNonNull(note, "note");
    refused = List.copyOf(refused);
    offerings = List.copyOf(offerings);
  }
}
