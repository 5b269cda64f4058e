package dev.cairn.pathways.oracle;

import dev.cairn.core.record.LearningRecord;
import dev.cairn.pathways.oracle.World.Unknown;
import dev.cairn.pathways.rule.Constraint;
import dev.cairn.pathways.rule.Question;
import dev.cairn.pathways.rule.Requirement;
import dev.cairn.pathways.rule.Sharing;
import dev.cairn.pathways.rule.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Decides small questions by trying everything. */
public final class Oracle {
  private static final int WORLDS = 600;
  private static final int TRIALS = 4_000;

  private final Rules rules;
  private final Unknowns unknowns;
  private final Judge judge;
  private int trials;

  private Oracle(Question question) {
    rules = new Rules(question);
    unknowns = new Unknowns(rules);
    judge = new Judge(rules);
  }

  /** The verdict; empty if there is too much to try, or more than one number is unknown. */
  public static Optional<Verdict> verdict(Question question) {
    try {
      return new Oracle(question).verdict();
    } catch (TooMuch e) {
      return Optional.empty();
    }
  }

  /** Every answer that holds in every world; empty if there is too much to try. */
  public static Optional<List<Answer>> answers(Question question) {
    Oracle oracle = new Oracle(question);
    List<Answer> all = new ArrayList<>();
    try {
      List<World> worlds = oracle.worlds(oracle.unknowns.found().keySet(), Map.of());
      oracle.anyAnswer(
          worlds,
          a -> {
            all.add(a);
            return false;
          });
      return Optional.of(all);
    } catch (TooMuch e) {
      return Optional.empty();
    }
  }

  private Optional<Verdict> verdict() {
    if (!isExact()) {
      return Optional.empty();
    }
    Set<Unknown> favoured = unknowns.projected();
    Set<Unknown> others = new LinkedHashSet<>(unknowns.found().keySet());
    others.removeAll(favoured);
    for (Map<Unknown, Object> choice : assignments(favoured)) {
      if (anyAnswer(worlds(others, choice), a -> true)) {
        return Optional.of(Verdict.SATISFIED);
      }
    }
    for (World w : worlds(unknowns.found().keySet(), Map.of())) {
      if (anyAnswer(List.of(w), a -> true)) {
        return Optional.of(Verdict.UNDETERMINED);
      }
    }
    return Optional.of(Verdict.UNSATISFIED);
  }

  /** Sampled numbers stand for all of them only while one of them is unknown at a time. */
  private boolean isExact() {
    long credits =
        unknowns.found().keySet().stream().filter(u -> u.what().equals("credits")).count();
    long grades = unknowns.found().keySet().stream().filter(u -> u.what().equals("grade")).count();
    boolean mean =
        rules.nodes.values().stream()
            .flatMap(n -> rules.constraints(n).stream())
            .anyMatch(c -> c instanceof Constraint.Mean);
    boolean divisible =
        rules.nodes.values().stream()
            .anyMatch(n -> n instanceof Requirement.Pick p && p.divisible());
    return credits <= (divisible ? 0 : 1) && (!mean || credits + grades <= 1);
  }

  private List<Map<Unknown, Object>> assignments(Collection<Unknown> of) {
    List<Map<Unknown, Object>> all = new ArrayList<>(List.of(Map.of()));
    for (Unknown u : of) {
      List<Map<Unknown, Object>> next = new ArrayList<>();
      for (Map<Unknown, Object> m : all) {
        for (Object v : unknowns.found().get(u)) {
          Map<Unknown, Object> with = new HashMap<>(m);
          with.put(u, v);
          next.add(with);
        }
      }
      if (next.size() > WORLDS) {
        throw new TooMuch();
      }
      all = next;
    }
    return all;
  }

  private List<World> worlds(Collection<Unknown> of, Map<Unknown, Object> fixed) {
    List<World> worlds = new ArrayList<>();
    for (Map<Unknown, Object> m : assignments(of)) {
      Map<Unknown, Object> all = new HashMap<>(fixed);
      all.putAll(m);
      if (isConsistent(all)) {
        worlds.add(new World(rules, all));
      }
    }
    return worlds;
  }

