package dev.cairn.pathways.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.SharedData;
import dev.cairn.pathways.rule.CaseReader;
import dev.cairn.pathways.rule.Question;
import dev.cairn.pathways.rule.RuleCase;
import dev.cairn.pathways.rule.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The enumerator itself: published verdicts, and that what is made at random is of use. */
class OracleTest {
  @Test
  void reproducesEveryPeerCase() throws IOException {
    for (RuleCase c :
        CaseReader.read(Files.readAllBytes(SharedData.require("rules/outcomes/peer-cases.json")))
            .orThrow()) {
      assertThat(Oracle.verdict(c.question().orThrow())).as(c.id()).isEqualTo(c.expect());
    }
  }

  @Test
  void randomQuestionsHaveEveryVerdictOftenEnough() {
    Map<Verdict, Integer> seen = new EnumMap<>(Verdict.class);
    for (int seed = 0; seed < 300; seed++) {
      Question q = Questions.ofSeed(seed, Questions.Flavour.ANY);
      Oracle.verdict(q).ifPresent(x -> seen.merge(x, 1, Integer::sum));
    }
    assertThat(seen).hasEntrySatisfying(Verdict.SATISFIED, n -> assertThat(n).isGreaterThan(60));
    assertThat(seen).hasEntrySatisfying(Verdict.UNSATISFIED, n -> assertThat(n).isGreaterThan(60));
    assertThat(seen).hasEntrySatisfying(Verdict.UNDETERMINED, n -> assertThat(n).isGreaterThan(5));
  }
}
