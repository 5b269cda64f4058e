package dev.cairn.pathways.oracle;

import dev.cairn.core.model.Rational;
import dev.cairn.core.record.LearningRecord;
import dev.cairn.pathways.oracle.Linear.Condition;
import dev.cairn.pathways.rule.Bounds;
import dev.cairn.pathways.rule.Constraint;
import dev.cairn.pathways.rule.Measure;
import dev.cairn.pathways.rule.Requirement;
import dev.cairn.pathways.rule.Sharing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** One answer in one world. */
final class Case {
  final World world;
  final Rules rules;
  final Judge judge;
  final Set<String> active = new TreeSet<>();
  private final Map<String, Set<Integer>> uses = new TreeMap<>();

  Case(Judge judge, Rules rules, World world, Answer answer) {
    this.judge = judge;
    this.rules = rules;
    this.world = world;
    activate(rules.award.require(), answer.nodes());
    answer
        .uses()
        .forEach(
            (leaf, of) -> {
              if (active.contains(leaf)) {
                uses.put(leaf, of);
              }
            });
  }

  private void activate(Requirement r, Set<String> chosen) {
    if (!chosen.contains(r.id())) {
      return;
    }
    active.add(r.id());
    if (r instanceof Requirement.When w) {
      if (world.holds(w.condition())) {
        activate(w.then(), chosen);
      } else {
        w.otherwise().ifPresent(o -> activate(o, chosen));
      }
    } else {
      r.children().forEach(c -> activate(c, chosen));
    }
  }

  LearningRecord rec(int i) {
    return rules.records.get(i);
  }

  /** Adds what must hold of parts; false if something fails whatever they are. */
  boolean conditions(List<Condition> out) {
    for (String id : active) {
      Requirement r = rules.nodes.get(id);
      if (!(Judge.uses(r) ? leaf(r, out) : other(r, out))) {
        return false;
      }
    }
    if (!conflictsAndParts() || !sharing(out)) {
      return false;
    }
    for (String id : active) {
      for (Constraint c : rules.constraints(rules.nodes.get(id))) {
        Optional<Condition> said = new ConstraintJudge(this, id).check(c);
        said.ifPresent(out::add);
      }
    }
    return true;
  }

  private boolean leaf(Requirement r, List<Condition> out) {
    Set<Integer> used = uses.get(r.id());
    for (int i : used) {
      if (!judge.mayUse(r, rec(i), world)) {
        return false;
      }
    }
    if (r instanceof Requirement.Pick p) {
      if (!p.repeatable() && repeats(used)) {
        return false;
      }
      Bounds amounts = rules.bounds(p.id(), "credits", p.credits());
      Linear credits = Linear.ZERO;
      for (int i : amounts.isPresent() ? used : Set.<Integer>of()) {
        Linear share =
            Judge.isDivisible(p) ? Linear.part(part(p.id(), i)) : Linear.of(Rational.ONE);
        credits = credits.plus(share.times(world.credits(rec(i), p.id())));
      }
      within(Linear.of(Rational.of(used.size())), rules.bounds(p.id(), "count", p.count()), out);
      within(credits, amounts, out);
      return true;
    }
    Requirement.Cover c = (Requirement.Cover) r;
    within(Linear.of(Rational.of(used.size())), rules.bounds(c.id(), "count", c.count()), out);
    int each = rules.isWaived(c.id()) ? 0 : rules.whole(c.id(), "each", c.each());
    for (String item : c.items()) {
      long carried =
          used.stream()
              .filter(i -> rec(i).competencies().containsKey(item) || rec(i).tags().contains(item))
              .count();
      if (carried < each) {
        return false;
      }
    }
    return true;
  }

  private boolean repeats(Set<Integer> used) {
    for (int i : used) {
      for (int j : used) {
        if (i < j && !Judge.disjoint(rec(i).codes(), rec(j).codes())) {
          return true;
        }
      }
    }
    return false;
  }

