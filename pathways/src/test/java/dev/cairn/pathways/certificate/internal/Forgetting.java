package dev.cairn.pathways.certificate.internal;

import dev.cairn.core.record.LearningRecord;
import dev.cairn.core.record.RecordState;
import dev.cairn.pathways.rule.Constraint;
import dev.cairn.pathways.rule.Question;
import dev.cairn.pathways.rule.RecordKey;
import dev.cairn.pathways.rule.Requirement;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * A question that says less than another, so that the other is one of its worlds. What is known to
 * be none where it is missing is kept: keys that constraints group by, dates that {@code before}
 * asks for, codes that observing picks look at, and what the award has defaults for.
 */
final class Forgetting {
  private final Random random;
  private final Question question;
  private final Set<RecordKey> keys = EnumSet.noneOf(RecordKey.class);
  private boolean before;
  private boolean observes;

  private Forgetting(Question q, int seed) {
    this.random = new Random(seed);
    this.question = q;
    look(q.award().require());
  }

  static Question of(Question q, int seed) {
    Forgetting f = new Forgetting(q, seed);
    Question.Builder less =
        Question.builder().from(q).records(q.records().stream().map(f::record).toList());
    if (f.once()) {
      less.attestations(Map.of());
    }
    if (f.once()) {
      less.context(Map.of());
    }
    if (f.once()) {
      less.awards(java.util.List.of());
    }
    return less.build();
  }

  private void look(Requirement r) {
    observes |= r instanceof Requirement.Pick p && p.observe();
    for (Constraint c : r.node().constraints()) {
      before |= c instanceof Constraint.Before;
      if (c instanceof Constraint.Distinct d) {
        keys.add(d.key());
      } else if (c instanceof Constraint.Same s) {
        keys.add(s.key());
      }
    }
    r.children().forEach(this::look);
  }

  private boolean once() {
    return random.nextInt(3) == 0;
  }

  private LearningRecord record(LearningRecord r) {
    LearningRecord.Builder less = LearningRecord.builder().from(r);
    if (once() && question.award().defaults().credits().isEmpty()) {
      less.credits(Optional.empty());
    }
    if (once()) {
      less.grade(Optional.empty());
    }
    if (once() && !keys.contains(RecordKey.LEVEL)) {
      less.level(Optional.empty());
    }
    if (once() && !keys.contains(RecordKey.ISSUER)) {
      less.issuer(Optional.empty());
    }
    if (once() && !keys.contains(RecordKey.SUBJECT)) {
      less.subject(Optional.empty());
    }
    if (once()
        && !keys.contains(RecordKey.ORIGIN)
        && question.award().defaults().origin().isEmpty()) {
      less.origin(Optional.empty());
    }
    if (once() && !keys.contains(RecordKey.CODE) && !observes && r.codes().size() == 1) {
      less.codes(Set.of());
    }
    if (once() && !before && !question.undatedPasses()) {
      less.earned(Optional.empty());
    }
    if (once() && r.state() == RecordState.EARNED) {
      less.state(RecordState.UNKNOWN);
    }
    if (once()) {
      less.competencies(Map.of());
      r.competencies().keySet().forEach(c -> less.putCompetencies(c, Optional.empty()));
    }
    return less.build();
  }
}
