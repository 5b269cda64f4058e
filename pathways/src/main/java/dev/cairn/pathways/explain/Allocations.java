package dev.cairn.pathways.explain;

import dev.cairn.core.record.LearningRecord;
import dev.cairn.pathways.audit.Budget;
import dev.cairn.pathways.rule.GrantedException;
import dev.cairn.pathways.rule.Question;
import dev.cairn.pathways.rule.Requirement;
import dev.cairn.pathways.rule.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All the ways in which records can meet an award: the maps from records to leaves with no smaller
 * one inside them. Splits on one pair of record and leaf after another and asks the engine at each,
 * so its work grows with the number of ways, up to the bounds given.
 *
 * <p>Immutable and thread-safe.
 *
 * @param ways each way: leaf id to the ids of the records it uses; leaves that use none left out
 * @param complete whether these are all; false if a bound was reached
 */
public record Allocations(List<SortedMap<String, SortedSet<String>>> ways, boolean complete) {

  /** Copies the list. */
  public Allocations {
    ways = List.copyOf(ways);
  }

  /** At most so many ways, with at most so many questions to the engine. */
  public static Allocations of(Question question, int most, int questions) {
    Search search = new Search(new Ask(question, Budget.standard(), questions), most);
    search.split(new ArrayList<>(), new ArrayList<>());
    List<SortedMap<String, SortedSet<String>>> minimal = new ArrayList<>();
    for (SortedMap<String, SortedSet<String>> way : search.found) {
      if (search.found.stream().noneMatch(o -> o != way && !o.equals(way) && isInside(o, way))) {
        minimal.add(way);
      }
    }
    return new Allocations(minimal.stream().distinct().toList(), !search.cut);
  }

  private static boolean isInside(
      Map<String, SortedSet<String>> small, Map<String, SortedSet<String>> large) {
    return small.entrySet().stream()
        .allMatch(
            e -> large.containsKey(e.getKey()) && large.get(e.getKey()).containsAll(e.getValue()));
  }

  private record Pair(String record, String leaf) {}

  private static final class Search {
    private final Ask ask;
    private final int most;
    private final List<Pair> pairs = new ArrayList<>();
    private final List<SortedMap<String, SortedSet<String>>> found = new ArrayList<>();
    private boolean cut;

    Search(Ask ask, int most) {
      this.ask = ask;
      this.most = most;
      for (LearningRecord r : ask.question().records()) {
        for (Requirement leaf : Trees.usingLeaves(ask.award().require())) {
          if (ask.alone(UnusedReasons.one(leaf), List.of(r)).verdict() == Verdict.SATISFIED) {
            pairs.add(new Pair(r.id(), leaf.id()));
          }
        }
      }
    }

    /** Decides the next pair: used or not. With everything decided, what is used is a way. */
    void split(List<Pair> in, List<Pair> out) {
      if (found.size() >= most || !ask.mayAskMore()) {
        cut = true;
        return;
      }
      if (!mayHold(out)) {
        return;
      }
      // What is chosen is enough already: anything more would not be minimal.
      int decided = in.size() + out.size();
      List<Pair> rest = new ArrayList<>(out);
      rest.addAll(pairs.subList(decided, pairs.size()));
      if (mayHold(rest)) {
        SortedMap<String, SortedSet<String>> way = new TreeMap<>();
        in.forEach(p -> way.computeIfAbsent(p.leaf(), k -> new TreeSet<>()).add(p.record()));
        found.add(way);
        return;
      }
      if (decided < pairs.size()) {
        Pair next = pairs.get(decided);
        in.add(next);
        split(in, out);
        in.remove(in.size() - 1);
        out.add(next);
        split(in, out);
        out.remove(out.size() - 1);
      }
    }

    private boolean mayHold(List<Pair> out) {
      List<GrantedException> blocks = new ArrayList<>(ask.question().exceptions());
      for (Pair p : out) {
        blocks.add(
            new GrantedException(
                new GrantedException.Change.Block(p.record(), Optional.of(p.leaf())),
                "explanation",
                LocalDate.EPOCH,
                "asks what else would do"));
      }
      return ask.with(blocks).verdict() == Verdict.SATISFIED;
    }
  }
}