  boolean other(Requirement r, List<Condition> out) {
    if (r instanceof Requirement.Pick p) {
      Seen seen = judge.seen(world, p);
      within(
          Linear.of(Rational.of(seen.byCount().size())),
          rules.bounds(p.id(), "count", p.count()),
          out);
      Bounds amounts = rules.bounds(p.id(), "credits", p.credits());
      Linear sum = Linear.ZERO;
      for (LearningRecord x : seen.byCredits()) {
        sum = sum.plus(Linear.of(world.credits(x, p.id())));
      }
      within(sum, amounts, out);
      return true;
    }
    if (r instanceof Requirement.Attest a) {
      return rules.isWaived(r.id()) || world.attested(a.key());
    }
    if (r instanceof Requirement.Awarded a) {
      return rules.isWaived(r.id())
          || a.by().filter(active::contains).isPresent()
          || world.awarded(a);
    }
    if (r instanceof Requirement.SumOf s) {
      sumOf(s, out);
    }
    return true;
  }

  private void sumOf(Requirement.SumOf s, List<Condition> out) {
    List<Requirement> children =
        s.of().stream()
            .filter(c -> active.contains(c.id()))
            .sorted((a, b) -> a.id().compareTo(b.id()))
            .toList();
    Set<Integer> seen = new HashSet<>();
    List<List<Linear>> terms = new ArrayList<>();
    for (Requirement child : children) {
      Linear sum = Linear.ZERO;
      for (int i : usedBelow(child.id())) {
        if (seen.add(i)) {
          // It counts here whole, its parts in other children included.
          sum = sum.plus(amount(s.measure(), i, s.id(), s.id()));
        }
      }
      Optional<Rational> cap = rules.contributesAtMost(child);
      Linear all = sum;
      terms.add(cap.map(c -> List.of(all, Linear.of(c))).orElse(List.of(all)));
    }
    Bounds bounds = rules.bounds(s.id(), s.measure().word(), s.bounds());
    bounds.min().ifPresent(m -> out.add(lowerSums(terms, m)));
    bounds.max().ifPresent(m -> out.add(upperSums(terms, m)));
  }

  /** The sum of the smaller of each pair is at least m: so is every choice. */
  private Condition lowerSums(List<List<Linear>> terms, Rational m) {
    return new Condition.And(choices(terms).stream().map(l -> l.atLeast(Linear.of(m))).toList());
  }

  /** It is at most m: so is some choice. */
  private Condition upperSums(List<List<Linear>> terms, Rational m) {
    return new Condition.Or(choices(terms).stream().map(l -> Linear.of(m).atLeast(l)).toList());
  }

  private List<Linear> choices(List<List<Linear>> terms) {
    List<Linear> sums = new ArrayList<>(List.of(Linear.ZERO));
    for (List<Linear> term : terms) {
      List<Linear> next = new ArrayList<>();
      for (Linear t : term) {
        sums.forEach(s -> next.add(s.plus(t)));
      }
      sums = next;
    }
    return sums;
  }

  Set<Integer> usedBelow(String node) {
    Set<Integer> all = new TreeSet<>();
    uses.forEach(
        (leaf, of) -> {
          if (rules.isAtOrBelow(leaf, node)) {
            all.addAll(of);
          }
        });
    return all;
  }

  private String part(String leaf, int i) {
    return "part of " + i + " in " + leaf;
  }

  /** What a record used below a node gives there: one, or its credits by the parts used. */
  Linear amount(Measure of, int i, String below, String unitNode) {
    if (of == Measure.COUNT) {
      return Linear.of(Rational.ONE);
    }
    return share(i, below).times(world.credits(rec(i), unitNode));
  }

  Linear share(int i, String below) {
    Linear sum = Linear.ZERO;
    for (Map.Entry<String, Set<Integer>> use : uses.entrySet()) {
      if (use.getValue().contains(i)
          && (below.isEmpty() || rules.isAtOrBelow(use.getKey(), below))) {
        if (!Judge.isDivisible(rules.nodes.get(use.getKey()))) {
          return Linear.of(Rational.ONE);
        }
        sum = sum.plus(Linear.part(part(use.getKey(), i)));
      }
    }
    return sum;
  }

