package dev.cairn.pathways.rule;

import dev.cairn.core.Finding;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which node derives the award that another asks for. What a node relies on are its children and
 * what derives it; nothing may rely on itself. Used once and dropped.
 */
final class Derivations {
  private record Link(String by, String pointer) {}

  private final List<Finding> findings;
  private final Map<String, Link> links = new HashMap<>();
  private final Map<String, Requirement> nodes = new HashMap<>();
  private final Set<String> belowWhen = new HashSet<>();

  Derivations(List<Finding> findings) {
    this.findings = findings;
  }

  /** The node {@code id} is derived by another. */
  void add(String id, String by, String pointer) {
    links.put(id, new Link(by, pointer));
  }

  /** Adds an error for what derives an award only sometimes, and for every circle. */
  void check(Requirement root) {
    if (links.isEmpty()) {
      return;
    }
    note(root, false);
    for (Link link : links.values()) {
      if (belowWhen.contains(link.by())) {
        findings.add(
            Finding.error(
                "rule.derived-when",
                link.pointer(),
                "\""
                    + link.by()
                    + "\" lies below a condition, so it may not be asked at all; name a node that"
                    + " lies below none."));
      }
    }
    circles(root);
  }

  private void note(Requirement r, boolean conditional) {
    nodes.put(r.id(), r);
    if (conditional) {
      belowWhen.add(r.id());
    }
    r.children().forEach(c -> note(c, conditional || r instanceof Requirement.When));
  }

  private record Step(String id, Iterator<String> next) {}

  /** Goes depth first over children and links; by a loop, since chains of links have no limit. */
  private void circles(Requirement root) {
    Set<String> done = new HashSet<>();
    Set<String> open = new HashSet<>();
    Deque<Step> path = new ArrayDeque<>();
    enter(root, open, path);
    while (!path.isEmpty()) {
      Step step = path.element();
      if (!step.next().hasNext()) {
        path.pop();
        open.remove(step.id());
        done.add(step.id());
        continue;
      }
      String next = step.next().next();
      Requirement node = nodes.get(next);
      if (open.contains(next)) {
        circle(step.id(), next);
      } else if (node != null && !done.contains(next)) {
        enter(node, open, path);
      }
    }
  }

  private void enter(Requirement node, Set<String> open, Deque<Step> path) {
    open.add(node.id());
    Link link = links.get(node.id());
    List<String> next =
        link != null ? List.of(link.by()) : node.children().stream().map(Requirement::id).toList();
    path.push(new Step(node.id(), next.iterator()));
  }

  private void circle(String id, String by) {
    Link link = links.get(id);
    findings.add(
        Finding.error(
            "rule.derived-circle",
            link == null ? "" : link.pointer(),
            "\""
                + id
                + "\" is derived by \""
                + by
                + "\", which needs \""
                + id
                + "\" itself; break the circle."));
  }
}
