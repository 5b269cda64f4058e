package dev.cairn.pathways.certificate.internal;

import dev.cairn.core.model.Rational;
import dev.cairn.pathways.certificate.internal.RecordFacts.Presence;
import dev.cairn.pathways.rule.Measure;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an observing pick sees. Records that have neither part nor code to do with each other are
 * looked at apart; where a group hangs together and something in it is unknown, every way it may
 * turn out is tried if there are few, and otherwise only bounds are given.
 */
final class Observation {
  private static final int MAX_OPEN = 10;
  private static final int MAX_GROUP = 1000;

  private final Facts facts;
  private final NodeFacts leaf;
  private final Map<Integer, Truth> looked = new HashMap<>();
  private final List<List<RecordFacts>> groups;

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
    Map<Integer, List<RecordFacts>> groups = new java.util.LinkedHashMap<>();
    for (RecordFacts r : matches) {
      groups.computeIfAbsent(root(joined, r.index), g -> new ArrayList<>()).add(r);
    }
    return List.copyOf(groups.values());
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
      sum = sum.plus(sum(group, measure));
    }
    return sum;
  }

  private Span sum(List<RecordFacts> group, Measure measure) {
    if (group.size() == 1) {
      RecordFacts r = group.get(0);
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
    List<RecordFacts> open = group.stream().filter(r -> looked.get(r.index) != Truth.YES).toList();
    if (!isSettled(group, measure) || open.size() > MAX_OPEN || group.size() > MAX_GROUP) {
      return bounds(group, measure);
    }
    Optional<Span> all = Optional.empty();
    for (int mask = 0; mask < 1 << open.size(); mask++) {
      Set<RecordFacts> here = new HashSet<>(group);
      for (int i = 0; i < open.size(); i++) {
        if ((mask >> i & 1) == 0) {
          here.remove(open.get(i));
        }
      }
      Rational total = Rational.ZERO;
      for (RecordFacts r : seen(here, measure)) {
        total = total.plus(gives(r, measure));
      }
      Span one = Span.of(total);
      all = Optional.of(all.map(a -> a.or(one)).orElse(one));
    }
    return all.orElse(Span.ZERO);
  }

  /** Whether no unknown amount decides which records of a group are seen, or what they give. */
  private boolean isSettled(List<RecordFacts> group, Measure measure) {
    if (measure == Measure.COUNT) {
      Set<String> codes = new HashSet<>();
      boolean repeats = false;
      for (RecordFacts r : group) {
        for (String code : r.codes()) {
          repeats |= !codes.add(code);
        }
      }
      if (!repeats || leaf.allowsRepeats()) {
        return true;
      }
    }
    return group.stream().allMatch(r -> r.credits(leaf.unit).isPoint());
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

  /** The records that constraints on the leaf look at; empty if that is not certain. */
  Optional<List<Item>> items() {
    Measure measure = leaf.boundsCredits() ? Measure.CREDITS : Measure.COUNT;
    List<Item> items = new ArrayList<>();
    for (List<RecordFacts> group : groups) {
      if (group.size() == 1) {
        RecordFacts r = group.get(0);
        items.add(new Item(r, Rational.ONE, looked.get(r.index) == Truth.YES));
        continue;
      }
      if (group.size() > MAX_GROUP) {
        return Optional.empty();
      }
      if (!isSettled(group, measure)
          || group.stream().anyMatch(r -> looked.get(r.index) != Truth.YES)) {
        return Optional.empty();
      }
      for (RecordFacts r : seen(new HashSet<>(group), measure)) {
        items.add(new Item(r, Rational.ONE, true));
      }
    }
    return Optional.of(items);
  }

  private Rational gives(RecordFacts r, Measure measure) {
    Rational credits = r.credits(leaf.unit).lo();
    return measure == Measure.COUNT || credits == null ? Rational.ONE : credits;
  }

  /** The rule itself, where everything is known. */
  private List<RecordFacts> seen(Set<RecordFacts> looked, Measure measure) {
    BitSet here = new BitSet();
    looked.forEach(r -> here.set(r.index));
    BitSet inner = new BitSet();
    for (RecordFacts r : looked) {
      inner.or(partsOf(r, here));
    }
    Map<Integer, BitSet> best = new HashMap<>();
    BitSet standing = new BitSet();
    for (RecordFacts r : looked) {
      if (!inner.get(r.index)) {
        standing.or(standsFor(r, here, measure, best));
      }
    }
    BitSet covered = new BitSet();
    standing.stream().forEach(i -> covered.or(partsOf(facts.records.get(i), here)));
    standing.andNot(covered);
    List<RecordFacts> order =
        new ArrayList<>(standing.stream().mapToObj(facts.records::get).toList());
    order.sort(
        Comparator.comparing((RecordFacts r) -> gives(r, Measure.CREDITS))
            .reversed()
            .thenComparing(RecordFacts::id));
    if (leaf.allowsRepeats()) {
      return order;
    }
    List<RecordFacts> kept = new ArrayList<>();
    Set<String> codes = new HashSet<>();
    for (RecordFacts r : order) {
      if (r.codes().stream().noneMatch(codes::contains)) {
        codes.addAll(r.codes());
        kept.add(r);
      }
    }
    return kept;
  }

  private BitSet partsOf(RecordFacts r, BitSet here) {
    BitSet parts = new BitSet();
    if (!r.record.parts().isEmpty()) {
      parts.or(facts.partsOf(r));
      parts.and(here);
      parts.clear(r.index);
    }
    return parts;
  }

  /** What stands for a record: itself, or the best of its parts where they give more. */
  private BitSet standsFor(RecordFacts r, BitSet here, Measure measure, Map<Integer, BitSet> best) {
    BitSet known = best.get(r.index);
    if (known != null) {
      return known;
    }
    BitSet self = new BitSet();
    self.set(r.index);
    best.put(r.index, self);
    BitSet below = partsOf(r, here);
    BitSet direct = (BitSet) below.clone();
    below.stream().forEach(p -> direct.andNot(partsOf(facts.records.get(p), here)));
    BitSet parts = new BitSet();
    direct.stream().forEach(p -> parts.or(standsFor(facts.records.get(p), here, measure, best)));
    Rational together = Rational.ZERO;
    for (int p = parts.nextSetBit(0); p >= 0; p = parts.nextSetBit(p + 1)) {
      together = together.plus(gives(facts.records.get(p), measure));
    }
    BitSet stands = gives(r, measure).compareTo(together) >= 0 ? self : parts;
    best.put(r.index, stands);
    return stands;
  }
}
