package dev.cairn.pathways.audit.internal;

import dev.cairn.pathways.audit.internal.resolve.Situation;
import dev.cairn.pathways.audit.internal.resolve.Tree;
import dev.cairn.pathways.audit.internal.resolve.Truth;
import dev.cairn.pathways.audit.internal.rows.Facts;
import java.util.Optional;

/** Names a construct that cannot be decided yet, so that nothing is ever guessed. */
final class Unsupported {
  private Unsupported() {}

  static Optional<String> find(Situation situation, Facts facts) {
    Tree tree = situation.tree();
    for (int n = 0; n < tree.size(); n++) {
      if (facts.condition(n) == Truth.UNKNOWN) {
        return Optional.of(at("when over a context that is not stated", tree.id(n)));
      }
    }
    return Optional.empty();
  }

  private static String at(String construct, String node) {
    return "This engine cannot decide "
        + construct
        + " (at \""
        + node
        + "\") yet; decide it by hand.";
  }
}
