package dev.cairn.pathways.testing;

import static dev.cairn.pathways.fluent.Rules.allOf;
import static dev.cairn.pathways.fluent.Rules.pick;
import static dev.cairn.pathways.testing.RuleVerifier.verifyThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.core.CairnException;
import dev.cairn.core.model.Credit;
import dev.cairn.core.model.CreditUnit;
import dev.cairn.core.record.LearningRecord;
import dev.cairn.core.record.Origin;
import dev.cairn.core.record.RecordState;
import dev.cairn.pathways.fluent.Limits;
import dev.cairn.pathways.fluent.Rules;
import dev.cairn.pathways.fluent.Where;
import dev.cairn.pathways.rule.Award;
import dev.cairn.pathways.rule.Measure;
import dev.cairn.pathways.rule.RuleReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Rules written in Java, and tested as users test theirs. */
class RuleVerifierTest {
  private static final Award AWARD =
      Rules.award("cert")
          .unit(CreditUnit.ECTS)
          .require(
              allOf(
                  pick(Where.code("DATA 1*")).count(1).id("core"),
                  pick(Where.tag("elective")).credits("7.5").id("electives")))
          .constraint(Limits.atMost(Measure.CREDITS, "5", Where.origin(Origin.TRANSFER)))
          .build();

  private static LearningRecord record(String code, String credits, Origin origin) {
    return LearningRecord.builder()
        .id(code)
        .addCodes(code)
        .addTags("elective")
        .state(RecordState.EARNED)
        .credits(Credit.of(credits, CreditUnit.ECTS))
        .origin(origin)
        .build();
  }

  @Test
  void theFluentFormIsTheJsonForm() {
    String json =
        "{\"id\": \"cert\", \"unit\": \"ECTS\", \"require\": {\"id\": \"root\", \"allOf\": ["
            + "{\"id\": \"core\", \"pick\": {\"where\": {\"code\": [\"DATA 1*\"]}, \"count\": [1]}},"
            + "{\"id\": \"electives\", \"pick\": {\"where\": {\"tag\": \"elective\"}, \"credits\":"
            + " [\"7.5\"]}}]}, \"constraints\": [{\"total\": {\"of\": \"credits\", \"where\":"
            + " {\"origin\": [\"transfer\"]}, \"max\": 5}}]}";
    assertThat(RuleReader.read(json.getBytes(StandardCharsets.UTF_8)).orThrow()).isEqualTo(AWARD);
  }

  @Test
  void saysWhatARuleConcludes() {
    LearningRecord core = record("DATA 101", "5", Origin.INTERNAL);
    verifyThat(AWARD).given(core).isNotSatisfied();
    verifyThat(AWARD).given(core, record("X", "7.5", Origin.INTERNAL)).isSatisfied();
    verifyThat(AWARD).given(core, record("X", "7.5", Origin.TRANSFER)).isNotSatisfied();
    LearningRecord unclear = LearningRecord.builder().from(core).state(RecordState.UNKNOWN).build();
    verifyThat(AWARD).given(unclear, record("X", "8", Origin.INTERNAL)).isUndetermined();
  }

  @Test
  void aFailureCarriesTheExplanation() {
    assertThatThrownBy(() -> verifyThat(AWARD).isSatisfied())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Expected SATISFIED")
        .hasMessageContaining("core (0 of 1)");
  }

  @Test
  void aContradictionIsTheCallersMistake() {
    assertThatThrownBy(
            () ->
                Rules.award("a")
                    .require(pick(Where.any()).count(1).id("x"))
                    .share("x", "y")
                    .build())
        .isInstanceOf(CairnException.class)
        .hasMessageContaining("\"y\"");
  }
}
