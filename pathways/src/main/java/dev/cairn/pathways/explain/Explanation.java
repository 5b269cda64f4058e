package dev.cairn.pathways.explain;

import dev.cairn.core.model.Rational;
import dev.cairn.pathways.rule.Verdict;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Why a verdict is what it is. Immutable and thread-safe.
 *
 * @param verdict the verdict explained
 * @param root what fills each node; of an unsatisfied award, in an answer that meets as many of its
 *     requirements as possible
 * @param faults sets of requirements that cannot be met together, none of them hidden by another;
 *     empty unless {@code UNSATISFIED}
 * @param unused why each record that is not used is not
 * @param unknowns what the verdict depends on and nobody stated, in words
 * @param exceptions what was granted, in words
 * @param missing what would complete the award
 */
public record Explanation(
    Verdict verdict,
    Trace root,
    List<Fault> faults,
    List<Unused> unused,
    List<String> unknowns,
    List<String> exceptions,
    Completions missing) {

  /** Copies the lists. */
  public Explanation {
    Objects.requireNonNull(verdict, "verdict");
    Objects.requireNonNull(root, "root");
    Objects.requireNonNull(missing, "missing");
    faults = List.copyOf(faults);
    unused = List.copyOf(unused);
    unknowns = List.copyOf(unknowns);
    exceptions = List.copyOf(exceptions);
  }

  /** How a node stands. */
  public enum Standing {
    /** It holds. */
    MET,
    /** It is asked for and does not hold. */
    NOT_MET,
    /** The answer does not rely on it. */
    NOT_NEEDED
  }

  /**
   * One node.
   *
   * @param id its id
   * @param title its title, or else its id
   * @param asks what it asks for, in words
   * @param standing how it stands
   * @param progress from 0 to 1: for a leaf what it has of its minimum, for a node the mean or the
   *     best of what it needs of its children
   * @param have what it has, in the measure of its minimum; empty where nothing is counted
   * @param need its minimum
   * @param uses the records that fill it
   * @param children the nodes below, in the order of the rules
   */
  public record Trace(
      String id,
      String title,
      String asks,
      Standing standing,
      Rational progress,
      Optional<Rational> have,
      Optional<Rational> need,
      List<Use> uses,
      List<Trace> children) {
    /** Copies the lists. */
    public Trace {
      uses = List.copyOf(uses);
      children = List.copyOf(children);
    }

    /** How much more than its minimum it has; empty where nothing is counted or it is not met. */
    public Optional<Rational> slack() {
      return have.flatMap(h -> need.map(h::minus)).filter(s -> s.signum() >= 0);
    }
  }

  /**
   * A record in its place.
   *
   * @param record its id
   * @param part how much of it; empty means all
   */
  public record Use(String record, Optional<Rational> part) {}

  /**
   * Requirements that cannot all be met, though all but any one of them can.
   *
   * @param nodes the ids of the nodes, sorted
   * @param sentence what is wrong
   */
  public record Fault(List<String> nodes, String sentence) {
    /** Copies the ids. */
    public Fault {
      nodes = List.copyOf(nodes);
    }
  }

  /** What keeps a record from being used. */
  public enum Reason {
    /** It is not earned, or taken back, or not known on the day asked about. */
    NOT_PRESENT,
    /** No requirement accepts it. */
    NOT_ACCEPTED,
    /** An exception keeps it out. */
    BLOCKED,
    /** A field that nobody stated decides. */
    UNKNOWN,
    /** What it fits is not relied on. */
    NOT_NEEDED,
    /** It is part of a used record, or the other way round. */
    PART,
    /** It conflicts with a used record. */
    CONFLICT,
    /** A record of the same code is used in its place. */
    REPEATED,
    /** It serves another leaf, and no sharing lets it serve both. */
    SHARING,
    /** A maximum, share, window or other condition keeps it out. */
    CONDITION,
    /** What it fits has enough without it. */
    SURPLUS
  }

  /**
   * A record that is not used.
   *
   * @param record its id
   * @param reason what keeps it out
   * @param sentence the same, in words
   */
  public record Unused(String record, Reason reason, String sentence) {}

  /**
   * What would complete the award.
   *
   * @param sets sets of records, each of which would do and none of whose parts would; ids sorted
   * @param offered what the ids stand for, in words
   * @param cut whether there may be more than are listed
   */
  public record Completions(List<List<String>> sets, List<String> offered, boolean cut) {
    /** Nothing is missing, or nothing was asked. */
    public static final Completions NONE = new Completions(List.of(), List.of(), false);

    /** Copies the lists. */
    public Completions {
      sets = sets.stream().map(List::copyOf).toList();
      offered = List.copyOf(offered);
    }
  }
}
