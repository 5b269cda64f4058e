package dev.cairn.benchmarks.pathways;

import dev.cairn.pathways.audit.AuditResult;
import dev.cairn.pathways.audit.CompiledAward;
import dev.cairn.pathways.oracle.HardAudit;
import dev.cairn.pathways.rule.Question;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Small audits that are hard for search: each decided in 50 ms, or left open. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class HardAuditBenchmark {
  /** Which audit. */
  @Param public HardAudit audit = HardAudit.PIGEONHOLE;

  private Question question = audit.question();
  private CompiledAward award = CompiledAward.compile(question.award()).orThrow();

  /** Makes the audit. */
  @Setup
  public void make() {
    question = audit.question();
    award = CompiledAward.compile(question.award()).orThrow();
  }

  /** Verdict, allocation and proof. */
  @Benchmark
  public AuditResult cairn(Decided counters) {
    AuditResult result = award.audit(question);
    counters.count(result.verdict(), audit.verdict());
    return result;
  }
}
