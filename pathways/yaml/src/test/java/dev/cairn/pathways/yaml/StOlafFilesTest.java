package dev.cairn.pathways.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.pathways.importer.Imported;
import dev.cairn.pathways.importer.StOlafImporter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** St. Olaf's degrees, majors and concentrations of fifteen years. */
@EnabledIf("dev.cairn.core.SharedData#isWanted")
class StOlafFilesTest {
  @Test
  void nearlyEveryFileIsCarriedWholeAndTheRestNamesTheConstruct() {
    List<Path> files = RuleFiles.below("rules/stolaf-areas", ".yaml");
    Map<Path, List<Imported.Loss>> lost = RuleFiles.imported(files, StOlafImporter::read);
    assertThat(lost.values().stream().flatMap(List::stream).map(Imported.Loss::construct))
        .containsOnly(
            "template",
            "from_claimed",
            "at_most",
            "audit",
            "count(math_perspectives)",
            "count(religion_traditions)");
    assertThat(lost.size()).isLessThanOrEqualTo(files.size() / 20);
  }
}
