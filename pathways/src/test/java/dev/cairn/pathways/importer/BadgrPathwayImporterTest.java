package dev.cairn.pathways.importer;

import static dev.cairn.pathways.testing.RuleVerifier.verifyThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.record.LearningRecord;
import dev.cairn.core.record.RecordState;
import dev.cairn.pathways.rule.Award;
import dev.cairn.pathways.rule.RuleReader;
import dev.cairn.pathways.rule.RuleWriter;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Badgr's junctions, and badges that serve many elements. */
class BadgrPathwayImporterTest {
  private static final String PATHWAY =
      "{'name': 'Bootcamp', 'rootElement': 'r', 'elements': ["
          + "{'@id': 'r', 'name': 'Root', 'children': ['a', 'b'], 'completionBadge': 'done',"
          + " 'requirements': {'@type': 'ElementJunction', 'junctionConfig': {'@type': 'Conjunction',"
          + " 'requiredNumber': 2}, 'elements': ['a', 'b']}},"
          + "{'@id': 'a', 'name': 'A', 'requirements': {'@type': 'BadgeJunction', 'junctionConfig':"
          + " {'@type': 'Disjunction', 'requiredNumber': 2}, 'badges': ['x', 'y', 'z']}},"
          + "{'@id': 'b', 'name': 'B', 'requirements': {'@type': 'BadgeJunction', 'junctionConfig':"
          + " {'@type': 'Conjunction'}, 'badges': ['x']}}]}";

  private static Reading<Imported> read(String json) {
    return SourceDocument.json(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8))
        .then(BadgrPathwayImporter::read);
  }

  private static LearningRecord[] earned(String... badges) {
    return Stream.of(badges)
        .map(
            b ->
                LearningRecord.builder()
                    .id(b)
                    .addCodes(b.substring(0, 1))
                    .state(RecordState.EARNED)
                    .build())
        .toArray(LearningRecord[]::new);
  }

  @Test
  void junctionsAreCarriedAndABadgeServesEveryElement() {
    Imported imported = read(PATHWAY).orThrow();
    Award award = imported.award();
    assertThat(imported.isWhole()).isTrue();
    assertThat(award.id()).contains("done");
    assertThat(RuleReader.read(RuleWriter.write(award), "").orThrow()).isEqualTo(award);
    verifyThat(award).given(earned("x", "y")).isSatisfied();
    verifyThat(award).given(earned("y", "z")).isNotSatisfied();
    verifyThat(award).given(earned("x", "x2")).isNotSatisfied();
  }

  @Test
  void theOlderFormReads() {
    Award award =
        read("{'@id': 'k', 'targetName': 'Korean', 'numberBadgesRequired': 2, 'requiredBadges':"
                + " ['x', 'y', 'z']}")
            .orThrow()
            .award();
    verifyThat(award).given(earned("x", "z")).isSatisfied();
    verifyThat(award).given(earned("x")).isNotSatisfied();
  }

  @Test
  void whatIsNotSaidIsNotSatisfied() {
    Imported silent =
        read("{'rootElement': 'r', 'elements': [{'@id': 'r', 'novel': 1}]}").orThrow();
    assertThat(silent.lost())
        .extracting(Imported.Loss::construct)
        .containsExactly("requirements", "novel");
    verifyThat(silent.award()).isUndetermined();
    assertThat(read("{'elements': []}").findings())
        .extracting(Finding::code)
        .containsExactly("import.missing");
    assertThat(
            read(PATHWAY
                    .replace("'badges': ['x']", "'badges': []")
                    .replace("'elements': ['a', 'b']}", "'elements': ['r']}"))
                .findings())
        .extracting(Finding::code)
        .containsExactly("import.cycle");
  }
}
