package dev.cairn.pathways.fluent;

import dev.cairn.core.model.Rational;
import dev.cairn.pathways.rule.Bounds;
import dev.cairn.pathways.rule.Predicate;
import dev.cairn.pathways.rule.Requirement;
import java.util.Objects;

/** A pick being written. Immutable. */
public final class PickDraft extends Draft {
  private final Predicate where;
  private final Bounds count;
  private final Bounds credits;
  private final boolean observe;
  private final boolean repeatable;
  private final boolean divisible;

  PickDraft(Predicate where) {
    this(where, Bounds.NONE, Bounds.NONE, false, false, false);
  }

  private PickDraft(
      Predicate where,
      Bounds count,
      Bounds credits,
      boolean observe,
      boolean repeatable,
      boolean divisible) {
    super(
        (node, name) ->
            new Requirement.Pick(node, where, count, credits, observe, repeatable, divisible));
    this.where = Objects.requireNonNull(where, "where");
    this.count = count;
    this.credits = credits;
    this.observe = observe;
    this.repeatable = repeatable;
    this.divisible = divisible;
  }

  /** At least so many records. */
  public PickDraft count(long min) {
    return count(Bounds.atLeast(Rational.of(min)));
  }

  /** So many records. */
  public PickDraft count(Bounds bounds) {
    return new PickDraft(where, bounds, credits, observe, repeatable, divisible);
  }

  /** At least so many credits. */
  public PickDraft credits(long min) {
    return credits(Bounds.atLeast(Rational.of(min)));
  }

  /** At least so many credits, as an exact number such as {@code 7.5} or {@code 3/4}. */
  public PickDraft credits(String min) {
    return credits(Bounds.atLeast(Rational.parse(min)));
  }

  /** So many credits. */
  public PickDraft credits(Bounds bounds) {
    return new PickDraft(where, count, bounds, observe, repeatable, divisible);
  }

  /** Sees every match and uses none up. */
  public PickDraft observing() {
    return new PickDraft(where, count, credits, true, repeatable, divisible);
  }

  /** One code may be used more than once. */
  public PickDraft repeatable() {
    return new PickDraft(where, count, credits, observe, true, divisible);
  }

  /** A record's credits may be split. */
  public PickDraft divisible() {
    return new PickDraft(where, count, credits, observe, repeatable, true);
  }
}
