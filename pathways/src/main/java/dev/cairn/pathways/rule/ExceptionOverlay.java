package dev.cairn.pathways.rule;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonPointer;
import dev.cairn.core.model.Credit;
import dev.cairn.core.model.CreditUnit;
import dev.cairn.core.model.Rational;
import dev.cairn.core.record.LearningRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;

/**
 * An award as its exceptions leave it: the rules with waivers and values applied, and what is
 * granted or withheld for single records. The award itself is not touched.
 *
 * <p>Immutable and thread-safe. The certificate checker does not use it; it applies exceptions by
 * code of its own.
 */
public final class ExceptionOverlay {
  private final Award effective;
  private final List<GrantedException> exceptions;
  private final Map<String, String> parents;

  private ExceptionOverlay(
      Award effective, List<GrantedException> exceptions, Map<String, String> parents) {
    this.effective = effective;
    this.exceptions = List.copyOf(exceptions);
    this.parents = Map.copyOf(parents);
  }

  /**
   * Applies the award's own exceptions and those granted besides.
   *
   * @return refused with {@code rule.exception-*} if one names no node of the award, asks for a
   *     bound the node lacks, or contradicts another; pointers are into the list of {@code granted}
   */
  public static Reading<ExceptionOverlay> of(Award award, List<GrantedException> granted) {
    List<GrantedException> all = new ArrayList<>(award.exceptions());
    all.addAll(granted);
    int own = award.exceptions().size();
    List<Finding> faults =
        faults(award.require(), all, i -> i < own ? "" : JsonPointer.child("", i - own));
    if (!faults.isEmpty()) {
      return Reading.refused(faults);
    }
    Map<String, String> parents = new HashMap<>();
    parents(award.require(), "", parents);
    Requirement tree = new ExceptionRewrite(all).apply(award.require());
    return Reading.of(
        new ExceptionOverlay(Award.builder().from(award).require(tree).build(), all, parents));
  }

  static List<Finding> faults(
      Requirement root, List<GrantedException> exceptions, IntFunction<String> pointers) {
    return new ExceptionFaults(root, pointers).of(exceptions);
  }

  private static void parents(Requirement r, String parent, Map<String, String> into) {
    into.put(r.id(), parent);
    r.children().forEach(c -> parents(c, r.id(), into));
  }

  /** The award with waivers and set values applied; its ids are those of the original. */
  public Award award() {
    return effective;
  }

  /** Every exception that holds, the award's own first. */
  public List<GrantedException> exceptions() {
    return exceptions;
  }

  /** Whether a record counts for a leaf whatever the leaf's predicate says. */
  public boolean isInserted(String record, String leaf) {
    return exceptions.stream()
        .map(GrantedException::change)
        .anyMatch(
            c ->
                c instanceof GrantedException.Change.Insert i
                    && i.record().equals(record)
                    && i.leaf().equals(leaf));
  }

  /** Whether a record is kept from a node, by a block there or above. */
  public boolean isBlocked(String record, String node) {
    return exceptions.stream()
        .map(GrantedException::change)
        .anyMatch(
            c ->
                c instanceof GrantedException.Change.Block b
                    && b.record().equals(record)
                    && b.node().map(n -> isAtOrBelow(node, n)).orElse(true));
  }

  /** The codes that predicates at a node see on a record besides its own; sorted. */
  public Set<String> substitutes(String record, String node) {
    Set<String> codes = new TreeSet<>();
    for (GrantedException e : exceptions) {
      if (e.change() instanceof GrantedException.Change.Substitute s
          && s.record().equals(record)
          && s.node().map(n -> isAtOrBelow(node, n)).orElse(true)) {
        codes.add(s.code());
      }
    }
    return codes;
  }

  /** The record with its credits as an exception has them, if one does; its other fields stay. */
  public LearningRecord recredited(LearningRecord record) {
    Optional<Rational> amount = Optional.empty();
    for (GrantedException e : exceptions) {
      if (e.change() instanceof GrantedException.Change.Recredit r
          && r.record().equals(record.id())) {
        amount = Optional.of(r.credits());
      }
    }
    if (amount.isEmpty()) {
      return record;
    }
    CreditUnit unit =
        record
            .credits()
            .map(Credit::unit)
            .filter(CreditUnit::isStated)
            .or(() -> effective.defaults().unit())
            .or(effective::unit)
            .orElse(CreditUnit.UNSTATED);
    return LearningRecord.builder().from(record).credits(new Credit(amount.get(), unit)).build();
  }

  private boolean isAtOrBelow(String id, String above) {
    String at = id;
    while (!at.isEmpty() && !at.equals(above)) {
      at = parents.getOrDefault(at, "");
    }
    return at.equals(above);
  }
}
