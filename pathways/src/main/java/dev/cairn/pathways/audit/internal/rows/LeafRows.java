package dev.cairn.pathways.audit.internal.rows;

import dev.cairn.core.model.Rational;
import dev.cairn.core.record.LearningRecord;
import dev.cairn.pathways.audit.internal.resolve.Extent;
import dev.cairn.pathways.audit.internal.resolve.Situation;
import dev.cairn.pathways.rule.Bounds;
import dev.cairn.pathways.rule.Requirement;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Rows that say what one leaf asks of the records it uses. */
final class LeafRows {
  private final Model model;
  private final Situation situation;
  private final RowSink sink;

  LeafRows(Model model) {
    this.model = model;
    this.situation = model.situation;
    this.sink = model.sink;
  }

  /** States the rows; {@code apart} if this is a case in which records may not be eligible. */
  void add(boolean apart) {
    Set<String> repeated = repeated();
    for (int l = 0; l < model.tree.leafCount(); l++) {
      int n = model.tree.leaf(l);
      addUses(l, n);
      if (apart) {
        addOut(l, n);
      }
      if (model.tree.node(n) instanceof Requirement.Pick pick) {
        addCount(l, n, pick.count());
        addCredits(l, n, pick.credits());
        if (!pick.repeatable()) {
          addCodes(l, n, repeated);
        }
      } else {
        Requirement.Cover cover = (Requirement.Cover) model.tree.node(n);
        addCount(l, n, cover.count());
        addItems(l, n, cover);
      }
    }
  }

  private void addUses(int l, int n) {
    int s = model.active(n);
    boolean always = sink.isFixedOne(s);
    if (always && !model.isDivisible(l)) {
      return;
    }
    for (int r : model.recordsOf(l)) {
      String record = situation.record(r).id();
      if (!always) {
        sink.term(1, s)
            .term(-1, model.use(l, r))
            .atLeast(0, RowName.of("use", model.tree.id(n), record), 1);
      }
      if (model.isDivisible(l)) {
        sink.term(1, model.use(l, r))
            .term(-1, model.part(l, r))
            .atLeast(0, RowName.of("part", model.tree.id(n), record), 1);
      }
    }
  }

  private void addOut(int l, int n) {
    for (int r : model.recordsOf(l)) {
      if (model.isOut(l, r)) {
        sink.term(-1, model.use(l, r))
            .atLeast(0, RowName.of("out", model.tree.id(n), situation.record(r).id()), 1);
      }
    }
  }

  private void addCount(int l, int n, Bounds count) {
    int s = model.active(n);
    if (count.min().isPresent()
        && count.min().get().signum() > 0
        && !situation.overlay().waived(n)) {
      long min = whole(count.min().get(), RoundingMode.CEILING);
      sink.terms(1, model.usesAt(l))
          .term(-min, s)
          .atLeast(0, RowName.of("min", model.tree.id(n), "count"), 1);
    }
    if (count.max().isPresent()) {
      long max = whole(count.max().get(), RoundingMode.FLOOR);
      if (max < model.recordsOf(l).length) {
        sink.terms(-1, model.usesAt(l))
            .term(max, s)
            .atLeast(0, RowName.of("max", model.tree.id(n), "count"), 1);
      }
    }
  }

  private void addCredits(int l, int n, Bounds credits) {
    int s = model.active(n);
    int[] records = model.recordsOf(l);
    int[] uses = model.usesAt(l);
    int[] parts = model.partsAt(l);
    long unit = situation.scale();
    if (credits.min().isPresent()
        && credits.min().get().signum() > 0
        && !situation.overlay().waived(n)) {
      long min = situation.whole(credits.min().get());
      for (int i = 0; i < records.length; i++) {
        long gain = model.gain(situation.credits(n, records[i]), records[i]);
        sink.term(gain, gain == Extent.NO_END ? uses[i] : parts[i]);
      }
      sink.cutTo(min)
          .term(-min, s)
          .atLeast(0, RowName.of("min", model.tree.id(n), "credits"), unit);
    }
    if (credits.max().isPresent()) {
      long max = situation.whole(credits.max().get());
      for (int i = 0; i < records.length; i++) {
        Extent cost = situation.credits(n, records[i]).times(-1);
        model.forbidEndless(cost, records[i], uses[i]);
      }
      for (int i = 0; i < records.length; i++) {
        Extent cost = situation.credits(n, records[i]).times(-1);
        sink.term(Model.finite(model.gain(cost, records[i])), parts[i]);
      }
      sink.term(max, s).atLeast(0, RowName.of("max", model.tree.id(n), "credits"), unit);
    }
  }

  /** The codes that several records carry. */
  private Set<String> repeated() {
    Set<String> seen = new HashSet<>();
    Set<String> again = new HashSet<>();
    for (int r = 0; r < situation.records(); r++) {
      for (String code : situation.record(r).codes()) {
        if (!seen.add(code)) {
          again.add(code);
        }
      }
    }
    return again;
  }

  private void addCodes(int l, int n, Set<String> repeated) {
    if (repeated.isEmpty()) {
      return;
    }
    Map<String, List<Integer>> carriers = new TreeMap<>();
    for (int r : model.recordsOf(l)) {
      for (String code : situation.record(r).codes()) {
        if (repeated.contains(code)) {
          carriers.computeIfAbsent(code, c -> new ArrayList<>()).add(r);
        }
      }
    }
    carriers.forEach(
        (code, records) -> {
          if (records.size() > 1) {
            records.forEach(r -> sink.term(-1, model.use(l, r)));
            sink.term(1, model.active(n)).atLeast(0, RowName.of("code", model.tree.id(n), code), 1);
          }
        });
  }

  private void addItems(int l, int n, Requirement.Cover cover) {
    if (situation.overlay().waived(n)) {
      return;
    }
    for (String item : cover.items()) {
      for (int r : model.recordsOf(l)) {
        LearningRecord record = situation.record(r);
        if (record.competencies().containsKey(item) || record.tags().contains(item)) {
          sink.term(1, model.use(l, r));
        }
      }
      sink.term(-cover.each(), model.active(n))
          .atLeast(0, RowName.of("cover", model.tree.id(n), item), 1);
    }
  }

  /** A bound on a whole number, as the next whole number that says the same. */
  static long whole(Rational bound, RoundingMode mode) {
    BigInteger[] parts = bound.numerator().divideAndRemainder(bound.denominator());
    long whole = parts[0].longValueExact();
    if (parts[1].signum() == 0) {
      return whole;
    }
    return mode == RoundingMode.CEILING
        ? (bound.signum() > 0 ? whole + 1 : whole)
        : (bound.signum() < 0 ? whole - 1 : whole);
  }
}
