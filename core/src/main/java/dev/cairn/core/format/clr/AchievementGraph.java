package dev.cairn.core.format.clr;

import dev.cairn.core.internal.Cycles;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How achievements lie within one another: {@code isChildOf} and {@code isPartOf} read from target
 * down to source, {@code isParentOf} from source down to target. One may have several parents; an
 * export may even go in circles, which is told and never followed twice.
 *
 * <p>Immutable and thread-safe. Looking up children or parents takes constant time.
 */
public final class AchievementGraph {
  private final Map<String, List<String>> children = new LinkedHashMap<>();
  private final Map<String, List<String>> parents = new HashMap<>();

  private AchievementGraph(Collection<Association> associations) {
    Map<String, Set<String>> down = new LinkedHashMap<>();
    Map<String, Set<String>> up = new HashMap<>();
    for (Association a : associations) {
      switch (a.type()) {
        case IS_CHILD_OF, IS_PART_OF -> put(down, up, a.target(), a.source());
        case IS_PARENT_OF -> put(down, up, a.source(), a.target());
        default -> {
          // The other types say nothing of whole and part.
        }
      }
    }
    down.forEach((id, ids) -> children.put(id, List.copyOf(ids)));
    up.forEach((id, ids) -> parents.put(id, List.copyOf(ids)));
  }

  /** The graph of these associations. */
  public static AchievementGraph of(Collection<Association> associations) {
    return new AchievementGraph(associations);
  }

  private static void put(
      Map<String, Set<String>> down, Map<String, Set<String>> up, String parent, String child) {
    down.computeIfAbsent(parent, p -> new LinkedHashSet<>()).add(child);
    up.computeIfAbsent(child, c -> new LinkedHashSet<>()).add(parent);
  }

  /** The ids right below one, in document order; empty if there are none. */
  public List<String> children(String id) {
    return children.getOrDefault(id, List.of());
  }

  /** The ids right above one, in document order; empty if there are none. */
  public List<String> parents(String id) {
    return parents.getOrDefault(id, List.of());
  }

  /**
   * Everything below one, however deep, itself left out; each once, also where it goes in circles.
   */
  public Set<String> descendants(String id) {
    Set<String> found = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(children(id));
    while (!open.isEmpty()) {
      String next = open.pop();
      if (!next.equals(id) && found.add(next)) {
        open.addAll(children(next));
      }
    }
    return Collections.unmodifiableSet(found);
  }

  /**
   * Circles, each as the ids along it with the first repeated at the end; one for each way back.
   */
  public List<List<String>> cycles() {
    return List.copyOf(Cycles.find(children.keySet(), this::children));
  }
}
