package dev.cairn.core.model;

import dev.cairn.core.CairnException;
import java.util.Objects;

/**
 * An identifier beside a URL: a course number of a register, a VAT number, a national id.
 *
 * @param scheme what kind it is, as the source names it
 * @param value the identifier
 */
public record Identifier(String scheme, String value) {
  /** Checks that neither is blank. */
  public Identifier {
    Objects.requireNonNull(scheme, "scheme");
    Objects.requireNonNull(value, "value");
    if (scheme.isBlank() || value.isBlank()) {
      throw CairnException.illegalArgument(
          "An identifier needs a scheme and a value, not \""
              + scheme
              + "\" and \""
              + value
              + "\"; give both.");
    }
  }
}
