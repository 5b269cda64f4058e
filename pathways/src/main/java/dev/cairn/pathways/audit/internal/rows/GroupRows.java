package dev.cairn.pathways.audit.internal.rows;

import dev.cairn.pathways.audit.internal.resolve.Extent;
import dev.cairn.pathways.audit.internal.resolve.Situation;
import dev.cairn.pathways.rule.Constraint;
import dev.cairn.pathways.rule.Measure;
import dev.cairn.pathways.rule.RecordKey;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Rows of constraints that group the records used below a node by the value of a key. */
final class GroupRows {
  private final Model model;
  private final Situation situation;
  private final RowSink sink;

  GroupRows(Model model) {
    this.model = model;
    this.situation = model.situation;
    this.sink = model.sink;
  }

  private Map<String, List<Integer>> carriers(int n, RecordKey key) {
    Map<String, List<Integer>> carriers = new TreeMap<>();
    for (int r = 0; r < situation.records(); r++) {
      if (model.reaches(n, r)) {
        for (String value : situation.keys(r, key)) {
          carriers.computeIfAbsent(value, v -> new ArrayList<>()).add(r);
        }
      }
    }
    return carriers;
  }

  void addDistinct(int n, String i, Constraint.Distinct d) {
    if (d.min() <= 0) {
      return;
    }
    String node = model.tree.id(n);
    List<Integer> values = new ArrayList<>();
    carriers(n, d.key())
        .forEach(
            (value, records) -> {
              int carried = sink.variable(RowName.of("d", node, i, value));
              values.add(carried);
              List<int[]> used = records.stream().map(r -> model.usedAtAll(n, r)).toList();
              used.forEach(u -> sink.terms(1, u));
              sink.term(-1, carried).atLeast(0, RowName.of("distinct.value", node, i, value), 1);
            });
    values.forEach(v -> sink.term(1, v));
    sink.term(-d.min(), model.active(n)).atLeast(0, RowName.of("distinct", node, i), 1);
  }

  void addSame(int n, String i, Constraint.Same s) {
    if (s.min().signum() <= 0) {
      return;
    }
    String node = model.tree.id(n);
    boolean credits = s.of() == Measure.CREDITS;
    long min = ConstraintRows.bound(situation, s.of(), s.min(), RoundingMode.CEILING);
    List<Integer> values = new ArrayList<>();
    carriers(n, s.key())
        .forEach(
            (value, records) -> {
              int chosen = sink.variable(RowName.of("e", node, i, value));
              values.add(chosen);
              List<int[]> used =
                  records.stream()
                      .map(
                          r ->
                              credits && model.gain(situation.credits(n, r), r) == Extent.NO_END
                                  ? model.usedAtAll(n, r)
                                  : model.sum(s.of(), n, r))
                      .toList();
              for (int k = 0; k < used.size(); k++) {
                int r = records.get(k);
                Extent one = credits ? situation.credits(n, r) : Extent.of(1);
                sink.terms(model.gain(one, r), used.get(k));
              }
              sink.cutTo(min)
                  .term(-min, chosen)
                  .atLeast(
                      0, RowName.of("same.value", node, i, value), credits ? situation.scale() : 1);
            });
    values.forEach(v -> sink.term(1, v));
    sink.term(-1, model.active(n)).atLeast(0, RowName.of("same", node, i), 1);
  }
}
