package dev.cairn.pathways.audit.internal;

import dev.cairn.pathways.audit.internal.resolve.Situation;
import dev.cairn.pathways.audit.internal.resolve.Tree;
import dev.cairn.pathways.audit.internal.rows.Rows;
import dev.cairn.pathways.audit.internal.search.Outcome;
import dev.cairn.pathways.certificate.Claim;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads an answer off the values of the rows' variables. */
final class Answers {
  private Answers() {}

  static Claim.Satisfied of(Situation situation, Rows rows, Outcome outcome) {
    Tree tree = situation.tree();
    List<String> active = new ArrayList<>();
    for (int n = 0; n < tree.size(); n++) {
      if (outcome.isOne(rows.active(n))) {
        active.add(tree.id(n));
      }
    }
    Map<String, List<Claim.Use>> uses = new HashMap<>();
    for (int l = 0; l < tree.leafCount(); l++) {
      List<Claim.Use> used = new ArrayList<>();
      for (int r : rows.recordsOf(l)) {
        if (outcome.isOne(rows.use(l, r))) {
          String id = situation.record(r).id();
          int part = rows.part(l, r);
          if (part == rows.use(l, r)) {
            used.add(Claim.Use.all(id));
          } else if (outcome.part(part).signum() > 0) {
            used.add(new Claim.Use(id, Optional.of(outcome.part(part))));
          }
        }
      }
      if (outcome.isOne(rows.active(tree.leaf(l)))) {
        uses.put(tree.id(tree.leaf(l)), used);
      }
    }
    return Claim.Satisfied.of(active, uses);
  }
}
