package dev.cairn.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.cli.Badges;
import dev.cairn.cli.Exit;
import dev.cairn.cli.Run;
import dev.cairn.core.SharedData;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ConformanceCommandTest {
  private static final String CASE =
      "{\"cases\":[{\"id\":\"c\",\"award\":{\"require\":{\"id\":\"r\",\"pick\":{\"count\":[1]}}},"
          + "\"records\":[{\"id\":\"a\",\"code\":\"A\"}],\"expect\":\"%s\"}]}";

  @TempDir Path dir;

  @Test
  void thePeersCasesAreRightAndEveryCertificateIsChecked() {
    Path file = SharedData.require("rules/outcomes/peer-cases.json");
    Run run = Run.in(dir, "conformance", file.toString(), "--json");
    JsonArray cases = (JsonArray) run.json().find("cases").orElseThrow();
    assertThat(cases).isNotEmpty();
    for (JsonValue value : cases) {
      JsonObject one = (JsonObject) value;
      assertThat(one.names()).startsWith("id", "verdict", "certificateChecked", "millis");
      assertThat(one.findString("outcome"))
          .as(one.toString())
          .isNotEqualTo(java.util.Optional.of("differs"));
      if (one.findString("outcome").orElseThrow().equals("matches")) {
        assertThat(one.find("certificateChecked").orElseThrow())
            .as(one.toString())
            .hasToString("true");
      }
    }
    assertThat(run.exit()).isIn(Exit.YES, Exit.UNKNOWN);
  }

  static Stream<Path> corpus() throws IOException {
    Path resources = Path.of("../../pathways/src/test/resources").toAbsolutePath().normalize();
    List<Path> files = new ArrayList<>();
    for (String folder : List.of("cases", "policies")) {
      try (Stream<Path> all = Files.list(resources.resolve(folder))) {
        all.sorted().forEach(files::add);
      }
    }
    return files.stream();
  }

  @ParameterizedTest
  @MethodSource("corpus")
  @DisplayName(
      "Settled 12, 16: the corpus and the policies' rules have their verdicts, all checked")
  void everyCaseOfTheCorpusMatches(Path file) {
    Run run = Run.in(dir, "conformance", file.toString(), "--json");
    JsonArray cases = (JsonArray) run.json().find("cases").orElseThrow();
    assertThat(cases).isNotEmpty();
    for (JsonValue value : cases) {
      assertThat(((JsonObject) value).findString("outcome")).as("%s", value).contains("matches");
    }
    assertThat(run.exit()).isEqualTo(Exit.YES);
  }

  @Test
  void anotherVerdictThanExpectedIsExitOne() {
    Badges.write(dir.resolve("good.json"), CASE.formatted("SATISFIED"));
    Badges.write(dir.resolve("bad.json"), CASE.formatted("UNSATISFIED"));
    assertThat(Run.in(dir, "conformance", "good.json").exit()).isZero();
    Run run = Run.in(dir, "conformance", "bad.json");
    assertThat(run.exit()).isEqualTo(Exit.NO);
    assertThat(run.out()).contains("differs").contains("(expected UNSATISFIED)").contains("0 of 1");
  }

  @ParameterizedTest
  @CsvSource({
    "'{',json.syntax",
    "'{\"cases\":[],\"more\":1}',case.unknown-key",
    "'{\"cases\":[{\"id\":\"x\"},{\"id\":\"x\"}]}',case.duplicate-id",
    "'[]',json.type"
  })
  void aFileThatIsNoListOfCasesIsExitTwo(String text, String code) {
    Badges.write(dir.resolve("cases.json"), text);
    Run run = Run.in(dir, "conformance", "cases.json");
    assertThat(run.exit()).isEqualTo(Exit.BAD_INPUT);
    assertThat(run.err()).contains(code).hasLineCount(1);
  }
}
