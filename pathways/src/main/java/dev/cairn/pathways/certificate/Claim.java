package dev.cairn.pathways.certificate;

import dev.cairn.core.CairnException;
import dev.cairn.core.model.Rational;
import dev.cairn.pathways.rule.Verdict;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a certificate says of its question, and with what it shows it. */
public sealed interface Claim {

  /** The verdict claimed. */
  Verdict verdict();

  /**
   * An answer that holds whatever the unknowns may be. It is kept in order: ids sorted, each once.
   *
   * @param active the ids of the active nodes
   * @param uses for each leaf that uses records, which ones; a leaf that uses none may be left out
   * @param sums what leaves and constraints add up to
   * @param assumptions in the wider horizons, the values assumed of work begun or planned
   */
  record Satisfied(
      List<String> active,
      SortedMap<String, List<Use>> uses,
      List<Sum> sums,
      List<Assumption> assumptions)
      implements Claim {
    /** Sorts and copies. */
    public Satisfied {
      active = List.copyOf(new TreeSet<>(active));
      SortedMap<String, List<Use>> copy = new TreeMap<>();
      uses.forEach((leaf, of) -> copy.put(leaf, of.stream().sorted().toList()));
      uses = Collections.unmodifiableSortedMap(copy);
      sums = sums.stream().sorted().toList();
      assumptions = assumptions.stream().sorted().toList();
    }

    /** An answer without sums and assumptions. */
    public static Satisfied of(Iterable<String> active, Map<String, List<Use>> uses) {
      TreeSet<String> nodes = new TreeSet<>();
      active.forEach(nodes::add);
      return new Satisfied(List.copyOf(nodes), new TreeMap<>(uses), List.of(), List.of());
    }

    @Override
    public Verdict verdict() {
      return Verdict.SATISFIED;
    }
  }

  /**
   * No answer exists.
   *
   * @param proof why
   */
  record Unsatisfied(Proof proof) implements Claim {
    /** Checks for null. */
    public Unsatisfied {
      Objects.requireNonNull(proof, "proof");
    }

    @Override
    public Verdict verdict() {
      return Verdict.UNSATISFIED;
    }
  }

  /**
   * It depends on unknowns. This is stated and not proved.
   *
   * @param unknowns those that matter
   * @param possible an answer that holds if they turn out favourably; empty if not given
   */
  record Undetermined(List<Unknown> unknowns, Optional<Satisfied> possible) implements Claim {
    /** Sorts and copies. */
    public Undetermined {
      unknowns = List.copyOf(new TreeSet<>(unknowns));
      Objects.requireNonNull(possible, "possible");
    }

    @Override
    public Verdict verdict() {
      return Verdict.UNDETERMINED;
    }
  }

  /**
   * The verdict was reached and its proof passed {@link Proof#MAX_SIZE}: certificate too large.
   *
   * @param verdict the verdict reached
   */
  record TooLarge(Verdict verdict) implements Claim {
    /** Checks that it is one that a proof could show. */
    public TooLarge {
      if (verdict != Verdict.SATISFIED && verdict != Verdict.UNSATISFIED) {
        throw CairnException.illegalArgument(
            verdict + " has no proof that could be too large; claim it by itself.");
      }
    }
  }

  /**
   * That a leaf uses a record.
   *
   * @param record the record's id
   * @param part how much of it, above 0 and at most 1; empty means all of it
   */
  record Use(String record, Optional<Rational> part) implements Comparable<Use> {
    /** Checks the range. */
    public Use {
      Objects.requireNonNull(record, "record");
      if (part.isPresent()
          && (part.get().signum() <= 0 || part.get().compareTo(Rational.ONE) > 0)) {
        throw CairnException.illegalArgument(
            "A part lies above 0 and is at most 1; " + part.get() + " is not.");
      }
    }

    /** All of a record. */
    public static Use all(String record) {
      return new Use(record, Optional.empty());
    }

    @Override
    public int compareTo(Use other) {
      int byRecord = record.compareTo(other.record);
      return byRecord != 0
          ? byRecord
          : part.orElse(Rational.ONE).compareTo(other.part.orElse(Rational.ONE));
    }
  }

  /**
   * What a node or constraint adds up to, over all that is unknown.
   *
   * @param node the node's id
   * @param of {@code count} or {@code credits} of a leaf or {@code sumOf}; {@code constraints.N}
   *     for the matching sum of the {@code total} or {@code ratio} at position N
   * @param least the least it may be
   * @param most the most it may be; empty means without end
   */
  record Sum(String node, String of, Rational least, Optional<Rational> most)
      implements Comparable<Sum> {
    /** Checks for null. */
    public Sum {
      Objects.requireNonNull(node, "node");
      Objects.requireNonNull(of, "of");
      Objects.requireNonNull(least, "least");
      Objects.requireNonNull(most, "most");
    }

    /** A sum without unknowns. */
    public static Sum of(String node, String of, Rational value) {
      return new Sum(node, of, value, Optional.of(value));
    }

    @Override
    public int compareTo(Sum other) {
      int byNode = node.compareTo(other.node);
      return byNode != 0 ? byNode : of.compareTo(other.of);
    }
  }

  /**
   * A value assumed of a record that is begun or planned.
   *
   * @param of the field; not {@code state}
   * @param value the value: a text, an exact number or a day, as the field has it
   */
  record Assumption(Unknown of, String value) implements Comparable<Assumption> {
    /** Checks for null. */
    public Assumption {
      Objects.requireNonNull(of, "of");
      Objects.requireNonNull(value, "value");
    }

    @Override
    public int compareTo(Assumption other) {
      int byUnknown = of.compareTo(other.of);
      return byUnknown != 0 ? byUnknown : value.compareTo(other.value);
    }
  }
}
