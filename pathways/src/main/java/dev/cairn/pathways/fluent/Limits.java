package dev.cairn.pathways.fluent;

import dev.cairn.core.model.Rational;
import dev.cairn.pathways.rule.Bounds;
import dev.cairn.pathways.rule.Constraint;
import dev.cairn.pathways.rule.Measure;
import dev.cairn.pathways.rule.Predicate;
import dev.cairn.pathways.rule.RecordKey;
import dev.cairn.pathways.rule.Scope;

/** Constraints on the records used, in a word each. Amounts are exact: {@code 7.5}, {@code 2/3}. */
public final class Limits {
  private Limits() {}

  /** At most so much of what a predicate accepts. */
  public static Constraint atMost(Measure of, String max, Predicate where) {
    return new Constraint.Total(of, where, Bounds.atMost(Rational.parse(max)), Scope.USED);
  }

  /** At least so much of what a predicate accepts. */
  public static Constraint atLeast(Measure of, String min, Predicate where) {
    return new Constraint.Total(of, where, Bounds.atLeast(Rational.parse(min)), Scope.USED);
  }

  /** At most such a share of what is used. */
  public static Constraint shareAtMost(Measure of, String max, Predicate where) {
    return new Constraint.Ratio(
        of, where, new Constraint.Base.Used(), Bounds.atMost(Rational.parse(max)), Scope.USED);
  }

  /** At least such a share of what is used. */
  public static Constraint shareAtLeast(Measure of, String min, Predicate where) {
    return new Constraint.Ratio(
        of, where, new Constraint.Base.Used(), Bounds.atLeast(Rational.parse(min)), Scope.USED);
  }

  /** A mean grade, weighted by credits. */
  public static Constraint meanGrade(String min) {
    return new Constraint.Mean(
        Rational.parse(min), Measure.CREDITS, new Predicate.Always(), Scope.USED);
  }

  /** So many different values of a property. */
  public static Constraint distinct(RecordKey key, int min) {
    return new Constraint.Distinct(key, min, Scope.USED);
  }

  /** All earned within so many months of the earliest. */
  public static Constraint within(int months) {
    return new Constraint.Window(months, new Constraint.Anchor.EarliestUsed(), Scope.USED);
  }
}
