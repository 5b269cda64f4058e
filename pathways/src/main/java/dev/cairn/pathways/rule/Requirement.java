package dev.cairn.pathways.rule;

import dev.cairn.core.CairnException;
import dev.cairn.core.model.Rational;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is asked for: a tree. A node is <em>active</em> when the answer relies on it; only active
 * leaves use records and only active nodes' constraints apply.
 */
public sealed interface Requirement {

  /** Id, title, constraints and unit. */
  Node node();

  /** Shorthand for {@code node().id()}. */
  default String id() {
    return node().id();
  }

  /** The requirements directly below; empty for a leaf. */
  default List<Requirement> children() {
    return List.of();
  }

  /** The same requirement with another node: for new constraints, a unit, a title. */
  Requirement with(Node newNode);

  /**
   * Every child. An empty one holds.
   *
   * @param node what every requirement has
   * @param of the children
   */
  record AllOf(Node node, List<Requirement> of) implements Requirement {
    /** Copies the children. */
    public AllOf {
      Objects.requireNonNull(node, "node");
      of = List.copyOf(of);
    }

    @Override
    public Requirement with(Node newNode) {
      return new AllOf(newNode, of);
    }

    @Override
    public List<Requirement> children() {
      return of;
    }

    @Override
    public String toString() {
      return Sentences.of(this);
    }
  }

  /**
   * At least one child. An empty one fails.
   *
   * @param node what every requirement has
   * @param of the children
   */
  record AnyOf(Node node, List<Requirement> of) implements Requirement {
    /** Copies the children. */
    public AnyOf {
      Objects.requireNonNull(node, "node");
      of = List.copyOf(of);
    }

    @Override
    public Requirement with(Node newNode) {
      return new AnyOf(newNode, of);
    }

    @Override
    public List<Requirement> children() {
      return of;
    }

    @Override
    public String toString() {
      return Sentences.of(this);
    }
  }

  /**
   * At least {@code k} children.
   *
   * @param node what every requirement has
   * @param k how many; zero or more
   * @param of the children
   */
  record NOf(Node node, int k, List<Requirement> of) implements Requirement {
    /** Copies the children. */
    public NOf {
      Objects.requireNonNull(node, "node");
      of = List.copyOf(of);
      if (k < 0) {
        throw CairnException.illegalArgument("nOf needs zero or more, not " + k + "; mend it.");
      }
    }

    @Override
    public Requirement with(Node newNode) {
      return new NOf(newNode, k, of);
    }

    @Override
    public List<Requirement> children() {
      return of;
    }

    @Override
    public String toString() {
      return Sentences.of(this);
    }
  }

  /**
   * Any subset of the children, each of the chosen satisfied, whose distinct records add up.
   *
   * @param node what every requirement has
   * @param measure what is added
   * @param bounds the sum's range
   * @param of the children; each may carry {@link Node#contributesAtMost()}
   */
  record SumOf(Node node, Measure measure, Bounds bounds, List<Requirement> of)
      implements Requirement {
    /** Copies the children. */
    public SumOf {
      Objects.requireNonNull(node, "node");
      Objects.requireNonNull(measure, "measure");
      Objects.requireNonNull(bounds, "bounds");
      of = List.copyOf(of);
    }

    @Override
    public Requirement with(Node newNode) {
      return new SumOf(newNode, measure, bounds, of);
    }

    @Override
    public List<Requirement> children() {
      return of;
    }

    @Override
    public String toString() {
      return Sentences.of(this);
    }
  }

