package dev.cairn.pathways.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.pathways.importer.Imported;
import dev.cairn.pathways.importer.TigerPathImporter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Princeton's degrees, majors, minors and certificates, as TigerPath has them. */
@EnabledIf("dev.cairn.core.SharedData#isWanted")
class TigerPathFilesTest {
  @Test
  void nearlyEveryFileIsCarriedWholeAndTheRestNamesTheConstruct() {
    List<Path> files = new ArrayList<>(RuleFiles.below("rules/tigerpath", ".yaml"));
    files.addAll(RuleFiles.below("rules/tigerpath-fixtures/rules", ".json"));
    Map<Path, List<Imported.Loss>> lost = RuleFiles.imported(files, TigerPathImporter::read);
    assertThat(lost.values().stream().flatMap(List::stream).map(Imported.Loss::construct))
        .containsOnly("no_crosslist");
    assertThat(lost.size()).isLessThanOrEqualTo(files.size() / 20);
  }
}
