package dev.cairn.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.cli.Badges;
import dev.cairn.cli.Exit;
import dev.cairn.cli.Run;
import dev.cairn.core.SharedData;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonValue;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
