package dev.cairn.core.model;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A text in one or several languages.
 *
 * @param byLanguage the text by tag of BCP 47; the empty tag where the source names no language
 */
public record LocalizedText(Map<String, String> byLanguage) {
  /** Copies the texts. */
  public LocalizedText {
    byLanguage = Map.copyOf(byLanguage);
  }

  /** A text whose language is not stated. */
  public static LocalizedText of(String text) {
    return new LocalizedText(Map.of("", text));
  }

  /** A text in a language, if one is stated. */
  public static LocalizedText of(String text, Optional<String> language) {
    return new LocalizedText(Map.of(language.orElse(""), text));
  }

  /** The text in a language; an exact tag, no fallback. */
  public Optional<String> in(String language) {
    return Optional.ofNullable(byLanguage.get(Objects.requireNonNull(language, "language")));
  }

  /** One text, always the same: in English if there is one, else of the first tag; may be empty. */
  public String any() {
    return in("en").or(() -> new TreeMap<>(byLanguage).values().stream().findFirst()).orElse("");
  }

  @Override
  public String toString() {
    return any();
  }
}
