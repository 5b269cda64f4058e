package dev.cairn.pathways.certificate;

import dev.cairn.core.model.Credit;
import dev.cairn.core.model.CreditUnit;
import dev.cairn.core.model.Rational;
import dev.cairn.core.record.LearningRecord;
import dev.cairn.core.record.RecordState;
import dev.cairn.pathways.rule.GrantedException.Change;
import dev.cairn.pathways.rule.Question;
import dev.cairn.pathways.rule.Requirement;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Records with one field changed, and which questions the enumerator reads alike. */
final class Changes {
  private Changes() {}

  static LearningRecord changed(LearningRecord r, Random random) {
    LearningRecord.Builder other = LearningRecord.builder().from(r);
    switch (random.nextInt(8)) {
      case 0:
        return other.codes(Set.of("A", "D")).build();
      case 1:
        return other.state(RecordState.UNKNOWN).build();
      case 2:
        return other
            .credits(new Credit(Rational.of(random.nextInt(5), 2), CreditUnit.ECTS))
            .build();
      case 3:
        return other.tags(List.of()).build();
      case 4:
        return other.grade(Optional.empty()).build();
      case 5:
        return other.earned(r.earned().map(d -> d.plusMonths(7))).build();
      case 6:
        return other.level(Optional.empty()).build();
      default:
        return other.id(r.id() + "x").build();
    }
  }

  /**
   * Whether the enumerator reads the question as the rules' documentation has it: it waives the
   * branches of a waived {@code when} too, compares a state as stated, and leaves new credits
   * without a unit so.
   */
  static boolean isReadAlike(Question q) {
    return q.exceptions().stream()
            .noneMatch(
                e ->
                    e.change() instanceof Change.Recredit
                        || (e.change() instanceof Change.Waive w
                            && find(q.award().require(), w.node()) instanceof Requirement.When))
        && q.records().stream()
            .noneMatch(r -> r.state() == RecordState.REVOKED || r.state() == RecordState.UNKNOWN);
  }

  private static Requirement find(Requirement r, String id) {
    if (r.id().equals(id)) {
      return r;
    }
    for (Requirement child : r.children()) {
      Requirement found = find(child, id);
      if (found.id().equals(id)) {
        return found;
      }
    }
    return r;
  }
}
