package dev.cairn.pathways.certificate.internal;

import dev.cairn.core.model.Rational;
import dev.cairn.pathways.certificate.internal.RecordFacts.Presence;
import dev.cairn.pathways.rule.Measure;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What an observing pick sees. Records that have neither part nor code to do with each other are
 * looked at apart; where a group hangs together and something in it is unknown, every way it may
 * turn out is tried if there are few, and otherwise only bounds are given.
 */
final class Observation {
  private static final int MAX_OPEN = 10;
  private static final int MAX_GROUP = 1000;
  private static final int MAX_WAYS = 5000;

  private final Facts facts;
  private final NodeFacts leaf;
  private final Map<Integer, Truth> looked = new HashMap<>();
  private final List<List<RecordFacts>> groups;
  private int ways;

  Observation(Facts facts, NodeFacts leaf) {
    this.facts = facts;
    this.leaf = leaf;
    List<RecordFacts> matches = new ArrayList<>();
    for (RecordFacts r : facts.records) {
      Truth accepted = facts.eligible(leaf, r);
      if (accepted != Truth.NO) {
        matches.add(r);
        looked.put(
            r.index, r.presence() == Presence.PRESENT ? accepted : accepted.and(Truth.UNKNOWN));
      }
    }
    this.groups = groups(matches);
  }

  /** Records joined by parts or codes, in the order of the question. */
  private List<List<RecordFacts>> groups(List<RecordFacts> matches) {
    int[] joined = new int[facts.records.size()];
    for (int i = 0; i < joined.length; i++) {
      joined[i] = i;
    }
    Map<String, Integer> byCode = new HashMap<>();
    for (RecordFacts r : matches) {
      if (!r.record.parts().isEmpty()) {
        facts.partsOf(r).stream()
            .filter(looked::containsKey)
            .forEach(p -> joined[root(joined, p)] = root(joined, r.index));
      }
      if (!leaf.allowsRepeats()) {
        for (String code : r.codes()) {
          Integer other = byCode.putIfAbsent(code, r.index);
          if (other != null) {
            joined[root(joined, other)] = root(joined, r.index);
          }
        }
      }
    }
    Map<Integer, List<RecordFacts>> all = new LinkedHashMap<>();
    for (RecordFacts r : matches) {
      all.computeIfAbsent(root(joined, r.index), g -> new ArrayList<>()).add(r);
    }
    return List.copyOf(all.values());
  }

  private static int root(int[] joined, int i) {
    int at = i;
    while (joined[at] != at) {
      joined[at] = joined[joined[at]];
      at = joined[at];
    }
    return at;
  }

  /** What it sees of a measure. */
  Span sum(Measure measure) {
    Span sum = Span.ZERO;
    for (List<RecordFacts> group : groups) {
      sum = sum.plus(group.size() == 1 ? single(group.get(0), measure) : sum(group, measure));
    }
    return sum;
  }

  private Span single(RecordFacts r, Measure measure) {
    Span here = Span.ZERO;
    boolean first = true;
    if (leaf.inserted.contains(r.id())) {
      here = Weights.measure(measure, Span.of(r.credits(leaf.unit)));
    } else {
      for (Outcomes.Outcome o : facts.outcomes.of(leaf.where(), r, leaf)) {
        Span one =
            o.holds() ? Weights.measure(measure, Span.of(o.credits(r, leaf.unit))) : Span.ZERO;
        here = first ? one : here.or(one);
        first = false;
      }
    }
    return r.presence() == Presence.PRESENT ? here : here.or(Span.ZERO);
  }

  private Span sum(List<RecordFacts> group, Measure measure) {
    Optional<List<Way>> all = ways(group, measure);
    if (all.isEmpty()) {
      return bounds(group, measure);
    }
    Span sum = null;
    for (Way way : all.get()) {
      Span one = Span.ZERO;
      for (int r = way.seen().nextSetBit(0); r >= 0; r = way.seen().nextSetBit(r + 1)) {
        one =
            one.plus(
                Weights.measure(
                    measure, Span.of(way.amounts().getOrDefault(r, Interval.NOT_NEGATIVE))));
      }
      sum = sum == null ? one : sum.or(one);
    }
    return sum == null ? Span.ZERO : sum;
  }

