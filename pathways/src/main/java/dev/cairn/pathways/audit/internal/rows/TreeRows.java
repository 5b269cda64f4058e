package dev.cairn.pathways.audit.internal.rows;

import dev.cairn.pathways.audit.internal.resolve.Tree;
import dev.cairn.pathways.audit.internal.resolve.Truth;
import dev.cairn.pathways.rule.Requirement;

/** Rows that say which nodes are active together. */
final class TreeRows {
  private final Model model;
  private final Tree tree;
  private final RowSink sink;
  private final Facts whole;
  private final Facts facts;

  /** Rows of the case of some facts; what is fixed beforehand follows those of the whole. */
  TreeRows(Model model, Facts whole, Facts facts) {
    this.whole = whole;
    this.model = model;
    this.tree = model.tree;
    this.sink = model.sink;
    this.facts = facts;
  }

  void add() {
    sink.fixOne(model.active(0));
    for (int n = 0; n < tree.size(); n++) {
      Requirement node = tree.node(n);
      boolean waived = model.situation.overlay().waived(n);
      if (node instanceof Requirement.When) {
        addBranches(n, waived);
      } else if (node instanceof Requirement.AllOf) {
        for (int k = 0; k < tree.childCount(n); k++) {
          follow(n, tree.child(n, k), !waived, true);
        }
      } else {
        for (int k = 0; k < tree.childCount(n); k++) {
          follow(n, tree.child(n, k), false, true);
        }
        if (!waived) {
          addChoice(n, node);
        }
      }
      if (!facts.allows(n, model.reading)) {
        bar(n);
      }
      int by = facts.derivedBy(n, model.reading);
      if (by >= 0) {
        sink.term(1, model.active(by))
            .term(-1, model.active(n))
            .atLeast(0, RowName.of("derived", tree.id(n)), 1);
      }
    }
  }

  private void addChoice(int n, Requirement node) {
    long k =
        node instanceof Requirement.NOf of ? of.k() : node instanceof Requirement.AnyOf ? 1 : 0;
    if (k > 0) {
      for (int c = 0; c < tree.childCount(n); c++) {
        sink.term(1, model.active(tree.child(n, c)));
      }
      sink.term(-k, model.active(n)).atLeast(0, RowName.of("nOf", tree.id(n)), 1);
    }
  }

  private void addBranches(int n, boolean waived) {
    Requirement.When when = (Requirement.When) tree.node(n);
    int then = tree.number(when.then().id());
    int otherwise = when.otherwise().map(o -> tree.number(o.id())).orElse(-1);
    Truth truth = facts.condition(n);
    boolean both = truth == Truth.UNKNOWN && model.reading != Reading.POSSIBLE;
    addBranch(n, then, Truth.TRUE, waived, both);
    if (otherwise < 0) {
      return;
    }
    addBranch(n, otherwise, Truth.FALSE, waived, both);
    if (both) {
      return;
    }
    if (truth == Truth.UNKNOWN && !waived) {
      sink.term(1, model.active(then))
          .term(1, model.active(otherwise))
          .term(-1, model.active(n))
          .atLeast(0, RowName.of("when", tree.id(n)), 1);
    }
    sink.term(-1, model.active(then))
        .term(-1, model.active(otherwise))
        .atLeast(-1, RowName.of("when.one", tree.id(n)), 1);
  }

  /**
   * A branch that is active where the condition has one truth; with {@code both}, in an answer for
   * every world, wherever it is picked in some.
   */
  private void addBranch(int n, int branch, Truth where, boolean waived, boolean both) {
    Truth truth = facts.condition(n);
    boolean picked = both ? facts.patterns().stream().anyMatch(p -> p.get(branch)) : truth == where;
    boolean known = both || whole.condition(n) == truth;
    follow(n, branch, picked && !waived, known);
    if (both ? !picked : truth == where.not()) {
      bar(branch);
    }
  }

  private void bar(int n) {
    sink.term(-1, model.active(n)).atLeast(0, RowName.of("barred", tree.id(n)), 1);
  }

  private void follow(int n, int child, boolean always, boolean knownBefore) {
    int up = model.active(n);
    int down = model.active(child);
    if (sink.isFixedOne(up)) {
      if (always && knownBefore) {
        sink.fixOne(down);
      } else if (always) {
        sink.term(1, down)
            .term(-1, up)
            .atLeast(0, RowName.of("all", tree.id(n), tree.id(child)), 1);
      }
      return;
    }
    sink.term(1, up).term(-1, down).atLeast(0, RowName.of("child", tree.id(n), tree.id(child)), 1);
    if (always) {
      sink.term(1, down).term(-1, up).atLeast(0, RowName.of("all", tree.id(n), tree.id(child)), 1);
    }
  }
}
