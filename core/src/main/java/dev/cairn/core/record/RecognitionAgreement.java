package dev.cairn.core.record;

import dev.cairn.core.CairnException;
import dev.cairn.core.model.Credit;
import dev.cairn.core.model.Level;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One agreement by which what somebody awards counts elsewhere. It is directed: nothing follows for
 * the other direction. Immutable and thread-safe.
 *
 * @param issuer whose records; empty for anybody's
 * @param code the code a record must have; empty if a competency is asked for
 * @param competency the competency a record must carry; empty if a code is asked for
 * @param as what the record counts as
 * @param from the first day on which something had to be earned to count
 * @param to the last such day
 * @param agreement the document that says so, for the explanation
 * @param confidence how far the two are the same
 */
public record RecognitionAgreement(
    Optional<String> issuer,
    Optional<String> code,
    Optional<String> competency,
    As as,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    String agreement,
    Confidence confidence) {

  /** How far what is recognised is the same as what it counts as. */
  public enum Confidence {
    /** They are the same. */
    EXACT("exact"),
    /** What is recognised holds at least what it counts as. */
    BROAD("broad"),
    /** It holds a part of it: credits count only if the agreement states how many. */
    PARTIAL("partial");

    private final String word;

    Confidence(String word) {
      this.word = word;
    }

    /** The word used in JSON. */
    public String word() {
      return word;
    }

    /** The confidence of that word. */
    public static Optional<Confidence> ofWord(String word) {
      return Arrays.stream(values()).filter(c -> c.word.equals(word)).findFirst();
    }
  }

  /**
   * What a record counts as; what is empty stays that of the record.
   *
   * @param code its code here
   * @param credits its credits here, stated by the agreement and never converted
   * @param level its level here
   * @param tags labels it gets besides its own
   * @param origin its origin here
   */
  public record As(
      Optional<String> code,
      Optional<Credit> credits,
      Optional<Level> level,
      Set<String> tags,
      Optional<Origin> origin) {
    /** Copies the tags. */
    public As {
      tags = Set.copyOf(tags);
      Objects.requireNonNull(code, "code");
    }
  }

  /** Checks that one thing is recognised and that the days are in order. */
  public RecognitionAgreement {
    Objects.requireNonNull(as, "as");
    Objects.requireNonNull(confidence, "confidence");
    if (code.isPresent() == competency.isPresent() || agreement.isBlank()) {
      throw CairnException.illegalArgument(
          "An agreement recognises either a code or a competency, and names itself.");
    }
    if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
      throw CairnException.illegalArgument(
          "The agreement " + agreement + " ends before it begins; swap the days.");
    }
  }

  /** Whether a record is what is recognised, whenever it was earned. */
  boolean isAbout(LearningRecord record) {
    return issuer.map(i -> record.issuer().filter(i::equals).isPresent()).orElse(true)
        && code.map(record.codes()::contains).orElse(true)
        && competency.map(record.competencies()::containsKey).orElse(true);
  }

  /** Whether the days exclude a record that was earned on a known day. */
  boolean excludes(LearningRecord record) {
    return record.earned().filter(d -> from.map(d::isBefore).orElse(false)).isPresent()
        || record.earned().filter(d -> to.map(d::isAfter).orElse(false)).isPresent();
  }

  /** Whether the days matter and the record does not say its day. */
  boolean isUndatedFor(LearningRecord record) {
    return (from.isPresent() || to.isPresent()) && record.earned().isEmpty();
  }
}
