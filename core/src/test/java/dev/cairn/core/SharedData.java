package dev.cairn.core;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * The folder of published vectors and real rules. Absent, tests that use it are skipped with a
 * message; with {@code CI=true} its absence fails them.
 */
public final class SharedData {
  private SharedData() {}

  /** A path below the shared folder; skips or fails the test if it is not there. */
  public static Path require(String relative) {
    Path path = Path.of(System.getProperty("cairn.shared", "../shared")).resolve(relative);
    if (!Files.exists(path)) {
      String message = "Skipped: no " + relative + " under the property cairn.shared.";
      if ("true".equals(System.getenv("CI"))) {
        throw new AssertionError(message);
      }
      Assumptions.abort(message);
    }
    return path;
  }
}
