package dev.cairn.benchmarks.pathways;

import dev.cairn.pathways.audit.AuditResult;
import dev.cairn.pathways.audit.CompiledAward;
import dev.cairn.pathways.oracle.MajorAudit;
import dev.cairn.pathways.rule.Question;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Everyday audits of one major against transcripts of 40 courses, on one core. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class MajorBenchmark {
  private final CompiledAward major = CompiledAward.compile(MajorAudit.award()).orThrow();
  private final List<Question> questions =
      LongStream.range(0, 256).mapToObj(s -> MajorAudit.question(major.award(), s)).toList();
  private int next;

  /** Verdict, allocation and proof. */
  @Benchmark
  public AuditResult cairn() {
    next = (next + 1) % questions.size();
    return major.audit(questions.get(next));
  }
}
