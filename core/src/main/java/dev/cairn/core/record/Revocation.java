package dev.cairn.core.record;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * That a record was taken back.
 *
 * @param on the day from which it no longer counts
 * @param recorded the day it became known; empty means known from {@code on}
 * @param reason why, for people; empty if unstated
 */
public record Revocation(LocalDate on, Optional<LocalDate> recorded, String reason) {
  /** Checks that nothing is null. */
  public Revocation {
    Objects.requireNonNull(on, "on");
    Objects.requireNonNull(recorded, "recorded");
    Objects.requireNonNull(reason, "reason");
  }
}
