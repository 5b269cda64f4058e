package dev.cairn.pathways.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.Reading;
import dev.cairn.core.SharedData;
import dev.cairn.pathways.audit.CompiledAward;
import dev.cairn.pathways.importer.Imported;
import dev.cairn.pathways.importer.SourceDocument;
import dev.cairn.pathways.rule.Award;
import dev.cairn.pathways.rule.RuleReader;
import dev.cairn.pathways.rule.RuleWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Real rule files, each imported, written, read again and compiled. */
final class RuleFiles {
  private RuleFiles() {}

  static List<Path> below(String folder, String suffix) {
    try (Stream<Path> all = Files.walk(SharedData.require(folder))) {
      return all.filter(f -> f.toString().endsWith(suffix)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The losses of each file that has any, after the round trip of every file. */
  static Map<Path, List<Imported.Loss>> imported(
      List<Path> files, Function<SourceDocument, Reading<Imported>> importer) {
    Map<Path, List<Imported.Loss>> lost = new TreeMap<>();
    for (Path file : files) {
      Reading<Imported> read = YamlSource.read(bytes(file)).then(importer::apply);
      assertThat(read.findings()).as(file.toString()).isEmpty();
      Imported imported = read.orThrow();
      whole(file.toString(), imported.award());
      if (!imported.isWhole()) {
        lost.put(file, imported.lost());
        imported.lost().forEach(l -> assertThat(l.position()).as(l.toString()).isPresent());
      }
    }
    return lost;
  }

  static void whole(String what, Award award) {
    byte[] written =
        RuleWriter.write(award).toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    assertThat(RuleReader.read(written).orThrow()).as(what).isEqualTo(award);
    assertThat(CompiledAward.compile(award).findings()).as(what).isEmpty();
  }
}
