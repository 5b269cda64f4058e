package dev.cairn.pathways.oracle;

import dev.cairn.core.record.LearningRecord;
import dev.cairn.pathways.oracle.Linear.Condition;
import dev.cairn.pathways.rule.Requirement;
import dev.cairn.pathways.rule.Sharing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says whether an answer holds in worlds, condition by condition. */
final class Judge {
  private final Rules rules;
  private final Map<World, Map<String, Seen>> seen = new IdentityHashMap<>();

  Judge(Rules rules) {
    this.rules = rules;
  }

  static boolean uses(Requirement r) {
    return (r instanceof Requirement.Pick p && !p.observe()) || r instanceof Requirement.Cover;
  }

  static boolean isDivisible(Requirement r) {
    return r instanceof Requirement.Pick p && p.divisible();
  }

  /** Which sets of children an active node may rest on. */
  List<List<Requirement>> childChoices(Requirement r) {
    List<Requirement> of = r.children();
    int least = 0;
    if (!rules.isWaived(r.id())) {
      if (r instanceof Requirement.AllOf) {
        least = of.size();
      } else if (r instanceof Requirement.AnyOf) {
        least = 1;
      } else if (r instanceof Requirement.NOf n) {
        least = rules.whole(r.id(), "k", n.k());
      }
    }
    List<List<Requirement>> all = new ArrayList<>();
    for (int subset = 0; subset < 1 << of.size(); subset++) {
      if (Integer.bitCount(subset) >= least) {
        List<Requirement> some = new ArrayList<>();
        for (int i = 0; i < of.size(); i++) {
          if ((subset >> i & 1) == 1) {
            some.add(of.get(i));
          }
        }
        all.add(some);
      }
    }
    return all;
  }

  private static dev.cairn.pathways.rule.Predicate where(Requirement leaf) {
    return leaf instanceof Requirement.Pick p ? p.where() : ((Requirement.Cover) leaf).where();
  }

  boolean mayUse(Requirement leaf, LearningRecord r, World w) {
    return w.isPresent(r)
        && !rules.isBlocked(r.id(), leaf.id())
        && (rules.isInserted(r.id(), leaf.id()) || w.accepts(where(leaf), r, leaf.id()));
  }

  boolean separates(Sharing s, String a, String b) {
    for (String x : s.among()) {
      for (String y : s.among()) {
        if (!x.equals(y) && rules.isAtOrBelow(a, x) && rules.isAtOrBelow(b, y)) {
          return true;
        }
      }
    }
    return false;
  }

  boolean holds(Answer answer, List<World> worlds, Runnable onTrial) {
    boolean divided =
        answer.uses().entrySet().stream()
            .anyMatch(e -> !e.getValue().isEmpty() && isDivisible(rules.nodes.get(e.getKey())));
    List<Condition> together = new ArrayList<>();
    for (World w : worlds) {
      onTrial.run();
      List<Condition> conditions = new ArrayList<>();
      if (!new Case(this, rules, w, answer).conditions(conditions)) {
        return false;
      }
      if (divided) {
        together.addAll(conditions);
      } else if (!Linear.solvable(conditions)) {
        return false;
      }
    }
    return Linear.solvable(together);
  }

  /** Whether what an answer says without any record, as by sign-offs, holds in all worlds. */
  boolean holdsApartFromUses(Set<String> nodes, List<World> worlds) {
    for (World w : worlds) {
      Case c = new Case(this, rules, w, new Answer(nodes, Map.of()));
      for (String id : c.active) {
        Requirement r = rules.nodes.get(id);
        List<Condition> out = new ArrayList<>();
        if (!uses(r)
            && !(r instanceof Requirement.SumOf)
            && !(c.other(r, out) && Linear.solvable(out))) {
          return false;
        }
      }
    }
    return true;
  }

  Seen seen(World w, Requirement.Pick p) {
    return seen.computeIfAbsent(w, k -> new HashMap<>())
        .computeIfAbsent(p.id(), k -> new Seen(rules, this, w, p));
  }

  static boolean disjoint(Set<String> a, Set<String> b) {
    return a.stream().noneMatch(b::contains);
  }
}
