package dev.cairn.pathways.importer;

import static dev.cairn.pathways.testing.RuleVerifier.verifyThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.Finding;
import dev.cairn.core.SharedData;
import dev.cairn.core.model.Credit;
import dev.cairn.core.model.CreditUnit;
import dev.cairn.core.model.Rational;
import dev.cairn.core.record.LearningRecord;
import dev.cairn.core.record.RecordState;
import dev.cairn.pathways.audit.CompiledAward;
import dev.cairn.pathways.importer.FireRoadImporter.Use;
import dev.cairn.pathways.rule.Award;
import dev.cairn.pathways.rule.Facts;
import dev.cairn.pathways.rule.RuleReader;
import dev.cairn.pathways.rule.RuleWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** MIT's lists as FireRoad has them, shared and exclusively. */
class FireRoadImporterTest {
  private static Award award(String definitions, Use use) {
    String text = "X#,#X#,#X#,#Example\n\nmain\n\n" + definitions;
    Imported imported = FireRoadImporter.read(text.getBytes(StandardCharsets.UTF_8), use).orThrow();
    assertThat(imported.lost()).isEmpty();
    assertThat(RuleReader.read(RuleWriter.write(imported.award()), "").orThrow())
        .isEqualTo(imported.award());
    return imported.award();
  }

  private static LearningRecord[] taken(String... classes) {
    return Stream.of(classes)
        .map(c -> c.split("#", -1))
        .map(
            c ->
                LearningRecord.builder()
                    .id(c[0])
                    .addCodes(c[0])
                    .credits(new Credit(Rational.of(12), CreditUnit.UNSTATED))
                    .addAllTags(List.of(c).subList(1, c.length))
                    .state(RecordState.EARNED)
                    .build())
        .toArray(LearningRecord[]::new);
  }

  @Test
  void everyFileIsCarriedWholeBothWays() throws IOException {
    try (Stream<Path> all = Files.walk(SharedData.require("rules/fireroad"))) {
      List<Path> files = all.filter(f -> f.toString().endsWith(".reql")).toList();
      assertThat(files).isNotEmpty();
      for (Path file : files) {
        for (Use use : Use.values()) {
          Imported read = FireRoadImporter.read(Files.readAllBytes(file), use).orThrow();
          assertThat(read.lost()).as(file.toString()).isEmpty();
          assertThat(RuleReader.read(RuleWriter.write(read.award()), "").orThrow())
              .isEqualTo(read.award());
          assertThat(CompiledAward.compile(read.award()).findings()).as(file.toString()).isEmpty();
        }
      }
    }
  }

  @Test
  void aClassServesEveryRequirementOrOne() {
    String twice = "main := a, b\na := 6.01/6.02\nb := 6.02/6.03\n";
    verifyThat(award(twice, Use.EVERYWHERE)).given(taken("6.02")).isSatisfied();
    verifyThat(award(twice, Use.ONCE)).given(taken("6.02")).isNotSatisfied();
    verifyThat(award(twice, Use.ONCE)).given(taken("6.02", "6.03")).isSatisfied();
  }

  @Test
  void thresholdsCountClassesOfAList() {
    String some = "main := 6.01/(6.02/6.03)/6.04{>=3}\n";
    verifyThat(award(some, Use.EVERYWHERE)).given(taken("6.01", "6.02", "6.03")).isNotSatisfied();
    verifyThat(award(some, Use.EVERYWHERE)).given(taken("6.01", "6.02", "6.04")).isSatisfied();
    String tiers = "main := low/high{>=2}\nlow := 6.01/6.02{>=0}\nhigh := 6.03/6.04{>=1}\n";
    verifyThat(award(tiers, Use.EVERYWHERE)).given(taken("6.01", "6.02")).isSatisfied();
    verifyThat(award(tiers, Use.EVERYWHERE)).given(taken("6.01")).isNotSatisfied();
    String areas = "main := a/b/c{>=3|>=2}\na := 1.1/1.2/1.3{>=0}\nb := 2.1{>=0}\nc := 3.1{>=0}\n";
    for (Use use : Use.values()) {
      verifyThat(award(areas, use)).given(taken("1.1", "1.2", "1.3")).isNotSatisfied();
      verifyThat(award(areas, use)).given(taken("1.1", "1.2", "2.1")).isSatisfied();
      verifyThat(award(areas, use)).given(taken("1.1", "2.1")).isNotSatisfied();
    }
  }

  @Test
  void unitsAttributesAndTextsAreCarried() {
    String units = "main := 1.1/1.2/1.3{>=30u}\n";
    verifyThat(award(units, Use.EVERYWHERE)).given(taken("1.1", "1.2")).isNotSatisfied();
    verifyThat(award(units, Use.EVERYWHERE)).given(taken("1.1", "1.2", "1.3")).isSatisfied();
    verifyThat(award("main := 1.1/1.2{<24u}\n", Use.EVERYWHERE))
        .given(taken("1.1", "1.2"))
        .isNotSatisfied();
    verifyThat(award("main := some, \"CI-H\"\nsome := HASS{>=2}\n", Use.EVERYWHERE))
        .given(taken("21.1#HASS-A", "21.2#HASS-S#CI-H"))
        .isSatisfied();
    Award text = award("main, \"Electives\" := \"\"72 units\"\"\n", Use.EVERYWHERE);
    verifyThat(text).isUndetermined();
    verifyThat(text)
        .stating(new Facts(Map.of("Electives: 72 units", true), List.of(), Map.of()))
        .isSatisfied();
  }

  @Test
  void faultsAreNamedWithLineAndColumn() {
    for (String text : List.of("main := (6.01", "main := 6.01{many}", "main := 6.01 / , 6.02")) {
      String list = "X\n\nmain\n\n" + text;
      assertThat(FireRoadImporter.read(list.getBytes(StandardCharsets.UTF_8)).findings())
          .singleElement()
          .satisfies(
              f -> {
                assertThat(f.code()).isEqualTo("import.syntax");
                assertThat(f.message()).contains("line 5, column");
              });
    }
    String cycle = "X\n\nmain\n\nmain := other\nother := main\n";
    assertThat(FireRoadImporter.read(cycle.getBytes(StandardCharsets.UTF_8)).findings())
        .extracting(Finding::code)
        .contains("import.cycle");
  }
}
