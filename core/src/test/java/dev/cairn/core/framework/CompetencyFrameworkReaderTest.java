package dev.cairn.core.framework;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.Reading;
import dev.cairn.core.SharedData;
import dev.cairn.core.conversion.CaseMapping;
import dev.cairn.core.format.case_.CaseFramework;
import dev.cairn.core.model.Competency;
import dev.cairn.core.model.CompetencyAssociation;
import dev.cairn.core.model.CompetencyFramework;
import dev.cairn.core.model.CompetencyRelation;
import dev.cairn.core.model.Level;
import dev.cairn.core.model.LocalizedText;
import dev.cairn.core.model.Rational;
import dev.cairn.core.model.Rubric;
import dev.cairn.core.model.RubricLevel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompetencyFrameworkReaderTest {
  @Test
  void whatIsWrittenReadsBackEqual() {
    CompetencyFramework full =
        CompetencyFramework.builder()
            .id("f")
            .uri("https://example.org/f")
            .title(new LocalizedText(Map.of("en", "Data", "de", "Daten")))
            .description(LocalizedText.of("All of it"))
            .creator("Harbour University")
            .version("2")
            .language("en")
            .status("Adopted")
            .licence("CC BY 4.0")
            .addLevels(Level.of("e-CF", "1"), Level.of("e-CF", "2"))
            .addItems(
                Competency.builder()
                    .id("a")
                    .uri("https://example.org/a")
                    .statement(new LocalizedText(Map.of("en", "Reads a chart")))
                    .code("D1")
                    .label(LocalizedText.of("Charts"))
                    .notes(LocalizedText.of("also on screen"))
                    .type("skill")
                    .addEducationLevels("06")
                    .addKeywords("chart")
                    .addAlternativeLabels(LocalizedText.of("Diagrams"))
                    .language("en")
                    .firstDay(LocalDate.of(2026, 1, 1))
                    .lastDay(LocalDate.of(2027, 1, 1))
                    .build())
            .addItems(Competency.builder().id("b").statement(LocalizedText.of("B")).build())
            .addAssociations(
                new CompetencyAssociation(
                    CompetencyRelation.IS_CHILD_OF,
                    Optional.empty(),
                    "b",
                    "a",
                    Optional.of(Rational.of(1))),
                new CompetencyAssociation(
                    CompetencyRelation.OTHER,
                    Optional.of("ext:like"),
                    "a",
                    "https://example.org/z",
                    Optional.empty()))
            .addRubrics(
                new Rubric(
                    "r",
                    Optional.of("Charts"),
                    List.of(
                        new Rubric.Criterion(
                            "c",
                            Optional.of("clear"),
                            Optional.of("a"),
                            Optional.of(Rational.parse("1/3")),
                            List.of(RubricLevel.of("l", "good").withPoints("2"))))))
            .build();
    assertThat(CompetencyFrameworkReader.read(CompetencyFrameworkWriter.write(full)).orThrow())
        .isEqualTo(full);
    assertThat(full.children("a")).extracting(Competency::id).containsExactly("b");
    assertThat(full.parents("b")).extracting(Competency::id).containsExactly("a");
    assertThat(full.roots()).extracting(Competency::id).containsExactly("a");
    assertThat(full.find("D1")).map(Competency::id).contains("a");
    assertThat(full.find("https://example.org/a")).map(Competency::id).contains("a");
    assertThat(full.find("gone")).isEmpty();
    assertThat(full.outside()).containsExactly("https://example.org/z");
    assertThat(full.cycles()).isEmpty();
  }

  @Test
  void aPublishedCasePackageIsTheSameTree() throws IOException {
    CaseFramework source =
        CaseFramework.read(
                Files.readAllBytes(SharedData.require("vectors/case/opensalt-framework.json")))
            .orThrow();
    CompetencyFramework framework = CaseMapping.framework(source);
    assertThat(CompetencyFrameworkReader.read(CompetencyFrameworkWriter.write(framework)).orThrow())
        .isEqualTo(framework);
    assertThat(framework.items()).hasSameSizeAs(source.items());
    assertThat(framework.roots())
        .extracting(Competency::id)
        .containsExactlyElementsOf(source.roots().stream().map(i -> i.identifier()).toList());
    for (Competency item : framework.items()) {
      assertThat(framework.children(item.id()))
          .extracting(Competency::id)
          .containsExactlyElementsOf(
              source.children(item.id()).stream().map(i -> i.identifier()).toList());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'title':'t'} | framework.missing | ``",
        "{'id':'f'} | framework.missing | ``",
        "{'id':'f','title':5} | framework.text | /title",
        "{'id':'f','title':{'en':5}} | framework.text | /title",
        "{'id':'f','title':'t','x':1} | framework.unknown-key | /x",
        "{'id':'f','title':'t','items':[5]} | framework.type | /items/0",
        "{'id':'f','title':'t','items':[{'id':'a','statement':'s'},{'id':'a','statement':'s'}]}"
            + " | framework.duplicate-id | /items",
        "{'id':'f','title':'t','associations':[{'relation':'likes','origin':'a','target':'b'}]}"
            + " | framework.relation | /associations/0/relation",
        "{'id':'f','title':'t','associations':[{'relation':'other','origin':'a','target':'b'}]}"
            + " | framework.word | /associations/0/word",
      })
  void refusesWithCodeAndPlace(String json, String code, String pointer) {
    Reading<CompetencyFramework> reading =
        CompetencyFrameworkReader.read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    assertThat(reading.isAccepted()).isFalse();
    assertThat(reading.findings())
        .extracting(f -> f.code() + " " + f.pointer())
        .contains(code + " " + pointer);
  }
}
