package dev.cairn.pathways.certificate;

import dev.cairn.core.CairnException;
import dev.cairn.core.model.Rational;
import dev.cairn.pathways.rule.Measure;
import java.util.List;
import java.util.Objects;

/**
 * Why no answer exists, even if every unknown turns out as favourably as it can: a tree whose inner
 * nodes split cases completely and whose leaves contradict the rows that hold in every answer. The
 * package documentation states rows and variables.
 *
 * <p>Immutable and thread-safe. Trees may be deep: walk them with a loop, not by recursion.
 */
public sealed interface Proof {

  /** The most nodes and multipliers, counted together, that a certificate may have. */
  int MAX_SIZE = 1_000_000;

  /** The proofs directly below; empty for a leaf. */
  default List<Proof> below() {
    return List.of();
  }

  /**
   * A row and how often it is taken.
   *
   * @param row the row's name
   * @param by above zero; to be written, its text has at most {@link Rational#MAX_LENGTH}
   *     characters
   */
  record Term(Name row, Rational by) {
    /** Checks the sign. */
    public Term {
      Objects.requireNonNull(row, "row");
      if (by.signum() <= 0) {
        throw CairnException.illegalArgument(
            "The row " + row + " is taken " + by + " times; take it more than zero times.");
      }
    }
  }

  /**
   * The rows, each taken as often as said, add up to an inequality that nothing can meet: with
   * fixed variables put in and every other one at its best bound the left side stays below the
   * right.
   *
   * @param terms at least one
   */
  record Linear(List<Term> terms) implements Proof {
    /** Copies the terms. */
    public Linear {
      terms = List.copyOf(terms);
    }
  }

  /**
   * A leaf that must be active and cannot reach its minimum with all the records that may serve it.
   *
   * @param leaf the leaf's id
   */
  record Empty(String leaf) implements Proof {
    /** Checks for null. */
    public Empty {
      Objects.requireNonNull(leaf, "leaf");
    }
  }

  /**
   * Leaves that must be active and together ask for more than all their records can give, each of
   * which serves at most one of them.
   *
   * @param of whether records or credits are counted
   * @param leaves ids of leaves, each once
   * @param records ids of every record that may serve one of them, each once
   */
  record Hall(Measure of, List<String> leaves, List<String> records) implements Proof {
    /** Copies the lists. */
    public Hall {
      Objects.requireNonNull(of, "of");
      leaves = List.copyOf(leaves);
      records = List.copyOf(records);
    }
  }

  /**
   * Dates that contradict each other: constraints {@code before} of nodes that must be active put
   * each of these nodes before the next and the last before the first, and below each of them lies
   * a leaf that must be active and cannot do without a record.
   *
   * @param nodes ids of nodes, at least one
   */
  record Cycle(List<String> nodes) implements Proof {
    /** Copies the list. */
    public Cycle {
      nodes = List.copyOf(nodes);
    }
  }

  /**
   * Both values of a 0/1 variable.
   *
   * @param on the variable
   * @param zero why there is no answer in which it is 0
   * @param one why there is no answer in which it is 1
   */
  record Split(Name on, Proof zero, Proof one) implements Proof {
    /** Checks for null. */
    public Split {
      Objects.requireNonNull(on, "on");
      Objects.requireNonNull(zero, "zero");
      Objects.requireNonNull(one, "one");
    }

    @Override
    public List<Proof> below() {
      return List.of(zero, one);
    }
  }

  /**
   * Every value of an unknown that the rules can tell apart, in the order the package documentation
   * gives them.
   *
   * @param of the unknown
   * @param at numbers at which a field that is a number is told apart besides; usually empty
   * @param then one proof for each
   */
  record Cases(Unknown of, List<Rational> at, List<Proof> then) implements Proof {
    /** Copies the proofs. */
    public Cases {
      Objects.requireNonNull(of, "of");
      at = List.copyOf(at);
      then = List.copyOf(then);
    }

    /** The cases that the rules tell apart. */
    public Cases(Unknown of, List<Proof> then) {
      this(of, List.of(), then);
    }

    @Override
    public List<Proof> below() {
      return then;
    }
  }

  /**
   * A row that follows because variables are whole numbers: the terms add up to {@code Σ a·v ≥ b},
   * so {@code Σ ⌈a⌉·v ≥ ⌈b⌉} (V. Chvátal, "Edmonds polytopes and a hierarchy of combinatorial
   * problems", 1973). The proof below may use it by the name {@code cut:K}, K being how many cuts
   * lie above it.
   *
   * @param rows the terms; at least one
   * @param then the proof that uses it
   */
  record Cut(List<Term> rows, Proof then) implements Proof {
    /** Copies the terms. */
    public Cut {
      rows = List.copyOf(rows);
      Objects.requireNonNull(then, "then");
    }

    @Override
    public List<Proof> below() {
      return List.of(then);
    }
  }
}
