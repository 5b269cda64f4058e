package dev.cairn.pathways.audit.internal.resolve;

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
 * The exceptions granted to one learner as {@link dev.cairn.pathways.rule.ExceptionOverlay} reads
 * them, indexed by record and by the numbers of nodes, since a search asks for every pair of these.
 * They hold together, in no order.
 *
 * <p>Immutable and thread-safe once made.
 */
public final class Overlay {
  private final Set<Integer> waived = new HashSet<>();
  private final Map<String, Set<Integer>> inserted = new HashMap<>();
  private final Map<String, Set<Integer>> blocked = new HashMap<>();
  private final Map<String, List<StandsFor>> substituted = new HashMap<>();
  private final Map<String, Rational> recredited = new HashMap<>();

  private record StandsFor(int node, String code) {}

  /** Looks the exceptions up against a tree that has every node they name. */
  public Overlay(Tree tree, List<GrantedException> exceptions) {
    for (GrantedException e : exceptions) {
      apply(tree, e.change());
    }
  }

  private void apply(Tree tree, Change change) {
    if (change instanceof Change.Waive w) {
      waived.add(tree.number(w.node()));
    } else if (change instanceof Change.Insert i) {
      inserted.computeIfAbsent(i.record(), k -> new HashSet<>()).add(tree.number(i.leaf()));
    } else if (change instanceof Change.Block b) {
      blocked.computeIfAbsent(b.record(), k -> new HashSet<>()).add(scope(tree, b.node()));
    } else if (change instanceof Change.Substitute s) {
      substituted
          .computeIfAbsent(s.record(), k -> new ArrayList<>())
          .add(new StandsFor(scope(tree, s.node()), s.code()));
    } else if (change instanceof Change.Recredit r) {
      recredited.put(r.record(), r.credits());
    } else if (!(change instanceof Change.SetValue)) {
      throw new IllegalStateException("unknown change " + change);
    }
  }

  private static int scope(Tree tree, Optional<String> id) {
    return id.map(tree::number).orElse(0);
  }

  /** Whether a node's own minimum is waived. */
  public boolean waived(int node) {
    return !waived.isEmpty() && waived.contains(node);
  }

  /** Whether a record counts for a leaf as though its predicate accepted it. */
  boolean inserted(String record, int leaf) {
    return !inserted.isEmpty() && inserted.getOrDefault(record, Set.of()).contains(leaf);
  }

  /** Whether a record is kept from a node, by a block there or above. */
  boolean blocked(Tree tree, String record, int node) {
    Set<Integer> at = blocked.isEmpty() ? null : blocked.get(record);
    return at != null && at.stream().anyMatch(n -> tree.isAtOrBelow(node, n));
  }

  /** The codes a record is taken for at a node. */
  List<String> codes(Tree tree, String record, int node) {
    List<StandsFor> all = substituted.isEmpty() ? null : substituted.get(record);
    return all == null
        ? List.of()
        : all.stream().filter(s -> tree.isAtOrBelow(node, s.node())).map(StandsFor::code).toList();
  }

  /** The credits a record is taken for. */
  Optional<Rational> credits(String record) {
    return Optional.ofNullable(recredited.get(record));
  }
}
