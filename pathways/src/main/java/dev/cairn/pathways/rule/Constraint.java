package dev.cairn.pathways.rule;

import dev.cairn.core.CairnException;
import dev.cairn.core.model.Rational;
import dev.cairn.core.record.RecordReader;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A condition on a set of distinct records: those used below the node that carries it, or with
 * {@link Scope#ALL} all of the learner's. An inactive node's constraints do not apply.
 */
public sealed interface Constraint {

  /** Which records it looks at. */
  Scope scope();

  /**
   * The records that match add up to a sum in the range.
   *
   * @param of what is added
   * @param where which of the records
   * @param range the sum's range
   * @param scope which records
   */
  record Total(Measure of, Predicate where, Bounds range, Scope scope) implements Constraint {
    @Override
    public String toString() {
      return ConstraintSentences.of(this);
    }
  }

  /**
   * The records that match make up a share in the range of the base; over a base of zero it holds.
   *
   * @param of what is added
   * @param where which of the records
   * @param base what the share is of
   * @param range the share's range, cross-multiplied and so exact
   * @param scope which records
   */
  record Ratio(Measure of, Predicate where, Base base, Bounds range, Scope scope)
      implements Constraint {
    @Override
    public String toString() {
      return ConstraintSentences.of(this);
    }
  }

  /**
   * The mean grade is at least {@code min}; over nothing, or over a weight of zero, it holds. A
   * record without a numeric grade on the scale has an unknown one.
   *
   * @param min the least mean
   * @param weight whether each record weighs its credits or one
   * @param where which of the records; {@code always} unless stated
   * @param scope which records
   * @param scale the grades' scale; {@code case} unless stated
   */
  record Mean(Rational min, Measure weight, Predicate where, Scope scope, String scale)
      implements Constraint {
    /** On the scale {@code case}, as the short form has it. */
    public Mean(Rational min, Measure weight, Predicate where, Scope scope) {
      this(min, weight, where, scope, RecordReader.CASE);
    }

    @Override
    public String toString() {
      return ConstraintSentences.of(this);
    }
  }

  /**
   * The records have at least {@code min} different values of the key.
   *
   * @param key which property; a record without it adds nothing
   * @param min how many; zero or more
   * @param scope which records
   */
  record Distinct(RecordKey key, int min, Scope scope) implements Constraint {
    @Override
    public String toString() {
      return ConstraintSentences.of(this);
    }
  }

  /**
   * Some one value of the key carries at least {@code min}.
   *
   * @param key which property; a record without it adds nothing
   * @param of what is added
   * @param min the least sum
   * @param scope which records
   */
  record Same(RecordKey key, Measure of, Rational min, Scope scope) implements Constraint {
    @Override
    public String toString() {
      return ConstraintSentences.of(this);
    }
  }

  /**
   * All the records lie in a window of months; an undated record passes.
   *
   * @param months the window's length; at least 1
   * @param anchor where it lies
   * @param scope which records
   */
  record Window(int months, Anchor anchor, Scope scope) implements Constraint {
    /** Checks the range. */
    public Window {
      Objects.requireNonNull(anchor, "anchor");
      if (months < 1) {
        throw CairnException.illegalArgument(
            "A window needs at least one month, not " + months + "; mend it.");
      }
    }

    @Override
    public String toString() {
      return ConstraintSentences.of(this);
    }
  }

  /**
   * Every record used in one node is strictly earlier than every record used in the other; a pair
   * with an undated record, or of one record with itself, fails.
   *
   * @param earlier the id of a node at or below the one that carries this
   * @param later likewise
   * @param scope always {@link Scope#USED}
   */
  record Before(String earlier, String later, Scope scope) implements Constraint {
    /** Checks that two nodes are named. */
    public Before {
      if (earlier.equals(later)) {
        throw CairnException.illegalArgument(
            "\"" + earlier + "\" cannot come before itself; name two nodes.");
      }
    }

    @Override
    public String toString() {
      return ConstraintSentences.of(this);
    }
  }

  /** What a share is of. */
  sealed interface Base {
    /** The sum over the same records without the predicate. */
    record Used() implements Base {}

    /** The sum of the minimum bounds of the active leaves below the node. */
    record Required() implements Base {}

    /**
     * A stated number.
     *
     * @param value above zero
     */
    record Stated(Rational value) implements Base {}
  }

  /** Where a window lies. */
  sealed interface Anchor {
    /** From the earliest record on: {@code [d, d + months)}. */
    record EarliestUsed() implements Anchor {}

    /** Back from the decision day d: {@code (d − months, d]}. */
    record AwardDay() implements Anchor {}

    /**
     * Back from a stated day d: {@code (d − months, d]}.
     *
     * @param day the day
     */
    record Day(LocalDate day) implements Anchor {}
  }
}
