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

  /**
   * Whether tests that need the folder run: it is there, or its absence must fail. For whole
   * classes: {@code @EnabledIf("dev.cairn.core.SharedData#isWanted")}.
   */
  public static boolean isWanted() {
    return Files.isDirectory(root()) || "true".equals(System.getenv("CI"));
  }

  private static Path root() {
    return Path.of(System.getProperty("cairn.shared", "../shared"));
  }

  /** A path below the shared folder; skips or fails the test if it is not there. */
  public static Path require(String relative) {
    Path path = root().resolve(relative);
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
