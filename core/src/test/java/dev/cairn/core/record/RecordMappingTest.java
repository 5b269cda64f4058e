package dev.cairn.core.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.model.CreditUnit;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordMappingTest {

  @Test
  void theBuiltInReadsBackEqualAndItsDigestIsFixed() {
    RecordMapping builtIn = RecordMapping.builtIn();
    assertThat(RecordMapping.read(builtIn.toJson()).orThrow()).isEqualTo(builtIn);
    assertThat(builtIn.unit()).isEmpty();
    assertThat(builtIn.sha256()).hasSize(64);
  }

  @Test
  void whatIsLeftOutIsThatOfTheBuiltIn() {
    RecordMapping m =
        read("{'mapping':'urn:m','openBadges':{'credits':{'unit':'ECTS'}}}").orThrow();
    assertThat(m)
        .isEqualTo(
            RecordMapping.builder()
                .from(RecordMapping.builtIn())
                .id("urn:m")
                .version(java.util.Optional.empty())
                .unit(CreditUnit.ECTS)
                .build());
    assertThat(m.sha256()).isNotEqualTo(RecordMapping.builtIn().sha256());
    assertThat(read("{'mapping':'urn:m'}").orThrow().codes())
        .isEqualTo(RecordMapping.builtIn().codes());
  }

  @Test
  void everyMemberReadsBackEqual() {
    RecordMapping m =
        read("{'mapping':'urn:m','version':'2','repeats':'latest','openBadges':{"
                + "'codes':['achievement.name'],'credits':{'unit':'ECTS',"
                + "'unitByIssuer':{'did:x:1':'HOURS'}},"
                + "'level':[{'framework':'SCQF','names':['Scotland']}],"
                + "'grade':{'types':['Percent'],'descriptions':['urn:d'],'scale':'p'},"
                + "'competencies':[],'origin':{'internal':['did:x:1'],'otherwise':'rpl'},"
                + "'tags':['achievement.otherIdentifier'],"
                + "'subject':['achievement.specialization']}}")
            .orThrow();
    assertThat(RecordMapping.read(m.toJson()).orThrow()).isEqualTo(m);
    assertThat(m.competencyUrls()).isFalse();
    RecordMapping fixed = read("{'mapping':'urn:m','openBadges':{'origin':'exam'}}").orThrow();
    assertThat(fixed.origin()).contains(Origin.EXAM);
    assertThat(RecordMapping.read(fixed.toJson()).orThrow()).isEqualTo(fixed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{} | mapping.missing | ``",
        "{'mapping':'m','x':1} | mapping.unknown-key | /x",
        "{'mapping':'m','repeats':'worst'} | mapping.word | /repeats",
        "{'mapping':'m','openBadges':[]} | mapping.type | /openBadges",
        "{'mapping':'m','openBadges':{'codes':['achievement.colour']}}"
            + " | mapping.word | /openBadges/codes",
        "{'mapping':'m','openBadges':{'credits':{'unit':''}}}"
            + " | mapping.blank | /openBadges/credits/unit",
        "{'mapping':'m','openBadges':{'credits':{'unitByIssuer':{'i':5}}}}"
            + " | mapping.type | /openBadges/credits/unitByIssuer/i",
        "{'mapping':'m','openBadges':{'level':[{'names':[]}]}}"
            + " | mapping.missing | /openBadges/level/0",
        "{'mapping':'m','openBadges':{'level':[{'framework':'A'},{'framework':'A'}]}}"
            + " | mapping.duplicate | /openBadges/level/1/framework",
        "{'mapping':'m','openBadges':{'competencies':['name']}}"
            + " | mapping.word | /openBadges/competencies",
        "{'mapping':'m','openBadges':{'origin':'abroad'}} | mapping.word | /openBadges/origin",
        "{'mapping':'m','openBadges':{'origin':{'otherwise':'abroad'}}}"
            + " | mapping.word | /openBadges/origin/otherwise",
        "{'mapping':'m','openBadges':{'origin':7}} | mapping.type | /openBadges/origin",
      })
  void refusesWithCodeAndPlace(String json, String code, String pointer) {
    Reading<RecordMapping> reading = read(json);
    assertThat(reading.isAccepted()).isFalse();
    assertThat(reading.findings())
        .extracting(f -> f.code() + " " + f.pointer())
        .containsExactly(code + " " + pointer);
    assertThat(reading.findings()).allMatch(f -> f.severity() == Finding.Severity.ERROR);
  }

  @Test
  void theDigestDoesNotDependOnTheOrderOfMembers() {
    JsonObject json = RecordMapping.builtIn().toJson();
    JsonObject.Builder turned = JsonObject.builder();
    for (int i = json.size() - 1; i >= 0; i--) {
      turned.put(json.nameAt(i), json.valueAt(i));
    }
    assertThat(RecordMapping.read(turned.build()).orThrow().sha256())
        .isEqualTo(RecordMapping.builtIn().sha256());
  }

  private static Reading<RecordMapping> read(String json) {
    return RecordMapping.read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }
}
