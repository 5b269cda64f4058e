package dev.cairn.core.format.ctdl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.model.ComponentCondition;
import dev.cairn.core.model.ConditionKind;
import dev.cairn.core.model.ConditionProfile;
import dev.cairn.core.model.Constraint;
import dev.cairn.core.model.CreditUnit;
import dev.cairn.core.model.CreditValue;
import dev.cairn.core.model.FrameworkNode;
import dev.cairn.core.model.LocalizedText;
import dev.cairn.core.model.LogicalOperator;
import dev.cairn.core.model.PathwayComponent;
import dev.cairn.core.model.Rational;
import dev.cairn.core.model.TransferValueProfile;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CtdlGraphTest {
  private static final String DEGREE =
      "{'@type':'ceterms:MicroCredential','@id':'https://x.test/m'%s}";

  @Test
  void oneProfileAsksForAllAndItsAlternativesForOne() {
    Offering m =
        one(
            ",'ceterms:requires':[{'ceterms:minimumAge':18,"
                + "'ceterms:targetCredential':['https://x.test/a','https://x.test/b'],"
                + "'ceterms:alternativeCondition':[{'ceterms:targetCredential':'https://x.test/c'},"
                + "{'ceterms:alternativeCondition':[{'ceterms:yearsOfExperience':2},"
                + "{'ceterms:yearsOfExperience':'2.5'}]}]},{'ceterms:weight':0.5}]");
    List<ConditionProfile> requires = m.conditions(ConditionKind.REQUIRES);
    assertThat(requires).hasSize(2);
    List<List<ConditionProfile>> options = requires.get(0).options();
    assertThat(options).hasSize(3);
    assertThat(options)
        .allSatisfy(
            way -> {
              assertThat(way.get(0).targetCredentials())
                  .containsExactly("https://x.test/a", "https://x.test/b");
              assertThat(way).allMatch(p -> p.alternatives().isEmpty());
            });
    assertThat(options.get(2).get(2).yearsOfExperience()).contains(Rational.parse("2.5"));
    assertThat(requires.get(1).options()).containsExactly(List.of(requires.get(1)));
  }

  @Test
  void rangesStayRangesAndUnitsAreNeverGuessed() {
    Offering m =
        one(
            ",'ceterms:creditValue':[{'@type':'ceterms:ValueProfile','schema:minValue':3,"
                + "'schema:maxValue':6,'ceterms:creditUnitType':[{'@type':"
                + "'ceterms:CredentialAlignmentObject','ceterms:targetNode':"
                + "'creditUnit:SemesterHour'}]},{'@type':'schema:QuantitativeValue',"
                + "'schema:value':2,'schema:unitText':'points'},"
                + "{'schema:value':1,'ceterms:creditUnitType':['creditUnit:DegreeCredit']}]");
    CreditValue range = m.creditValues().get(0);
    assertThat(range.value()).isEmpty();
    assertThat(range.least()).contains(Rational.of(3));
    assertThat(range.most()).contains(Rational.of(6));
    assertThat(range.unit()).isEqualTo(CreditUnit.US_SEMESTER);
    assertThat(m.creditValues().get(1).unit()).isEqualTo(CreditUnit.UNSTATED);
    assertThat(m.creditValues().get(1).unitText()).contains(LocalizedText.of("points"));
    assertThat(m.creditValues().get(2).unit()).isEqualTo(new CreditUnit("creditUnit:DegreeCredit"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        ",'ceterms:creditValue':[{'schema:value':'many'}]"
            + " | ctdl.number | /ceterms:creditValue/0/schema:value",
        ",'ceterms:creditValue':[{'schema:value':-1}]"
            + " | ctdl.negative | /ceterms:creditValue/0/schema:value",
        ",'ceterms:creditValue':[{'schema:minValue':4,'schema:maxValue':3}]"
            + " | ctdl.range | /ceterms:creditValue/0",
        ",'ceterms:creditValue':[{'schema:value':'1/3'}]"
            + " | ctdl.number | /ceterms:creditValue/0/schema:value",
        ",'ceterms:creditValue':5 | ctdl.form | /ceterms:creditValue",
        ",'ceterms:name':{'en':7} | ctdl.language-map | /ceterms:name/en",
        ",'ceterms:name':[true] | ctdl.language-map | /ceterms:name/0",
        ",'ceterms:requires':'https://x.test/c' | ctdl.form | /ceterms:requires",
        ",'ceterms:inLanguage':[null] | ctdl.text | /ceterms:inLanguage/0",
        ",'ceterms:audienceLevelType':[4] | ctdl.form | /ceterms:audienceLevelType/0",
      })
  void whatIsWrongIsRefusedWhereItStands(String extra, String code, String pointer) {
    Reading<CtdlGraph> reading = CtdlGraph.read(object(String.format(DEGREE, extra)));
    assertThat(reading.isAccepted()).isFalse();
    assertThat(reading.findings())
        .extracting(f -> f.code() + " " + f.pointer())
        .containsExactly(code + " " + pointer);
    assertThat(reading.findings()).allMatch(f -> f.message().endsWith("."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'@graph':[]} | ctdl.empty /@graph",
        "{'@graph':[7]} | ctdl.form /@graph/0",
        "{'@graph':[{'@id':'https://x.test/'}]} | ctdl.type /@graph/0",
        "{'@graph':[{'@type':'ceterms:Pathway'}]} | ctdl.id /@graph/0",
        "{'@graph':[{'@type':'ceterms:Badge','@id':'a:b'},{'@type':'ceterms:Course','@id':'a:b'}]}"
            + " | ctdl.duplicate-id /@graph/1",
        "{'@graph':[{'@type':'TransferValueProfile','id':'a:b','startDate':'2026-02-01',"
            + "'endDate':'2026-01-01'}]} | ctdl.date-order /@graph/0",
        "{'@type':'TransferValueProfile','id':'a:b','startDate':'soon'} | ctdl.date /startDate",
        "{'@type':'CourseComponent','id':'a:b','hasCondition':{'requiredNumber':1.5}}"
            + " | ctdl.number /hasCondition/requiredNumber",
        "{'@type':'CourseComponent','id':'a:b','hasCondition':{'logicalOperator':'XOR'}}"
            + " | ctdl.operator /hasCondition",
        "{'@type':'CourseComponent','id':'a:b','hasCondition':{'leftOperand':'credits',"
            + "'operand':'>'}} | ctdl.condition /hasCondition",
      })
  void aGraphThatCannotBeReadIsRefused(String graph, String expected) {
    Reading<CtdlGraph> reading = CtdlGraph.read(object(graph));
    assertThat(reading.isAccepted()).isFalse();
    assertThat(reading.findings())
        .extracting(f -> f.code() + " " + f.pointer())
        .containsExactly(expected);
  }

  @Test
  void theOldSpellingAndBothOldFormsOfOrderAreRead() {
    CtdlGraph graph =
        CtdlGraph.read(
                object(
                    "{'@graph':[{'@type':'ceterms:BasicComponent','@id':'urn:x:a',"
                        + "'ceterms:preceeds':['urn:x:b'],'ceterms:prerequisite':[{'@type':"
                        + "'ceterms:ComponentCondition','ceterms:requiredNumber':1,"
                        + "'ceterms:targetComponent':['urn:x:c','urn:x:d']},'urn:x:e',"
                        + "{'@id':'urn:x:f'}],'ceterms:points':3}]}"))
            .orThrow();
    PathwayComponent a = graph.component("urn:x:a").orElseThrow();
    assertThat(a.precedes()).containsExactly("urn:x:b");
    assertThat(a.prerequisites()).containsExactly("urn:x:e", "urn:x:f");
    assertThat(a.prerequisiteConditions().get(0).targets()).containsExactly("urn:x:c", "urn:x:d");
    assertThat(a.pointValues().get(0).value()).contains(Rational.of(3));
    assertThat(graph.toJson().toString()).contains("ceterms:precedes").doesNotContain("preceeds");
    assertThat(CtdlGraph.read(graph.toJson()).orThrow().resources()).isEqualTo(graph.resources());
  }

  @Test
  void circlesAndDanglingComponentsAreToldAndNotFollowed() {
    Reading<CtdlGraph> reading =
        CtdlGraph.read(
            object(
                "{'@graph':[{'@type':'ceterms:Pathway','@id':'urn:x:p','ceterms:hasPart':"
                    + "['urn:x:a','urn:x:gone']},"
                    + "{'@type':'ceterms:BasicComponent','@id':'urn:x:a','ceasn:hasChild':['urn:x:b'],"
                    + "'ceterms:prerequisite':['urn:x:b']},"
                    + "{'@type':'ceterms:BasicComponent','@id':'urn:x:b','ceasn:hasChild':['urn:x:a'],"
                    + "'ceterms:prerequisite':['urn:x:a']}]}"));
    assertThat(reading.isAccepted()).isTrue();
    assertThat(reading.findings())
        .extracting(f -> f.code() + " " + f.pointer())
        .containsExactly("ctdl.dangling /@graph/0", "ctdl.cycle /@graph/1", "ctdl.cycle /@graph/2");
  }

  @Test
  void constraintsAreCarriedAndLeaveTheAnswerOpen() {
    Constraint credits =
        new Constraint(
            Optional.empty(),
            Optional.empty(),
            List.of("ceterms:creditValue"),
            Optional.empty(),
            Optional.of("compare:EQ"),
            List.of("10"),
            Optional.empty());
    ComponentCondition either =
        ComponentCondition.builder()
            .operator(LogicalOperator.OR)
            .addTargets("a", "b")
            .addConstraints(credits)
            .build();
    assertThat(either.isMetBy(Set.of("b"))).contains(true);
    assertThat(either.isMetBy(Set.of())).isEmpty();
    ComponentCondition both =
        ComponentCondition.builder().from(either).operator(LogicalOperator.AND).build();
    assertThat(both.isMetBy(Set.of("a"))).contains(false);
    assertThat(both.isMetBy(Set.of("a", "b"))).isEmpty();
    ComponentCondition none =
        ComponentCondition.builder().operator(LogicalOperator.NOT).addTargets("a", "b").build();
    assertThat(none.isMetBy(Set.of())).contains(true);
    assertThat(none.isMetBy(Set.of("b"))).contains(false);
    ComponentCondition oneOfTwo =
        ComponentCondition.builder()
            .requiredNumber(1)
            .addConditions(ComponentCondition.builder().addTargets("a").build())
            .addConditions(ComponentCondition.builder().addTargets("b").build())
            .build();
    assertThat(oneOfTwo.isMetBy(Set.of("b"))).contains(true);
    assertThat(oneOfTwo.isMetBy(Set.of("c"))).contains(false);
  }

  @Test
  void whatIsMadeHereIsWrittenAndReadsBackEqual() {
    LocalizedText en = new LocalizedText(Map.of("en", "Welding"));
    LocalizedText two = new LocalizedText(Map.of("en", "Metal", "de", "Metall", "", "M"));
    Offering badge =
        Offering.builder()
            .id("https://x.test/badge")
            .type("MicroCredential")
            .ctid("ce-00000000-0000-4000-8000-000000000001")
            .name(en)
            .addKeywords(en, two, LocalizedText.of("plain"))
            .putConditions(
                ConditionKind.REQUIRES,
                List.of(
                    ConditionProfile.builder()
                        .addConditions(en, en)
                        .addTargetCompetencies(FrameworkNode.of("https://x.test/c"))
                        .minimumAge(Rational.of(18))
                        .build()))
            .addCreditValues(CreditValue.of(Rational.parse("2.5"), "creditUnit:QuarterHour"))
            .build();
    TransferValueProfile transfer =
        TransferValueProfile.builder()
            .id("https://x.test/tvp")
            .addTransferFrom("https://x.test/badge")
            .addTransferFor("https://x.test/degree")
            .addTransferValues(CreditValue.of(Rational.of(3), "creditUnit:SemesterHour"))
            .startDate(LocalDate.of(2026, 1, 1))
            .endDate(LocalDate.of(2026, 12, 31))
            .build();
    CtdlGraph graph = CtdlGraph.of("https://x.test/graph", List.of(badge, transfer));
    CtdlGraph read = CtdlGraph.read(graph.root()).orThrow();
    assertThat(read.id()).contains("https://x.test/graph");
    assertThat(read.credentials()).containsExactly(badge);
    assertThat(read.transferValues()).containsExactly(transfer);
    assertThat(transfer.holdsOn(LocalDate.of(2026, 12, 31))).isTrue();
    assertThat(transfer.holdsOn(LocalDate.of(2027, 1, 1))).isFalse();
    assertThat(badge.creditValues().get(0).unit()).isEqualTo(CreditUnit.US_QUARTER);
  }

  private static Offering one(String extra) {
    Reading<CtdlGraph> reading = CtdlGraph.read(object(String.format(DEGREE, extra)));
    assertThat(reading.findings()).extracting(Finding::toString).isEmpty();
    CtdlGraph graph = reading.orThrow();
    assertThat(CtdlGraph.read(graph.toJson()).orThrow().resources()).isEqualTo(graph.resources());
    return graph.credentials().get(0);
  }

  private static JsonObject object(String text) {
    return JsonReader.strict()
        .readObject(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8))
        .orThrow();
  }
}
