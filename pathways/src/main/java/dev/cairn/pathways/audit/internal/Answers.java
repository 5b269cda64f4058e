package dev.cairn.pathways.audit.internal;

import dev.cairn.pathways.audit.Answer;
import dev.cairn.pathways.audit.Use;
import dev.cairn.pathways.audit.internal.resolve.Situation;
import dev.cairn.pathways.audit.internal.resolve.Tree;
import dev.cairn.pathways.audit.internal.rows.Rows;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads an answer off the values of the rows' variables. */
final class Answers {
  private Answers() {}

  static Optional<Answer> of(Situation situation, Rows rows, byte[] values) {
    Tree tree = situation.tree();
    Set<String> active = new LinkedHashSet<>();
    for (int n = 0; n < tree.size(); n++) {
      if (values[rows.active(n)] == 1) {
        active.add(tree.id(n));
      }
    }
    Map<String, List<Use>> uses = new LinkedHashMap<>();
    for (int l = 0; l < tree.leafCount(); l++) {
      List<Use> used = new ArrayList<>();
      for (int r : rows.recordsOf(l)) {
        if (values[rows.use(l, r)] == 1) {
          used.add(Use.whole(situation.record(r).id()));
        }
      }
      if (values[rows.active(tree.leaf(l))] == 1) {
        uses.put(tree.id(tree.leaf(l)), used);
      }
    }
    return Optional.of(new Answer(active, uses));
  }
}
