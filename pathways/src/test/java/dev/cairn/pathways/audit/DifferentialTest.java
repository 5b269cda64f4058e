package dev.cairn.pathways.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.pathways.certificate.Bindings;
import dev.cairn.pathways.certificate.Certificate;
import dev.cairn.pathways.certificate.CertificateChecker;
import dev.cairn.pathways.certificate.CheckReport;
import dev.cairn.pathways.oracle.Oracle;
import dev.cairn.pathways.oracle.Questions;
import dev.cairn.pathways.rule.Question;
import dev.cairn.pathways.rule.Verdict;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/**
 * Random small questions over the whole language: the engine never contradicts the exhaustive
 * oracle, and the checker accepts what it claims. {@code -Dcairn.audit.questions=100000} asks more.
 */
class DifferentialTest {
  private static final int QUESTIONS = Integer.getInteger("cairn.audit.questions", 1_000);

  @Provide
  Arbitrary<Question> known() {
    return Questions.known();
  }

  /** What stays open is counted below; here nothing may be wrong. */
  @Property(tries = 300)
  void aVerdictOnAGeneratedQuestionIsTheOracles(@ForAll("known") Question question) {
    AuditResult result = CompiledAward.compile(question.award()).orThrow().audit(question);
    if (result.verdict() != Verdict.UNDECIDED) {
      Oracle.verdict(question).ifPresent(v -> assertThat(result.verdict()).isEqualTo(v));
    }
  }

  @Test
  void noVerdictContradictsTheOracleAndFewStayOpen() {
    int open = 0;
    for (int seed = 0; seed < QUESTIONS; seed++) {
      Question question = Questions.ofSeed(seed, Questions.Flavour.ANY);
      AuditResult result = CompiledAward.compile(question.award()).orThrow().audit(question);
      Optional<Verdict> expected = Oracle.verdict(question);
      if (result.verdict() == Verdict.UNDECIDED) {
        open += expected.isPresent() ? 1 : 0;
      } else if (expected.isPresent()) {
        assertThat(result.verdict()).as("seed %s", seed).isEqualTo(expected.get());
      }
    }
    assertThat(open).isLessThanOrEqualTo(QUESTIONS / 100 + 1);
  }

  @Test
  void noCheckerReportContradictsAVerdict() {
    int refused = 0;
    int accepted = 0;
    for (int seed = 0; seed < QUESTIONS; seed++) {
      Question question = Questions.ofSeed(seed, Questions.Flavour.ANY);
      AuditResult result = CompiledAward.compile(question.award()).orThrow().audit(question);
      if (result.verdict() == Verdict.SATISFIED || result.verdict() == Verdict.UNSATISFIED) {
        CheckReport report =
            CertificateChecker.check(
                question, new Certificate(Bindings.of(question), result.claim().orElseThrow()));
        if (result.verdict() == Verdict.SATISFIED) {
          assertThat(report.isAccepted()).as("seed %s: %s", seed, report.findings()).isTrue();
        }
        refused += report.isAccepted() ? 0 : 1;
        accepted += report.isAccepted() ? 1 : 0;
      }
    }
    assertThat(refused).isLessThanOrEqualTo(QUESTIONS / 200 + 1);
    assertThat(accepted).isGreaterThan(QUESTIONS / 2);
  }
}
