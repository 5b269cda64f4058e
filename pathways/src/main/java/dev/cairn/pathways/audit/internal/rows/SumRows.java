package dev.cairn.pathways.audit.internal.rows;

import dev.cairn.core.model.Rational;
import dev.cairn.pathways.audit.internal.resolve.Extent;
import dev.cairn.pathways.audit.internal.resolve.Situation;
import dev.cairn.pathways.rule.Measure;
import dev.cairn.pathways.rule.Requirement;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rows of {@code sumOf}: what the chosen children bring adds up. */
final class SumRows {
  private final Model model;
  private final Situation situation;
  private final RowSink sink;

  SumRows(Model model) {
    this.model = model;
    this.situation = model.situation;
    this.sink = model.sink;
  }

  void add() {
    for (int n = 0; n < model.tree.size(); n++) {
      if (model.isAlive(n) && model.tree.node(n) instanceof Requirement.SumOf sum) {
        boolean capped = false;
        for (int k = 0; k < model.tree.childCount(n); k++) {
          capped |= cap(model.tree.child(n, k)).isPresent();
        }
        if (capped) {
          new CappedSum(model, n, sum).add();
        } else {
          addPlain(n, sum);
        }
      }
    }
  }

  private Optional<Rational> cap(int child) {
    return model.tree.node(child).node().contributesAtMost();
  }

  private void addPlain(int n, Requirement.SumOf sum) {
    List<int[]> used = new ArrayList<>();
    for (int r = 0; r < situation.records(); r++) {
      used.add(model.sum(sum.measure(), n, r));
    }
    long min = minimum(model, n, sum);
    if (min > 0) {
      List<int[]> counted = new ArrayList<>();
      for (int r = 0; r < used.size(); r++) {
        boolean endless = model.gain(one(situation, sum.measure(), n, r), r) == Extent.NO_END;
        counted.add(endless ? model.usedAtAll(n, r) : used.get(r));
      }
      for (int r = 0; r < used.size(); r++) {
        sink.terms(model.gain(one(situation, sum.measure(), n, r), r), counted.get(r));
      }
      sink.cutTo(min)
          .term(-min, model.active(n))
          .atLeast(0, RowName.of("sum.min", model.tree.id(n)), unit(situation, sum.measure()));
    }
    if (sum.bounds().max().isPresent()) {
      for (int r = 0; r < used.size(); r++) {
        model.forbidEndless(one(situation, sum.measure(), n, r).times(-1), r, used.get(r));
      }
      for (int r = 0; r < used.size(); r++) {
        Extent cost = one(situation, sum.measure(), n, r).times(-1);
        sink.terms(Model.finite(model.gain(cost, r)), used.get(r));
      }
      sink.term(maximum(model, sum), model.active(n))
          .atLeast(0, RowName.of("sum.max", model.tree.id(n)), unit(situation, sum.measure()));
    }
  }

  static Extent one(Situation situation, Measure of, int n, int r) {
    return of == Measure.CREDITS ? situation.credits(n, r) : Extent.of(1);
  }

  static long unit(Situation situation, Measure of) {
    return of == Measure.CREDITS ? situation.scale() : 1;
  }

  /** The least sum asked, in whole numbers; zero if none is. */
  static long minimum(Model model, int n, Requirement.SumOf sum) {
    if (sum.bounds().min().isEmpty() || model.situation.overlay().waived(n)) {
      return 0;
    }
    Rational min = sum.bounds().min().get();
    return sum.measure() == Measure.CREDITS
        ? model.situation.whole(min)
        : LeafRows.whole(min, RoundingMode.CEILING);
  }

  /** The largest sum allowed, in whole numbers. */
  static long maximum(Model model, Requirement.SumOf sum) {
    Rational max = sum.bounds().max().orElseThrow();
    return sum.measure() == Measure.CREDITS
        ? model.situation.whole(max)
        : LeafRows.whole(max, RoundingMode.FLOOR);
  }
}
