package dev.cairn.cli.demo;

import dev.cairn.cli.stack.RuleWords;
import dev.cairn.core.model.Credit;
import dev.cairn.core.model.Rational;
import dev.cairn.core.record.LearningRecord;
import dev.cairn.pathways.audit.CompiledAward;
import dev.cairn.pathways.rule.Award;
import dev.cairn.pathways.rule.Bounds;
import dev.cairn.pathways.rule.Question;
import dev.cairn.pathways.rule.Requirement;
import dev.cairn.pathways.rule.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How many tools decide: place after place in the order of the rules, the earliest fitting record
 * first, and never a step back. Shown beside the exact answer and used for nothing else. Whether a
 * record fits a place is asked of the engine, one record and one place at a time.
 *
 * @param choices what each place got, in the order of the rules
 * @param isFilled whether every place got what it asks for
 */
record FirstComeFirstServed(Map<Requirement, List<LearningRecord>> choices, boolean isFilled) {

  static FirstComeFirstServed of(Question question) {
    List<LearningRecord> queue = new ArrayList<>(question.records());
    queue.sort(
        Comparator.comparing((LearningRecord r) -> r.earned().orElse(LocalDate.MAX))
            .thenComparing(LearningRecord::id));
    Map<Requirement, List<LearningRecord>> choices = new LinkedHashMap<>();
    Set<String> used = new HashSet<>();
    boolean filled = true;
    for (Requirement leaf : RuleWords.leaves(question.award().require())) {
      if (leaf instanceof Requirement.Pick pick) {
        List<LearningRecord> taken = new ArrayList<>();
        for (LearningRecord record : queue) {
          if (!isEnough(pick, taken)
              && !used.contains(record.id())
              && fits(question, pick, record)) {
            taken.add(record);
            used.add(record.id());
          }
        }
        choices.put(pick, taken);
        filled &= isEnough(pick, taken);
      }
    }
    return new FirstComeFirstServed(choices, filled);
  }

  private static boolean isEnough(Requirement.Pick pick, List<LearningRecord> taken) {
    Rational credits =
        taken.stream()
            .flatMap(r -> r.credits().stream())
            .map(Credit::amount)
            .reduce(Rational.ZERO, Rational::plus);
    return reaches(pick.count(), Rational.of(taken.size())) && reaches(pick.credits(), credits);
  }

  private static boolean reaches(Bounds bounds, Rational value) {
    return bounds.min().map(m -> value.compareTo(m) >= 0).orElse(true);
  }

  private static boolean fits(Question question, Requirement.Pick pick, LearningRecord record) {
    Requirement one =
        Requirement.Pick.of(pick.id(), pick.where(), Bounds.atLeast(Rational.ONE), Bounds.NONE);
    Award award =
        Award.builder()
            .from(question.award())
            .require(one)
            .sharing(List.of())
            .conflicts(List.of())
            .exceptions(List.of())
            .build();
    Question asked =
        Question.builder()
            .from(question)
            .award(award)
            .records(List.of(record))
            .exceptions(List.of())
            .build();
    return CompiledAward.compile(award)
        .match(a -> a.value().audit(asked).verdict() == Verdict.SATISFIED, r -> false);
  }
}
