package dev.cairn.benchmarks.pathways;

import dev.cairn.pathways.audit.AuditResult;
import dev.cairn.pathways.audit.CompiledAward;
import dev.cairn.pathways.certificate.Bindings;
import dev.cairn.pathways.certificate.Certificate;
import dev.cairn.pathways.certificate.CertificateChecker;
import dev.cairn.pathways.certificate.CheckReport;
import dev.cairn.pathways.oracle.AuditFamily;
import dev.cairn.pathways.rule.Question;
import dev.cairn.pathways.rule.Verdict;
import java.util.ArrayList;
import java.util.List;
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

/** One family of audits: the engine, the checker of what it claims, and each peer. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class AuditFamilyBenchmark {
  private static final int SEEDS = 8;

  /** Which kind of audit. */
  @Param({"SLACK", "NEAR", "TIGHT", "UNSAT_TOTAL", "UNSAT_STRUCTURE", "UNSAT_INTEGRALITY"})
  public AuditFamily family = AuditFamily.SLACK;

  /** How many records. */
  @Param({"60", "120", "200"})
  public int records = 60;

  private final List<Question> questions = new ArrayList<>();
  private final List<CompiledAward> awards = new ArrayList<>();
  private final List<Packing> packings = new ArrayList<>();
  private final List<Proved> proved = new ArrayList<>();
  private int next;

  /** Makes the audits. */
  @Setup
  public void make() {
    for (int seed = 1; seed <= SEEDS; seed++) {
      Question question = family.question(records, seed);
      CompiledAward award = CompiledAward.compile(question.award()).orThrow();
      questions.add(question);
      awards.add(award);
      packings.add(new Packing(question));
      award
          .audit(question)
          .claim()
          .map(claim -> new Proved(question, new Certificate(Bindings.of(question), claim)))
          .ifPresent(proved::add);
    }
  }

  private record Proved(Question question, Certificate certificate) {}

  private int next() {
    next = (next + 1) % SEEDS;
    return next;
  }

  /** Verdict, allocation and proof. */
  @Benchmark
  public AuditResult cairn(Decided counters) {
    int i = next();
    AuditResult result = awards.get(i).audit(questions.get(i));
    counters.count(result.verdict(), family.verdict());
    return result;
  }

  /** The check of a certificate, bindings and all; fails if none of the audits was decided. */
  @Benchmark
  public CheckReport check() {
    Proved one = proved.get(next() % proved.size());
    return CertificateChecker.check(one.question(), one.certificate());
  }

  /** The peer. */
  @Benchmark
  public Verdict cpSat(Decided counters) {
    return peer(Peer.CP_SAT, counters);
  }

  /** The peer. */
  @Benchmark
  public Verdict choco(Decided counters) {
    return peer(Peer.CHOCO, counters);
  }

  /** The peer. */
  @Benchmark
  public Verdict ojAlgo(Decided counters) {
    return peer(Peer.OJALGO, counters);
  }

  private Verdict peer(Peer peer, Decided counters) {
    Verdict found = peer.decide(packings.get(next()));
    counters.count(found, family.verdict());
    return found;
  }
}
