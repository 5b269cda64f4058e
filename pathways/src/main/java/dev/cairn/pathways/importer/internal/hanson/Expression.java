package dev.cairn.pathways.importer.internal.hanson;

import dev.cairn.core.model.Rational;
import dev.cairn.pathways.rule.Bounds;
import dev.cairn.pathways.rule.Predicate;
import java.util.List;
import java.util.Optional;

/** What a result says. */
sealed interface Expression {
  /**
   * How many.
   *
   * @param operator {@code >=}, {@code <=} or {@code =}
   * @param number the number
   */
  record Counter(String operator, Rational number) {
    Bounds bounds() {
      return switch (operator) {
        case ">=" -> Bounds.atLeast(number);
        case "<=" -> Bounds.atMost(number);
        default -> Bounds.between(number, number);
      };
    }

    boolean hasMinimum() {
      return !operator.equals("<=");
    }

    int whole() {
      return number.isInteger() ? number.numerator().intValueExact() : Integer.MAX_VALUE;
    }
  }

  /**
   * One course.
   *
   * @param code its code
   * @param where which records are it
   */
  record Course(String code, Predicate where) implements Expression {}

  /**
   * All or any of several.
   *
   * @param all whether all
   * @param of the several
   */
  record Group(boolean all, List<Expression> of) implements Expression {}

  /**
   * The opposite.
   *
   * @param of of what
   */
  record Not(Expression of) implements Expression {}

  /**
   * So many courses of a kind.
   *
   * @param count how many
   * @param where of which kind
   * @param distinct whether a course counts once however often it was taken
   */
  record Where(Counter count, Predicate where, boolean distinct) implements Expression {}

  /**
   * One course so many times.
   *
   * @param count how many times
   * @param course which
   */
  record Occurrence(Counter count, Course course) implements Expression {}

  /**
   * So many of several.
   *
   * @param count how many; empty means all
   * @param of the several
   */
  record Of(Optional<Counter> count, List<Expression> of) implements Expression {}

  /**
   * So many courses, credits, departments or terms of what requirements below or a filter find.
   *
   * @param count how many
   * @param what {@code course}, {@code credit}, {@code department} or {@code term}
   * @param from {@code children}, {@code filter} or {@code courses}
   * @param children which requirements below; empty means all
   * @param where of which kind; empty means any
   */
  record Modifier(
      Counter count, String what, String from, List<String> children, Optional<Predicate> where)
      implements Expression {}

  /**
   * A requirement of that name.
   *
   * @param name as written
   */
  record Reference(String name) implements Expression {}
}
