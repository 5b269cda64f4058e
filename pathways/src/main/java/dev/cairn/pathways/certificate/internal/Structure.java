package dev.cairn.pathways.certificate.internal;

import dev.cairn.pathways.rule.Award;
import dev.cairn.pathways.rule.GrantedException;
import dev.cairn.pathways.rule.Requirement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The award's tree, in preorder, with exceptions applied. Linear to build. */
final class Structure {
  /** Every node, in preorder. */
  final List<NodeFacts> nodes = new ArrayList<>();

  /** The picks and covers that use records, in preorder. */
  final List<NodeFacts> leaves = new ArrayList<>();

  final Overlay overlay = new Overlay(this::find);

  private final Map<String, NodeFacts> byId = new HashMap<>();

  Structure(Award award, List<GrantedException> granted) {
    build(award);
    List<GrantedException> exceptions = new ArrayList<>(award.exceptions());
    exceptions.addAll(granted);
    overlay.apply(exceptions);
    for (NodeFacts n : nodes) {
      if (n.isPickOrCover() && !n.observes()) {
        n.leaf = leaves.size();
        leaves.add(n);
      }
    }
  }

  private void build(Award award) {
    record Todo(Requirement requirement, Optional<NodeFacts> parent) {}
    String unit = award.unit().map(u -> u.id()).orElse("");
    Deque<Todo> todo = new ArrayDeque<>();
    todo.push(new Todo(award.require(), Optional.empty()));
    while (!todo.isEmpty()) {
      Todo next = todo.pop();
      NodeFacts node =
          new NodeFacts(next.requirement(), next.parent().orElse(null), nodes.size(), unit);
      nodes.add(node);
      if (byId.putIfAbsent(node.id(), node) != null) {
        throw new Refusal(
            "award.duplicate-id",
            "",
            "Two nodes have the id \"" + node.id() + "\"; give each its own.");
      }
      next.parent().ifPresent(p -> p.children.add(node));
      List<Requirement> children = next.requirement().children();
      for (int i = children.size() - 1; i >= 0; i--) {
        todo.push(new Todo(children.get(i), Optional.of(node)));
      }
    }
    for (int i = nodes.size() - 1; i > 0; i--) {
      NodeFacts n = nodes.get(i);
      NodeFacts parent = n.parent;
      if (parent != null) {
        parent.end = Math.max(parent.end, n.end);
      }
    }
  }

  NodeFacts root() {
    return nodes.get(0);
  }

  Optional<NodeFacts> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The leaves that use records at or below a node: a stretch of {@link #leaves}. */
  List<NodeFacts> leavesBelow(NodeFacts node) {
    return leaves.subList(firstLeaf(node.index), firstLeaf(node.end));
  }

  /** How many leaves come before a preorder number. */
  private int firstLeaf(int index) {
    int low = 0;
    int high = leaves.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (leaves.get(middle).index < index) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
