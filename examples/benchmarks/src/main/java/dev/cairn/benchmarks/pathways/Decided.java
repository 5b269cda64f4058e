package dev.cairn.benchmarks.pathways;

import dev.cairn.pathways.rule.Verdict;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** How many audits got which kind of answer; a wrong one counts as neither. */
@AuxCounters(AuxCounters.Type.EVENTS)
@State(Scope.Thread)
public class Decided {
  /** Rightly decided. */
  public long decided;

  /** Left undecided. */
  public long open;

  /** Decided otherwise than the construction says. */
  public long wrong;

  void count(Verdict found, Verdict right) {
    if (found == right) {
      decided++;
    } else if (found == Verdict.UNDECIDED) {
      open++;
    } else {
      wrong++;
    }
  }
}
