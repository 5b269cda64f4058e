package dev.cairn.core.format.ctdl;

import dev.cairn.core.model.LocalizedText;
import java.util.Objects;
import java.util.Optional;

/**
 * How long something takes ({@code ceterms:DurationProfile}), in durations of ISO 8601 as written.
 *
 * @param exact the duration
 * @param minimum the shortest
 * @param maximum the longest
 * @param description what it means
 */
public record DurationProfile(
    Optional<String> exact,
    Optional<String> minimum,
    Optional<String> maximum,
    Optional<LocalizedText> description) {
  /** Checks that nothing is null. */
  public DurationProfile {
    Objects.requireNonNull(exact, "exact");
    Objects.requireNonNull(minimum, "minimum");
    Objects.requireNonNull(maximum, "maximum");
    Objects.requireNonNull(description, "description");
  }

  /** An exact duration. */
  public static DurationProfile of(String exact) {
    return new DurationProfile(
        Optional.of(exact), Optional.empty(), Optional.empty(), Optional.empty());
  }
}