  /** An award held in some version is held in any. */
  private boolean isConsistent(Map<Unknown, Object> world) {
    for (Requirement r : rules.nodes.values()) {
      if (r instanceof Requirement.Awarded a && a.version().isPresent()) {
        Object held =
            World.award(rules, a)
                .<Object>map(b -> b)
                .orElse(
                    world.getOrDefault(
                        new Unknown("awarded", a.award(), a.version().get()), false));
        Object any = world.getOrDefault(new Unknown("awarded", a.award(), ""), true);
        if (held.equals(true) && any.equals(false)) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean anyAnswer(List<World> worlds, Predicate<Answer> enough) {
    for (Set<String> nodes : choices(rules.award.require(), worlds)) {
      tried();
      if (!judge.holdsApartFromUses(nodes, worlds)) {
        continue;
      }
      List<Requirement> leaves = new ArrayList<>();
      for (String id : nodes) {
        Requirement r = rules.nodes.get(id);
        if (Judge.uses(r)) {
          leaves.add(r);
        }
      }
      Map<String, Set<Integer>> uses = new TreeMap<>();
      leaves.forEach(l -> uses.put(l.id(), new TreeSet<>()));
      if (assign(0, leaves, nodes, uses, worlds, enough)) {
        return true;
      }
    }
    return false;
  }

  private void tried() {
    if (++trials > TRIALS) {
      throw new TooMuch();
    }
  }

  private boolean assign(
      int at,
      List<Requirement> leaves,
      Set<String> nodes,
      Map<String, Set<Integer>> uses,
      List<World> worlds,
      Predicate<Answer> enough) {
    if (at == rules.records.size()) {
      Answer answer = new Answer(nodes, uses);
      if (!judge.holds(answer, worlds, this::tried)) {
        return false;
      }
      Map<String, Set<Integer>> copy = new TreeMap<>();
      uses.forEach((k, v) -> copy.put(k, new TreeSet<>(v)));
      return enough.test(new Answer(nodes, copy));
    }
    LearningRecord r = rules.records.get(at);
    List<Requirement> fit = new ArrayList<>();
    for (Requirement leaf : leaves) {
      if (worlds.stream().anyMatch(w -> judge.mayUse(leaf, r, w))) {
        fit.add(leaf);
      }
    }
    for (int subset = 0; subset < 1 << fit.size(); subset++) {
      List<Requirement> chosen = new ArrayList<>();
      for (int i = 0; i < fit.size(); i++) {
        if ((subset >> i & 1) == 1) {
          chosen.add(fit.get(i));
        }
      }
      if (!mayServeTogether(chosen)) {
        continue;
      }
      chosen.forEach(l -> uses.get(l.id()).add(at));
      boolean found = assign(at + 1, leaves, nodes, uses, worlds, enough);
      chosen.forEach(l -> uses.get(l.id()).remove(at));
      if (found) {
        return true;
      }
    }
    return false;
  }

  /** A quick test that spares trials; the judge decides. */
  private boolean mayServeTogether(List<Requirement> leaves) {
    for (int i = 0; i < leaves.size(); i++) {
      for (int j = 0; j < i; j++) {
        boolean divided = Judge.isDivisible(leaves.get(i)) || Judge.isDivisible(leaves.get(j));
        if (!divided
            && !rules.isExcluded(leaves.get(i).id(), leaves.get(j).id())
            && separating(leaves.get(i).id(), leaves.get(j).id()).isEmpty()) {
          return false;
        }
      }
    }
    return true;
  }

  private List<Sharing> separating(String a, String b) {
    return rules.award.sharing().stream().filter(s -> judge.separates(s, a, b)).toList();
  }

  /** Every choice of active nodes at and below a node, when it is active itself. */
  private List<Set<String>> choices(Requirement r, List<World> worlds) {
    List<Set<String>> chosen = new ArrayList<>();
    if (r instanceof Requirement.When w) {
      List<Requirement> branches = new ArrayList<>();
      if (worlds.stream().anyMatch(x -> x.holds(w.condition()))) {
        branches.add(w.then());
      }
      if (w.otherwise().isPresent() && worlds.stream().anyMatch(x -> !x.holds(w.condition()))) {
        branches.add(w.otherwise().get());
      }
      chosen.addAll(product(branches, worlds));
      if (rules.isWaived(w.id())) {
        branches.forEach(b -> chosen.addAll(product(List.of(b), worlds)));
        chosen.add(Set.of());
      }
    } else {
      for (List<Requirement> some : judge.childChoices(r)) {
        chosen.addAll(product(some, worlds));
      }
    }
    List<Set<String>> with = new ArrayList<>();
    for (Set<String> c : chosen) {
      Set<String> all = new TreeSet<>(c);
      all.add(r.id());
      with.add(all);
    }
    return with;
  }

  private List<Set<String>> product(List<Requirement> children, List<World> worlds) {
    List<Set<String>> all = new ArrayList<>(List.of(Set.of()));
    for (Requirement child : children) {
      List<Set<String>> next = new ArrayList<>();
      for (Set<String> c : choices(child, worlds)) {
        for (Set<String> a : all) {
          Set<String> both = new TreeSet<>(a);
          both.addAll(c);
          next.add(both);
        }
      }
      if (next.size() > WORLDS) {
        throw new TooMuch();
      }
      all = next;
    }
    return all;
  }

  /** Uses of an answer by record id, for messages and for comparing. */
  public static Map<String, List<String>> byRecord(Question question, Answer answer) {
    Map<String, List<String>> by = new LinkedHashMap<>();
    answer
        .uses()
        .forEach(
            (leaf, positions) ->
                positions.forEach(
                    p ->
                        by.computeIfAbsent(question.records().get(p).id(), k -> new ArrayList<>())
                            .add(leaf)));
    return by;
  }
}
