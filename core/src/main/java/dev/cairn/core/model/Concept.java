package dev.cairn.core.model;

import java.util.Objects;
import java.util.Optional;

/**
 * A term of a controlled vocabulary. Two are the same when their URIs are; labels are for people.
 *
 * @param uri what identifies it; empty where the source has only words
 * @param label what it is called
 */
public record Concept(Optional<String> uri, LocalizedText label) {
  /** Checks that nothing is null. */
  public Concept {
    Objects.requireNonNull(uri, "uri");
    Objects.requireNonNull(label, "label");
  }

  /** A term known by words only. */
  public static Concept of(String label) {
    return new Concept(Optional.empty(), LocalizedText.of(label));
  }

  @Override
  public String toString() {
    String text = label.any();
    return text.isEmpty() ? uri.orElse("") : text;
  }
}
