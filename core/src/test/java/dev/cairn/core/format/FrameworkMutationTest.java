package dev.cairn.core.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.SharedData;
import dev.cairn.core.format.case_.CaseCsvSource;
import dev.cairn.core.format.case_.CaseFramework;
import dev.cairn.core.format.ctdl.CtdlGraph;
import dev.cairn.core.format.esco.EscoClassification;
import dev.cairn.core.format.esco.EscoFile;
import dev.cairn.core.format.openbadges2.Assertion;
import dev.cairn.core.format.openbadges2.OpenBadges2;
import dev.cairn.core.format.skos.SkosMappings;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonPointer;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.model.DateTimeStamp;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Changes documents of CTDL, CASE, ESCO, SKOS and Open Badges 2 at random, from a fixed seed: every
 * reader answers with findings or a view and never throws, and what it accepts it can write again.
 */
class FrameworkMutationTest {
  private static final DateTimeStamp NOW =
      DateTimeStamp.parse("2026-02-28T09:00:00Z").orElseThrow();

  static Stream<Path> graphs() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String folder : List.of("vectors/ctdl", "vectors/ctdl/registry-fixtures", "rules/ctdl")) {
      try (Stream<Path> inside = Files.list(SharedData.require(folder))) {
        inside.filter(f -> f.toString().endsWith(".json")).sorted().forEach(files::add);
      }
    }
    return files.stream();
  }

  @ParameterizedTest
  @MethodSource("graphs")
  @EnabledIf("dev.cairn.core.SharedData#isWanted")
  @Timeout(120)
  void graphsOfCtdl(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    JsonObject original = CtdlGraph.read(bytes).orThrow().root();
    Random random = new Random(file.getFileName().toString().hashCode());
    for (int i = 0; i < Mutator.CHANGES; i++) {
      CtdlGraph.read(Mutator.change(bytes, random));
      JsonObject changed = (JsonObject) Mutator.change(original, random, 0);
      CtdlGraph.isCtdl(changed);
      Reading<CtdlGraph> reading = CtdlGraph.read(changed);
      placesAreThere(reading.findings(), changed);
      if (reading instanceof Reading.Accepted<CtdlGraph> accepted) {
        CtdlGraph again = CtdlGraph.read(accepted.value().toJson()).orThrow();
        assertThat(again.resources()).isEqualTo(accepted.value().resources());
      }
      Reading<SkosMappings> skos = SkosMappings.read(changed);
      placesAreThere(skos.findings(), changed);
      if (skos instanceof Reading.Accepted<SkosMappings> accepted) {
        SkosMappings again = SkosMappings.read(accepted.value().toJson()).orThrow();
        assertThat(again.mappings()).isEqualTo(accepted.value().mappings());
      }
    }
  }

  @Test
  @EnabledIf("dev.cairn.core.SharedData#isWanted")
  @Timeout(120)
  void packagesAndRowsOfCase() throws IOException {
    byte[] bytes = Files.readAllBytes(SharedData.require("vectors/case/opensalt-framework.json"));
    byte[] csv = Files.readAllBytes(SharedData.require("vectors/case/sample_case.csv"));
    JsonObject original = JsonReader.strict().readObject(bytes).orThrow();
    CaseCsvSource source = CaseCsvSource.of("d", "t", "c");
    Random random = new Random(17);
    for (int i = 0; i < 4 * Mutator.CHANGES; i++) {
      byte[] changedBytes = Mutator.change(bytes, random);
      boolean streamed = CaseFramework.read(changedBytes).isAccepted();
      boolean whole =
          JsonReader.strict().readObject(changedBytes).then(CaseFramework::read).isAccepted();
      assertThat(streamed).isEqualTo(whole);
      JsonObject changed = (JsonObject) Mutator.change(original, random, 0);
      Reading<CaseFramework> reading = CaseFramework.read(changed);
      placesAreThere(reading.findings(), changed);
      reading.match(a -> a.value().toJson(NOW), r -> changed);
      CaseFramework.readCsv(Mutator.change(csv, random), source)
          .match(a -> CaseFramework.read(a.value().toJson(NOW)).orThrow().roots().size(), r -> 0);
    }
  }

  @Test
  @Timeout(120)
  void filesOfEsco() {
    String skills =
        "conceptType,conceptUri,skillType,preferredLabel,altLabels,description\n"
            + "KnowledgeSkillCompetence,urn:s:1,knowledge,welding,\"a\nb\",\"x, \"\"y\"\"\"\n"
            + "KnowledgeSkillCompetence,urn:s:2,skill/competence,soldering,,\n";
    String broader = "conceptUri,broaderUri\nurn:s:1,urn:s:2\n";
    String relations = "originalSkillUri,relationType,relatedSkillUri\nurn:s:1,essential,urn:s:2\n";
    Random random = new Random(19);
    for (int i = 0; i < 20 * Mutator.CHANGES; i++) {
      Reading<EscoClassification> reading =
          EscoClassification.read(
              List.of(
                  file("skills_en.csv", skills, random),
                  file("broader.csv", broader, random),
                  file("skillSkillRelations_en.csv", relations, random)));
      reading.match(
          a -> a.value().concepts().size() + a.value().cycles().size(), r -> r.findings().size());
      assertThat(reading.findings()).allMatch(f -> f.message().endsWith("."));
    }
  }

  private static EscoFile file(String name, String text, Random random) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new EscoFile(name, random.nextInt(3) == 0 ? Mutator.change(bytes, random) : bytes);
  }

  @Test
  @Timeout(120)
  void assertionsOfOpenBadges2() {
    JsonObject original =
        JsonReader.strict()
            .readObject(
                ("{'@context':'https://w3id.org/openbadges/v2','type':'Assertion',"
                        + "'id':'https://x.test/a','recipient':{'type':'email','hashed':false,"
                        + "'identity':'mary@example.org','salt':'s'},'badge':{'type':'BadgeClass',"
                        + "'id':'https://x.test/b','name':'B','description':'D',"
                        + "'image':{'id':'https://x.test/i'},'criteria':{'narrative':'n'},"
                        + "'alignment':[{'targetName':'T','targetUrl':'https://x.test/t'}],"
                        + "'issuer':{'type':'Profile','id':'https://x.test/p','name':'P',"
                        + "'url':'https://x.test/','email':'p@x.test'}},"
                        + "'verification':{'type':'signed','creator':'https://x.test/k'},"
                        + "'issuedOn':'2026-02-28T09:00:00Z','expires':'2027-01-01',"
                        + "'evidence':['https://x.test/e',{'narrative':'n'}],'revoked':false}")
                    .replace('\'', '"')
                    .getBytes(StandardCharsets.UTF_8))
            .orThrow();
    Random random = new Random(23);
    for (int i = 0; i < 50 * Mutator.CHANGES; i++) {
      JsonObject changed = original;
      for (int n = random.nextInt(3); n >= 0; n--) {
        changed = (JsonObject) Mutator.change(changed, random, 0);
      }
      placesAreThere(OpenBadges2.check(changed), changed);
      Map<String, JsonObject> known = Map.of("urn:x:1", changed);
      Reading<Assertion> reading =
          Assertion.read(changed, url -> Optional.ofNullable(known.get(url)));
      placesAreThere(reading.findings(), changed);
      reading.match(a -> a.value().describe(ZoneOffset.UTC).issued(), r -> r.findings());
    }
  }

  private static void placesAreThere(List<Finding> findings, JsonObject document) {
    for (Finding f : findings) {
      assertThat(JsonPointer.resolve(document, f.pointer())).as(f.toString()).isPresent();
      assertThat(f.message()).endsWith(".");
    }
  }
}
