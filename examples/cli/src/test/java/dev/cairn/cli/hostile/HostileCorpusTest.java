package dev.cairn.cli.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.cli.Exit;
import dev.cairn.cli.Run;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The corpus of hostile cases is what its makers make, and every case meets its finding. */
class HostileCorpusTest {
  private static final Path FOLDER = Path.of("../hostile").toAbsolutePath().normalize();
  private static final Map<String, Supplier<String>> MAKERS =
      new TreeMap<>(
          Map.of(
              "credentials.json", MadeCredentials::file,
              "tokens.json", MadeTokens::file,
              "pictures.json", MadePictures::file,
              "status.json", MadeStatus::file,
              "policies.json", MadePolicies::file,
              "rules.json", MadeRules::file));

  @TempDir Path dir;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "credentials.json",
        "tokens.json",
        "pictures.json",
        "status.json",
        "policies.json",
        "rules.json"
      })
  @DisplayName("each file is what its maker makes, and every case meets its finding")
  void everyCaseMeetsItsFinding(String name) throws IOException {
    Path file = FOLDER.resolve(name);
    String made = MAKERS.get(name).get();
    if (Boolean.getBoolean("cairn.hostile.update")) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, made);
    }
    assertThat(Files.readString(file)).as("run with -Dcairn.hostile.update=true").isEqualTo(made);

    Run run = Run.in(dir, "conformance", file.toString(), "--json");
    List<String> differing = new ArrayList<>();
    for (JsonValue value : (JsonArray) run.json().find("cases").orElseThrow()) {
      JsonObject one = (JsonObject) value;
      assertThat(one.names()).startsWith("id", "verdict", "certificateChecked", "millis");
      if (!one.findString("outcome").orElseThrow().equals("matches")) {
        List<String> codes = new ArrayList<>();
        for (JsonValue f : (JsonArray) one.find("findings").orElseThrow()) {
          codes.add(
              ((JsonObject) f).findString("code").orElseThrow()
                  + " "
                  + ((JsonObject) f).findString("pointer").orElse(""));
        }
        differing.add(
            one.findString("id").orElseThrow()
                + ": "
                + one.findString("verdict").orElseThrow()
                + ", expected "
                + one.findString("expected").orElseThrow()
                + ", found "
                + codes);
      }
    }
    assertThat(differing).isEmpty();
    assertThat(run.exit()).isEqualTo(Exit.YES);
  }

  @Test
  void thereAreThreeHundredCasesOfEveryKindAndNoIdStandsTwice() throws IOException {
    List<HostileCase> all = new ArrayList<>();
    long bytes = 0;
    for (String name : MAKERS.keySet()) {
      byte[] text = Files.readAllBytes(FOLDER.resolve(name));
      bytes += text.length;
      all.addAll(
          HostileCorpus.read(dev.cairn.core.json.JsonReader.strict().readObject(text).orThrow())
              .cases());
    }
    assertThat(all).hasSizeGreaterThanOrEqualTo(300);
    assertThat(all).extracting(HostileCase::id).doesNotHaveDuplicates();
    assertThat(all).extracting(HostileCase::kind).contains(HostileKind.values());
    assertThat(bytes).isLessThan(3 << 20);
  }

  @Test
  void whatIsAcceptedOrMeetsAnotherFindingIsExitOne() throws IOException {
    String made = Made.signed(Made.JCS).toString();
    String form =
        "{\"hostile\":\"1\",\"asOf\":\"2026-11-24T12:00:00Z\",\"cases\":[{\"id\":\"c\","
            + "\"kind\":\"credential\",\"threat\":\"t\",\"document\":%s,"
            + "\"expect\":{\"code\":\"proof.none\"}}]}";
    Files.writeString(dir.resolve("sound.json"), form.formatted(made));
    Run sound = Run.in(dir, "conformance", "sound.json");
    assertThat(sound.exit()).isEqualTo(Exit.NO);
    assertThat(sound.out()).contains("differs").contains("ACCEPTED").contains("0 of 1");
    Files.writeString(dir.resolve("other.json"), form.formatted(made.replace("Dry", "Wet")));
    assertThat(Run.in(dir, "conformance", "other.json").out()).contains("proof.signature");
    assertThat(Run.in(dir, "conformance", "other.json").exit()).isEqualTo(Exit.NO);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'hostile':'2','cases':[]} | hostile.version",
        "{'hostile':'1','cases':[]} | hostile.missing",
        "{'hostile':'1','asOf':'soon','cases':[]} | hostile.moment",
        "{'hostile':'1','asOf':'2026-11-24T12:00:00Z'} | hostile.missing",
        "{'hostile':'1','asOf':'2026-11-24T12:00:00Z','cases':[7]} | hostile.type",
        "{'hostile':'1','asOf':'2026-11-24T12:00:00Z','cases':[{'id':'a','kind':'x'}]}"
            + " | hostile.kind",
        "{'hostile':'1','asOf':'2026-11-24T12:00:00Z','cases':[{'id':'a','kind':'rules'}]}"
            + " | hostile.document"
      })
  void aFileThatIsNotOfTheFormIsExitTwo(String text, String code) throws IOException {
    Files.writeString(dir.resolve("bad.json"), text.replace('\'', '"'));
    Run run = Run.in(dir, "conformance", "bad.json");
    assertThat(run.exit()).isEqualTo(Exit.BAD_INPUT);
    assertThat(run.err()).contains(code).hasLineCount(1);
  }
}
