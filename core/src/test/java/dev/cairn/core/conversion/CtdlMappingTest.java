package dev.cairn.core.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.SharedData;
import dev.cairn.core.format.ctdl.CtdlGraph;
import dev.cairn.core.format.ctdl.Offering;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.model.Achievement;
import dev.cairn.core.model.Award;
import dev.cairn.core.model.Catalogue;
import dev.cairn.core.model.ConditionKind;
import dev.cairn.core.model.ConditionProfile;
import dev.cairn.core.model.Credit;
import dev.cairn.core.model.CreditUnit;
import dev.cairn.core.model.CreditValue;
import dev.cairn.core.model.Level;
import dev.cairn.core.model.Microcredential;
import dev.cairn.core.model.Organisation;
import dev.cairn.core.model.Rational;
import dev.cairn.core.model.Recipient;
import dev.cairn.core.model.Workload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CtdlMappingTest {

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
  @EnabledIf("dev.cairn.core.SharedData#isWanted")
  void conditionsPathwaysCreditAndTransferComeBackEqual(Path file) throws IOException {
    CtdlGraph graph = CtdlGraph.read(Files.readAllBytes(file)).orThrow();
    Catalogue catalogue = CtdlMapping.catalogue(graph);
    List<Offering> offered = new ArrayList<>(graph.credentials());
    offered.addAll(graph.learningOpportunities());
    assertThat(catalogue.achievements()).hasSameSizeAs(offered);
    assertThat(catalogue.pathways()).isEqualTo(graph.pathways());
    assertThat(catalogue.components()).isEqualTo(graph.components());
    assertThat(catalogue.transferValues()).isEqualTo(graph.transferValues());
    if (offered.isEmpty() && catalogue.pathways().isEmpty() && catalogue.components().isEmpty()) {
      assertThat(CtdlMapping.graph(catalogue).isAccepted()).isFalse();
      return;
    }
    CtdlGraph again = CtdlGraph.read(CtdlMapping.graph(catalogue).orThrow()).orThrow();
    assertThat(again.pathways()).isEqualTo(graph.pathways());
    assertThat(again.components()).isEqualTo(graph.components());
    assertThat(again.transferValues()).isEqualTo(graph.transferValues());
    for (Offering o : offered) {
      Offering back =
          (Offering) again.find(o.id()).or(() -> again.find(o.ctid().orElseThrow())).orElseThrow();
      assertThat(back.conditions()).isEqualTo(o.conditions());
      assertThat(back.creditValues()).containsExactlyInAnyOrderElementsOf(o.creditValues());
      assertThat(back.type()).isEqualTo(o.type());
      assertThat(back.name()).isEqualTo(o.name());
      assertThat(back.ctid()).isEqualTo(o.ctid());
    }
    assertThat(CtdlMapping.catalogue(again).achievements())
        .extracting(Achievement::credits)
        .isEqualTo(catalogue.achievements().stream().map(Achievement::credits).toList());
  }

  @Test
  @EnabledIf("dev.cairn.core.SharedData#isWanted")
  void aPublishedCourseTellsItsCostItsHoursAndWhoOffersIt() throws IOException {
    Microcredential m = described("vectors/ctdl/LearningOpportunity_published.json");
    assertThat(m.hours()).contains(Rational.of(160));
    assertThat(m.costs()).extracting(Object::toString).containsExactly("4695 USD (Tuition)");
    assertThat(m.awardingBody().orElseThrow().any()).isNotBlank();
    Microcredential degree = described("vectors/ctdl/CredentialGraphSampleInput.json");
    assertThat(degree.level()).contains(Level.of("AudienceLevel", "AssociatesDegreeLevel"));
    assertThat(degree.costs()).hasSize(5);
    assertThat(degree.costs().get(1).toString()).startsWith("2643 USD (Resident Tuition, ");
    assertThat(degree.hours()).as("two years are no hours").isEmpty();
    assertThat(degree.recognitions()).hasSize(1);
  }

  @Test
  void alternativesAreOneOfAndSeveralProfilesAllOf() {
    Catalogue c =
        catalogue(
            "'ceterms:requires':[{'ceterms:targetCredential':['urn:x:a'],"
                + "'ceterms:alternativeCondition':[{'ceterms:targetCredential':['urn:x:b']},"
                + "{'ceterms:targetAssessment':['urn:x:c']}]},"
                + "{'ceterms:targetLearningOpportunity':['urn:x:d']}]");
    List<ConditionProfile> asked =
        c.achievement("https://x.test/m").orElseThrow().conditions(ConditionKind.REQUIRES);
    assertThat(asked.get(0).isMetBy(Set.of("urn:x:a"))).contains(false);
    assertThat(asked.get(0).isMetBy(Set.of("urn:x:a", "urn:x:c"))).contains(true);
    assertThat(ConditionProfile.areMetBy(asked, Set.of("urn:x:a", "urn:x:c"))).contains(false);
    assertThat(ConditionProfile.areMetBy(asked, Set.of("urn:x:a", "urn:x:b", "urn:x:d")))
        .contains(true);
  }

  @Test
  void whatNobodyCanTellFromCredentialsHeldStaysOpen() {
    Catalogue c =
        catalogue(
            "'ceterms:requires':[{'ceterms:targetCredential':['urn:x:a'],'ceterms:minimumAge':18},"
                + "{'ceterms:description':'Ask us.'}]");
    List<ConditionProfile> asked = c.achievements().get(0).conditions(ConditionKind.REQUIRES);
    assertThat(asked.get(0).isMetBy(Set.of("urn:x:a"))).isEmpty();
    assertThat(asked.get(0).isMetBy(Set.of())).contains(false);
    assertThat(asked.get(1).isMetBy(Set.of("urn:x:a"))).isEmpty();
  }

  @Test
  void aRangeOfCreditStaysARangeAndIsCompared() {
    Catalogue c =
        catalogue(
            "'ceterms:creditValue':[{'@type':'ceterms:ValueProfile','schema:minValue':3,"
                + "'schema:maxValue':6,'ceterms:creditUnitType':['creditUnit:SemesterHour']}]");
    Achievement a = c.achievements().get(0);
    assertThat(a.credits()).isEmpty();
    assertThat(a.creditValues()).hasSize(1);
    assertThat(award(a).describe(ZoneOffset.UTC).creditRange().orElseThrow())
        .hasToString("3 to 6 US-SEMESTER");
  }

  @Test
  void creditsOfEveryUnitComeBackFromTheirWords() {
    for (CreditUnit unit :
        List.of(
            CreditUnit.ECTS,
            CreditUnit.US_QUARTER,
            new CreditUnit("creditUnit:ClockHour"),
            CreditUnit.UNSTATED)) {
      CreditValue written = CreditValue.of(new Credit(Rational.of(5), unit));
      assertThat(written.unit()).isEqualTo(unit);
      assertThat(CtdlValues.isPlain(written)).isTrue();
    }
  }

  @Test
  void whatIsWorthSomethingElsewhereStacksAndSilenceIsUnknown() {
    String transfer =
        "},{'@type':'ceterms:TransferValueProfile','@id':'urn:x:t','ceterms:transferValueFrom':"
            + "['https://x.test/m'],'ceterms:transferValueFor':['urn:x:degree'],"
            + "'ceterms:transferValue':[{'schema:value':6}]";
    Catalogue c = catalogue("'ceterms:name':{'en':'Welding'}" + transfer);
    assertThat(c.achievements().get(0).stackable()).contains(true);
    assertThat(c.transferValuesFrom("https://x.test/m")).hasSize(1);
    assertThat(c.transferValuesFrom("urn:x:degree")).as("no way back").isEmpty();
    assertThat(catalogue("'ceterms:name':{'en':'W'}").achievements().get(0).stackable()).isEmpty();
  }

  @Test
  void workloadAndDegreesOfFinerClassesAreKept() {
    Achievement a =
        Achievement.builder()
            .id("https://x.test/m")
            .title(dev.cairn.core.model.LocalizedText.of("M"))
            .type(dev.cairn.core.model.Concept.of("BachelorOfArtsDegree"))
            .workload(new Workload(Rational.of(25), Rational.of(30)))
            .build();
    Catalogue back =
        CtdlMapping.catalogue(
            CtdlGraph.read(
                    CtdlMapping.graph(Catalogue.builder().addAchievements(a).build()).orThrow())
                .orThrow());
    assertThat(back.achievements().get(0).workload()).isEqualTo(a.workload());
    assertThat(back.achievements().get(0).type()).isEqualTo(a.type());
  }

  private static Microcredential described(String file) throws IOException {
    CtdlGraph graph = CtdlGraph.read(Files.readAllBytes(SharedData.require(file))).orThrow();
    return award(CtdlMapping.catalogue(graph).achievements().get(0)).describe(ZoneOffset.UTC);
  }

  private static Award award(Achievement a) {
    return Award.builder()
        .achievement(a)
        .recipient(Recipient.of("urn:x:nobody"))
        .issuer(a.creator().orElse(Organisation.builder().build()))
        .build();
  }

  private static Catalogue catalogue(String members) {
    String text =
        "{'@graph':[{'@type':'ceterms:MicroCredential','@id':'https://x.test/m'," + members + "}]}";
    return CtdlMapping.catalogue(
        JsonReader.strict()
            .readObject(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8))
            .then(CtdlGraph::read)
            .orThrow());
  }
}
