package dev.cairn.pathways.audit.internal.rows;

import dev.cairn.core.record.LearningRecord;
import dev.cairn.pathways.audit.internal.resolve.Situation;
import dev.cairn.pathways.rule.Award;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Rows that say how many leaves one record may serve, and which records exclude each other. */
final class ServingRows {
  private final Model model;
  private final Situation situation;
  private final RowSink sink;
  private final Award award;

  ServingRows(Model model) {
    this.model = model;
    this.situation = model.situation;
    this.sink = model.sink;
    this.award = situation.question().award();
  }

  void add() {
    for (int r = 0; r < situation.records(); r++) {
      int[] leaves = model.leavesOf(r);
      if (leaves.length > 1) {
        if (model.isExclusive(0, r)) {
          addOnce(r, leaves);
        } else {
          addPairs(r, leaves);
        }
        addDivided(r, leaves);
        addMaxUses(r, leaves);
      }
    }
    addConflicts();
    addParts();
  }

  private String id(int r) {
    return situation.record(r).id();
  }

  private String leafId(int l) {
    return model.tree.id(model.tree.leaf(l));
  }

  private void addOnce(int r, int[] leaves) {
    for (int l : leaves) {
      sink.term(-1, model.part(l, r));
    }
    sink.atLeast(-1, RowName.of("once", id(r)), 1);
  }

  private void addPairs(int r, int[] leaves) {
    for (List<Integer> clique :
        Cliques.cover(leaves.length, (a, b) -> clash(leaves[a], leaves[b]))) {
      clique.forEach(c -> sink.term(-1, model.use(leaves[c], r)));
      sink.atLeast(
          -1, RowName.of("once", id(r), clique.stream().map(c -> leafId(leaves[c])).toList()), 1);
    }
  }

  private boolean clash(int leaf, int other) {
    return !model.isDivisible(leaf)
        && !model.isDivisible(other)
        && !model.separation.separates(leaf, other);
  }

  private void addDivided(int r, int[] leaves) {
    List<Integer> divided = new ArrayList<>();
    for (int l : leaves) {
      if (model.isDivisible(l)) {
        divided.add(l);
      }
    }
    if (divided.isEmpty()) {
      return;
    }
    if (divided.size() > 1) {
      divided.forEach(d -> sink.term(-1, model.part(d, r)));
      sink.atLeast(-1, RowName.of("divided", id(r)), 1);
    }
    for (int l : leaves) {
      if (!model.isDivisible(l)) {
        sink.term(-1, model.use(l, r));
        divided.forEach(d -> sink.term(-1, model.part(d, r)));
        sink.atLeast(-1, RowName.of("divided", id(r), leafId(l)), 1);
        for (int d : divided) {
          sink.term(-1, model.use(l, r))
              .term(-1, model.use(d, r))
              .atLeast(-1, RowName.of("alone", id(r), leafId(l), leafId(d)), 1);
        }
      }
    }
  }

  private void addMaxUses(int r, int[] leaves) {
    if (award.maxUses().isPresent() && award.maxUses().get() < leaves.length) {
      for (int l : leaves) {
        sink.term(-1, model.use(l, r));
      }
      sink.atLeast(-award.maxUses().get(), RowName.of("maxUses", id(r)), 1);
    }
  }

  private void addConflicts() {
    for (int k = 0; k < award.conflicts().size(); k++) {
      Set<String> list = award.conflicts().get(k);
      List<Integer> carriers = new ArrayList<>();
      for (int r = 0; r < situation.records(); r++) {
        if (model.reaches(0, r) && situation.record(r).codes().stream().anyMatch(list::contains)) {
          carriers.add(r);
        }
      }
      String position = Integer.toString(k);
      Cliques.cover(carriers.size(), (a, b) -> clash(list, carriers.get(a), carriers.get(b)))
          .forEach(
              clique -> exclude(clique.stream().map(carriers::get).toList(), "conflict", position));
    }
  }

  private void exclude(List<Integer> records, String kind, String position) {
    List<int[]> used = records.stream().map(r -> model.usedAtAll(0, r)).toList();
    used.forEach(u -> sink.terms(-1, u));
    sink.atLeast(-1, RowName.of(kind, position, records.stream().map(this::id).toList()), 1);
  }

  private boolean clash(Set<String> list, int r, int other) {
    for (String code : situation.record(r).codes()) {
      for (String second : situation.record(other).codes()) {
        if (!code.equals(second) && list.contains(code) && list.contains(second)) {
          return true;
        }
      }
    }
    return false;
  }

  private void addParts() {
    for (int r = 0; r < situation.records(); r++) {
      LearningRecord whole = situation.record(r);
      if (!whole.parts().isEmpty() && model.reaches(0, r)) {
        for (int part : situation.parts(r)) {
          if (model.reaches(0, part)) {
            int[] a = model.usedAtAll(0, r);
            int[] b = model.usedAtAll(0, part);
            sink.terms(-1, a).terms(-1, b).atLeast(-1, RowName.of("whole", id(r), id(part)), 1);
          }
        }
      }
    }
  }
}
