package dev.cairn.pathways.catalogue;

import dev.cairn.pathways.rule.GrantedException.Change;
import java.util.Optional;
import java.util.function.Function;

/** Exceptions that name nodes across awards, said of the nodes of one question. */
final class NamedChange {
  private NamedChange() {}

  /** The change with its node named otherwise; empty if the question has no such node. */
  static Optional<Change> resolve(Change change, Function<String, Optional<String>> node) {
    if (change instanceof Change.Insert i) {
      return node.apply(i.leaf()).map(n -> new Change.Insert(i.record(), n));
    }
    if (change instanceof Change.Waive w) {
      return node.apply(w.node()).map(Change.Waive::new);
    }
    if (change instanceof Change.SetValue s) {
      return node.apply(s.node()).map(n -> new Change.SetValue(n, s.bound(), s.value()));
    }
    if (change instanceof Change.Block b && b.node().isPresent()) {
      return node.apply(b.node().get()).map(n -> new Change.Block(b.record(), Optional.of(n)));
    }
    if (change instanceof Change.Substitute s && s.node().isPresent()) {
      return node.apply(s.node().get())
          .map(n -> new Change.Substitute(s.record(), s.code(), Optional.of(n)));
    }
    return Optional.of(change);
  }
}
