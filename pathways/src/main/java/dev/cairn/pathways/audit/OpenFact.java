package dev.cairn.pathways.audit;

import java.util.Objects;

/**
 * Something not known that a verdict depends on.
 *
 * @param kind what sort of fact
 * @param subject the record's id, or the key, award or context name
 * @param field which field of the record, for example {@code credits}; empty for the other kinds
 */
public record OpenFact(Kind kind, String subject, String field) {
  /** Checks for null. */
  public OpenFact {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(field, "field");
  }

  /** What sort of fact is unknown. */
  public enum Kind {
    /** A field of a record. */
    RECORD,
    /** An attestation that nobody gave or denied. */
    ATTESTATION,
    /** Whether another award is held. */
    AWARD,
    /** A key of the learner's context. */
    CONTEXT
  }
}
