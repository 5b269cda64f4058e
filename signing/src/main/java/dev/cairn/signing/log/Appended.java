package dev.cairn.signing.log;

import java.util.Objects;

/**
 * What came of appending: durable, and promised by a signature.
 *
 * @param first the index of the first entry appended; the others follow it
 * @param checkpoint the log with them in it
 */
public record Appended(long first, Checkpoint checkpoint) {
  /** Checks for null. */
  public Appended {
    Objects.requireNonNull(checkpoint, "checkpoint");
  }
}
