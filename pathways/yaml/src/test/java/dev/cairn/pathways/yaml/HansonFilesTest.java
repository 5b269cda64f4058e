package dev.cairn.pathways.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.pathways.importer.HansonImporter;
import dev.cairn.pathways.importer.Imported;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Gobbldygook's areas. */
@EnabledIf("dev.cairn.core.SharedData#isWanted")
class HansonFilesTest {
  @Test
  void nearlyEveryFileIsCarriedWholeAndTheRestNamesTheConstruct() {
    List<Path> files = RuleFiles.below("rules/gobbldygook-areas", ".yaml");
    Map<Path, List<Imported.Loss>> lost = RuleFiles.imported(files, HansonImporter::read);
    assertThat(lost.size()).isLessThanOrEqualTo(1);
  }
}
