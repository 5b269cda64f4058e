package dev.cairn.pathways.certificate.internal;

import dev.cairn.core.record.RecordState;
import java.util.Optional;
import java.util.Set;

/** Values of one unknown that the rules do not tell apart. */
sealed interface Cell {
  /**
   * One text, or any that no rule names.
   *
   * @param value the text; empty for any other
   */
  record Text(Optional<String> value) implements Cell {}

  /**
   * Calendar days of the learner's context, counted from 1970-01-01.
   *
   * @param range which
   */
  record Day(Interval range) implements Cell {}

  /**
   * Numbers; days of a record are counted from 1970-01-01.
   *
   * @param range which
   */
  record Numeric(Interval range) implements Cell {}

  /**
   * One code, or any that no rule names in full and that these patterns match.
   *
   * @param value the code; empty for any other
   * @param matched the texts of the patterns that match it, if it is any other
   */
  record Code(Optional<String> value, Set<String> matched) implements Cell {}

  /**
   * The state of a record.
   *
   * @param value the state; revoked if the record is not there at all
   */
  record State(RecordState value) implements Cell {}
}
