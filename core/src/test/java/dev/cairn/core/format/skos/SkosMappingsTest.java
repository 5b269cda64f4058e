package dev.cairn.core.format.skos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.Reading;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SkosMappingsTest {
  private static final String LEVELS =
      "{'@graph':[{'@id':'scqf:7','@type':'skos:Concept','skos:notation':7,"
          + "'skos:prefLabel':[{'@value':'Level 7','@language':'en'},"
          + "{'@value':'Ìre 7','@language':'gd'}],'skos:inScheme':{'@id':'scqf:levels'},"
          + "'skos:broadMatch':{'@id':'eqf:5'}},"
          + "{'@id':'scqf:11','@type':'skos:Concept','skos:broader':'scqf:all',"
          + "'http://www.w3.org/2004/02/skos/core#closeMatch':['eqf:7',{'@id':'rqf:7'}],"
          + "'exactMatch':'nqf:11'}]}";
  private static final String MAP =
      "{'@context':'http://credreg.net/ctdl/schema/context/json','@graph':[{'@id':'res:map',"
          + "'@type':'ceterms:AlignmentMap','ceterms:name':{'en':'SCQF and EQF'},"
          + "'ceterms:source':'https://x.test/table','ceterms:hasPart':["
          + "{'@type':'ceterms:AlignmentObject','ceterms:sourceNode':'scqf:1',"
          + "'ceterms:alignmentType':'align:NoMatch'},"
          + "{'@type':'ceterms:AlignmentObject','ceterms:sourceNode':'scqf:7',"
          + "'ceterms:targetNode':'eqf:5','ceterms:alignmentType':'skos:broadMatch'},"
          + "{'@type':'ceterms:AlignmentObject','ceterms:sourceNode':'scqf:8',"
          + "'ceterms:targetNode':'eqf:5','ceterms:alignmentType':'skos:broadMatch'}]}]}";

  @Test
  void mappingPropertiesAreReadInEveryFormAndHoldBothWays() {
    SkosMappings table = read(LEVELS).orThrow();
    SkosConcept seven = table.concept("scqf:7").orElseThrow();
    assertThat(seven.notation()).contains("7");
    assertThat(seven.label().orElseThrow().byLanguage())
        .isEqualTo(Map.of("en", "Level 7", "gd", "Ìre 7"));
    assertThat(seven.schemes()).containsExactly("scqf:levels");
    assertThat(table.mappings()).hasSize(4);
    assertThat(table.mappingsOf("eqf:5"))
        .containsExactly(
            new SkosMapping("eqf:5", SkosRelation.NARROW_MATCH, Optional.of("scqf:7")));
    assertThat(table.mappingsOf("nqf:11"))
        .containsExactly(
            new SkosMapping("nqf:11", SkosRelation.EXACT_MATCH, Optional.of("scqf:11")));
    assertThat(table.mappingsOf("rqf:7")).hasSize(1);
    assertThat(table.mappingsOf("eqf:8")).isEmpty();
  }

  @Test
  void alignmentMapsOfLevelsAreReadWithWhatMatchesNothing() {
    SkosMappings table = read(MAP).orThrow();
    assertThat(table.title().orElseThrow().any()).isEqualTo("SCQF and EQF");
    assertThat(table.source()).contains("https://x.test/table");
    assertThat(table.mappingsOf("scqf:1"))
        .containsExactly(new SkosMapping("scqf:1", SkosRelation.NO_MATCH, Optional.empty()));
    assertThat(table.mappingsOf("eqf:5"))
        .extracting(m -> m.target().orElseThrow())
        .containsExactly("scqf:7", "scqf:8");
  }

  @Test
  void whatIsWrittenReadsBackEqual() {
    for (String text : List.of(LEVELS, MAP)) {
      SkosMappings table = read(text).orThrow();
      SkosMappings again = SkosMappings.read(table.toJson()).orThrow();
      assertThat(again.mappings()).isEqualTo(table.mappings());
      assertThat(again.concepts()).isEqualTo(table.concepts());
      assertThat(again.title()).isEqualTo(table.title());
      assertThat(again.source()).isEqualTo(table.source());
    }
  }

  @Test
  void aConceptThatMatchesNothingAndSomethingIsTold() {
    String both = MAP.replace("'ceterms:sourceNode':'scqf:8'", "'ceterms:sourceNode':'scqf:1'");
    assertThat(read(both).findings())
        .extracting(f -> f.severity() + " " + f.code())
        .containsExactly("WARNING skos.contradiction");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{} | skos.empty | ``",
        "{'@graph':[5]} | skos.form | /@graph/0",
        "{'@type':'skos:Concept'} | skos.id | ``",
        "{'@id':'a:b','skos:exactMatch':[7]} | skos.reference | /skos:exactMatch/0",
        "{'@id':'a:b','skos:exactMatch':{'x':1}} | skos.reference | /skos:exactMatch",
        "{'@type':'ceterms:AlignmentMap','ceterms:hasPart':['x']} | skos.form | /ceterms:hasPart/0",
        "{'@type':'ceterms:AlignmentMap','ceterms:hasPart':{'ceterms:sourceNode':'a:b',"
            + "'ceterms:targetNode':'c:d','ceterms:alignmentType':'skos:near'}}"
            + " | skos.relation | /ceterms:hasPart",
        "{'@type':'ceterms:AlignmentMap','ceterms:hasPart':{'ceterms:sourceNode':'a:b',"
            + "'ceterms:alignmentType':'skos:closeMatch'}} | skos.ends | /ceterms:hasPart",
      })
  void whatMapsNothingIsRefused(String text, String code, String pointer) {
    Reading<SkosMappings> reading = read(text);
    assertThat(reading.isAccepted()).isFalse();
    assertThat(reading.findings())
        .extracting(f -> f.code() + " " + f.pointer())
        .containsExactly(code + " " + pointer);
  }

  private static Reading<SkosMappings> read(String text) {
    return SkosMappings.read(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }
}
