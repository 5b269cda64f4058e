package dev.cairn.core.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Finds ways that lead back to where they began. Iterative, so depth costs no stack; linear. */
public final class Cycles {
  private Cycles() {}

  /**
   * The cycles of a graph: one for each edge that leads back, as the ids along it with the first
   * repeated at the end. Empty exactly when the graph has none.
   *
   * @param starts the ids to begin with
   * @param next the ids that an id leads to
   */
  public static List<List<String>> find(
      Collection<String> starts, Function<String, ? extends Collection<String>> next) {
    List<List<String>> cycles = new ArrayList<>();
    Set<String> done = new HashSet<>();
    for (String start : starts) {
      if (!done.contains(start)) {
        walk(start, next, done, cycles);
      }
    }
    return cycles;
  }

  private static void walk(
      String start,
      Function<String, ? extends Collection<String>> next,
      Set<String> done,
      List<List<String>> cycles) {
    List<String> path = new ArrayList<>(List.of(start));
    Set<String> onPath = new HashSet<>(path);
    Deque<Iterator<String>> open = new ArrayDeque<>();
    open.push(next.apply(start).iterator());
    while (!open.isEmpty()) {
      if (!open.peek().hasNext()) {
        open.pop();
        String left = path.remove(path.size() - 1);
        onPath.remove(left);
        done.add(left);
        continue;
      }
      String to = open.peek().next();
      if (onPath.contains(to)) {
        List<String> cycle = new ArrayList<>(path.subList(path.indexOf(to), path.size()));
        cycle.add(to);
        cycles.add(List.copyOf(cycle));
      } else if (!done.contains(to)) {
        path.add(to);
        onPath.add(to);
        open.push(next.apply(to).iterator());
      }
    }
  }
}
