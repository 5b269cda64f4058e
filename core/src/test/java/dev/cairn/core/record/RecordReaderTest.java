package dev.cairn.core.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.SharedData;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonPointer;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.model.Credit;
import dev.cairn.core.model.CreditUnit;
import dev.cairn.core.model.Grade;
import dev.cairn.core.model.Level;
import dev.cairn.core.model.Rational;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{} | record.missing | ``",
        "{'id':''} | record.blank | /id",
        "{'id':7} | record.type | /id",
        "{'id':'a','colour':'red'} | record.unknown-key | /colour",
        "{'id':'a','code':'A','codes':['B']} | record.two-names | /codes",
        "{'id':'a','date':'2026-01-01','earned':'2026-01-01'} | record.two-names | /earned",
        "{'id':'a','date':'2026-02-29'} | record.date | /date",
        "{'id':'a','date':'26-02-28'} | record.date | /date",
        "{'id':'a','expires':20260101} | record.type | /expires",
        "{'id':'a','credits':-1} | record.negative-credits | /credits",
        "{'id':'a','credits':{'amount':'-1/2'}} | record.negative-credits | /credits",
        "{'id':'a','credits':'many'} | record.number | /credits",
        "{'id':'a','credits':'1/0'} | record.number | /credits",
        "{'id':'a','credits':'1e100'} | record.number | /credits",
        "{'id':'a','credits':true} | record.number | /credits",
        "{'id':'a','credits':9007199254740993} | record.inexact-number | /credits",
        "{'id':'a','credits':{'unit':'ECTS'}} | record.missing | /credits",
        "{'id':'a','credits':{'amount':1,'unit':'ECTS'},'unit':'ECTS'} | record.two-names | /unit",
        "{'id':'a','unit':'ECTS'} | record.unit-without-credits | /unit",
        "{'id':'a','level':6.5} | record.level | /level",
        "{'id':'a','level':'6'} | record.level | /level",
        "{'id':'a','level':{'framework':'EQF'}} | record.missing | /level",
        "{'id':'a','level':{'framework':'EQF','value':'6','x':1}} | record.unknown-key | /level/x",
        "{'id':'a','grade':3.7} | record.grade | /grade",
        "{'id':'a','grade':'A+'} | record.grade | /grade",
        "{'id':'a','origin':'abroad'} | record.word | /origin",
        "{'id':'a','state':'Earned'} | record.word | /state",
        "{'id':'a','tags':'x'} | record.type | /tags",
        "{'id':'a','tags':['x',3]} | record.type | /tags/1",
        "{'id':'a','competencies':'sql'} | record.type | /competencies",
        "{'id':'a','competencies':{'sql':'high'}} | record.number | /competencies/sql",
        "{'id':'a','revoked':{'reason':'x'}} | record.missing | /revoked",
        "{'id':'a','revoked':'2026-01-01'} | record.type | /revoked",
        "{'id':'a','parts':['a']} | record.part-cycle | /parts",
      })
  void refusesWithCodeAndPlace(String record, String code, String pointer) {
    Reading<List<LearningRecord>> reading = read("[" + record + "]");
    assertThat(reading.isAccepted()).isFalse();
    assertThat(reading.findings())
        .filteredOn(f -> f.severity() == Finding.Severity.ERROR)
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.code()).isEqualTo(code);
              assertThat(f.pointer()).isEqualTo("/0" + pointer);
              assertThat(f.message()).endsWith(".");
            });
  }

  @Test
  void readsEveryFieldInItsLongForm() {
    LearningRecord r =
        one(
            "{'id':'r1','codes':['A 1','B 2'],'issuer':'did:x','earned':'2026-02-28',"
                + "'credits':{'amount':'7/2','unit':'ECTS'},'level':{'framework':'EQF','value':6},"
                + "'grade':{'scale':'letter','value':'A+'},'origin':'rpl','state':'in-progress',"
                + "'tags':['core'],'subject':'S','competencies':{'sql':2,'git':null},"
                + "'parts':['r0'],'expires':'2031-03-01','recorded':'2026-03-02',"
                + "'revoked':{'on':'2027-01-01','recorded':'2027-01-05','reason':'error'},"
                + "'sources':['urn:c']}");
    assertThat(r)
        .isEqualTo(
            LearningRecord.builder()
                .id("r1")
                .addCodes("A 1", "B 2")
                .issuer("did:x")
                .earned(LocalDate.of(2026, 2, 28))
                .credits(Credit.of("3.5", CreditUnit.ECTS))
                .level(Level.of("EQF", "6"))
                .grade(new Grade("letter", "A+"))
                .origin(Origin.RPL)
                .state(RecordState.IN_PROGRESS)
                .addTags("core")
                .subject("S")
                .putCompetencies("sql", Optional.of(Rational.of(2)))
                .putCompetencies("git", Optional.empty())
                .addParts("r0")
                .expires(LocalDate.of(2031, 3, 1))
                .recorded(LocalDate.of(2026, 3, 2))
                .revoked(
                    new Revocation(
                        LocalDate.of(2027, 1, 1), Optional.of(LocalDate.of(2027, 1, 5)), "error"))
                .addSources("urn:c")
                .build());
  }

  @Test
  void readsTheShortForms() {
    LearningRecord r =
        one(
            "{'id':'r','code':'A','date':'2026-01-01','credits':'0.7','unit':'ECTS','level':6,"
                + "'grade':'3.70','competencies':['sql']}");
    assertThat(r.codes()).containsExactly("A");
    assertThat(r.earned()).contains(LocalDate.of(2026, 1, 1));
    assertThat(r.credits()).contains(Credit.of("0.7", CreditUnit.ECTS));
    assertThat(r.level()).contains(Level.of("case", "6"));
    assertThat(r.grade()).contains(new Grade("case", "3.70"));
    assertThat(r.competencies()).containsEntry("sql", Optional.empty());
    assertThat(r.state()).isEqualTo(RecordState.EARNED);
  }

  @Test
  @DisplayName("Settled 10: defaults are those of case files only, applied when asked for")
  void settled10DefaultsOnlyWhenAsked() {
    LearningRecord silent = one("{'id':'r'}");
    assertThat(silent.credits()).isEmpty();
    assertThat(silent.origin()).isEmpty();
    assertThat(silent.earned()).isEmpty();

    RecordDefaults caseFile = RecordDefaults.caseFile();
    LearningRecord filled = caseFile.applyTo(silent);
    assertThat(filled.credits()).contains(Credit.of("1", CreditUnit.UNSTATED));
    assertThat(filled.origin()).contains(Origin.INTERNAL);
    assertThat(filled.earned()).isEmpty();
    assertThat(caseFile.undatedPasses()).isTrue();
    assertThat(RecordDefaults.none().applyTo(silent)).isSameAs(silent);
    assertThat(
            RecordReader.withDefaults(caseFile)
                .read("[{\"id\":\"r\"}]".getBytes(StandardCharsets.UTF_8))
                .orThrow())
        .containsExactly(filled);
  }

  @Test
  @DisplayName("Settled 10: an award's default unit restates only credits without one")
  void settled10DefaultUnit() {
    RecordDefaults ects =
        new RecordDefaults(Optional.empty(), Optional.of(CreditUnit.ECTS), Optional.empty(), false);
    assertThat(ects.applyTo(one("{'id':'r','credits':4}")).credits())
        .contains(Credit.of("4", CreditUnit.ECTS));
    assertThat(ects.applyTo(one("{'id':'r','credits':4,'unit':'UK-CATS'}")).credits())
        .contains(Credit.of("4", CreditUnit.UK_CATS));
    assertThat(ects.applyTo(one("{'id':'r'}")).credits()).isEmpty();
  }

  @Test
  @DisplayName("Settled 11: a number that is not its shortest double is to be a string")
  void settled11InexactNumber() {
    String message =
        read("[{'id':'r','credits':0.1000000000000000055}]").findings().get(0).message();
    assertThat(message).contains("0.1000000000000000055").endsWith("write it as a string.");
    assertThat(one("{'id':'r','credits':'0.1000000000000000055'}").credits().orElseThrow().amount())
        .isEqualTo(Rational.parse("0.1000000000000000055"));
    assertThat(one("{'id':'r','credits':0.1}").credits().orElseThrow().amount())
        .isEqualTo(Rational.of(1, 10));
  }

  @Test
  @DisplayName("Settled 14: recorded and revoked are carried")
  void settled14RecordedAndRevoked() {
    LearningRecord r = one("{'id':'r','recorded':'2026-03-02','revoked':{'on':'2027-01-01'}}");
    assertThat(r.recorded()).contains(LocalDate.of(2026, 3, 2));
    assertThat(r.revoked())
        .contains(new Revocation(LocalDate.of(2027, 1, 1), Optional.empty(), ""));
    assertThat(r.state()).isEqualTo(RecordState.EARNED);
  }

  @Test
  void refusesIdsThatStandTwiceAndNamesThePlace() {
    Reading<?> reading = read("[{'id':'a'},{'id':'b'},{'id':'a'}]");
    assertThat(reading.findings())
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.code()).isEqualTo("record.duplicate-id");
              assertThat(f.pointer()).isEqualTo("/2/id");
              assertThat(f.message()).contains("\"a\"").contains("record 0");
            });
  }

  @Test
  void refusesPartsThatLeadBackAndTakesAbsentOnes() {
    assertThat(read("[{'id':'a','parts':['b']},{'id':'b','parts':['c']},{'id':'c','parts':['a']}]"))
        .satisfies(
            r -> {
              assertThat(r.findings()).hasSize(1);
              assertThat(r.findings().get(0).message()).contains("a > b > c > a");
            });
    assertThat(
            read("[{'id':'a','parts':['b','z']},{'id':'b','parts':['c']},{'id':'c'}]").findings())
        .isEmpty();
  }

  @Test
  void deepPartsDoNotOverflow() {
    StringBuilder text = new StringBuilder("[");
    for (int i = 0; i < 50_000; i++) {
      text.append("{'id':'").append(i).append("','parts':['").append(i + 1).append("']},");
    }
    assertThat(read(text.append("{'id':'last'}]").toString()).isAccepted()).isTrue();
  }

  @Test
  void findsEveryFaultInOnePass() {
    assertThat(read("[{'id':'a','x':1,'credits':-1},{'state':'no'}]").findings()).hasSize(4);
  }

  @Test
  void repeatedValuesAreAWarning() {
    Reading<List<LearningRecord>> reading = read("[{'id':'a','tags':['x','x']}]");
    assertThat(reading.isAccepted()).isTrue();
    assertThat(reading.findings().get(0).code()).isEqualTo("record.repeated-value");
    assertThat(reading.orThrow().get(0).tags()).containsExactly("x");
  }

  @Test
  void aFileIsAListOrAnObjectWithRecords() {
    assertThat(read("{'records':[{'id':'a'}]}").orThrow()).hasSize(1);
    assertThat(read("{'records':[{'id':''}]}").findings().get(0).pointer())
        .isEqualTo("/records/0/id");
    assertThat(read("{'record':[]}").findings())
        .extracting(Finding::code)
        .containsExactly("record.unknown-key", "record.missing");
    assertThat(read("'a'").findings().get(0).code()).isEqualTo("record.type");
  }

  @Test
  void readsTheRecordsOfEveryPublishedCase() throws IOException {
    byte[] bytes = Files.readAllBytes(SharedData.require("rules/outcomes/peer-cases.json"));
    JsonObject file = JsonReader.strict().readObject(bytes).orThrow();
    JsonArray cases = (JsonArray) file.find("cases").orElseThrow();
    assertThat(cases.size()).isEqualTo(27);
    for (int i = 0; i < cases.size(); i++) {
      String at = "/cases/" + i + "/records";
      assertThat(
              RecordReader.strict()
                  .readAll(JsonPointer.resolve(file, at).orElseThrow(), at)
                  .findings())
          .isEmpty();
    }
  }

  private static LearningRecord one(String record) {
    return read("[" + record + "]").orThrow().get(0);
  }

  private static Reading<List<LearningRecord>> read(String singleQuoted) {
    return RecordReader.strict()
        .read(singleQuoted.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }
}
