package dev.cairn.pathways.certificate.internal;

import dev.cairn.core.model.Rational;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Variables fixed so far: nodes that must be active, and both sides of splits. */
final class Fixed {
  private final Map<Long, Rational> values = new HashMap<>();

  Fixed(Facts facts, TreeRows tree) {
    Deque<NodeFacts> open = new ArrayDeque<>();
    open.push(facts.structure.root());
    while (!open.isEmpty()) {
      NodeFacts n = open.pop();
      values.put(Variables.active(n), Rational.ONE);
      n.children.stream().filter(c -> tree.needs(n, c)).forEach(open::push);
    }
  }

  @Nullable Rational value(long variable) {
    return values.get(variable);
  }

  boolean is(long variable, Rational value) {
    return value.equals(values.get(variable));
  }

  void fix(long variable, Rational value) {
    values.put(variable, value);
  }

  void free(long variable) {
    values.remove(variable);
  }
}
