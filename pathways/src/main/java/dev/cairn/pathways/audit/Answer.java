package dev.cairn.pathways.audit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One way to meet an award: which nodes it relies on and which records fill which leaf. The same
 * for equal questions, whatever the order of records or children; not always the smallest one.
 *
 * <p>Immutable and thread-safe.
 *
 * @param active the ids of the active nodes, the root first, parents before children, children by
 *     id
 * @param uses for every active leaf that uses records, by id, what it uses, by record id
 */
public record Answer(Set<String> active, Map<String, List<Use>> uses) {
  /** Copies both, keeping their order. */
  public Answer {
    active = Collections.unmodifiableSet(new LinkedHashSet<>(active));
    Map<String, List<Use>> copy = new LinkedHashMap<>();
    uses.forEach((leaf, list) -> copy.put(leaf, List.copyOf(list)));
    uses = Collections.unmodifiableMap(copy);
  }

  /** The ids of the records in a leaf; empty if it uses none or is not active. */
  public List<String> records(String leaf) {
    return uses.getOrDefault(leaf, List.of()).stream().map(Use::record).toList();
  }
}
