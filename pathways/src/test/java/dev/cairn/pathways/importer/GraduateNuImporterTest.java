package dev.cairn.pathways.importer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.SharedData;
import dev.cairn.core.record.LearningRecord;
import dev.cairn.core.record.RecordState;
import dev.cairn.pathways.audit.CompiledAward;
import dev.cairn.pathways.rule.Award;
import dev.cairn.pathways.rule.RuleReader;
import dev.cairn.pathways.rule.RuleWriter;
import dev.cairn.pathways.testing.RuleVerifier;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every published major and minor is carried whole; the older form is refused by name. */
class GraduateNuImporterTest {
  private static List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(SharedData.require("rules/graduatenu"))) {
      return all.filter(f -> f.toString().endsWith(".json")).sorted().toList();
    }
  }

  @Test
  void everyFileIsCarriedWhole() throws IOException {
    int carried = 0;
    for (Path file : files()) {
      if (file.endsWith("bscs.json")) {
        continue;
      }
      Reading<Imported> read = GraduateNuImporter.read(Files.readAllBytes(file));
      assertThat(read.findings()).as(file.toString()).isEmpty();
      Award award = read.orThrow().award();
      assertThat(RuleReader.read(RuleWriter.write(award), "").orThrow()).isEqualTo(award);
      assertThat(CompiledAward.compile(award).isAccepted()).as(file.toString()).isTrue();
      carried++;
    }
    assertThat(carried).isEqualTo(67);
  }

  @Test
  void theOlderFormIsRefused() throws IOException {
    Path old = files().stream().filter(f -> f.endsWith("bscs.json")).findFirst().orElseThrow();
    assertThat(
            GraduateNuImporter.read(Files.readAllBytes(old)).findings().stream().map(Finding::code))
        .contains("import.unknown-key", "import.missing");
  }

  private static LearningRecord course(String code) {
    return LearningRecord.builder().id(code).addCodes(code).state(RecordState.EARNED).build();
  }

  @Test
  void aCourseRequiredOutrightServesNoRange() {
    String json =
        "{'name': 'M', 'totalCreditsRequired': 0, 'yearVersion': 2025, 'metadata': {},"
            + " 'requirementSections': [{'type': 'SECTION', 'title': 'S', 'minRequirementCount': 2,"
            + " 'requirements': [{'type': 'OR', 'courses': [{'type': 'RANGE', 'subject': 'CS',"
            + " 'idRangeStart': 1, 'idRangeEnd': 9, 'exceptions': []}]},"
            + " {'type': 'COURSE', 'subject': 'CS', 'classId': 5}]}],"
            + " 'concentrations': {'minOptions': 0, 'concentrationOptions': []}}";
    Award award =
        GraduateNuImporter.read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8))
            .orThrow()
            .award();
    RuleVerifier.verifyThat(award).given(course("CS 5"), course("CS 6")).isSatisfied();
    RuleVerifier.verifyThat(award).given(course("CS 5")).isNotSatisfied();
    RuleVerifier.verifyThat(award).given(course("CS 6"), course("CS 7")).isNotSatisfied();
  }
}
