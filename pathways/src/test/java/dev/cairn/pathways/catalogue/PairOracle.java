package dev.cairn.pathways.catalogue;

import dev.cairn.core.record.LearningRecord;
import dev.cairn.pathways.oracle.Answer;
import dev.cairn.pathways.oracle.Oracle;
import dev.cairn.pathways.rule.Question;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether two awards can be conferred together, by trying every answer of the one with every answer
 * of the other: nothing is joined.
 */
final class PairOracle {
  private final List<LearningRecord> records;
  private final int mayShare;

  /**
   * @param mayShare how many records may serve both awards
   */
  PairOracle(List<LearningRecord> records, int mayShare) {
    this.records = records;
    this.mayShare = mayShare;
  }

  /** Whether some pair of answers goes together; empty if there is too much to try. */
  Optional<Boolean> together(Question a, Question b) {
    Optional<List<Answer>> first = Oracle.answers(a);
    Optional<List<Answer>> second = Oracle.answers(b);
    if (first.isEmpty() || second.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        first.get().stream().anyMatch(x -> second.get().stream().anyMatch(y -> fit(x, y))));
  }

  /** Whether some answer goes with one that is fixed. */
  Optional<Boolean> beside(Answer fixed, Question b) {
    return Oracle.answers(b).map(all -> all.stream().anyMatch(y -> fit(fixed, y)));
  }

  private boolean fit(Answer x, Answer y) {
    Set<Integer> one = used(x);
    Set<Integer> other = used(y);
    Set<Integer> both = new HashSet<>(one);
    both.retainAll(other);
    return both.size() <= mayShare
        && one.stream().allMatch(i -> other.stream().noneMatch(j -> isPart(i, j) || isPart(j, i)));
  }

  private static Set<Integer> used(Answer answer) {
    Set<Integer> used = new HashSet<>();
    answer.uses().values().forEach(used::addAll);
    return used;
  }

  private boolean isPart(int part, int whole) {
    Map<String, LearningRecord> byId = new HashMap<>();
    records.forEach(r -> byId.put(r.id(), r));
    Deque<String> open = new ArrayDeque<>(records.get(whole).parts());
    Set<String> seen = new HashSet<>();
    while (!open.isEmpty()) {
      String id = open.pop();
      if (part != whole && id.equals(records.get(part).id())) {
        return true;
      }
      if (seen.add(id) && byId.containsKey(id)) {
        open.addAll(byId.get(id).parts());
      }
    }
    return false;
  }
}
