package dev.cairn.benchmarks.pathways;

import dev.cairn.core.model.Credit;
import dev.cairn.core.model.Rational;
import dev.cairn.core.record.LearningRecord;
import dev.cairn.pathways.rule.Constraint;
import dev.cairn.pathways.rule.Predicate;
import dev.cairn.pathways.rule.Question;
import dev.cairn.pathways.rule.Requirement;
import java.util.List;

/** An audit of the families in plain numbers, in tenths of a credit, as a peer's model needs it. */
final class Packing {
  final int records;
  final int leaves;
  final int[] amount;
  final boolean[] low;
  final boolean[][] eligible;
  final int[] least;
  final int[] most;
  final int cap;

  Packing(Question question) {
    List<LearningRecord> all = question.records();
    List<Requirement> picks = question.award().require().children();
    records = all.size();
    leaves = picks.size();
    amount = new int[records];
    low = new boolean[records];
    eligible = new boolean[records][leaves];
    least = new int[leaves];
    most = new int[leaves];
    for (int r = 0; r < records; r++) {
      amount[r] = tenths(all.get(r).credits().map(Credit::amount).orElseThrow());
      low[r] = all.get(r).tags().contains("low");
      for (int l = 0; l < leaves; l++) {
        Requirement.Pick pick = (Requirement.Pick) picks.get(l);
        eligible[r][l] = all.get(r).tags().contains(((Predicate.Tag) pick.where()).tag());
        least[l] = tenths(pick.credits().min().orElseThrow());
        most[l] = tenths(pick.credits().max().orElseThrow());
      }
    }
    Constraint.Total total =
        (Constraint.Total) question.award().require().node().constraints().get(0);
    cap = tenths(total.range().max().orElseThrow());
  }

  private static int tenths(Rational credits) {
    return credits.times(Rational.of(10)).numerator().intValueExact();
  }
}
