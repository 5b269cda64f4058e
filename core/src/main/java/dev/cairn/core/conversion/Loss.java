package dev.cairn.core.conversion;

import dev.cairn.core.Finding;
import java.util.Objects;

/**
 * Something in a source that could not be carried over.
 *
 * @param pointer where it stands in the source, RFC 6901; of several alike the first
 * @param what what it is: its name, and its value where that is short
 * @param why why it could not be carried, a sentence that says what to do where something can be
 */
public record Loss(String pointer, String what, String why) {
  /** The code of the finding for a loss. */
  public static final String CODE = "conversion.not-carried";

  /** Checks that nothing is null. */
  public Loss {
    Objects.requireNonNull(pointer, "pointer");
    Objects.requireNonNull(what, "what");
    Objects.requireNonNull(why, "why");
  }

  /** The loss as a finding: a warning, since the rest was carried. */
  public Finding finding() {
    return Finding.warning(CODE, pointer, "Not carried: " + what + ". " + why);
  }
}