  /** One way a group may turn out: which records are seen, and what their credits may be then. */
  private record Way(BitSet seen, Map<Integer, Interval> amounts) {}

  /** Every way a group may turn out; empty if they are too many, or hang on several amounts. */
  private Optional<List<Way>> ways(List<RecordFacts> group, Measure measure) {
    List<RecordFacts> open = group.stream().filter(r -> looked.get(r.index) != Truth.YES).toList();
    if (open.size() > MAX_OPEN || group.size() > MAX_GROUP) {
      return Optional.empty();
    }
    Map<Integer, Interval> amounts = new HashMap<>();
    group.forEach(r -> amounts.put(r.index, r.credits(leaf.unit)));
    List<Way> all = new ArrayList<>();
    ways = 0;
    for (int mask = 0; mask < 1 << open.size(); mask++) {
      BitSet here = new BitSet();
      group.forEach(r -> here.set(r.index));
      for (int i = 0; i < open.size(); i++) {
        if ((mask >> i & 1) == 0) {
          here.clear(open.get(i).index);
        }
      }
      if (!add(here, amounts, measure, all)) {
        return Optional.empty();
      }
    }
    return Optional.of(all);
  }

  private boolean add(
      BitSet here, Map<Integer, Interval> amounts, Measure measure, List<Way> into) {
    if (++ways > MAX_WAYS) {
      return false;
    }
    try {
      into.add(new Way(new Sighting(facts, leaf, amounts).seen(here, measure), amounts));
      return true;
    } catch (Sighting.Unclear unclear) {
      @Nullable Interval range = amounts.get(unclear.record);
      if (range == null) {
        return false;
      }
      List<Interval> cells = range.cutAt(new TreeSet<>(Set.of(unclear.at)));
      if (cells.size() < 2) {
        return false;
      }
      for (Interval cell : cells) {
        Map<Integer, Interval> settled = new HashMap<>(amounts);
        settled.put(unclear.record, cell);
        if (!add(here, settled, measure, into)) {
          return false;
        }
      }
      return true;
    }
  }

  /** What is sure of a group in which too much is unknown: something certain in it is seen. */
  private Span bounds(List<RecordFacts> group, Measure measure) {
    Span all = Span.ZERO;
    Span one = Span.ZERO;
    boolean certain = false;
    Set<String> common = new HashSet<>(group.get(0).codes());
    boolean whole = true;
    for (RecordFacts r : group) {
      Span gives = Weights.measure(measure, Span.of(r.credits(leaf.unit)));
      all = all.plus(gives);
      common.retainAll(r.codes());
      whole &= r.record.parts().isEmpty();
      boolean sure = looked.get(r.index) == Truth.YES;
      certain |= sure;
      // Of records with a common code the one that gives most is seen, and no other.
      one = one.largest(sure ? gives : new Span(Rational.ZERO, gives.hi()));
    }
    if (whole && !common.isEmpty() && !leaf.allowsRepeats()) {
      return one;
    }
    return new Span(certain && measure == Measure.COUNT ? Rational.ONE : Rational.ZERO, all.hi());
  }

  /** The records that constraints on the leaf may look at, and whether they surely do. */
  List<Item> items() {
    Measure measure = leaf.boundsCredits() ? Measure.CREDITS : Measure.COUNT;
    List<Item> items = new ArrayList<>();
    for (List<RecordFacts> group : groups) {
      if (group.size() == 1) {
        RecordFacts r = group.get(0);
        items.add(new Item(r, Rational.ONE, looked.get(r.index) == Truth.YES));
        continue;
      }
      Optional<List<Way>> all = ways(group, measure);
      for (RecordFacts r : group) {
        boolean some = all.isEmpty() || all.get().stream().anyMatch(w -> w.seen().get(r.index));
        boolean always = all.isPresent() && all.get().stream().allMatch(w -> w.seen().get(r.index));
        if (some) {
          items.add(new Item(r, Rational.ONE, always));
        }
      }
    }
    return items;
  }
}
