package dev.cairn.core.format.case_;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.SharedData;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.model.DateTimeStamp;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseCsvTest {
  private static final CaseCsvSource SOURCE =
      CaseCsvSource.of("c6a0a0f2-3f0e-4c50-9d60-9f1a4e0f1d11", "Mathematics", "The Board");
  private static final DateTimeStamp NOW =
      DateTimeStamp.parse("2026-02-28T09:00:00Z").orElseThrow();

  @Test
  void thePublishedSampleIsATreeByItsCodes() throws IOException {
    CaseFramework f =
        CaseFramework.readCsv(
                Files.readAllBytes(SharedData.require("vectors/case/sample_case.csv")), SOURCE)
            .orThrow();
    assertThat(f.items()).hasSize(10);
    assertThat(f.children("Math.Fractions"))
        .extracting(CaseItem::identifier)
        .containsExactly("Math.Fractions.Cluster1", "Math.Fractions.Cluster2");
    assertThat(f.parents("Math.Fractions.Cluster1.Standard1a"))
        .extracting(CaseItem::identifier)
        .containsExactly("Math.Fractions.Cluster1.Standard1");
    assertThat(f.roots())
        .extracting(CaseItem::identifier)
        .containsExactly("Math", "Math.Exponents.Cluster1", "Math.Exponents");
    assertThat(f.find("M.F.C2").orElseThrow().fullStatement()).startsWith("Students are able");
    assertThat(f.associationsFrom("Math.Fractions.Cluster1"))
        .extracting(a -> a.type() + " " + a.destination())
        .contains("isRelatedTo http://asn.jesandco.org/resources/S1143417");
    assertThat(f.associationsFrom("Math.Fractions.Cluster1.Standard1"))
        .extracting(CaseAssociation::type)
        .contains("exemplar");
  }

  @Test
  void theColumnsOfOpenSaltAreReadAlike() {
    String csv =
        "Identifier,fullStatement,HumanCodingScheme,sequenceNumber,Abbreviated Statement,"
            + "ConceptKeywords,Notes,Language,Education Level,CFItemType,License,"
            + "CFAssociationGroupIdentifier,Is Child Of,IsPartOf,replacedBy,Exemplar,hasSkillLevel,"
            + "isExactMatchOf\n"
            + "i1,First,A,2,F,,,en,\"01,02\",Domain,,,,,,,,,,,\n"
            + ",\"Second, with a\nline\",A.1,1,,,,,,Standard,,,A,,,,A.2,urn:x:other\n"
            + ",Third,A.2,,,,,,,,,,\"A,A.1\",,,,,\n";
    CaseFramework f = read(csv).orThrow();
    CaseItem first = f.item("i1").orElseThrow();
    assertThat(first.educationLevels()).containsExactly("01", "02");
    assertThat(first.language()).contains("en");
    assertThat(first.abbreviatedStatement()).contains("F");
    assertThat(first.type()).contains("Domain");
    assertThat(f.item("A.1").orElseThrow().fullStatement()).isEqualTo("Second, with a\nline");
    assertThat(f.parents("A.2")).extracting(CaseItem::identifier).containsExactly("i1", "A.1");
    assertThat(f.children("i1")).extracting(CaseItem::identifier).containsExactly("A.1", "A.2");
    assertThat(f.exactMatches("A.1")).containsExactly("urn:x:other");
    assertThat(f.associationsTo("A.2"))
        .extracting(CaseAssociation::type)
        .containsExactly("hasSkillLevel");
  }

  @Test
  void aColumnOfParentsAndRowsWithoutIdentifiersSuffice() {
    CaseFramework f =
        read("CFItemType,fullStatement,humanCodingScheme,parent\nS,One,L.1,\nS,Two,,L.1\n")
            .orThrow();
    assertThat(f.items()).extracting(CaseItem::identifier).containsExactly("L.1", "row-3");
    assertThat(f.children("L.1")).extracting(CaseItem::identifier).containsExactly("row-3");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Identifier;Name/a;b | case.column /1",
        "Identifier;Full Statement/a; | case.missing /2/Full Statement",
        "Identifier;Full Statement/a;x/a;y | case.duplicate-id /3/Identifier",
        "Identifier;Full Statement;Sequence Number/a;x;first | case.number /2/Sequence Number",
        "Identifier;Full Statement/a;x;y | csv.columns /2",
      })
  void whatIsWrongIsRefusedWithItsLine(String rows, String expected) {
    Reading<CaseFramework> reading = read(rows.replace(';', ',').replace('/', '\n') + "\n");
    assertThat(reading.isAccepted()).isFalse();
    assertThat(reading.findings())
        .extracting(f -> f.code() + " " + f.pointer())
        .containsExactly(expected);
  }

  @Test
  void circlesAndUnknownParentsAreTold() {
    Reading<CaseFramework> reading =
        read("Identifier,Full Statement,Is Child Of\na,x,b\nb,y,a\nc,z,gone\n");
    assertThat(reading.findings())
        .extracting(Finding::code)
        .containsExactly("case.dangling", "case.cycle");
    assertThat(reading.orThrow().cycles()).containsExactly(List.of("b", "a", "b"));
  }

  @Test
  void aFrameworkFromRowsIsWrittenAsAPackageAndReadsBack() {
    CaseFramework f =
        read("Identifier,Full Statement,Code,Sequence Number,Is Child Of\na,x,,1,\nb,y,,2,a\n")
            .orThrow();
    JsonObject written = f.toJson(NOW);
    CaseFramework again = CaseFramework.read(written).orThrow();
    assertThat(again.items())
        .extracting(CaseItem::uri)
        .containsExactly("urn:cairn:case:a", "urn:cairn:case:b");
    String b = again.find("urn:cairn:case:b").orElseThrow().identifier();
    assertThat(again.parents(b)).extracting(CaseItem::uri).containsExactly("urn:cairn:case:a");
    assertThat(again.toJson(NOW)).isEqualTo(written);
  }

  private static Reading<CaseFramework> read(String csv) {
    return CaseFramework.readCsv(csv.getBytes(StandardCharsets.UTF_8), SOURCE);
  }
}
