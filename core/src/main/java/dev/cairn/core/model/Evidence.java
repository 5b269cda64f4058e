package dev.cairn.core.model;

import java.util.Objects;
import java.util.Optional;

/**
 * What shows that the achievement was earned.
 *
 * @param id its address
 * @param name its name
 * @param narrative how it came about, in Markdown
 * @param description what it is
 * @param genre what kind it is
 * @param audience whom it is for
 */
public record Evidence(
    Optional<String> id,
    Optional<String> name,
    Optional<String> narrative,
    Optional<String> description,
    Optional<String> genre,
    Optional<String> audience) {
  /** Checks that nothing is null. */
  public Evidence {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(narrative, "narrative");
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(genre, "genre");
    Objects.requireNonNull(audience, "audience");
  }

  /** Evidence with an address and a name. */
  public static Evidence of(String id, String name) {
    return new Evidence(
        Optional.of(id),
        Optional.of(name),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
