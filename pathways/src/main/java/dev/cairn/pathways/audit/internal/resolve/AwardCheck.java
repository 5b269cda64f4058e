package dev.cairn.pathways.audit.internal.resolve;

import dev.cairn.core.Finding;
import dev.cairn.core.model.Rational;
import dev.cairn.pathways.rule.Award;
import dev.cairn.pathways.rule.Bounds;
import dev.cairn.pathways.rule.Constraint;
import dev.cairn.pathways.rule.Requirement;
import dev.cairn.pathways.rule.Sharing;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What makes an award impossible to judge: ids twice, names of nothing, negative bounds. */
public final class AwardCheck {
  private final List<Finding> findings = new ArrayList<>();
  private final Map<String, String> pointers = new HashMap<>();
  private final Map<String, Requirement> nodes = new HashMap<>();

  private AwardCheck() {}

  private record Place(Requirement node, String pointer) {}

  /** Every fault of an award, with a pointer into its JSON form. */
  public static List<Finding> of(Award award) {
    AwardCheck check = new AwardCheck();
    check.walk(award);
    check.nodes.forEach((id, node) -> check.constraints(node));
    for (int e = 0; e < award.sharing().size(); e++) {
      check.sharing(award.sharing().get(e), "/sharing/" + e);
    }
    check.findings.sort(Comparator.comparing(Finding::pointer).thenComparing(Finding::message));
    return check.findings;
  }

  private void walk(Award award) {
    Deque<Place> open = new ArrayDeque<>();
    open.push(new Place(award.require(), "/require"));
    while (!open.isEmpty()) {
      Place at = open.pop();
      if (pointers.putIfAbsent(at.node().id(), at.pointer()) != null) {
        error(
            "rule.duplicate-id",
            at.pointer() + "/id",
            "Two nodes have the id \"" + at.node().id() + "\"; give each its own.");
        continue;
      }
      nodes.put(at.node().id(), at.node());
      bounds(at);
      List<Requirement> children = at.node().children();
      for (int i = 0; i < children.size(); i++) {
        open.push(new Place(children.get(i), at.pointer() + step(at.node(), i)));
      }
    }
  }

  private static String step(Requirement node, int child) {
    if (node instanceof Requirement.AllOf) {
      return "/allOf/" + child;
    }
    if (node instanceof Requirement.AnyOf) {
      return "/anyOf/" + child;
    }
    return node instanceof Requirement.When ? (child == 0 ? "/then" : "/else") : "/of/" + child;
  }

  private void bounds(Place at) {
    Requirement node = at.node();
    if (node instanceof Requirement.Pick p) {
      notNegative(p.count(), at.pointer() + "/pick/count");
      notNegative(p.credits(), at.pointer() + "/pick/credits");
    } else if (node instanceof Requirement.Cover c) {
      notNegative(c.count(), at.pointer() + "/cover/count");
    } else if (node instanceof Requirement.SumOf s) {
      notNegative(s.bounds(), at.pointer() + "/sumOf");
    }
    node.node()
        .contributesAtMost()
        .filter(c -> c.signum() < 0)
        .ifPresent(c -> negative(c, at.pointer() + "/contributesAtMost"));
  }

  private void notNegative(Bounds bounds, String pointer) {
    Optional<Rational> low = bounds.min().or(bounds::max).filter(b -> b.signum() < 0);
    low.ifPresent(b -> negative(b, pointer));
  }

  private void negative(Rational bound, String pointer) {
    error(
        "rule.negative-bound",
        pointer,
        "The bound " + bound + " is below zero; give zero or more.");
  }

  private void constraints(Requirement node) {
    for (int i = 0; i < node.node().constraints().size(); i++) {
      if (node.node().constraints().get(i) instanceof Constraint.Before b) {
        String pointer = pointers.get(node.id()) + "/constraints/" + i + "/before";
        for (String id : List.of(b.earlier(), b.later())) {
          String lower = pointers.get(id);
          String upper = pointers.get(node.id());
          if (lower == null || !(lower.equals(upper) || lower.startsWith(upper + "/"))) {
            error(
                "rule.dangling",
                pointer,
                "before names \""
                    + id
                    + "\", which is not at or below \""
                    + node.id()
                    + "\"; name a node there.");
          }
        }
      }
    }
  }

  private void sharing(Sharing entry, String pointer) {
    List<String> named = new ArrayList<>(entry.among());
    entry
        .maxRatio()
        .filter(m -> m.of() instanceof Sharing.ShareBase.Below)
        .ifPresent(m -> named.add(((Sharing.ShareBase.Below) m.of()).id()));
    for (String id : named) {
      if (!nodes.containsKey(id)) {
        error(
            "rule.dangling",
            pointer,
            "Sharing names \"" + id + "\", which no node has; name a node of the award.");
      }
    }
  }

  private void error(String code, String pointer, String message) {
    findings.add(Finding.error(code, pointer, message));
  }
}
