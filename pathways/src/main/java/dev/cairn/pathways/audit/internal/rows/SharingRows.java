package dev.cairn.pathways.audit.internal.rows;

import dev.cairn.core.model.Rational;
import dev.cairn.pathways.audit.internal.resolve.Extent;
import dev.cairn.pathways.audit.internal.resolve.Situation;
import dev.cairn.pathways.rule.Sharing;
import java.util.ArrayList;
import java.util.List;

/** Rows that charge shared records to sharing entries and cap the charges. */
final class SharingRows {
  private final Model model;
  private final Situation situation;
  private final RowSink sink;

  SharingRows(Model model) {
    this.model = model;
    this.situation = model.situation;
    this.sink = model.sink;
  }

  void add() {
    List<Sharing> sharing = situation.question().award().sharing();
    for (int e = 0; e < sharing.size(); e++) {
      Sharing entry = sharing.get(e);
      if (entry.maxCount().isPresent()
          || entry.maxCredits().isPresent()
          || entry.maxRatio().isPresent()) {
        addEntry(e, entry);
      }
    }
  }

  /** A record with the variable that says it is charged. */
  private record Charge(int record, int variable) {}

  private void addEntry(int e, Sharing entry) {
    List<Charge> charges = new ArrayList<>();
    String name = Integer.toString(e);
    for (int r = 0; r < situation.records(); r++) {
      int[] leaves = model.leavesOf(r);
      int c = -1;
      for (int i = 0; i < leaves.length; i++) {
        for (int k = i + 1; k < leaves.length; k++) {
          if (model.separation.separates(e, leaves[i], leaves[k])) {
            String id = situation.record(r).id();
            c = c >= 0 ? c : sink.variable(RowName.of("c", name, id));
            sink.term(1, c)
                .term(-1, model.use(leaves[i], r))
                .term(-1, model.use(leaves[k], r))
                .atLeast(-1, RowName.of("charge", name, id, pair(leaves[i], leaves[k])), 1);
          }
        }
      }
      if (c >= 0) {
        charges.add(new Charge(r, c));
      }
    }
    if (charges.isEmpty()) {
      return;
    }
    if (entry.maxCount().isPresent()) {
      charges.forEach(c -> sink.term(-1, c.variable()));
      sink.atLeast(-entry.maxCount().get(), RowName.of("cap.count", name), 1);
    }
    if (entry.maxCredits().isPresent()) {
      charges.forEach(c -> forbidEndless(c));
      charges.forEach(c -> sink.term(cost(c), c.variable()));
      sink.atLeast(
          -situation.whole(entry.maxCredits().get()),
          RowName.of("cap.credits", name),
          situation.scale());
    }
    entry.maxRatio().ifPresent(max -> addRatio(e, entry, max, charges));
  }

  private List<String> pair(int leaf, int other) {
    return List.of(model.tree.id(model.tree.leaf(leaf)), model.tree.id(model.tree.leaf(other)));
  }

  private Extent charged(Charge c) {
    return situation.awardCredits(c.record()).times(-1);
  }

  private void forbidEndless(Charge c) {
    model.forbidEndless(charged(c), c.record(), c.variable());
  }

  private long cost(Charge c) {
    return Model.finite(model.gain(charged(c), c.record()));
  }

  private void addRatio(int e, Sharing entry, Sharing.MaxRatio max, List<Charge> charges) {
    charges.forEach(this::forbidEndless);
    if (max.of() instanceof Sharing.ShareBase.Below below) {
      addRatioOf(e, model.tree.number(below.id()), max.max(), charges, -1);
    } else if (max.of() instanceof Sharing.ShareBase.Smaller) {
      entry.among().stream()
          .sorted()
          .distinct()
          .forEach(id -> addRatioOf(e, model.tree.number(id), max.max(), charges, -1));
    } else {
      List<Integer> largest = new ArrayList<>();
      for (String id : entry.among().stream().sorted().distinct().toList()) {
        int m = sink.variable(RowName.of("m", Integer.toString(e), id));
        largest.add(m);
        addRatioOf(e, model.tree.number(id), max.max(), charges, m);
      }
      largest.forEach(m -> sink.term(1, m));
      sink.atLeast(1, RowName.of("larger", Integer.toString(e)), 1);
    }
  }

  private void addRatioOf(int e, int n, Rational max, List<Charge> charges, int largest) {
    long p = max.numerator().longValueExact();
    long q = max.denominator().longValueExact();
    List<int[]> used = new ArrayList<>();
    for (int r = 0; r < situation.records(); r++) {
      boolean endless = model.gain(situation.awardCredits(r), r) == Extent.NO_END;
      used.add(
          !model.reaches(n, r) ? new int[0] : endless ? model.usedAtAll(n, r) : model.used(n, r));
    }
    for (int r = 0; r < situation.records(); r++) {
      sink.terms(model.gain(situation.awardCredits(r).times(p), r), used.get(r));
    }
    long all = 0;
    for (Charge c : charges) {
      long cost = Math.multiplyExact(cost(c), q);
      all = Math.addExact(all, -cost);
      sink.term(cost, c.variable());
    }
    RowName name = RowName.of("cap.ratio", Integer.toString(e), model.tree.id(n));
    long unit = Math.multiplyExact(situation.scale(), q);
    if (largest < 0) {
      sink.atLeast(0, name, unit);
    } else {
      sink.term(-all, largest).atLeast(-all, name, unit);
    }
  }
}
