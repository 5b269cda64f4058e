package dev.cairn.pathways.certificate;

import java.util.Objects;
import java.util.Optional;

/**
 * Something the question does not state.
 *
 * @param field which: of a record {@code state}, {@code code}, {@code issuer}, {@code subject},
 *     {@code origin}, {@code earned}, {@code level}, {@code grade}, {@code competency} or {@code
 *     credits}; of the learner {@code attestation}, {@code award} or {@code context}
 * @param record the record's id; empty for the learner's
 * @param of the framework, the scale, the competency, the unit (empty if none is asked), the key or
 *     the award
 */
public record Unknown(String field, Optional<String> record, Optional<String> of)
    implements Comparable<Unknown> {
  /** Checks for null. */
  public Unknown {
    Objects.requireNonNull(field, "field");
    Objects.requireNonNull(record, "record");
    Objects.requireNonNull(of, "of");
  }

  /** A field of a record that needs no further name. */
  public static Unknown ofRecord(String record, String field) {
    return new Unknown(field, Optional.of(record), Optional.empty());
  }

  /** A field of a record, such as the level in a framework. */
  public static Unknown ofRecord(String record, String field, String of) {
    return new Unknown(field, Optional.of(record), Optional.of(of));
  }

  /** A fact about the learner. */
  public static Unknown ofLearner(String field, String of) {
    return new Unknown(field, Optional.empty(), Optional.of(of));
  }

  @Override
  public int compareTo(Unknown other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return field + of.map(o -> " " + o).orElse("") + record.map(r -> " of " + r).orElse("");
  }
}
