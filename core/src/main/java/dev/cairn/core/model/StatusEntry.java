package dev.cairn.core.model;

import java.util.Objects;
import java.util.Optional;

/**
 * Where the issuer says whether a credential still stands. What is said there is not known from the
 * credential itself.
 *
 * @param type the kind of list, such as {@code BitstringStatusListEntry}
 * @param purpose what the entry is for: {@code revocation}, {@code suspension}
 * @param list the URL of the list
 * @param index the position in the list, a text
 */
public record StatusEntry(
    String type, Optional<String> purpose, Optional<String> list, Optional<String> index) {
  /** Checks that nothing is null. */
  public StatusEntry {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(purpose, "purpose");
    Objects.requireNonNull(list, "list");
    Objects.requireNonNull(index, "index");
  }
}
