package dev.cairn.pathways.fluent;

import dev.cairn.core.CairnException;
import dev.cairn.core.model.Rational;
import dev.cairn.pathways.rule.Constraint;
import dev.cairn.pathways.rule.Node;
import dev.cairn.pathways.rule.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** A requirement being written. Immutable: each method gives another draft. */
public class Draft {
  private static final int DEEPEST = 400;

  private final BiFunction<Node, String, Requirement> make;
  private final Optional<Node> own;
  private final int depth;

  Draft(BiFunction<Node, String, Requirement> make) {
    this(make, Optional.empty(), 1);
  }

  /** A draft over others, which may not nest deeper than rules may. */
  Draft(BiFunction<Node, String, Requirement> make, List<? extends Draft> below) {
    this(
        make,
        Optional.empty(),
        1 + below.stream().mapToInt(d -> ((Draft) d).depth).max().orElse(0));
    if (depth > DEEPEST) {
      throw CairnException.illegalArgument(
          "The requirements nest more than " + DEEPEST + " levels deep; make them flatter.");
    }
  }

  private Draft(BiFunction<Node, String, Requirement> make, Optional<Node> own, int depth) {
    this.make = make;
    this.own = own;
    this.depth = depth;
  }

  private Draft as(Node node) {
    return new Draft(make, Optional.of(node), depth);
  }

  /** The same with an id. */
  public Draft id(String id) {
    Node n = own.orElseGet(() -> Node.of(id));
    return as(new Node(id, n.title(), n.constraints(), n.unit(), n.contributesAtMost()));
  }

  /** The same with a title; give the id first. */
  public Draft title(String title) {
    Node n = needId("title");
    return as(
        new Node(n.id(), Optional.of(title), n.constraints(), n.unit(), n.contributesAtMost()));
  }

  /** The same with one more constraint; give the id first. */
  public Draft constraint(Constraint constraint) {
    Node n = needId("constraint");
    List<Constraint> all = new ArrayList<>(n.constraints());
    all.add(constraint);
    return as(n.with(all));
  }

  /** The same, adding at most so much to a {@code sumOf}; give the id first. */
  public Draft contributesAtMost(String amount) {
    Node n = needId("cap");
    return as(
        new Node(
            n.id(), n.title(), n.constraints(), n.unit(), Optional.of(Rational.parse(amount))));
  }

  private Node needId(String what) {
    return own.orElseThrow(
        () ->
            CairnException.illegalArgument(
                "A requirement with a " + what + " needs an id; call id(…) first."));
  }

  Requirement build(String place) {
    Node node = own.orElseGet(() -> Node.of(place));
    return make.apply(node, node.id());
  }
}
