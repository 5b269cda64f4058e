package dev.cairn.pathways.oracle;

import dev.cairn.core.model.Rational;
import dev.cairn.pathways.rule.Constraint;
import dev.cairn.pathways.rule.Requirement;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** The fixed numbers that ratios may be of. */
final class Bases {
  private Bases() {}

  static Stream<Rational> of(Rules rules, Requirement node) {
    Set<Rational> bases = new HashSet<>();
    for (Constraint c : rules.constraints(node)) {
      if (c instanceof Constraint.Ratio r && r.base() instanceof Constraint.Base.Stated s) {
        bases.add(s.value());
      } else if (c instanceof Constraint.Ratio r && r.base() instanceof Constraint.Base.Required) {
        Set<Rational> sums = new HashSet<>(Set.of(Rational.ZERO));
        for (Requirement leaf : rules.nodes.values()) {
          if (leaf instanceof Requirement.Pick p) {
            rules
                .bounds(p.id(), "credits", p.credits())
                .min()
                .ifPresent(m -> Set.copyOf(sums).forEach(x -> sums.add(x.plus(m))));
          }
        }
        bases.addAll(sums);
      }
    }
    return bases.stream();
  }
}
