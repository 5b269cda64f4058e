package dev.cairn.pathways.certificate.internal;

import dev.cairn.core.model.Rational;
import dev.cairn.pathways.rule.Measure;
import dev.cairn.pathways.rule.Sharing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The variables of the row system, each packed into one number: its kind and up to three positions
 * of 20 bits.
 */
final class Variables {
  static final int LIMIT = 1 << 20;

  /** The kinds; their words are those of names. */
  enum Kind {
    S,
    X,
    F,
    U,
    V,
    C,
    M,
    D,
    E,
    Z,
    T,
    Q,
    A;

    private static final Kind[] ALL = values();

    /** The kind that a packed number holds in its top bits. */
    private static Kind at(int position) {
      return ALL[position];
    }
  }

  private final Facts facts;
  private final Eligibility eligibility;
  private final Map<String, Integer> values = new HashMap<>();
  private final Map<Integer, Rational> enough = new HashMap<>();

  Variables(Facts facts, Eligibility eligibility) {
    this.facts = facts;
    this.eligibility = eligibility;
  }

  private static long of(int kind, int a, int b, int c) {
    return (long) kind << 60 | (long) a << 40 | (long) b << 20 | c;
  }

  static long active(NodeFacts n) {
    return of(0, n.index, 0, 0);
  }

  static long use(NodeFacts leaf, RecordFacts r) {
    return of(1, leaf.index, r.index, 0);
  }

  static long part(NodeFacts leaf, RecordFacts r) {
    return of(2, leaf.index, r.index, 0);
  }

  static long used(NodeFacts n, RecordFacts r) {
    return of(3, n.index, r.index, 0);
  }

  static long counted(NodeFacts n, RecordFacts r) {
    return of(4, n.index, r.index, 0);
  }

  static long charged(int entry, RecordFacts r) {
    return of(5, entry, r.index, 0);
  }

  static long largest(int entry, NodeFacts n) {
    return of(6, entry, n.index, 0);
  }

  long distinct(NodeFacts n, int constraint, String value) {
    return of(7, n.index, constraint, values.computeIfAbsent(value, v -> values.size()));
  }

  long same(NodeFacts n, int constraint, String value) {
    return of(8, n.index, constraint, values.computeIfAbsent(value, v -> values.size()));
  }

  static long zeroBase(NodeFacts n, int constraint) {
    return of(9, n.index, constraint, 0);
  }

  static long brought(NodeFacts child) {
    return of(10, child.index, 0, 0);
  }

  static long capped(NodeFacts child) {
    return of(11, child.index, 0, 0);
  }

  static long first(NodeFacts child, RecordFacts r) {
    return of(12, child.index, r.index, 0);
  }

  private static Kind kind(long variable) {
    return Kind.at((int) (variable >>> 60));
  }

  private static int a(long variable) {
    return (int) (variable >>> 40) & LIMIT - 1;
  }

  private static int b(long variable) {
    return (int) (variable >>> 20) & LIMIT - 1;
  }

  /** The most it may be; null for without end. The least is zero for every one. */
  @Nullable Rational upper(long variable) {
    return kind(variable) == Kind.T ? enough(facts.structure.nodes.get(a(variable))) : Rational.ONE;
  }

  /** The most that a child need bring to its {@code sumOf}: its cap, or else what would do. */
  Rational enough(NodeFacts child) {
    Rational known = enough.get(child.index);
    if (known != null) {
      return known;
    }
    NodeFacts sum = child.parent == null ? child : child.parent;
    Rational most = sum.minimum(sum.measure());
    Rational least = Rational.ZERO;
    for (RecordFacts r : facts.records) {
      if (child.cap.isEmpty() && !eligibility.leaves(child, r).isEmpty()) {
        Rational one = RowSource.measure(sum.measure(), r, sum.unit).lo();
        least = one == null ? least : least.plus(one);
      }
    }
    Rational all = child.cap.orElse(most.max(least));
    enough.put(child.index, all);
    return all;
  }

