package dev.cairn.pathways.certificate.internal;

import dev.cairn.pathways.rule.Measure;
import dev.cairn.pathways.rule.Sharing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which records may serve which leaves in some world, and what stands for the use of a record below
 * a node. Fixed for the whole of a proof.
 */
final class Eligibility {
  /** What stands for the use of a record below a node. */
  enum Form {
    /** The sum over the leaves. */
    SUM,
    /** The variable of the part used. */
    USED,
    /** The variable of whether it is used at all. */
    COUNTED
  }

  private final Facts facts;

  /** For each record, the leaves it may serve, in preorder. */
  private final List<List<NodeFacts>> leaves = new ArrayList<>();

  private final Map<Long, Form> forms = new HashMap<>();

  Eligibility(Facts facts) {
    this.facts = facts;
    for (RecordFacts r : facts.records) {
      List<NodeFacts> of = new ArrayList<>();
      if (r.presence() != RecordFacts.Presence.ABSENT) {
        for (NodeFacts leaf : facts.structure.leaves) {
          if (facts.eligible(leaf, r) != Truth.NO) {
            of.add(leaf);
          }
        }
      }
      leaves.add(of);
    }
  }

  boolean isEligible(NodeFacts leaf, RecordFacts r) {
    List<NodeFacts> of = leaves.get(r.index);
    int at = from(of, leaf.index);
    return at < of.size() && of.get(at) == leaf;
  }

  /** The leaves at or below a node that a record may serve. */
  List<NodeFacts> leaves(NodeFacts node, RecordFacts r) {
    List<NodeFacts> of = leaves.get(r.index);
    return node.index == 0 ? of : of.subList(from(of, node.index), from(of, node.end));
  }

  private static int from(List<NodeFacts> of, int index) {
    int low = 0;
    int high = of.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (of.get(middle).index < index) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Whether a divisible leaf at or below a node may use a record. */
  boolean divides(NodeFacts node, RecordFacts r) {
    for (NodeFacts leaf : leaves(node, r)) {
      if (leaf.divides()) {
        return true;
      }
    }
    return false;
  }

  /** What stands for the use of a record below a node, where credits or records are added. */
  Form form(NodeFacts node, RecordFacts r, Measure measure) {
    if (facts.sharing.entries.isEmpty() && measure == Measure.CREDITS) {
      return Form.SUM;
    }
    long key = ((long) node.index << 24 | r.index) << 1 | (measure == Measure.COUNT ? 1 : 0);
    return forms.computeIfAbsent(key, k -> newForm(node, r, measure));
  }

  private Form newForm(NodeFacts node, RecordFacts r, Measure measure) {
    List<NodeFacts> of = leaves(node, r);
    int divisible = 0;
    for (NodeFacts leaf : of) {
      divisible += leaf.divides() ? 1 : 0;
    }
    if (facts.sharing.exclusive(of)) {
      return measure == Measure.CREDITS || divisible < 2 ? Form.SUM : Form.COUNTED;
    }
    return measure == Measure.CREDITS || divisible == 0 ? Form.USED : Form.COUNTED;
  }

  /** Whether a record may be charged to an entry that caps anything. */
  boolean isChargeable(int entry, RecordFacts r) {
    Sharing e = facts.sharing.entries.get(entry);
    return (e.maxCount().isPresent() || e.maxCredits().isPresent() || e.maxRatio().isPresent())
        && facts.sharing.separatesSome(entry, leaves.get(r.index));
  }

  /** Whether one record may be used below two children of a node. */
  boolean servesTwo(NodeFacts parent, RecordFacts r) {
    List<NodeFacts> of = leaves(parent, r);
    for (int i = 0; i < of.size(); i++) {
      for (int j = i + 1; j < of.size(); j++) {
        NodeFacts a = of.get(i);
        NodeFacts b = of.get(j);
        if (child(parent, a) != child(parent, b)
            && (facts.sharing.separated(a, b) || (a.divides() && b.divides()))) {
          return true;
        }
      }
    }
    return false;
  }

  private static NodeFacts child(NodeFacts parent, NodeFacts below) {
    for (NodeFacts child : parent.children) {
      if (child.holds(below)) {
        return child;
      }
    }
    return below;
  }
}
