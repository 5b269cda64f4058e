package dev.cairn.pathways.rule;

import dev.cairn.core.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The node ids of one award, and what refers to them, checked once the whole tree is known. */
final class NodeIds {
  private record Reference(String id, String pointer, String below) {}

  private final List<Finding> findings;
  private final Map<String, String> pointers = new HashMap<>();
  private final Map<String, String> parents = new HashMap<>();
  private final List<Reference> references = new ArrayList<>();

  NodeIds(List<Finding> findings) {
    this.findings = findings;
  }

  /** A node; {@code parent} is empty for the root. */
  void declare(String id, String pointer, String parent) {
    String before = pointers.putIfAbsent(id, pointer);
    if (before != null) {
      findings.add(
          Finding.error(
              "rule.duplicate-id",
              pointer + "/id",
              "The id \""
                  + id
                  + "\" is also that of the node at "
                  + before
                  + "; give each node its own."));
      return;
    }
    parents.put(id, parent);
  }

  /** Something at {@code pointer} names a node. */
  void refer(String id, String pointer) {
    references.add(new Reference(id, pointer, ""));
  }

  /** Something at {@code pointer} names a node that must be at or below another one. */
  void referBelow(String id, String pointer, String above) {
    references.add(new Reference(id, pointer, above));
  }

  /** Adds an error for every reference that leads nowhere. */
  void checkReferences() {
    for (Reference r : references) {
      if (!pointers.containsKey(r.id())) {
        findings.add(
            Finding.error(
                "rule.dangling",
                r.pointer(),
                "No node has the id \"" + r.id() + "\"; name one of this award's nodes."));
      } else if (!r.below().isEmpty() && !isAtOrBelow(r.id(), r.below())) {
        findings.add(
            Finding.error(
                "rule.not-below",
                r.pointer(),
                "\""
                    + r.id()
                    + "\" is not at or below \""
                    + r.below()
                    + "\", which carries this; name a node there, or move the constraint up."));
      }
    }
  }

  private boolean isAtOrBelow(String id, String above) {
    String at = id;
    while (!at.isEmpty() && !at.equals(above)) {
      at = parents.getOrDefault(at, "");
    }
    return at.equals(above);
  }
}
