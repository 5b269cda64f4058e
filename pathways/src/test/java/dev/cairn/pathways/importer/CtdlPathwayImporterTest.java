package dev.cairn.pathways.importer;

import static dev.cairn.pathways.testing.RuleVerifier.verifyThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.SharedData;
import dev.cairn.core.record.LearningRecord;
import dev.cairn.core.record.RecordState;
import dev.cairn.pathways.rule.Award;
import dev.cairn.pathways.rule.Facts;
import dev.cairn.pathways.rule.RuleReader;
import dev.cairn.pathways.rule.RuleWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Published pathways, and profiles: several together, alternatives one of them. */
class CtdlPathwayImporterTest {
  private static final String B = "http://example.edu/e752fe59-4cc3-402a-8c2d-b2cc51e5dee";
  private static final String C = "http://example.edu/051a2f7a-ab1c-491a-8d97-abb4a4d83915";
  private static final String D = "http://example.edu/4fec78ed-f39f-4a63-b495-a15d40583b41";

  private static LearningRecord[] held(String... codes) {
    return Stream.of(codes)
        .map(c -> LearningRecord.builder().id(c).addCodes(c).state(RecordState.EARNED).build())
        .toArray(LearningRecord[]::new);
  }

  private static Award award(Imported imported) {
    assertThat(RuleReader.read(RuleWriter.write(imported.award()), "").orThrow())
        .isEqualTo(imported.award());
    return imported.award();
  }

  private static Reading<Imported> credential(String conditions) {
    String json =
        "{'@context': 'https://credreg.net/ctdl/schema/context/json', '@graph': [{'@id':"
            + " 'https://x.example/c', '@type': 'ceterms:Certificate', 'ceterms:name': {'en': 'C'}, "
            + conditions
            + "}]}";
    return CtdlPathwayImporter.read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void thePublishedPathwayAsksForTwoOfThree() throws IOException {
    byte[] bytes = Files.readAllBytes(SharedData.require("rules/ctdl/PathwayConditions.json"));
    Imported imported = CtdlPathwayImporter.read(bytes).orThrow();
    assertThat(imported.lost()).isEmpty();
    Award award = award(imported);
    verifyThat(award).given(held(B, C)).isSatisfied();
    verifyThat(award).given(held(C, D)).isSatisfied();
    verifyThat(award).given(held(B)).isNotSatisfied();
  }

  @Test
  void aGraphWithoutPathwayOrConditionsIsRefused() throws IOException {
    byte[] bytes = Files.readAllBytes(SharedData.require("rules/ctdl/ProgressionModel.json"));
    assertThat(CtdlPathwayImporter.read(bytes).findings())
        .extracting(Finding::code)
        .contains("import.choice");
  }

  @Test
  void severalProfilesAreAllMetAndOfAlternativesOne() {
    Award award =
        award(
            credential(
                    "'ceterms:requires': [{'@type': 'ceterms:ConditionProfile',"
                        + " 'ceterms:targetCredential': ['https://x.example/a']}, {'@type':"
                        + " 'ceterms:ConditionProfile', 'ceterms:alternativeCondition': [{'@type':"
                        + " 'ceterms:ConditionProfile', 'ceterms:targetAssessment':"
                        + " ['https://x.example/b']}, {'@type': 'ceterms:ConditionProfile',"
                        + " 'ceterms:targetLearningOpportunity': ['https://x.example/l']}]}]")
                .orThrow());
    String a = "https://x.example/a";
    verifyThat(award).given(held(a, "https://x.example/b")).isSatisfied();
    verifyThat(award).given(held(a, "https://x.example/l")).isSatisfied();
    verifyThat(award).given(held(a)).isNotSatisfied();
    verifyThat(award).given(held("https://x.example/b")).isNotSatisfied();
  }

  @Test
  void whatIsToldIsAttestedAndWhatIsOfTheLearnerIsContext() {
    Award award =
        award(
            credential(
                    "'ceterms:requires': [{'@type': 'ceterms:ConditionProfile', 'ceterms:condition':"
                        + " {'en': ['Pass an interview']}, 'ceterms:minimumAge': 18}]")
                .orThrow());
    Facts met = new Facts(Map.of("Pass an interview", true), List.of(), Map.of("age", "18"));
    Facts young = new Facts(Map.of("Pass an interview", true), List.of(), Map.of("age", "17"));
    verifyThat(award).stating(met).isSatisfied();
    verifyThat(award).stating(young).isNotSatisfied();
  }
}
