package dev.cairn.pathways.audit.internal.resolve;

import dev.cairn.core.model.Rational;
import dev.cairn.pathways.certificate.Unknown;
import dev.cairn.pathways.rule.Constraint;
import dev.cairn.pathways.rule.Predicate;
import dev.cairn.pathways.rule.Requirement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Single values to try for what a record lacks, those that more of its leaves accept first. Trying
 * them finds worlds; it proves nothing by itself.
 */
final class Guesses {
  private static final int MOST_OF_RECORD = 64;
  private static final Rational MUCH = Rational.of(1_000);

  private final Situation situation;
  private final Tree tree;
  private final Breakpoints breakpoints;
  private final Map<Integer, List<Constraint.Mean>> means = new LinkedHashMap<>();

  Guesses(Situation situation) {
    this.situation = situation;
    this.tree = situation.tree();
    this.breakpoints = new Breakpoints(situation);
    for (int n = 0; n < tree.size(); n++) {
      for (Constraint c : tree.node(n).node().constraints()) {
        if (c instanceof Constraint.Mean m) {
          means.computeIfAbsent(n, k -> new ArrayList<>()).add(m);
        }
      }
    }
  }

  /**
   * Combinations of values for a record.
   *
   * @param r the record
   * @param open the fields that predicates ask for, with their cells
   * @param leaves the nodes that use it
   * @param projected whether its presence is left as it is
   */
  List<Map<Unknown, Cell>> of(
      int r, Map<Field, List<Cell>> open, Set<Integer> leaves, boolean projected) {
    String id = situation.record(r).id();
    List<Map<Unknown, Cell>> all = new ArrayList<>(List.of(Map.of()));
    if (situation.presence(r) == Truth.UNKNOWN && !projected) {
      open.remove(Field.STATE);
      List<Cell> states = new ArrayList<>(Cells.presence(situation.judge()));
      if (!leaves.isEmpty()) {
        states.add(states.remove(0));
      }
      all = product(all, Field.STATE.unknown(id), states);
    }
    for (Map.Entry<Field, List<Cell>> field : values(r, open, leaves).entrySet()) {
      all = product(all, field.getKey().unknown(id), field.getValue());
      if (all.size() > MOST_OF_RECORD) {
        sort(all, r, leaves);
        all = leaves.isEmpty() ? spread(all) : new ArrayList<>(all.subList(0, MOST_OF_RECORD));
      }
    }
    sort(all, r, leaves);
    return all;
  }

  /** Of a record that serves nothing no value is likelier than others. */
  private static List<Map<Unknown, Cell>> spread(List<Map<Unknown, Cell>> all) {
    List<Map<Unknown, Cell>> some = new ArrayList<>();
    for (int i = 0; i < MOST_OF_RECORD; i++) {
      some.add(all.get(i * all.size() / MOST_OF_RECORD));
    }
    return some;
  }

  private static List<Map<Unknown, Cell>> product(
      List<Map<Unknown, Cell>> of, Unknown unknown, List<Cell> cells) {
    List<Map<Unknown, Cell>> wider = new ArrayList<>();
    for (Map<Unknown, Cell> one : of) {
      for (Cell cell : cells) {
        Map<Unknown, Cell> more = new HashMap<>(one);
        more.put(unknown, cell);
        wider.add(more);
      }
    }
    return wider;
  }

  private void sort(List<Map<Unknown, Cell>> worlds, int r, Set<Integer> leaves) {
    Map<Map<Unknown, Cell>, Integer> accepted = new HashMap<>();
    worlds.forEach(w -> accepted.put(w, accepted(w, r, leaves)));
    worlds.sort(Comparator.comparingInt(w -> -accepted.getOrDefault(w, 0)));
  }

  private int accepted(Map<Unknown, Cell> world, int r, Set<Integer> leaves) {
    Map<Field, Cell> settled = new HashMap<>(situation.settled().of(situation.record(r).id()));
    world.forEach((u, c) -> settled.put(new Field(u.field(), u.of().orElse("")), c));
    int accepted = 0;
    for (int n : leaves) {
      Predicate where =
          tree.node(n) instanceof Requirement.Pick p
              ? p.where()
              : ((Requirement.Cover) tree.node(n)).where();
      PredicateJudge.Seen seen = situation.seen(n, r);
      PredicateJudge.Seen supposed =
          new PredicateJudge.Seen(
              seen.record(), seen.substitutes(), seen.unit(), seen.credits(), settled);
      accepted += situation.judge().judge(where, supposed) == Truth.TRUE ? 1 : 0;
    }
    return accepted;
  }

  private Map<Field, List<Cell>> values(int r, Map<Field, List<Cell>> open, Set<Integer> leaves) {
    Map<Field, List<Cell>> values = new LinkedHashMap<>();
    open.forEach(
        (field, cells) -> {
          if (!field.name().equals("credits") && !field.name().equals("grade")) {
            values.put(field, single(cells));
          }
        });
    means.forEach(
        (n, of) -> {
          for (Constraint.Mean m : of) {
            Between known = situation.grade(r, m.scale());
            if (known.value() == null) {
              Field grade = Field.grade(m.scale());
              Set<Rational> likely = breakpoints.grades(n, r, m);
              likely.add(m.min().plus(MUCH));
              values.put(grade, mostFirst(numbers(known, likely, open.get(grade)), leaves));
            }
          }
        });
    open.forEach(
        (field, cells) -> {
          if (field.name().equals("grade")) {
            values.putIfAbsent(field, single(cells));
          }
        });
    Set<Integer> at = leaves.isEmpty() ? Set.of(0) : leaves;
    for (int n : at) {
      Between known = situation.between(n, r);
      if (known.value() == null) {
        Field field = Field.credits(situation.unitName(n));
        Set<Rational> likely = breakpoints.credits(n, r);
        likely.add(MUCH);
        values.put(field, mostFirst(numbers(known, likely, open.get(field)), leaves));
      }
    }
    return values;
  }

  /** Of a record that serves a leaf the most is likeliest to be enough. */
  private static List<Cell> mostFirst(List<Cell> numbers, Set<Integer> leaves) {
    List<Cell> all = new ArrayList<>(numbers);
    if (!leaves.isEmpty() && !all.isEmpty()) {
      all.add(0, all.remove(all.size() - 1));
    }
    return all;
  }

  private static List<Cell> single(List<Cell> cells) {
    return cells.stream()
        .map(c -> c.value() instanceof Rational v ? Cell.number(v) : c)
        .filter(Cell::isOneValue)
        .toList();
  }

  private static Optional<Rational> between(Rational low, @Nullable Rational high) {
    return high == null ? Optional.empty() : Optional.of(low.plus(high).dividedBy(Rational.of(2)));
  }

  private static List<Cell> numbers(
      Between known, Set<Rational> likely, @Nullable List<Cell> cells) {
    TreeSet<Rational> all = new TreeSet<>(likely);
    for (@Nullable Rational end : Arrays.asList(known.low(), known.high())) {
      if (end != null) {
        all.add(end);
      }
    }
    all.add(known.inside());
    List.copyOf(all).forEach(x -> between(x, all.higher(x)).ifPresent(all::add));
    if (cells != null) {
      cells.forEach(c -> all.add((Rational) c.value()));
    }
    all.removeIf(x -> !known.contains(x));
    return all.stream().map(Cell::number).toList();
  }
}
