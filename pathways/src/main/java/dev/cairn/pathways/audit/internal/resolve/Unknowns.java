package dev.cairn.pathways.audit.internal.resolve;

import dev.cairn.core.model.Rational;
import dev.cairn.pathways.certificate.Claim;
import dev.cairn.pathways.certificate.Unknown;
import dev.cairn.pathways.rule.Constraint;
import dev.cairn.pathways.rule.Predicate;
import dev.cairn.pathways.rule.Requirement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a situation leaves open, and the cases that rules can tell apart of it. */
public final class Unknowns {
  private final Situation situation;
  private final Tree tree;

  /** The unknowns of a situation. */
  public Unknowns(Situation situation) {
    this.situation = situation;
    this.tree = situation.tree();
  }

  /**
   * One unknown with its cases, in the order of certificates.
   *
   * @param of the unknown
   * @param cells its cases; two or more
   */
  public record Choice(Unknown of, List<Cell> cells) {}

  /** A predicate asked somewhere. */
  private record Site(int node, Predicate where) {}

  private List<Site> sites() {
    List<Site> sites = new ArrayList<>();
    for (int n = 0; n < tree.size(); n++) {
      Requirement node = tree.node(n);
      if (node instanceof Requirement.Pick p) {
        sites.add(new Site(n, p.where()));
      } else if (node instanceof Requirement.Cover c) {
        sites.add(new Site(n, c.where()));
      }
      for (Constraint c : node.node().constraints()) {
        if (c instanceof Constraint.Total t) {
          sites.add(new Site(n, t.where()));
        } else if (c instanceof Constraint.Ratio q) {
          sites.add(new Site(n, q.where()));
        } else if (c instanceof Constraint.Mean m && !situation.overlay().waived(n)) {
          sites.add(new Site(n, m.where()));
        }
      }
    }
    return sites;
  }

  /**
   * What to tell apart next: a context key first, then the state of a record, then the field on
   * which most predicates hang; records that an answer uses before others. Empty if no predicate or
   * condition hangs on anything.
   *
   * @param answer the answer that is possible
   * @param projected whether only fields of work begun or planned are meant
   */
  public Optional<Choice> next(Claim.Satisfied answer, boolean projected) {
    if (!projected) {
      for (Map.Entry<String, List<Cell>> open : situation.openContext().entrySet()) {
        return Optional.of(
            new Choice(Unknown.ofLearner("context", open.getKey()), open.getValue()));
      }
    }
    Set<String> used = new HashSet<>();
    answer.uses().values().forEach(of -> of.forEach(u -> used.add(u.record())));
    List<Site> sites = sites();
    for (boolean inUse : new boolean[] {true, false}) {
      Optional<Choice> best = Optional.empty();
      int most = 0;
      for (int r = 0; r < situation.records(); r++) {
        String id = situation.record(r).id();
        if (used.contains(id) != inUse || (projected && !situation.projected(r))) {
          continue;
        }
        if (situation.presence(r) == Truth.UNKNOWN && !projected) {
          return Optional.of(
              new Choice(Field.STATE.unknown(id), Cells.presence(situation.judge())));
        }
        for (Map.Entry<Field, Integer> field : hanging(sites, r).entrySet()) {
          List<Cell> cells = all(sites, r).of(field.getKey());
          if (field.getValue() > most && cells.size() > 1) {
            most = field.getValue();
            best = Optional.of(new Choice(field.getKey().unknown(id), cells));
          }
        }
      }
      if (best.isPresent()) {
        return best;
      }
    }
    return Optional.empty();
  }

  /**
   * One number with a point at which to tell it apart: the middle one of those where an answer may
   * change. Empty if no number that is open is left.
   *
   * @param answer the answer that is possible
   * @param projected whether only work begun or planned is meant
   */
  public Optional<Cut> nextNumber(Claim.Satisfied answer, boolean projected) {
    Set<String> used = new HashSet<>();
    answer.uses().values().forEach(of -> of.forEach(u -> used.add(u.record())));
    Breakpoints breakpoints = new Breakpoints(situation);
    for (boolean inUse : new boolean[] {true, false}) {
      for (int r = 0; r < situation.records(); r++) {
        String id = situation.record(r).id();
        if (used.contains(id) == inUse
            && situation.presence(r) != Truth.FALSE
            && (!projected || situation.projected(r))) {
          Optional<Cut> cut = number(breakpoints, r);
          if (cut.isPresent()) {
            return cut;
          }
        }
      }
    }
    return Optional.empty();
  }

  /**
   * A number that is told apart at a point.
   *
   * @param of the unknown
   * @param at the point
   * @param cells what lies below, at and above it, and apart by predicates where it is still open
   */
  public record Cut(Unknown of, Rational at, List<Cell> cells) {}

