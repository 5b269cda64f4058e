package dev.cairn.pathways.audit;

import dev.cairn.core.CairnException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What else an answer is to be like, besides meeting the rules: which record serves which leaf, how
 * many records it uses. Limits change no rule: an answer found within them is an answer to the
 * question, and its certificate is checked as any other. That there is none within them says
 * nothing of the question itself.
 *
 * <p>A record counts as used if some leaf uses it, whole or in part. Ids that the question lacks
 * are never used. Immutable and thread-safe; each method gives further limits.
 */
public final class AnswerLimits {
  /** No limits. */
  public static final AnswerLimits NONE =
      new AnswerLimits(List.of(), List.of(), List.of(), OptionalLong.empty());

  private final List<Weighing> weighings;
  private final List<Place> serving;
  private final List<Place> notServing;
  private final OptionalLong mostUses;

  private AnswerLimits(
      List<Weighing> weighings,
      List<Place> serving,
      List<Place> notServing,
      OptionalLong mostUses) {
    this.weighings = List.copyOf(weighings);
    this.serving = List.copyOf(serving);
    this.notServing = List.copyOf(notServing);
    this.mostUses = mostUses;
  }

  /**
   * A record at a leaf.
   *
   * @param record the record's id
   * @param leaf the id of a {@code pick} or {@code cover}
   */
  public record Place(String record, String leaf) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      int byRecord = record.compareTo(other.record);
      return byRecord != 0 ? byRecord : leaf.compareTo(other.leaf);
    }

    @Override
    public String toString() {
      return record + " in " + leaf;
    }
  }

  /**
   * That the weights of the records used add up to at least so much.
   *
   * @param weights by record id; a record without one weighs nothing
   * @param least the least sum
   */
  public record Weighing(SortedMap<String, Long> weights, long least) {
    /** Copies the weights. */
    public Weighing {
      weights = Collections.unmodifiableSortedMap(new TreeMap<>(weights));
    }
  }

  /** Uses at most so many of these records. */
  public AnswerLimits atMost(long most, Collection<String> records) {
    return weighing(weights(records, -1), -most);
  }

  /** Uses at least so many of these records. */
  public AnswerLimits atLeast(long least, Collection<String> records) {
    return weighing(weights(records, 1), least);
  }

  /** Uses the later record only together with the earlier one. */
  public AnswerLimits inOrder(String earlier, String later) {
    return weighing(new TreeMap<>(Map.of(earlier, 1L, later, -1L)), 0);
  }

  private static SortedMap<String, Long> weights(Collection<String> records, long each) {
    SortedMap<String, Long> weights = new TreeMap<>();
    records.forEach(r -> weights.put(r, each));
    return weights;
  }

  private AnswerLimits weighing(SortedMap<String, Long> weights, long least) {
    return new AnswerLimits(
        plus(weighings, new Weighing(weights, least)), serving, notServing, mostUses);
  }

  /**
   * The record serves the leaf; of one that divides records, with a hundredth of the record at
   * least.
   */
  public AnswerLimits serving(Place place) {
    return new AnswerLimits(weighings, plus(serving, place), notServing, mostUses);
  }

  /** The record does not serve the leaf. */
  public AnswerLimits notServing(Place place) {
    return new AnswerLimits(weighings, serving, plus(notServing, place), mostUses);
  }

  /**
   * So many pairs of a record and a leaf that uses it, at most.
   *
   * @throws CairnException if negative
   */
  public AnswerLimits mostUses(long most) {
    if (most < 0) {
      throw CairnException.illegalArgument(
          "An answer cannot have " + most + " uses; give zero or more.");
    }
    return new AnswerLimits(weighings, serving, notServing, OptionalLong.of(most));
  }

  private static <T> List<T> plus(List<T> all, T more) {
    List<T> longer = new ArrayList<>(all);
    longer.add(more);
    return longer;
  }

  /** The sums asked for. */
  public List<Weighing> weighings() {
    return weighings;
  }

  /** Which records must serve which leaves. */
  public List<Place> serving() {
    return serving;
  }

  /** Which records must not serve which leaves. */
  public List<Place> notServing() {
    return notServing;
  }

  /** The most pairs of a record and a leaf; empty if any number may be. */
  public OptionalLong mostUses() {
    return mostUses;
  }
}
