package dev.cairn.core.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.core.CairnException;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.model.Level;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecognitionPolicyTest {
  private static final String EXACT = "'agreement':'Agreement 12','confidence':'exact'";

  @Test
  void aRecordCountsAsWhatTheAgreementSaysAndStaysOneRecord() {
    List<LearningRecord> all =
        policy(
                "{'from':{'issuer':'did:web:c','code':'MAT 101'},'as':{'code':'M1','credits':"
                    + "{'amount':'5','unit':'ECTS'},'level':{'framework':'EQF','value':'6'},"
                    + "'tags':['core'],'origin':'transfer'},"
                    + EXACT
                    + "},"
                    + "{'from':{'code':'MAT 101'},'as':{'code':'M2'},"
                    + EXACT
                    + "}")
            .applyTo(List.of(record("2026-01-01")));
    assertThat(all).extracting(LearningRecord::id).containsExactly("r", "r#as0", "r#as1");
    LearningRecord first = all.get(1);
    assertThat(first.codes()).containsExactly("M1");
    assertThat(first.credits().orElseThrow()).hasToString("5 ECTS");
    assertThat(first.level()).contains(Level.of("EQF", "6"));
    assertThat(first.tags()).containsExactlyInAnyOrder("own", "core");
    assertThat(first.origin()).contains(Origin.TRANSFER);
    assertThat(first.state()).isEqualTo(RecordState.EARNED);
    assertThat(String.join(" ", first.sources())).contains("Agreement 12").contains("exact");
    // Each stands as made of the one before, so a rule uses one of the three.
    assertThat(first.parts()).isEqualTo(Set.of("r"));
    assertThat(all.get(2).parts()).isEqualTo(Set.of("r#as0"));
    // The second is of the record itself, not of what the first made of it.
    assertThat(all.get(2).credits().orElseThrow()).hasToString("3 US-SEMESTER");
  }

  @ParameterizedTest
  @CsvSource({
    "2024-09-30,0",
    "2024-10-01,1",
    "2027-09-30,1",
    "2027-10-01,0",
  })
  void anAgreementIsDated(String day, int recognised) {
    RecognitionPolicy policy =
        policy(
            "{'from':{'code':'MAT 101'},'as':{'code':'M1'},"
                + "'valid':{'from':'2024-10-01','to':'2027-09-30'},"
                + EXACT
                + "}");
    assertThat(policy.applyTo(List.of(record(day)))).hasSize(1 + recognised);
    LearningRecord undated = policy.applyTo(List.of(record(""))).get(1);
    assertThat(undated.state()).isEqualTo(RecordState.UNKNOWN);
  }

  @Test
  void itIsDirectedAndNotTransitive() {
    RecognitionPolicy policy =
        policy(
            "{'from':{'code':'MAT 101'},'as':{'code':'M1'},"
                + EXACT
                + "},"
                + "{'from':{'code':'M1'},'as':{'code':'X'},"
                + EXACT
                + "}");
    assertThat(policy.applyTo(List.of(record("2026-01-01"))))
        .extracting(LearningRecord::codes)
        .containsExactly(Set.of("MAT 101"), Set.of("M1"));
    LearningRecord there =
        LearningRecord.builder().id("t").state(RecordState.EARNED).addCodes("M1").build();
    assertThat(policy.applyTo(List.of(there)))
        .extracting(LearningRecord::codes)
        .containsExactly(Set.of("M1"), Set.of("X"));
  }

  @Test
  void otherIssuersAndCodesAreLeftAlone() {
    RecognitionPolicy policy =
        policy(
            "{'from':{'issuer':'did:web:other','code':'MAT 101'},'as':{'code':'M1'},"
                + EXACT
                + "},{'from':{'competency':'urn:c'},'as':{'code':'M2'},"
                + EXACT
                + "}");
    assertThat(policy.applyTo(List.of(record("2026-01-01")))).hasSize(1);
    LearningRecord able =
        LearningRecord.builder()
            .from(record("2026-01-01"))
            .putCompetencies("urn:c", java.util.Optional.empty())
            .build();
    assertThat(policy.applyTo(List.of(able)).get(1).codes()).containsExactly("M2");
  }

  @Test
  void partOfSomethingHasTheCreditsTheAgreementStatesOrNone() {
    RecognitionPolicy silent =
        policy(
            "{'from':{'code':'MAT 101'},'as':{'code':'M1'},"
                + "'agreement':'A','confidence':'partial'}");
    assertThat(silent.applyTo(List.of(record("2026-01-01"))).get(1).credits()).isEmpty();
  }

  @Test
  void anIdThatIsTakenIsRefused() {
    RecognitionPolicy policy =
        policy("{'from':{'code':'MAT 101'},'as':{'code':'M1'}," + EXACT + "}");
    LearningRecord taken = LearningRecord.builder().id("r#as0").state(RecordState.EARNED).build();
    assertThatThrownBy(() -> policy.applyTo(List.of(record("2026-01-01"), taken)))
        .isInstanceOf(CairnException.class)
        .hasMessageContaining("r#as0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'as':{'code':'M'},'agreement':'A','confidence':'exact'}",
        "{'from':{'code':'C','competency':'D'},'as':{'code':'M'},'agreement':'A','confidence':'exact'}",
        "{'from':{},'as':{'code':'M'},'agreement':'A','confidence':'exact'}",
        "{'from':{'code':'C'},'agreement':'A','confidence':'exact'}",
        "{'from':{'code':'C'},'as':{},'agreement':'A','confidence':'exact'}",
        "{'from':{'code':'C'},'as':{'code':'M'},'confidence':'exact'}",
        "{'from':{'code':'C'},'as':{'code':'M'},'agreement':'A'}",
        "{'from':{'code':'C'},'as':{'code':'M'},'agreement':'A','confidence':'sure'}",
        "{'from':{'code':'C'},'as':{'code':'M','credits':{'amount':'-1'}},'agreement':'A','confidence':'exact'}",
        "{'from':{'code':'C'},'as':{'code':'M','credits':{}},'agreement':'A','confidence':'exact'}",
        "{'from':{'code':'C'},'as':{'code':'M'},'valid':{'from':'2027-01-01','to':'2026-01-01'},'agreement':'A','confidence':'exact'}",
        "{'from':{'code':'C'},'as':{'code':'M','origin':'moon'},'agreement':'A','confidence':'exact'}",
        "{'from':{'code':'C'},'as':{'code':'M'},'agreement':'A','confidence':'exact','more':1}",
        "17"
      })
  void aBadAgreementIsRefusedWithItsPlace(String agreement) {
    assertThat(RecognitionPolicy.read(json(agreement)).findings())
        .isNotEmpty()
        .allSatisfy(f -> assertThat(f.pointer()).startsWith("/recognition/0"))
        .allSatisfy(f -> assertThat(f.code()).startsWith("recognition."));
    assertThat(RecognitionPolicy.read(json(agreement)).isAccepted()).isFalse();
  }

  private static RecognitionPolicy policy(String agreements) {
    return RecognitionPolicy.read(json(agreements)).orThrow();
  }

  private static JsonObject json(String agreements) {
    String text =
        ("{'recognitionPolicy':'1','name':'Table','recognition':[" + agreements + "]}")
            .replace('\'', '"');
    return JsonReader.strict().readObject(text.getBytes(StandardCharsets.UTF_8)).orThrow();
  }

  private static LearningRecord record(String day) {
    String dated = day.isEmpty() ? "" : ",\"earned\":\"" + day + "\"";
    String text =
        "[{\"id\":\"r\",\"code\":\"MAT 101\",\"issuer\":\"did:web:c\",\"tags\":[\"own\"],"
            + "\"credits\":3,\"unit\":\"US-SEMESTER\""
            + dated
            + "}]";
    return RecordReader.strict().read(text.getBytes(StandardCharsets.UTF_8)).orThrow().get(0);
  }
}
