package dev.cairn.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.cli.Exit;
import dev.cairn.cli.Run;
import dev.cairn.core.SharedData;
import dev.cairn.core.document.OneOrMany;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published samples through {@code cairn import}, whole, each held against the sample itself. */
class ImportSamplesTest {
  @TempDir Path dir;

  @Test
  @DisplayName("A CASE package keeps every item, its statement and every association")
  void everyItemOfACasePackageArrives() throws IOException {
    Path sample = SharedData.require("vectors/case/opensalt-framework.json");
    JsonObject original = JsonReader.strict().readObject(Files.readAllBytes(sample)).orThrow();
    Run run = Run.in(dir, "import", "case", sample.toString(), "--json");
    assertThat(run.exit()).isEqualTo(Exit.NO);
    assertThat(OneOrMany.objects(run.json(), "notCarried")).isNotEmpty();
    JsonObject result = OneOrMany.objects(run.json(), "result").get(0);
    List<JsonObject> items = OneOrMany.objects(original, "CFItems");
    assertThat(items).hasSize(16);
    assertThat(strings(OneOrMany.objects(result, "items"), "id"))
        .containsExactlyElementsOf(strings(items, "identifier"));
    assertThat(
            OneOrMany.objects(result, "items").stream()
                .map(i -> OneOrMany.objects(i, "statement").get(0).findString("en").orElseThrow()))
        .containsExactlyElementsOf(strings(items, "fullStatement"));
    assertThat(OneOrMany.objects(result, "associations"))
        .hasSameSizeAs(OneOrMany.objects(original, "CFAssociations"));
  }

  @Test
  @DisplayName("The CSV form of CASE keeps every row")
  void everyRowOfACsvArrives() {
    Path sample = SharedData.require("vectors/case/sample_case.csv");
    Run run = Run.in(dir, "import", "case-csv", sample.toString(), "--json");
    assertThat(run.exit()).isEqualTo(Exit.NO);
    assertThat(OneOrMany.strings(run.json(), "facts")).startsWith("10 items", "14 associations");
    JsonObject result = OneOrMany.objects(run.json(), "result").get(0);
    assertThat(strings(OneOrMany.objects(result, "items"), "id"))
        .hasSize(10)
        .startsWith("Math", "Math.Fractions");
  }

  @ParameterizedTest
  @CsvSource({"complex, 6", "simple, 1"})
  @DisplayName("A learner record gives up its credentials unchanged, proofs included")
  void theCredentialsOfALearnerRecordArriveUnchanged(String name, int credentials)
      throws IOException {
    Path sample = SharedData.require("vectors/1edtech-validator/clr20/" + name + ".json");
    JsonObject original = JsonReader.strict().readObject(Files.readAllBytes(sample)).orThrow();
    JsonObject subject = OneOrMany.objects(original, "credentialSubject").get(0);
    Run run = Run.in(dir, "import", "clr", sample.toString(), "--json");
    assertThat(run.exit()).isEqualTo(Exit.NO);
    assertThat(OneOrMany.objects(run.json(), "result"))
        .hasSize(credentials)
        .isEqualTo(OneOrMany.objects(subject, "verifiableCredential"));
  }

  @ParameterizedTest
  @CsvSource({
    "clr, case/opensalt-framework.json",
    "case, 1edtech-validator/clr20/complex.json",
    "esco, case/sample_case.csv",
  })
  @DisplayName("A sample of another format is refused as bad input")
  void whatIsOfAnotherFormatIsRefused(String format, String file) {
    Path sample = SharedData.require("vectors/" + file);
    Run run = Run.in(dir, "import", format, sample.toString());
    assertThat(run.exit()).as(run.out()).isEqualTo(Exit.BAD_INPUT);
    assertThat(run.out()).isEmpty();
    assertThat(run.errLines()).isEqualTo(1);
  }

  private static List<String> strings(List<JsonObject> objects, String name) {
    return objects.stream().map(o -> o.findString(name).orElseThrow()).toList();
  }
}
