package dev.cairn.core.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.cairn.core.Reading;
import dev.cairn.core.SharedData;
import dev.cairn.core.format.case_.CaseCsvSource;
import dev.cairn.core.format.case_.CaseFramework;
import dev.cairn.core.format.ctdl.CtdlGraph;
import dev.cairn.core.format.openbadges.AchievementCredential;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.model.ComponentCondition;
import dev.cairn.core.model.DateTimeStamp;
import dev.cairn.core.model.DescribedResource;
import dev.cairn.core.model.LocalizedText;
import dev.cairn.core.model.LogicalOperator;
import dev.cairn.core.model.PathwayComponent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the writers write passes the published JSON Schemas. */
@EnabledIf("dev.cairn.core.SharedData#isWanted")
class WrittenFormsTest {
  private static final DateTimeStamp NOW =
      DateTimeStamp.parse("2026-02-28T09:00:00Z").orElseThrow();

  static Stream<Path> badges() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String folder : List.of("1edtech-validator/ob30", "ob3-spec-examples")) {
      try (Stream<Path> inside = Files.list(SharedData.require("vectors/" + folder))) {
        inside.filter(f -> f.toString().endsWith(".json")).sorted().forEach(files::add);
      }
    }
    return files.stream();
  }

  @ParameterizedTest
  @MethodSource("badges")
  void badgesPassTheSchemaOfOpenBadges(Path file) throws IOException {
    Reading<AchievementCredential> reading =
        JsonReader.strict().readObject(Files.readAllBytes(file)).then(AchievementCredential::read);
    if (reading instanceof Reading.Accepted<AchievementCredential> accepted) {
      passes(
          schema(
              "1edtech-schemas/ob_v3p0_achievementcredential_schema.json",
              SpecificationVersion.DRAFT_2019_09),
          accepted.value().toJson());
    } else {
      assertThat(reading.findings()).isNotEmpty();
    }
  }

  @Test
  void aBadgeThatBreaksTheSchemaIsSeenToBreakIt() throws IOException {
    JsonObject badge =
        JsonReader.strict()
            .readObject(
                Files.readAllBytes(
                    SharedData.require("vectors/1edtech-validator/ob30/simple.json")))
            .orThrow();
    Schema schema =
        schema(
            "1edtech-schemas/ob_v3p0_achievementcredential_schema.json",
            SpecificationVersion.DRAFT_2019_09);
    assertThat(schema.validate(badge.without("issuer").toString(), InputFormat.JSON)).isNotEmpty();
  }

  @Test
  void frameworksPassTheOfficialSchemaOfCase() throws IOException {
    Schema schema =
        schema(
            "case/schemas/official-case-v1p1-cfpackage.json", SpecificationVersion.DRAFT_2019_09);
    byte[] json = Files.readAllBytes(SharedData.require("vectors/case/opensalt-framework.json"));
    passes(schema, CaseFramework.read(json).orThrow().toJson(NOW));
    byte[] csv = Files.readAllBytes(SharedData.require("vectors/case/sample_case.csv"));
    CaseCsvSource source =
        CaseCsvSource.of("c6a0a0f2-3f0e-4c50-9d60-9f1a4e0f1d11", "Mathematics", "The Board");
    passes(schema, CaseFramework.readCsv(csv, source).orThrow().toJson(NOW));
  }

  @Test
  void rubricsPassTheOfficialSchemaOfCase() throws IOException {
    String tail = "\"lastChangeDateTime\":\"2026-01-01T00:00:00Z\"";
    String id = "\"identifier\":\"00000000-0000-4000-8000-00000000000";
    String text =
        "{\"CFDocument\":{"
            + (id + "1\",\"uri\":\"urn:x:1\",\"creator\":\"c\",\"title\":\"t\"," + tail)
            + "},\"CFItems\":[{"
            + (id + "2\",\"uri\":\"urn:x:2\",\"fullStatement\":\"s\"," + tail)
            + "}],\"CFRubrics\":[{"
            + (id + "3\",\"uri\":\"urn:x:3\",\"title\":\"Weld\"," + tail)
            + ",\"CFRubricCriteria\":[{"
            + (id + "4\",\"uri\":\"urn:x:4\",\"position\":2,\"weight\":0.5," + tail)
            + ",\"CFItemURI\":{\"title\":\"s\","
            + (id + "2\",\"uri\":\"urn:x:2\"},\"CFRubricCriterionLevels\":[{")
            + (id
                + "5\",\"uri\":\"urn:x:5\",\"quality\":\"Good\",\"score\":2,\"position\":2,"
                + tail)
            + "},{"
            + (id
                + "6\",\"uri\":\"urn:x:6\",\"quality\":\"Fair\",\"score\":1,\"position\":1,"
                + tail)
            + "}]},{"
            + (id + "7\",\"uri\":\"urn:x:7\",\"position\":1," + tail)
            + "}]}]}";
    CaseFramework f = CaseFramework.read(text.getBytes(StandardCharsets.UTF_8)).orThrow();
    assertThat(f.rubrics().get(0).criteria())
        .extracting(c -> c.uri())
        .containsExactly("urn:x:7", "urn:x:4");
    assertThat(f.rubrics().get(0).criteria().get(1).item())
        .contains("00000000-0000-4000-8000-000000000002");
    assertThat(f.rubrics().get(0).criteria().get(1).levels())
        .extracting(l -> l.quality().orElseThrow())
        .containsExactly("Fair", "Good");
    JsonObject written = f.toJson(NOW);
    passes(
        schema(
            "case/schemas/official-case-v1p1-cfpackage.json", SpecificationVersion.DRAFT_2019_09),
        written);
    assertThat(CaseFramework.read(written).orThrow().rubrics()).isEqualTo(f.rubrics());
  }

  /** The registry's schemas of pathways, transfer and credit refer to what they do not define. */
  @Test
  void componentsPassTheSchemaOfTheRegistry() throws IOException {
    LocalizedText name = new LocalizedText(Map.of("en", "Welding"));
    PathwayComponent course =
        PathwayComponent.builder()
            .id("https://x.test/course")
            .type("CourseComponent")
            .ctid("ce-00000000-0000-4000-8000-000000000002")
            .name(name)
            .description(name)
            .subjectWebpage("https://x.test/course")
            .addConditions(
                ComponentCondition.builder()
                    .name(name)
                    .requiredNumber(1)
                    .operator(LogicalOperator.OR)
                    .addTargets("https://x.test/other")
                    .build())
            .build();
    passes(
        schema("ctdl/registry-schemas/pathway_component.json", SpecificationVersion.DRAFT_4),
        node(course));
  }

  private static JsonObject node(DescribedResource resource) {
    JsonArray graph =
        (JsonArray)
            CtdlGraph.of("https://x.test/graph", List.of(resource))
                .toJson()
                .find("@graph")
                .orElseThrow();
    return (JsonObject) graph.get(0);
  }

  private static Schema schema(String file, SpecificationVersion version) throws IOException {
    String text = Files.readString(SharedData.require("vectors/" + file));
    // The dialect's name is written with an empty fragment, which the registry does not know.
    String named = text.replace("/2019-09/schema#\"", "/2019-09/schema\"");
    return SchemaRegistry.withDefaultDialect(version).getSchema(named, InputFormat.JSON);
  }

  private static void passes(Schema schema, JsonObject written) {
    List<Error> errors = schema.validate(written.toString(), InputFormat.JSON);
    assertThat(errors).as(written.toString()).isEmpty();
  }
}
