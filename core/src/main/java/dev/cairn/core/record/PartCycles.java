package dev.cairn.core.record;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds records that are, through their parts, part of themselves. Iterative, so depth is free. */
final class PartCycles {
  private PartCycles() {}

  /** One cycle for each knot found, as the ids along it, the first repeated at the end. */
  static List<List<String>> find(List<LearningRecord> records) {
    Map<String, LearningRecord> byId = new HashMap<>();
    records.forEach(r -> byId.putIfAbsent(r.id(), r));
    List<List<String>> cycles = new ArrayList<>();
    Set<String> done = new HashSet<>();
    for (LearningRecord start : records) {
      if (!done.contains(start.id())) {
        walk(start.id(), byId, done, cycles);
      }
    }
    return cycles;
  }

  private static void walk(
      String start, Map<String, LearningRecord> byId, Set<String> done, List<List<String>> cycles) {
    List<String> path = new ArrayList<>();
    Set<String> onPath = new HashSet<>();
    Deque<Iterator<String>> open = new ArrayDeque<>();
    enter(start, byId, path, onPath, open);
    while (!open.isEmpty()) {
      if (!open.peek().hasNext()) {
        open.pop();
        String left = path.remove(path.size() - 1);
        onPath.remove(left);
        done.add(left);
        continue;
      }
      String part = open.peek().next();
      if (onPath.contains(part)) {
        List<String> cycle = new ArrayList<>(path.subList(path.indexOf(part), path.size()));
        cycle.add(part);
        cycles.add(cycle);
      } else if (byId.containsKey(part) && !done.contains(part)) {
        enter(part, byId, path, onPath, open);
      }
    }
  }

  private static void enter(
      String id,
      Map<String, LearningRecord> byId,
      List<String> path,
      Set<String> onPath,
      Deque<Iterator<String>> open) {
    path.add(id);
    onPath.add(id);
    LearningRecord record = byId.get(id);
    open.push(record == null ? Collections.emptyIterator() : record.parts().iterator());
  }
}
