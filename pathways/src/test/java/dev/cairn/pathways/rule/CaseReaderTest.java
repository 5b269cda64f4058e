package dev.cairn.pathways.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.Reading;
import dev.cairn.core.SharedData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Case files: the published ones are read whole, and a fault stays in its case. */
class CaseReaderTest {
  private static List<RuleCase> read(Path file) throws IOException {
    return CaseReader.read(Files.readAllBytes(file)).orThrow();
  }

  @Test
  void readsThePeerCases() throws IOException {
    List<RuleCase> cases = read(SharedData.require("rules/outcomes/peer-cases.json"));
    assertThat(cases).hasSize(27);
    assertThat(cases).allMatch(c -> c.question().isAccepted() && c.expect().isPresent());
  }

  @Test
  void readsTheAuditFamilies() throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> all = Files.list(SharedData.require("rules/audit-families"))) {
      all.sorted().forEach(files::add);
    }
    assertThat(files).isNotEmpty();
    for (Path file : files) {
      assertThat(read(file)).isNotEmpty().allMatch(c -> c.question().isAccepted());
    }
  }

  @Test
  void aFaultStaysInItsCase() {
    String json =
        """
        {"cases": [
          {"id": "good", "award": {"require": {"id": "r", "allOf": []}}, "records": [],
           "expect": "SATISFIED"},
          {"id": "bad", "award": {"require": {"id": "r", "allOf": [], "x": 1}}, "records": [],
           "expect": {"refused": ["rule.unknown-key"]}}]}
        """;
    Reading<List<RuleCase>> read = CaseReader.read(json.getBytes(StandardCharsets.UTF_8));
    List<RuleCase> cases = read.orThrow();
    assertThat(cases.get(0).question().isAccepted()).isTrue();
    assertThat(cases.get(1).question().findings().get(0).pointer())
        .isEqualTo("/cases/1/award/require/x");
    assertThat(cases.get(1).refused()).containsExactly("rule.unknown-key");
  }
}
