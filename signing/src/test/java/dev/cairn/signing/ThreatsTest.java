package dev.cairn.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** {@code THREATS.md} names tests that are there. */
class ThreatsTest {
  private static final Pattern NAMED = Pattern.compile("`(\\w+Test)(?:#(\\w+))?`");

  private static Map<String, String> tests() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(""))) {
      return files
          .filter(f -> f.toString().replace('\\', '/').contains("src/test/java/"))
          .filter(f -> f.toString().endsWith("Test.java"))
          .collect(
              Collectors.toMap(
                  f -> f.getFileName().toString().replaceFirst("\\.java$", ""),
                  ThreatsTest::text,
                  (one, other) -> one + other));
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<String> threats() throws IOException {
    String met = Files.readString(Path.of("THREATS.md")).replaceFirst("(?s)\n## Not met.*", "");
    return met.lines().filter(line -> line.startsWith("- ")).toList();
  }

  @Test
  @DisplayName("each threat names its test")
  void eachThreatNamesItsTest() throws IOException {
    assertThat(threats())
        .hasSizeGreaterThan(40)
        .allSatisfy(line -> assertThat(NAMED.matcher(line).find()).as(line).isTrue());
  }

  @Test
  @DisplayName("each test that is named is there")
  void eachTestThatIsNamedIsThere() throws IOException {
    Map<String, String> tests = tests();
    for (String threat : threats()) {
      Matcher named = NAMED.matcher(threat);
      while (named.find()) {
        assertThat(tests).as(threat).containsKey(named.group(1));
        if (named.group(2) != null) {
          assertThat(tests.get(named.group(1)))
              .as(threat)
              .containsPattern("\\b(?:void|boolean) " + named.group(2) + "\\(");
        }
      }
    }
  }
}
