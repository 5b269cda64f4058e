package dev.cairn.pathways.audit.internal.rows;

import dev.cairn.pathways.audit.AnswerLimits;
import dev.cairn.pathways.audit.internal.resolve.Situation;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/** Rows that say what else an answer is to be like. No certificate refers to them. */
final class LimitRows {
  private static final int SMALLEST_PARTS = 100;
  private static final String LIMIT = "limit";

  private final Model model;
  private final Situation situation;
  private final RowSink sink;
  private final boolean apart;
  private final Map<String, Integer> records = new HashMap<>();
  private final Map<Integer, Integer> used = new HashMap<>();

  /**
   * States rows over one model; {@code apart} if leaves of different worlds may be used at once.
   */
  LimitRows(Model model, boolean apart) {
    this.model = model;
    this.situation = model.situation;
    this.sink = model.sink;
    this.apart = apart;
    for (int r = 0; r < situation.records(); r++) {
      records.put(situation.record(r).id(), r);
    }
  }

  void add(AnswerLimits limits) {
    for (AnswerLimits.Weighing w : limits.weighings()) {
      // First every variable, since naming one may state rows of its own.
      w.weights().keySet().forEach(id -> find(id).ifPresent(this::usedAtAll));
      w.weights()
          .forEach((id, weight) -> find(id).ifPresent(r -> sink.terms(weight, usedAtAll(r))));
      sink.atLeast(w.least(), RowName.of(LIMIT, "records"), 1);
    }
    limits.serving().forEach(this::addServing);
    for (AnswerLimits.Place p : limits.notServing()) {
      int at = placeOf(p);
      if (at >= 0) {
        sink.term(-1, at).atLeast(0, RowName.of(LIMIT, p.record(), p.leaf()), 1);
      }
    }
    if (limits.mostUses().isPresent()) {
      for (int l = 0; l < model.tree.leafCount(); l++) {
        sink.terms(-1, model.usesAt(l));
      }
      sink.atLeast(-limits.mostUses().getAsLong(), RowName.of(LIMIT, "uses"), 1);
    }
  }

  private OptionalInt find(String id) {
    Integer r = records.get(id);
    return r == null ? OptionalInt.empty() : OptionalInt.of(r);
  }

  /** The variable of a use; -1 where the leaf does not accept the record. */
  private int placeOf(AnswerLimits.Place place) {
    OptionalInt r = find(place.record());
    int l = leafOf(place.leaf());
    return r.isPresent() && l >= 0 && isEligible(l, r.getAsInt()) ? model.use(l, r.getAsInt()) : -1;
  }

  private boolean isEligible(int l, int r) {
    return Arrays.binarySearch(model.leavesOf(r), l) >= 0;
  }

  private int leafOf(String id) {
    for (int l = 0; l < model.tree.leafCount(); l++) {
      if (model.tree.id(model.tree.leaf(l)).equals(id)) {
        return l;
      }
    }
    return -1;
  }

  private void addServing(AnswerLimits.Place place) {
    RowName name = RowName.of(LIMIT, place.record(), place.leaf());
    int use = placeOf(place);
    if (use < 0) {
      sink.atLeast(1, name, 1);
      return;
    }
    sink.term(1, use).atLeast(1, name, 1);
    int part = model.part(leafOf(place.leaf()), find(place.record()).orElseThrow());
    if (part != use) {
      sink.term(SMALLEST_PARTS, part).atLeast(1, name, 1);
    }
  }

  private int[] usedAtAll(int r) {
    int[] leaves = model.leavesOf(r);
    if (!apart || leaves.length < 2) {
      return model.usedAtAll(0, r);
    }
    return new int[] {used.computeIfAbsent(r, k -> ofAnyWorld(k, leaves))};
  }

  private int ofAnyWorld(int r, int[] leaves) {
    String id = situation.record(r).id();
    int w = sink.variable(RowName.of("w", id));
    for (int l : leaves) {
      sink.term(1, w).term(-1, model.use(l, r)).atLeast(0, RowName.of(LIMIT, id), 1);
    }
    for (int l : leaves) {
      sink.term(1, model.use(l, r));
    }
    sink.term(-1, w).atLeast(0, RowName.of(LIMIT, id), 1);
    return w;
  }
}
