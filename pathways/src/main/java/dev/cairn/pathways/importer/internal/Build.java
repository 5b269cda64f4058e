package dev.cairn.pathways.importer.internal;

import dev.cairn.core.model.Rational;
import dev.cairn.pathways.rule.Bounds;
import dev.cairn.pathways.rule.Constraint;
import dev.cairn.pathways.rule.Measure;
import dev.cairn.pathways.rule.Node;
import dev.cairn.pathways.rule.Predicate;
import dev.cairn.pathways.rule.Requirement;
import dev.cairn.pathways.rule.Scope;
import java.util.List;
import java.util.Optional;

/** The shapes that importers make most. */
public final class Build {
  private Build() {}

  /** A node with an id and a title, unless the title is blank. */
  public static Node node(String id, String title) {
    Node n = Node.of(id);
    return title.isBlank()
        ? n
        : new Node(
            id, Optional.of(title.strip()), n.constraints(), n.unit(), n.contributesAtMost());
  }

  /** A node that adds at most so much to a sum above it. */
  public static Node capped(Node n, long most) {
    return new Node(n.id(), n.title(), n.constraints(), n.unit(), Optional.of(Rational.of(most)));
  }

  /** A node with more constraints. */
  public static Node with(Node n, List<Constraint> more) {
    return more.isEmpty()
        ? n
        : n.with(java.util.stream.Stream.concat(n.constraints().stream(), more.stream()).toList());
  }

  /** At least so many records, the same code as often as it comes. */
  public static Requirement.Pick records(Node node, Predicate where, long least) {
    return new Requirement.Pick(
        node, where, Bounds.atLeast(Rational.of(least)), Bounds.NONE, false, true, false);
  }

  /** At least so many records seen and not consumed. */
  public static Requirement.Pick seen(Node node, Predicate where, long least) {
    return new Requirement.Pick(
        node, where, Bounds.atLeast(Rational.of(least)), Bounds.NONE, true, true, false);
  }

  /** One record of one code. */
  public static Requirement.Pick one(Node node, Predicate where) {
    return new Requirement.Pick(
        node, where, Bounds.atLeast(Rational.ONE), Bounds.NONE, false, false, false);
  }

  /** At most so many of the records used below a node match. */
  public static Constraint atMost(long most, Predicate where) {
    return new Constraint.Total(Measure.COUNT, where, Bounds.atMost(Rational.of(most)), Scope.USED);
  }

  /** Codes and patterns. */
  public static Predicate codes(List<String> patterns) {
    return new Predicate.Code(patterns.stream().map(Predicate.CodePattern::new).toList());
  }

  /** One of several labels. */
  public static Predicate tags(List<String> tags) {
    return any(tags.stream().<Predicate>map(Predicate.Tag::new).toList());
  }

  /** Any of several; the one itself if there is but one. */
  public static Predicate any(List<Predicate> of) {
    return of.size() == 1 ? of.get(0) : new Predicate.Any(of);
  }

  /** All of several; the one itself if there is but one, everything if there is none. */
  public static Predicate all(List<Predicate> of) {
    return of.isEmpty()
        ? new Predicate.Always()
        : of.size() == 1 ? of.get(0) : new Predicate.All(of);
  }

  /** Nothing can meet it. */
  public static Requirement never(Node node) {
    return new Requirement.AnyOf(node, List.of());
  }

  /** A requirement shown, and not asked for. */
  public static Requirement shown(Node node, Requirement inner) {
    return new Requirement.NOf(node, 0, List.of(inner));
  }
}
