package dev.cairn.pathways.audit.internal.resolve;

import dev.cairn.core.Finding;
import dev.cairn.core.model.Rational;
import dev.cairn.pathways.rule.GrantedException;
import dev.cairn.pathways.rule.GrantedException.Change;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The exceptions granted to one learner, looked up by what they touch. They hold together, in no
 * order.
 *
 * <p>Immutable and thread-safe once made.
 */
public final class Overlay {
  private final Set<Integer> waived = new HashSet<>();
  private final Map<Integer, Map<String, Rational>> values = new HashMap<>();
  private final Map<String, Set<Integer>> inserted = new HashMap<>();
  private final Map<String, Set<Integer>> blocked = new HashMap<>();
  private final Map<String, List<StandsFor>> substituted = new HashMap<>();
  private final Map<String, Rational> recredited = new HashMap<>();
  private final List<Finding> findings = new ArrayList<>();

  private record StandsFor(int node, String code) {}

  /** Reads the exceptions against a tree; what does not fit is among {@link #findings()}. */
  public Overlay(Tree tree, List<GrantedException> exceptions) {
    for (GrantedException e : exceptions) {
      apply(tree, e.change());
    }
  }

  private void apply(Tree tree, Change change) {
    if (change instanceof Change.Waive w) {
      number(tree, w.node()).ifPresent(waived::add);
    } else if (change instanceof Change.SetValue s) {
      number(tree, s.node())
          .ifPresent(
              n -> once(values.computeIfAbsent(n, k -> new HashMap<>()), s.bound(), s.value()));
    } else if (change instanceof Change.Insert i) {
      number(tree, i.leaf()).ifPresent(n -> insert(tree, n, i));
    } else if (change instanceof Change.Block b) {
      scope(tree, b.node())
          .ifPresent(n -> blocked.computeIfAbsent(b.record(), k -> new HashSet<>()).add(n));
    } else if (change instanceof Change.Substitute s) {
      scope(tree, s.node())
          .ifPresent(
              n ->
                  substituted
                      .computeIfAbsent(s.record(), k -> new ArrayList<>())
                      .add(new StandsFor(n, s.code())));
    } else if (change instanceof Change.Recredit r) {
      once(recredited, r.record(), r.credits());
    } else {
      throw new IllegalStateException("unknown change " + change);
    }
  }

  private void insert(Tree tree, int n, Change.Insert i) {
    if (!Tree.isLeaf(tree.node(n))) {
      findings.add(
          Finding.error(
              "exception.not-a-leaf",
              "",
              "An exception inserts the record \""
                  + i.record()
                  + "\" into \""
                  + i.leaf()
                  + "\", which picks no records; name a pick or a cover."));
      return;
    }
    inserted.computeIfAbsent(i.record(), k -> new HashSet<>()).add(n);
  }

  private <K> void once(Map<K, Rational> map, K key, Rational value) {
    Rational before = map.putIfAbsent(key, value);
    if (before != null && !before.equals(value)) {
      findings.add(
          Finding.error(
              "exception.contradiction",
              "",
              "Two exceptions set \"" + key + "\" to " + before + " and " + value + "; keep one."));
    }
  }

  private Optional<Integer> scope(Tree tree, Optional<String> id) {
    return id.isEmpty() ? Optional.of(0) : number(tree, id.get());
  }

  private Optional<Integer> number(Tree tree, String id) {
    int n = tree.number(id);
    if (n >= 0) {
      return Optional.of(n);
    }
    findings.add(
        Finding.error(
            "exception.unknown-node",
            "",
            "An exception names the node \"" + id + "\", which the award lacks; name one it has."));
    return Optional.empty();
  }

  /** What does not fit; errors only. */
  public List<Finding> findings() {
    return List.copyOf(findings);
  }

  /** Whether a node's own minimum is waived. */
  public boolean waived(int node) {
    return waived.contains(node);
  }

  /** The bounds set on a node, by name. */
  Map<String, Rational> values(int node) {
    return values.getOrDefault(node, Map.of());
  }

  /** Whether any bound is set. */
  public boolean setsValues() {
    return !values.isEmpty();
  }

  /** Whether a record counts for a leaf as though its predicate accepted it. */
  boolean inserted(String record, int leaf) {
    return inserted.getOrDefault(record, Set.of()).contains(leaf);
  }

  /** Whether a record is kept from a node, by a block there or above. */
  boolean blocked(Tree tree, String record, int node) {
    Set<Integer> at = blocked.get(record);
    return at != null && at.stream().anyMatch(n -> tree.isAtOrBelow(node, n));
  }

  /** The codes a record is taken for at a node. */
  List<String> codes(Tree tree, String record, int node) {
    List<StandsFor> all = substituted.get(record);
    return all == null
        ? List.of()
        : all.stream().filter(s -> tree.isAtOrBelow(node, s.node())).map(StandsFor::code).toList();
  }

  /** The credits a record is taken for. */
  Optional<Rational> credits(String record) {
    return Optional.ofNullable(recredited.get(record));
  }
}
