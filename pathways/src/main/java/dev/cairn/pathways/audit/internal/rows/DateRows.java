package dev.cairn.pathways.audit.internal.rows;

import dev.cairn.pathways.audit.internal.resolve.Situation;
import dev.cairn.pathways.rule.Constraint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Rows of constraints on dates: windows and orders, stated for records that exclude each other. */
final class DateRows {
  private final Model model;
  private final Situation situation;
  private final RowSink sink;

  DateRows(Model model) {
    this.model = model;
    this.situation = model.situation;
    this.sink = model.sink;
  }

  private Optional<LocalDate> day(int r) {
    return situation.record(r).earned();
  }

  void addWindow(int n, String i, Constraint.Window w) {
    String node = model.tree.id(n);
    List<Integer> dated = new ArrayList<>();
    for (int r = 0; r < situation.records(); r++) {
      if (model.reaches(n, r) && day(r).isPresent()) {
        dated.add(r);
        if (situation.isOutside(w, r)) {
          sink.terms(-1, model.usedAtAll(n, r))
              .atLeast(0, RowName.of("window", node, i, situation.record(r).id()), 1);
        }
      }
    }
    if (!(w.anchor() instanceof Constraint.Anchor.EarliestUsed)) {
      return;
    }
    dated.sort(Comparator.comparing((Integer r) -> day(r).orElseThrow()));
    Cliques.cover(dated.size(), (a, b) -> apart(w, dated.get(a), dated.get(b)))
        .forEach(
            clique -> {
              List<Integer> records = clique.stream().map(dated::get).toList();
              List<int[]> used = records.stream().map(r -> model.usedAtAll(n, r)).toList();
              used.forEach(u -> sink.terms(-1, u));
              List<String> ids = records.stream().map(r -> situation.record(r).id()).toList();
              sink.atLeast(-1, RowName.of("window", node, i, ids), 1);
            });
  }

  private boolean apart(Constraint.Window w, int r, int other) {
    LocalDate a = day(r).orElseThrow();
    LocalDate b = day(other).orElseThrow();
    return a.isBefore(b)
        ? !b.isBefore(a.plusMonths(w.months()))
        : !a.isBefore(b.plusMonths(w.months()));
  }

  void addBefore(int n, String i, Constraint.Before b) {
    int earlier = model.tree.number(b.earlier());
    int later = model.tree.number(b.later());
    for (int r = 0; r < situation.records(); r++) {
      for (int q = 0; q < situation.records(); q++) {
        if (model.reaches(earlier, r) && model.reaches(later, q) && !isBefore(r, q)) {
          int[] first = model.usedAtAll(earlier, r);
          int[] second = model.usedAtAll(later, q);
          List<String> pair = List.of(situation.record(r).id(), situation.record(q).id());
          sink.terms(-1, first)
              .terms(-1, second)
              .atLeast(-1, RowName.of("before", model.tree.id(n), i, pair), 1);
        }
      }
    }
  }

  private boolean isBefore(int r, int q) {
    return day(r).isPresent() && day(q).isPresent() && day(r).get().isBefore(day(q).get());
  }
}
