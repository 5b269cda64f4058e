package dev.cairn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Golden cases: each folder has a {@code command} and its inputs, and what the command must print.
 * {@code -Dcairn.golden.update=true} writes the expected files anew.
 */
class GoldenTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden").toAbsolutePath();

  static Stream<Path> cases() throws IOException {
    try (Stream<Path> all = Files.list(GOLDEN)) {
      return all.filter(Files::isDirectory).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theCommandPrintsWhatItMust(Path folder) throws IOException {
    String[] args = Files.readString(folder.resolve("command")).strip().split("\\s+");
    Run run = Run.in(folder, args);
    String actual =
        "exit " + run.exit() + "\n--- stdout\n" + run.out() + "--- stderr\n" + run.err();
    Path expected = folder.resolve("expected");
    if (Boolean.getBoolean("cairn.golden.update")) {
      Files.writeString(expected, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(expected));
  }
}
