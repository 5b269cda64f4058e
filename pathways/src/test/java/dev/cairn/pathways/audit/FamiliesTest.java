package dev.cairn.pathways.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.pathways.certificate.Bindings;
import dev.cairn.pathways.certificate.Certificate;
import dev.cairn.pathways.certificate.CertificateChecker;
import dev.cairn.pathways.oracle.AuditFamily;
import dev.cairn.pathways.rule.Award;
import dev.cairn.pathways.rule.Question;
import dev.cairn.pathways.rule.Requirement;
import dev.cairn.pathways.rule.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Generated audits of the published kinds; {@code -Dcairn.audit.seeds=100} asks more of them. */
@Timeout(600)
class FamiliesTest {
  private static final int SEEDS = Integer.getInteger("cairn.audit.seeds", 2);

  private static AuditResult audit(Question question, Budget budget) {
    return CompiledAward.compile(question.award()).orThrow().audit(question, budget);
  }

  private static void assertChecked(Question question, AuditResult result) {
    assertThat(
            CertificateChecker.check(
                    question, new Certificate(Bindings.of(question), result.claim().orElseThrow()))
                .findings())
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TIGHT")
  void everyAuditIsDecidedWithCertificate(AuditFamily family) {
    for (int records : new int[] {60, 120, 200}) {
      for (int seed = 1; seed <= SEEDS; seed++) {
        Question question = family.question(records, seed);
        AuditResult result = audit(question, Budget.standard());
        assertThat(result.verdict())
            .as("%s of %s records, seed %s", family, records, seed)
            .isEqualTo(family.verdict());
        assertChecked(question, result);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"60", "120", "200"})
  void settled16ATightAuditIsDecidedOrLeftOpenButNeverWrong(int records) {
    int decided = 0;
    for (int seed = 1; seed <= SEEDS; seed++) {
      Question question = AuditFamily.TIGHT.question(records, seed);
      AuditResult result = audit(question, Budget.standard());
      if (result.verdict() != Verdict.UNDECIDED) {
        assertThat(result.verdict()).as("seed %s", seed).isEqualTo(Verdict.SATISFIED);
        assertChecked(question, result);
        decided++;
      }
    }
    assertThat(2 * decided).isGreaterThanOrEqualTo(SEEDS);
  }

  @Test
  void settled8NeitherAnswerNorWorkDependsOnTheOrderOfLines() {
    Question question = AuditFamily.NEAR.question(60, 5);
    AuditResult expected = audit(question, Budget.standard());
    for (int seed = 0; seed < 3; seed++) {
      List<Requirement> leaves = new ArrayList<>(question.award().require().children());
      Collections.shuffle(leaves, new Random(seed));
      var records = new ArrayList<>(question.records());
      Collections.shuffle(records, new Random(seed));
      Award shuffled =
          Award.builder()
              .from(question.award())
              .require(new Requirement.AllOf(question.award().require().node(), leaves))
              .build();
      assertThat(
              audit(
                  Question.builder().from(question).award(shuffled).records(records).build(),
                  Budget.standard()))
          .isEqualTo(expected);
    }
  }
}