  /** Forgets what hangs on values that are settled otherwise now. */
  void forget() {
    enough.clear();
  }

  /** Whether it is 0 or 1 in every answer. */
  boolean isWhole(long variable) {
    Kind kind = kind(variable);
    return kind == Kind.U
        ? !eligibility.divides(
            facts.structure.nodes.get(a(variable)), facts.records.get(b(variable)))
        : kind != Kind.F && kind != Kind.A && kind != Kind.T;
  }

  /** The 0/1 variable of a name on which a proof may split; empty if there is none of that name. */
  Optional<Long> splittable(String kind, List<String> args) {
    Names names = new Names(facts, args);
    Optional<Long> found =
        switch (kind) {
          case "s" -> names.size(1) ? names.node(0).map(Variables::active) : Optional.empty();
          case "x" -> names.size(2) ? pair(names, Variables::use) : Optional.empty();
          case "u" ->
              names.size(2)
                  ? names.node(0).flatMap(n -> names.record(1).flatMap(r -> sharedUse(n, r, false)))
                  : Optional.empty();
          case "v" ->
              names.size(2)
                  ? names.node(0).flatMap(n -> names.record(1).flatMap(r -> sharedUse(n, r, true)))
                  : Optional.empty();
          case "c" ->
              names.size(2)
                  ? names
                      .entry(0)
                      .flatMap(
                          e ->
                              names
                                  .record(1)
                                  .filter(r -> eligibility.isChargeable(e, r))
                                  .map(r -> charged(e, r)))
                  : Optional.empty();
          case "m" ->
              names.size(2)
                  ? names
                      .entry(0)
                      .filter(this::isLarger)
                      .flatMap(
                          e ->
                              names
                                  .node(1)
                                  .filter(
                                      n -> facts.sharing.entries.get(e).among().contains(n.id()))
                                  .map(n -> largest(e, n)))
                  : Optional.empty();
          case "d", "e" ->
              names.size(3)
                  ? names
                      .node(0)
                      .flatMap(
                          n ->
                              names
                                  .constraint(1, n)
                                  .flatMap(i -> names.text(2).map(v -> keyed(kind, n, i, v))))
                  : Optional.empty();
          case "z" ->
              names.size(2)
                  ? names.node(0).flatMap(n -> names.constraint(1, n).map(i -> zeroBase(n, i)))
                  : Optional.empty();
          case "q" ->
              names.size(2)
                  ? names
                      .node(1)
                      .filter(c -> c.parent != null && names.node(0).equals(Optional.of(c.parent)))
                      .filter(c -> c.cap.isPresent())
                      .map(Variables::capped)
                  : Optional.empty();
          default -> Optional.empty();
        };
    return found.filter(this::isWhole);
  }

  private boolean isLarger(int entry) {
    return facts
        .sharing
        .entries
        .get(entry)
        .maxRatio()
        .filter(r -> r.of() instanceof Sharing.ShareBase.Larger)
        .isPresent();
  }

  private long keyed(String kind, NodeFacts n, int i, String value) {
    return kind.equals("d") ? distinct(n, i, value) : same(n, i, value);
  }

  private interface Pair {
    long of(NodeFacts n, RecordFacts r);
  }

  private Optional<Long> pair(Names names, Pair pair) {
    return names
        .leaf(0)
        .flatMap(
            n -> names.record(1).filter(r -> eligibility.isEligible(n, r)).map(r -> pair.of(n, r)));
  }

  private Optional<Long> sharedUse(NodeFacts n, RecordFacts r, boolean count) {
    Eligibility.Form form = eligibility.form(n, r, count ? Measure.COUNT : Measure.CREDITS);
    return form == (count ? Eligibility.Form.COUNTED : Eligibility.Form.USED)
        ? Optional.of(count ? counted(n, r) : used(n, r))
        : Optional.empty();
  }
}
