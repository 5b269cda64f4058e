package dev.cairn.core.format.ctdl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.Reading;
import dev.cairn.core.SharedData;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.json.JsonWriter;
import dev.cairn.core.model.ComponentCondition;
import dev.cairn.core.model.ConditionKind;
import dev.cairn.core.model.ConditionProfile;
import dev.cairn.core.model.LocalizedText;
import dev.cairn.core.model.LogicalOperator;
import dev.cairn.core.model.Pathway;
import dev.cairn.core.model.PathwayComponent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The published samples: each loads, is kept whole, and its views come back from being written. */
@EnabledIf("dev.cairn.core.SharedData#isWanted")
class CtdlSamplesTest {

  static Stream<Path> samples() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String folder : List.of("vectors/ctdl", "vectors/ctdl/registry-fixtures", "rules/ctdl")) {
      try (Stream<Path> inside = Files.list(SharedData.require(folder))) {
        inside.filter(f -> f.toString().endsWith(".json")).sorted().forEach(files::add);
      }
    }
    return files.stream();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everySampleIsReadKeptWholeAndItsViewsReadBackEqual(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    CtdlGraph graph = CtdlGraph.read(bytes).orThrow();
    assertThat(graph.resources()).isNotEmpty();
    String text = new String(bytes, StandardCharsets.UTF_8).replace("\uFEFF", "");
    JsonObject original =
        JsonReader.strict().readObject(text.getBytes(StandardCharsets.UTF_8)).orThrow();
    assertThat(JsonWriter.compact(graph.root())).isEqualTo(JsonWriter.compact(original));
    CtdlGraph again = CtdlGraph.read(graph.toJson()).orThrow();
    assertThat(again.resources()).isEqualTo(graph.resources());
    assertThat(again.toJson()).isEqualTo(graph.toJson());
  }

  @Test
  void pathwayConditionsNestAndSayWhatSuffices() throws IOException {
    CtdlGraph graph = read("rules/ctdl/PathwayConditions.json").orThrow();
    Pathway pathway = graph.pathways().get(0);
    assertThat(pathway.components()).hasSize(6);
    assertThat(graph.components()).hasSize(6);
    String base = "http://example.edu/";
    PathwayComponent choice =
        graph.component(base + "ec05c0e5-3215-4707-a58e-2123d35ffd38").orElseThrow();
    assertThat(choice.type()).isEqualTo("AssessmentComponent");
    assertThat(choice.children()).hasSize(4);
    ComponentCondition either = choice.conditions().get(0);
    assertThat(either.operator()).contains(LogicalOperator.OR);
    assertThat(either.conditions())
        .extracting(c -> c.requiredNumber().orElseThrow())
        .containsExactly(2, 1);
    String a = base + "2a45a345-8431-4a01-b645-a103d0d40ab";
    String b = base + "e752fe59-4cc3-402a-8c2d-b2cc51e5dee";
    String c = base + "051a2f7a-ab1c-491a-8d97-abb4a4d83915";
    assertThat(either.isMetBy(Set.of(a))).contains(true);
    assertThat(either.isMetBy(Set.of(b))).contains(false);
    assertThat(either.isMetBy(Set.of(b, c))).contains(true);
    assertThat(graph.component(a).orElseThrow().name().orElseThrow().in("en-US"))
        .contains("Course A");
  }

  @Test
  void aCredentialWithSeveralLanguagesKeepsThem() throws IOException {
    CtdlGraph graph =
        read("vectors/ctdl/CredentialWithMultipleLanguages_Api_output.json").orThrow();
    Offering degree = graph.credentials().get(0);
    assertThat(degree.type()).isEqualTo("BachelorDegree");
    assertThat(graph.find("ce-cef8a76d-f168-0513-8fac-0b8dc60ef853")).containsSame(degree);
    assertThat(degree.name().orElseThrow().byLanguage().keySet()).containsOnly("ar-sa", "en");
    assertThat(degree.keywords()).hasSize(3);
    assertThat(degree.keywords().get(1).byLanguage())
        .containsEntry("en-US", "Taxation")
        .containsEntry("ar-sa", "تحصيل الضرائب");
  }

  @Test
  void aGraphWithoutLanguageMapsIsReadAlike() throws IOException {
    CtdlGraph graph = read("vectors/ctdl/registry-fixtures/credential_1_valid.json").orThrow();
    Offering degree = graph.credentials().get(0);
    assertThat(degree.name()).contains(LocalizedText.of("Master of Science in Project Management"));
    ConditionProfile profile = degree.conditions(ConditionKind.REQUIRES).get(0);
    assertThat(profile.targetLearningOpportunities()).hasSize(1);
    assertThat(degree.ownedBy()).hasSize(1);
  }

  @Test
  void aRequestToPublishIsReadWithItsByteOrderMarkTold() throws IOException {
    Reading<CtdlGraph> reading = read("vectors/ctdl/CredentialGraphSampleInput.json");
    assertThat(reading.findings()).extracting(f -> f.code()).contains("ctdl.byte-order-mark");
    assertThat(reading.orThrow().credentials().get(0).durations())
        .extracting(d -> d.exact().orElseThrow())
        .containsExactly("P2Y");
    assertThat(CtdlGraph.isCtdl(reading.orThrow().root())).isTrue();
  }

  private static Reading<CtdlGraph> read(String file) throws IOException {
    return CtdlGraph.read(Files.readAllBytes(SharedData.require(file)));
  }
}
