package dev.cairn.core.model;

import dev.cairn.core.CairnException;
import java.util.Objects;
import java.util.Optional;

/**
 * That somebody recognises an organisation or an achievement: for credit, for entry, for practice.
 *
 * @param by who, a name or a URL
 * @param as as what, for people: "advanced standing in the BSc", "industry certification"
 * @param source where that is written down
 */
public record Recognition(String by, Optional<LocalizedText> as, Optional<String> source) {
  /** Checks that it says who. */
  public Recognition {
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(as, "as");
    Objects.requireNonNull(source, "source");
    if (by.isBlank()) {
      throw CairnException.illegalArgument("A recognition needs to say by whom; give a name.");
    }
  }

  /** A recognition of which only the body is known. */
  public static Recognition by(String name) {
    return new Recognition(name, Optional.empty(), Optional.empty());
  }

  @Override
  public String toString() {
    return by + as.map(a -> ": " + a.any()).orElse("");
  }
}
