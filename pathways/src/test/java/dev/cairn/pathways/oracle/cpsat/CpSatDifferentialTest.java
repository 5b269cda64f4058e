package dev.cairn.pathways.oracle.cpsat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.ortools.Loader;
import dev.cairn.pathways.audit.AuditResult;
import dev.cairn.pathways.audit.Budget;
import dev.cairn.pathways.audit.CompiledAward;
import dev.cairn.pathways.certificate.Bindings;
import dev.cairn.pathways.certificate.Certificate;
import dev.cairn.pathways.certificate.CertificateChecker;
import dev.cairn.pathways.certificate.Claim;
import dev.cairn.pathways.rule.Question;
import dev.cairn.pathways.rule.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Middle questions, too large to enumerate: the engine and OR-Tools' CP-SAT agree on each that both
 * decide, and the checker accepts every verdict. {@code -Dcairn.differential.cpsat=2000} asks that
 * many, and {@code -Dcairn.differential.from} where to begin.
 */
class CpSatDifferentialTest {
  private static final int QUESTIONS = Integer.getInteger("cairn.differential.cpsat", 40);
  private static final long FROM = Long.getLong("cairn.differential.from", 0);

  /** Sums with capped children whose proofs lean on the most that a child need bring. */
  private static final List<Long> CAPPED_SUMS = List.of(446L, 548L);

  private static final Budget BUDGET = Budget.nodes(20_000);
  private static final double SECONDS = 10;

  @BeforeAll
  static void load() {
    try {
      Loader.loadNativeLibraries();
    } catch (UnsatisfiedLinkError | RuntimeException absent) {
      assertThat(System.getenv("CI"))
          .as("OR-Tools has no native library here")
          .isNotEqualTo("true");
      assumeTrue(false, "OR-Tools has no native library for this machine: " + absent.getMessage());
    }
  }

  @Test
  void theEngineAgreesWithCpSatAndEveryCertificateIsAccepted() {
    int yes = 0;
    int no = 0;
    int open = 0;
    List<Long> seeds = new ArrayList<>(CAPPED_SUMS);
    LongStream.range(FROM, FROM + QUESTIONS).forEach(seeds::add);
    for (long seed : seeds) {
      Question q = MiddleQuestions.of(seed);
      AuditResult result = CompiledAward.compile(q.award()).orThrow().audit(q, BUDGET);
      Optional<Boolean> other = CpSat.satisfiable(q, SECONDS);
      if (result.verdict() == Verdict.UNDECIDED) {
        open++;
        continue;
      }
      boolean holds = result.verdict() == Verdict.SATISFIED;
      yes += holds ? 1 : 0;
      no += holds ? 0 : 1;
      if (other.isPresent()) {
        assertThat(holds).as("seed %s", seed).isEqualTo(other.get());
      }
      Claim claim = result.claim().orElseThrow();
      if (!(claim instanceof Claim.TooLarge)) {
        assertThat(CertificateChecker.check(q, new Certificate(Bindings.of(q), claim)).findings())
            .as("seed %s", seed)
            .isEmpty();
      }
    }
    assertThat(yes).as("satisfied").isGreaterThan(QUESTIONS / 10);
    assertThat(no).as("not satisfied").isGreaterThan(QUESTIONS / 10);
    assertThat(open).as("undecided").isLessThanOrEqualTo(QUESTIONS / 10 + 2);
  }
}