  /**
   * A set of records that a predicate accepts.
   *
   * @param node what every requirement has
   * @param where which records
   * @param count how many; {@link Bounds#NONE} when only credits are bounded
   * @param credits how much credit; {@link Bounds#NONE} when only the count is bounded
   * @param observe sees every match and consumes nothing
   * @param repeatable whether one code may be used more than once
   * @param divisible whether a record's credits may be split; then only credits are bounded
   */
  record Pick(
      Node node,
      Predicate where,
      Bounds count,
      Bounds credits,
      boolean observe,
      boolean repeatable,
      boolean divisible)
      implements Requirement {
    /** Checks that something is bounded. */
    public Pick {
      Objects.requireNonNull(node, "node");
      Objects.requireNonNull(where, "where");
      if (!count.isPresent() && !credits.isPresent()) {
        throw CairnException.illegalArgument(
            "The pick \"" + node.id() + "\" bounds neither count nor credits; give one of them.");
      }
    }

    @Override
    public Requirement with(Node newNode) {
      return new Pick(newNode, where, count, credits, observe, repeatable, divisible);
    }

    /** A plain one: exclusive, whole records, each code once. */
    public static Pick of(String id, Predicate where, Bounds count, Bounds credits) {
      return new Pick(Node.of(id), where, count, credits, false, false, false);
    }

    @Override
    public String toString() {
      return Sentences.of(this);
    }
  }

  /**
   * Every named competency (or, failing that, tag) carried by at least {@code each} of the picked
   * records.
   *
   * @param node what every requirement has
   * @param items competency ids or tags; at least one
   * @param where which records may be picked
   * @param each by how many records each item is carried; at least 1
   * @param count how many records may be picked
   */
  record Cover(Node node, List<String> items, Predicate where, int each, Bounds count)
      implements Requirement {
    /** Copies the items, each once, and checks the range. */
    public Cover {
      Objects.requireNonNull(node, "node");
      Objects.requireNonNull(where, "where");
      Objects.requireNonNull(count, "count");
      items = items.stream().distinct().toList();
      if (each < 1) {
        throw CairnException.illegalArgument("each must be 1 or more, not " + each + "; mend it.");
      }
    }

    @Override
    public Requirement with(Node newNode) {
      return new Cover(newNode, items, where, each, count);
    }

    @Override
    public String toString() {
      return Sentences.of(this);
    }
  }

  /**
   * A fact about the learner: an exam sat, a sign-off given. Silence is unknown.
   *
   * @param node what every requirement has
   * @param key the fact's name
   */
  record Attest(Node node, String key) implements Requirement {
    @Override
    public Requirement with(Node newNode) {
      return new Attest(newNode, key);
    }

    @Override
    public String toString() {
      return Sentences.of(this);
    }
  }

  /**
   * Another award, held or derivable. Silence is unknown.
   *
   * @param node what every requirement has
   * @param award the other award's id
   * @param version which version of it; empty means any
   * @param by the id of the node of these same rules that derives it: where the award is not held,
   *     it will do that this node is active; empty if it can only be held
   */
  record Awarded(Node node, String award, Optional<String> version, Optional<String> by)
      implements Requirement {
    /** Checks for null. */
    public Awarded {
      Objects.requireNonNull(node, "node");
      Objects.requireNonNull(award, "award");
      Objects.requireNonNull(version, "version");
      Objects.requireNonNull(by, "by");
    }

    /** One that can only be held. */
    public Awarded(Node node, String award, Optional<String> version) {
      this(node, award, version, Optional.empty());
    }

    @Override
    public Requirement with(Node newNode) {
      return new Awarded(newNode, award, version, by);
    }

    @Override
    public String toString() {
      return Sentences.of(this);
    }
  }

  /**
   * One of two requirements, by a condition on the learner's context, never on the allocation.
   *
   * @param node what every requirement has
   * @param condition what decides
   * @param then when it holds
   * @param otherwise when it fails; empty asks nothing then
   */
  record When(Node node, Condition condition, Requirement then, Optional<Requirement> otherwise)
      implements Requirement {
    @Override
    public Requirement with(Node newNode) {
      return new When(newNode, condition, then, otherwise);
    }

    @Override
    public List<Requirement> children() {
      return otherwise.map(o -> List.of(then, o)).orElseGet(() -> List.of(then));
    }

    @Override
    public String toString() {
      return Sentences.of(this);
    }
  }

  /** A bound as a whole number of records, for callers that write rules in Java. */
  static Bounds records(long atLeast) {
    return Bounds.atLeast(Rational.of(atLeast));
  }
}
