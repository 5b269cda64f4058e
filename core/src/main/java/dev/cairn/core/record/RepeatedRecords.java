package dev.cairn.core.record;

import dev.cairn.core.model.Grade;
import dev.cairn.core.model.Rational;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides what several records of one code mean. Records repeat each other when they share any
 * code, directly or through a third.
 *
 * <p>One counts and the others are left out, if it can be told which: the best grade where all have
 * numbers on one scale, or the first or last day where all have days; ties go to the smallest id.
 * If it cannot be told, all stay, and each may be the wrong one, so the state of all that are
 * earned becomes unknown. If the one that would count is not certain itself, it stays uncertain,
 * and so does the one that counts without it.
 *
 * <p>Only earned and unknown records are compared; what is in progress, planned or revoked stays.
 */
final class RepeatedRecords {
  /** Hears which record was left out, and why. */
  interface LeftOut {
    void record(LearningRecord record, String code, String message);
  }

  private final Repeats repeats;

  RepeatedRecords(Repeats repeats) {
    this.repeats = repeats;
  }

  List<LearningRecord> resolve(List<LearningRecord> records, LeftOut leftOut) {
    if (repeats == Repeats.ALL) {
      return new ArrayList<>(records);
    }
    List<LearningRecord> kept = new ArrayList<>();
    for (List<LearningRecord> group : groups(records, kept)) {
      kept.addAll(group.size() == 1 ? group : decide(group, leftOut));
    }
    return kept;
  }

  /** Union-find over the records, joined by each code; nearly linear. */
  private static Collection<List<LearningRecord>> groups(
      List<LearningRecord> records, List<LearningRecord> apart) {
    int[] parent = new int[records.size()];
    Map<String, Integer> firstWith = new HashMap<>();
    for (int i = 0; i < parent.length; i++) {
      parent[i] = i;
      if (isCompared(records.get(i))) {
        for (String code : records.get(i).codes()) {
          Integer other = firstWith.putIfAbsent(code, i);
          if (other != null) {
            parent[root(parent, i)] = root(parent, other);
          }
        }
      }
    }
    Map<Integer, List<LearningRecord>> groups = new LinkedHashMap<>();
    for (int i = 0; i < parent.length; i++) {
      if (isCompared(records.get(i))) {
        groups.computeIfAbsent(root(parent, i), r -> new ArrayList<>()).add(records.get(i));
      } else {
        apart.add(records.get(i));
      }
    }
    return groups.values();
  }

  private static boolean isCompared(LearningRecord record) {
    return !record.codes().isEmpty()
        && (record.state() == RecordState.EARNED || record.state() == RecordState.UNKNOWN);
  }

  private static int root(int[] parent, int start) {
    int i = start;
    while (parent[i] != i) {
      parent[i] = parent[parent[i]];
      i = parent[i];
    }
    return i;
  }

  private List<LearningRecord> decide(List<LearningRecord> group, LeftOut leftOut) {
    Optional<LearningRecord> winner = winner(group);
    if (winner.isEmpty()) {
      return group.stream().map(RepeatedRecords::uncertain).toList();
    }
    List<LearningRecord> kept = new ArrayList<>();
    kept.add(winner.get());
    if (winner.get().state() != RecordState.EARNED) {
      winner(group.stream().filter(r -> r.state() == RecordState.EARNED).toList())
          .ifPresent(r -> kept.add(uncertain(r)));
    }
    for (LearningRecord r : group) {
      if (kept.stream().noneMatch(k -> k.id().equals(r.id()))) {
        leftOut.record(
            r,
            "repeat",
            "It repeats "
                + winner.get().id()
                + ", and of repeats the "
                + repeats.word()
                + " counts; nothing is to be done.");
      }
    }
    return kept;
  }

  private static LearningRecord uncertain(LearningRecord record) {
    return record.state() == RecordState.UNKNOWN
        ? record
        : LearningRecord.builder().from(record).state(RecordState.UNKNOWN).build();
  }

  private Optional<LearningRecord> winner(List<LearningRecord> group) {
    Comparator<LearningRecord> byId = Comparator.comparing(LearningRecord::id).reversed();
    if (group.isEmpty()) {
      return Optional.empty();
    }
    if (repeats == Repeats.BEST) {
      boolean comparable =
          group.stream().allMatch(r -> r.grade().flatMap(Grade::number).isPresent())
              && group.stream().map(r -> r.grade().map(Grade::scale)).distinct().count() == 1;
      Comparator<LearningRecord> byGrade =
          Comparator.comparing(r -> r.grade().flatMap(Grade::number).orElse(Rational.ZERO));
      return comparable ? group.stream().max(byGrade.thenComparing(byId)) : Optional.empty();
    }
    boolean dated = group.stream().allMatch(r -> r.earned().isPresent());
    Comparator<LearningRecord> byDay = Comparator.comparing(r -> r.earned().orElse(LocalDate.MIN));
    return dated
        ? group.stream()
            .max((repeats == Repeats.LATEST ? byDay : byDay.reversed()).thenComparing(byId))
        : Optional.empty();
  }
}
