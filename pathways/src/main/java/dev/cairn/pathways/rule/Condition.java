package dev.cairn.pathways.rule;

import java.util.List;
import java.util.Set;

/**
 * A condition on the learner's context: cohort, declared path, date. A key that the context does
 * not state makes it unknown.
 */
public sealed interface Condition {

  /**
   * The context's value of the key is one of these.
   *
   * @param key the context key, for example {@code cohort}
   * @param values at least one
   */
  record Is(String key, Set<String> values) implements Condition {
    /** Copies the values. */
    public Is {
      values = Set.copyOf(values);
    }

    @Override
    public String toString() {
      return Sentences.of(this);
    }
  }

  /**
   * The context's value of the key is a day in the range.
   *
   * @param key the context key; {@code date} is the day of the decision
   * @param range which days
   */
  record On(String key, DateRange range) implements Condition {
    @Override
    public String toString() {
      return Sentences.of(this);
    }
  }

  /**
   * The context's value of the key is a number in the range.
   *
   * @param key the context key
   * @param range which numbers
   */
  record Within(String key, Bounds range) implements Condition {
    @Override
    public String toString() {
      return Sentences.of(this);
    }
  }

  /**
   * Every one of them holds.
   *
   * @param of the parts
   */
  record All(List<Condition> of) implements Condition {
    /** Copies the parts. */
    public All {
      of = List.copyOf(of);
    }

    @Override
    public String toString() {
      return Sentences.of(this);
    }
  }

  /**
   * At least one of them holds.
   *
   * @param of the parts
   */
  record Any(List<Condition> of) implements Condition {
    /** Copies the parts. */
    public Any {
      of = List.copyOf(of);
    }

    @Override
    public String toString() {
      return Sentences.of(this);
    }
  }

  /**
   * The inner one fails.
   *
   * @param inner what must not hold
   */
  record Not(Condition inner) implements Condition {
    @Override
    public String toString() {
      return Sentences.of(this);
    }
  }
}
