package dev.cairn.pathways.certificate.internal;

import dev.cairn.core.model.Rational;
import dev.cairn.pathways.certificate.Claim;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An answer as claimed, with its names resolved: which nodes are active and what leaves use. */
final class Answer {
  final Facts facts;

  /** Preorder numbers of the nodes claimed active. */
  final BitSet active = new BitSet();

  /** For each leaf that uses records, by its position, what it uses. */
  final List<List<Item>> uses = new ArrayList<>();

  /** Refuses names that the question does not have. */
  Answer(Facts facts, Claim.Satisfied claim) {
    this.facts = facts;
    for (String id : claim.active()) {
      active.set(
          facts
              .structure
              .find(id)
              .orElseThrow(
                  () ->
                      refused(
                          "certificate.node",
                          "\"" + id + "\" is claimed active and is no node; remove it."))
              .index);
    }
    for (int i = 0; i < facts.structure.leaves.size(); i++) {
      uses.add(List.of());
    }
    claim.uses().forEach(this::use);
  }

  private void use(String id, List<Claim.Use> of) {
    NodeFacts leaf =
        facts
            .structure
            .find(id)
            .filter(n -> n.leaf >= 0 && (active.get(n.index) || of.isEmpty()))
            .orElseThrow(
                () ->
                    refused(
                        "certificate.leaf",
                        "\"" + id + "\" uses records and is no active leaf; remove it."));
    List<Item> items = new ArrayList<>();
    Set<String> once = new HashSet<>();
    for (Claim.Use use : of) {
      RecordFacts record =
          facts
              .record(use.record())
              .orElseThrow(
                  () ->
                      refused(
                          "certificate.record",
                          "\""
                              + id
                              + "\" uses the record \""
                              + use.record()
                              + "\", which is not in the question; remove it."));
      if (!once.add(use.record())) {
        throw refused(
            "certificate.record",
            "\"" + id + "\" uses the record \"" + use.record() + "\" twice; name it once.");
      }
      if (use.part().isPresent() && !leaf.divides()) {
        throw refused(
            "certificate.part",
            "\""
                + id
                + "\" is not divisible, yet uses "
                + use.part().get()
                + " of \""
                + use.record()
                + "\"; use it whole.");
      }
      items.add(new Item(record, use.part().orElse(Rational.ONE), true));
    }
    uses.set(leaf.leaf, items);
  }

  static Refusal refused(String code, String message) {
    return new Refusal(code, "/claim", message);
  }

  List<Item> usedBy(NodeFacts leaf) {
    return uses.get(leaf.leaf);
  }

  /** The distinct records used at or below a node by leaves that are active now. */
  List<Item> usedBelow(NodeFacts node, BitSet now) {
    List<NodeFacts> leaves = facts.structure.leavesBelow(node);
    if (leaves.size() == 1) {
      return now.get(leaves.get(0).index) ? usedBy(leaves.get(0)) : List.of();
    }
    Map<Integer, Item> all = new LinkedHashMap<>();
    for (NodeFacts leaf : leaves) {
      if (now.get(leaf.index)) {
        for (Item i : usedBy(leaf)) {
          all.merge(
              i.record().index,
              i,
              (a, b) -> new Item(a.record(), a.part().plus(b.part()).min(Rational.ONE), true));
        }
      }
    }
    return List.copyOf(all.values());
  }
}
