package dev.cairn.benchmarks.pathways;

import dev.cairn.pathways.audit.AuditResult;
import dev.cairn.pathways.audit.CompiledAward;
import dev.cairn.pathways.oracle.AuditFamily;
import dev.cairn.pathways.rule.Award;
import dev.cairn.pathways.rule.Question;
import dev.cairn.pathways.rule.Requirement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
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

/** How time grows with the records, and that the order of lines does not matter. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class GrowthBenchmark {
  /** Which kind of audit. */
  @Param({"SLACK", "NEAR", "UNSAT_STRUCTURE"})
  public AuditFamily family = AuditFamily.SLACK;

  /** How many records. */
  @Param({"60", "120", "250", "500", "1000", "2000"})
  public int records = 60;

  /** Whether records and requirements are shuffled. */
  @Param({"false", "true"})
  public boolean shuffled;

  private Question question = AuditFamily.SLACK.question(60, 1);
  private CompiledAward award = CompiledAward.compile(question.award()).orThrow();

  /** Makes the audit. */
  @Setup
  public void make() {
    question = family.question(records, 1);
    if (shuffled) {
      Requirement root = question.award().require();
      var leaves = new ArrayList<>(root.children());
      var all = new ArrayList<>(question.records());
      Collections.shuffle(leaves, new Random(7));
      Collections.shuffle(all, new Random(7));
      Award rules =
          Award.builder()
              .from(question.award())
              .require(new Requirement.AllOf(root.node(), leaves))
              .build();
      question = Question.builder().from(question).award(rules).records(all).build();
    }
    award = CompiledAward.compile(question.award()).orThrow();
  }

  /** Verdict, allocation and proof. */
  @Benchmark
  public AuditResult cairn() {
    return award.audit(question);
  }
}