  private Optional<Cut> number(Breakpoints breakpoints, int r) {
    for (int n = 0; n < tree.size(); n++) {
      SortedSet<Rational> points = breakpoints.credits(n, r);
      if (!points.isEmpty()) {
        Field field = Field.credits(situation.unitName(n));
        return Optional.of(cut(r, field, points, situation.between(n, r)));
      }
      for (Constraint c : tree.node(n).node().constraints()) {
        if (c instanceof Constraint.Mean m && !situation.overlay().waived(n)) {
          points = breakpoints.grades(n, r, m);
          if (!points.isEmpty()) {
            Field field = Field.grade(m.scale());
            return Optional.of(cut(r, field, points, situation.grade(r, m.scale())));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** Cuts at the middle point, and where predicates ask for a number still open. */
  private Cut cut(int r, Field field, SortedSet<Rational> points, Between range) {
    Rational at = points.stream().skip(points.size() / 2).findFirst().orElseThrow();
    TreeSet<Rational> cuts = new TreeSet<>(all(sites(), r).cuts(field));
    cuts.add(at);
    return new Cut(field.unknown(situation.record(r).id()), at, Cells.numbers(range, cuts));
  }

  /** Whether a field that is asked of work begun or planned is open. */
  boolean isProjectedOpen() {
    List<Site> sites = sites();
    Breakpoints breakpoints = new Breakpoints(situation);
    for (int r = 0; r < situation.records(); r++) {
      if (situation.projected(r)
          && (!all(sites, r).asked().isEmpty() || number(breakpoints, r).isPresent())) {
        return true;
      }
    }
    return false;
  }

  private Cells all(List<Site> sites, int r) {
    Cells cells = new Cells(situation.judge(), situation.seen(0, r));
    sites.forEach(s -> cells.add(s.where(), situation.seen(s.node(), r)));
    return cells;
  }

  /** The fields on which predicates hang whose truth is open, with how many. */
  private Map<Field, Integer> hanging(List<Site> sites, int r) {
    Map<Field, Integer> hanging = new TreeMap<>(Comparator.comparing(Field::toString));
    if (situation.presence(r) == Truth.FALSE) {
      return hanging;
    }
    for (Site s : sites) {
      if (situation.accepts(s.node(), s.where(), r) == Truth.UNKNOWN) {
        Cells cells = new Cells(situation.judge(), situation.seen(s.node(), r));
        cells.add(s.where(), situation.seen(s.node(), r));
        cells.asked().keySet().forEach(f -> hanging.merge(f, 1, Integer::sum));
      }
    }
    return hanging;
  }

  /** Facts that no answer can do without, taken to be so. */
  public Settled facts() {
    Settled facts = situation.settled();
    for (int n = 0; n < tree.size(); n++) {
      if (tree.node(n) instanceof Requirement.Attest a
          && situation.attested(a.key()) == Truth.UNKNOWN) {
        facts = facts.with(Unknown.ofLearner("attestation", a.key()), Cell.of(true));
      } else if (tree.node(n) instanceof Requirement.Awarded a
          && situation.held(a.award(), a.version()) == Truth.UNKNOWN) {
        facts = facts.with(Unknown.ofLearner("award", a.award()), Cell.of(true));
      }
    }
    return facts;
  }

  /**
   * Worlds, or a few at once, in which a possible answer may be certain, the likeliest first.
   *
   * @param possible the answer
   * @param projected whether only what work begun or planned does not state is supposed
   * @param most how many at most
   */
  public List<Settled> likely(Claim.Satisfied possible, boolean projected, int most) {
    Map<String, Set<Integer>> servedBy = new HashMap<>();
    possible
        .uses()
        .forEach(
            (leaf, uses) ->
                uses.forEach(
                    u ->
                        servedBy
                            .computeIfAbsent(u.record(), r -> new HashSet<>())
                            .add(tree.number(leaf))));
    List<List<Map<Unknown, Cell>>> choices = new ArrayList<>();
    Guesses guesses = new Guesses(situation);
    List<Site> sites = sites();
    for (int r = 0; r < situation.records(); r++) {
      if (!projected || situation.projected(r)) {
        Set<Integer> leaves = servedBy.getOrDefault(situation.record(r).id(), Set.of());
        Map<Field, List<Cell>> open = new LinkedHashMap<>();
        Cells cells = all(sites, r);
        cells.asked().keySet().forEach(f -> open.put(f, cells.of(f)));
        List<Map<Unknown, Cell>> of = guesses.of(r, open, leaves, projected);
        if (of.size() > 1 || (of.size() == 1 && !of.get(0).isEmpty())) {
          choices.add(of);
        }
      }
    }
    return product(projected ? situation.settled() : facts(), choices, most);
  }

  /** First all records at once through their values, then one record after the other. */
  private static List<Settled> product(
      Settled from, List<List<Map<Unknown, Cell>>> choices, int most) {
    List<Settled> worlds = new ArrayList<>();
    int[] at = new int[choices.size()];
    int widest = choices.stream().mapToInt(List::size).max().orElse(1);
    int turns = Math.min(widest, (most + 1) / 2);
    for (int turn = 0; turn < turns; turn++) {
      for (int i = 0; i < at.length; i++) {
        at[i] = turn * choices.get(i).size() / turns;
      }
      worlds.add(world(from, choices, at));
    }
    Arrays.fill(at, 0);
    boolean more = at.length > 0;
    while (more && worlds.size() < most) {
      more = false;
      for (int i = 0; i < at.length && !more; i++) {
        at[i] = (at[i] + 1) % choices.get(i).size();
        more = at[i] != 0;
      }
      if (more) {
        worlds.add(world(from, choices, at));
      }
    }
    return worlds;
  }

  private static Settled world(Settled from, List<List<Map<Unknown, Cell>>> choices, int[] at) {
    Map<Unknown, Cell> world = new HashMap<>();
    for (int i = 0; i < at.length; i++) {
      world.putAll(choices.get(i).get(at[i]));
    }
    return from.with(world);
  }
}
