package dev.cairn.pathways.audit.internal.rows;

import dev.cairn.pathways.audit.internal.resolve.Cell;
import dev.cairn.pathways.audit.internal.resolve.Settled;
import dev.cairn.pathways.audit.internal.resolve.Situation;
import dev.cairn.pathways.audit.internal.resolve.Tree;
import dev.cairn.pathways.audit.internal.resolve.Truth;
import dev.cairn.pathways.certificate.Unknown;
import dev.cairn.pathways.rule.Requirement;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which branches of {@code when} the worlds of an open context pick. */
final class Patterns {
  /** Above this many worlds of the context they are not gone through. */
  private static final int MOST = 4096;

  private final Situation situation;
  private final Tree tree;

  Patterns(Situation situation) {
    this.situation = situation;
    this.tree = situation.tree();
  }

  /** For every world that differs, the nodes that lie in no branch that is not picked. */
  List<BitSet> list() {
    List<Settled> worlds = new ArrayList<>(List.of(situation.settled()));
    for (Map.Entry<String, List<Cell>> key : situation.openContext().entrySet()) {
      if (worlds.size() * (long) key.getValue().size() > MOST) {
        throw new TooManyCases(key.getKey());
      }
      Unknown unknown = Unknown.ofLearner("context", key.getKey());
      List<Settled> next = new ArrayList<>();
      for (Settled world : worlds) {
        key.getValue().forEach(cell -> next.add(world.with(unknown, cell)));
      }
      worlds = next;
    }
    Set<BitSet> patterns = new LinkedHashSet<>();
    worlds.forEach(w -> patterns.add(alive(w)));
    return List.copyOf(patterns);
  }

  private BitSet alive(Settled world) {
    BitSet alive = new BitSet();
    alive.set(0, tree.size());
    for (int n = 0; n < tree.size(); n++) {
      if (tree.node(n) instanceof Requirement.When w) {
        boolean holds = situation.holds(w.condition(), world) == Truth.TRUE;
        if (!holds) {
          drop(alive, tree.number(w.then().id()));
        } else if (w.otherwise().isPresent()) {
          drop(alive, tree.number(w.otherwise().get().id()));
        }
      }
    }
    return alive;
  }

  private void drop(BitSet alive, int n) {
    alive.clear(n, tree.end(n));
  }
}
