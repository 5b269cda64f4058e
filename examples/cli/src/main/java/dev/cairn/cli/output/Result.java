package dev.cairn.cli.output;

import dev.cairn.core.json.JsonObject;
import java.util.Objects;

/**
 * What came of a command: printed in one place, as JSON or as text.
 *
 * @param exit the exit code
 * @param document what {@code --json} prints
 * @param text what is printed otherwise; ends in a line feed
 */
public record Result(int exit, JsonObject document, String text) {
  /** Checks for null. */
  public Result {
    Objects.requireNonNull(document, "document");
    Objects.requireNonNull(text, "text");
  }
}