  void within(Linear sum, Bounds bounds, List<Condition> out) {
    bounds.min().ifPresent(m -> out.add(sum.atLeast(Linear.of(m))));
    bounds.max().ifPresent(m -> out.add(Linear.of(m).atLeast(sum)));
  }

  private boolean conflictsAndParts() {
    Set<Integer> used = usedBelow(rules.award.require().id());
    for (int i : used) {
      for (int j : used) {
        if (i != j && (rules.isPartOf(rec(i), rec(j)) || conflict(rec(i), rec(j)))) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean conflict(LearningRecord a, LearningRecord b) {
    for (Set<String> codes : rules.award.conflicts()) {
      for (String x : a.codes()) {
        for (String y : b.codes()) {
          if (!x.equals(y) && codes.contains(x) && codes.contains(y)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private boolean sharing(List<Condition> out) {
    Map<Sharing, Set<Integer>> charged = new LinkedHashMap<>();
    rules.award.sharing().forEach(s -> charged.put(s, new TreeSet<>()));
    for (int i = 0; i < rules.records.size(); i++) {
      List<String> leaves = new ArrayList<>();
      for (Map.Entry<String, Set<Integer>> use : uses.entrySet()) {
        if (use.getValue().contains(i)) {
          leaves.add(use.getKey());
        }
      }
      if (rules.award.maxUses().isPresent() && leaves.size() > rules.award.maxUses().get()) {
        return false;
      }
      Linear parts = Linear.ZERO;
      boolean whole = false;
      for (String leaf : leaves) {
        if (Judge.isDivisible(rules.nodes.get(leaf))) {
          Linear part = Linear.part(part(leaf, i));
          out.add(new Condition.Row(part, true));
          parts = parts.plus(part);
        } else {
          whole = true;
          if (!separated(leaf, leaves, i, charged)) {
            return false;
          }
        }
      }
      if (!parts.parts().isEmpty()) {
        out.add(Linear.of(whole ? Rational.ZERO : Rational.ONE).atLeast(parts));
      }
    }
    charged.forEach((s, of) -> caps(s, of, out));
    return true;
  }

  private boolean separated(
      String leaf, List<String> leaves, int i, Map<Sharing, Set<Integer>> charged) {
    for (String other : leaves) {
      if (!other.equals(leaf) && !Judge.isDivisible(rules.nodes.get(other))) {
        boolean any = false;
        for (Map.Entry<Sharing, Set<Integer>> s : charged.entrySet()) {
          if (judge.separates(s.getKey(), leaf, other)) {
            any = true;
            s.getValue().add(i);
          }
        }
        if (!any) {
          return false;
        }
      }
    }
    return true;
  }

  private void caps(Sharing s, Set<Integer> of, List<Condition> out) {
    s.maxCount().ifPresent(n -> out.add(Linear.truth(of.size() <= n)));
    Linear credits = Linear.ZERO;
    if (s.maxCredits().isPresent() || s.maxRatio().isPresent()) {
      for (int i : of) {
        credits = credits.plus(Linear.of(world.credits(rec(i), "")));
      }
    }
    Linear sum = credits;
    s.maxCredits().ifPresent(m -> out.add(Linear.of(m).atLeast(sum)));
    if (s.maxRatio().isPresent()) {
      Rational max = s.maxRatio().get().max();
      List<Condition> each = new ArrayList<>();
      if (s.maxRatio().get().of() instanceof Sharing.ShareBase.Below b) {
        out.add(below(b.id()).times(max).atLeast(sum));
        return;
      }
      for (String node : s.among()) {
        each.add(below(node).times(max).atLeast(sum));
      }
      out.add(
          s.maxRatio().get().of() instanceof Sharing.ShareBase.Smaller
              ? new Condition.And(each)
              : new Condition.Or(each));
    }
  }

  private Linear below(String node) {
    Linear sum = Linear.ZERO;
    for (int i : usedBelow(node)) {
      sum = sum.plus(share(i, node).times(world.credits(rec(i), "")));
    }
    return sum;
  }
}
