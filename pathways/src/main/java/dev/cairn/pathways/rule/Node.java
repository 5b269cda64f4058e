package dev.cairn.pathways.rule;

import dev.cairn.core.CairnException;
import dev.cairn.core.model.CreditUnit;
import dev.cairn.core.model.Rational;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What every requirement has, whatever it asks for.
 *
 * @param id stable and unique in the award; not blank
 * @param title for people
 * @param constraints on the distinct records used below it
 * @param unit the credit unit from here down; empty inherits the parent's
 * @param contributesAtMost caps what it adds to a {@code sumOf} parent; empty means all of it
 */
public record Node(
    String id,
    Optional<String> title,
    List<Constraint> constraints,
    Optional<CreditUnit> unit,
    Optional<Rational> contributesAtMost) {
  /** Checks the id and copies the constraints. */
  public Node {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(contributesAtMost, "contributesAtMost");
    constraints = List.copyOf(constraints);
    if (id.isBlank()) {
      throw CairnException.illegalArgument("Every requirement needs an id; give it one.");
    }
  }

  /** A node with an id and nothing else. */
  public static Node of(String id) {
    return new Node(id, Optional.empty(), List.of(), Optional.empty(), Optional.empty());
  }

  /** This node with constraints. */
  public Node with(List<Constraint> newConstraints) {
    return new Node(id, title, newConstraints, unit, contributesAtMost);
  }
}
