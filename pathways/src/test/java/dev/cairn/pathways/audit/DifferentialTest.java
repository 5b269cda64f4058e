package dev.cairn.pathways.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.pathways.certificate.Bindings;
import dev.cairn.pathways.certificate.Certificate;
import dev.cairn.pathways.certificate.CertificateChecker;
import dev.cairn.pathways.certificate.CheckReport;
import dev.cairn.pathways.certificate.Claim;
import dev.cairn.pathways.oracle.Oracle;
import dev.cairn.pathways.oracle.Questions;
import dev.cairn.pathways.rule.Question;
import dev.cairn.pathways.rule.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/**
 * Random small questions over the whole language: the engine never contradicts the exhaustive
 * enumerator, leaves next to nothing open, and the checker accepts every verdict it gives. {@code
 * -Dcairn.differential=100000} asks that many, and {@code -Dcairn.differential.from} where to
 * begin.
 */
class DifferentialTest {
  private static final int QUESTIONS = Integer.getInteger("cairn.differential", 500);
  private static final long FROM = Long.getLong("cairn.differential.from", 0);

  /**
   * A divided record below two capped children; a number that predicates and a sum cut; credits
   * without end below a cap; a record of unknown state that an exception keeps out.
   */
  private static final List<Long> HARD = List.of(25_005L, 3_622L, 39_390L, 74_571L);

  @Provide
  Arbitrary<Question> any() {
    return Questions.any();
  }

  private static AuditResult audit(Question question) {
    return CompiledAward.compile(question.award()).orThrow().audit(question);
  }

  private static CheckReport check(Question question, Claim claim) {
    return CertificateChecker.check(question, new Certificate(Bindings.of(question), claim));
  }

  /** What stays open is counted below; here nothing may be wrong. */
  @Property(tries = 150)
  void aVerdictOnAGeneratedQuestionIsTheEnumerators(@ForAll("any") Question question) {
    AuditResult result = audit(question);
    if (result.verdict() != Verdict.UNDECIDED) {
      Oracle.verdict(question).ifPresent(v -> assertThat(result.verdict()).isEqualTo(v));
      provable(result).ifPresent(c -> assertThat(check(question, c).findings()).isEmpty());
    }
  }

  private static Optional<Claim> provable(AuditResult result) {
    return result
        .claim()
        .filter(c -> c instanceof Claim.Satisfied || c instanceof Claim.Unsatisfied);
  }

  @Test
  void noVerdictContradictsTheEnumeratorAndEveryCertificateIsAccepted() {
    int open = 0;
    int unproved = 0;
    int compared = 0;
    List<Long> seeds = new ArrayList<>(HARD);
    LongStream.range(FROM, FROM + QUESTIONS).forEach(seeds::add);
    for (long seed : seeds) {
      Question question = Questions.ofSeed(seed, Questions.Flavour.ANY);
      AuditResult result = audit(question);
      Optional<Verdict> expected = Oracle.verdict(question);
      if (result.verdict() == Verdict.UNDECIDED) {
        open++;
        continue;
      }
      compared += expected.isPresent() ? 1 : 0;
      if (expected.isPresent()) {
        assertThat(result.verdict()).as("seed %s", seed).isEqualTo(expected.get());
      }
      unproved += result.claim().orElseThrow() instanceof Claim.TooLarge ? 1 : 0;
      if (provable(result).isPresent()) {
        CheckReport report = check(question, provable(result).get());
        assertThat(report.findings()).as("seed %s", seed).isEmpty();
      }
    }
    assertThat(open).as("left open").isLessThanOrEqualTo(QUESTIONS / 200 + 1);
    assertThat(unproved).as("without a certificate").isLessThanOrEqualTo(QUESTIONS / 500 + 1);
    assertThat(compared).as("small enough to enumerate").isGreaterThan(QUESTIONS / 2);
  }
}
