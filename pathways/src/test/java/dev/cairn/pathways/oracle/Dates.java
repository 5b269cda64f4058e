package dev.cairn.pathways.oracle;

import dev.cairn.core.record.LearningRecord;
import dev.cairn.pathways.rule.Constraint;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Conditions on days. */
final class Dates {
  private Dates() {}

  static boolean inWindow(
      Constraint.Window w, Collection<LearningRecord> records, LocalDate decided) {
    List<LocalDate> days =
        records.stream().map(LearningRecord::earned).flatMap(Optional::stream).sorted().toList();
    if (days.isEmpty()) {
      return true;
    }
    if (w.anchor() instanceof Constraint.Anchor.EarliestUsed) {
      return days.get(days.size() - 1).isBefore(days.get(0).plusMonths(w.months()));
    }
    LocalDate end = w.anchor() instanceof Constraint.Anchor.Day d ? d.day() : decided;
    return days.get(0).isAfter(end.minusMonths(w.months()))
        && !days.get(days.size() - 1).isAfter(end);
  }

  static boolean before(List<LearningRecord> earlier, List<LearningRecord> later) {
    for (LearningRecord a : earlier) {
      for (LearningRecord b : later) {
        if (a.earned().isEmpty()
            || b.earned().isEmpty()
            || !a.earned().get().isBefore(b.earned().get())) {
          return false;
        }
      }
    }
    return true;
  }
}
