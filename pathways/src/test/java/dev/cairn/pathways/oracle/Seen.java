package dev.cairn.pathways.oracle;

import dev.cairn.core.model.Rational;
import dev.cairn.core.record.LearningRecord;
import dev.cairn.pathways.rule.Requirement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What an observing pick sees in one world. */
final class Seen {
  private final Rules rules;
  private final World world;
  private final Requirement.Pick pick;
  private final List<LearningRecord> byCount;
  private final List<LearningRecord> byCredits;

  Seen(Rules rules, Judge judge, World world, Requirement.Pick pick) {
    this.rules = rules;
    this.world = world;
    this.pick = pick;
    List<LearningRecord> matching = new ArrayList<>();
    for (LearningRecord r : rules.records) {
      if (judge.mayUse(pick, r, world)) {
        matching.add(r);
      }
    }
    byCount = distinct(whole(matching, false));
    byCredits =
        rules.bounds(pick.id(), "credits", pick.credits()).isPresent() || pick.credits().isPresent()
            ? distinct(whole(matching, true))
            : byCount;
  }

  List<LearningRecord> byCount() {
    return byCount;
  }

  List<LearningRecord> byCredits() {
    return byCredits;
  }

  private List<LearningRecord> whole(List<LearningRecord> matching, boolean credits) {
    Set<String> stand = new LinkedHashSet<>();
    for (LearningRecord r : matching) {
      if (matching.stream().noneMatch(o -> rules.isPartOf(r, o))) {
        best(r, matching, credits).forEach(b -> stand.add(b.id()));
      }
    }
    List<LearningRecord> standing = matching.stream().filter(r -> stand.contains(r.id())).toList();
    return standing.stream()
        .filter(r -> standing.stream().noneMatch(o -> rules.isPartOf(r, o)))
        .toList();
  }

  private List<LearningRecord> best(
      LearningRecord r, List<LearningRecord> matching, boolean credits) {
    List<LearningRecord> below = matching.stream().filter(o -> rules.isPartOf(o, r)).toList();
    List<LearningRecord> parts = new ArrayList<>();
    for (LearningRecord o : below) {
      if (below.stream().noneMatch(x -> rules.isPartOf(o, x))) {
        for (LearningRecord b : best(o, matching, credits)) {
          if (parts.stream().noneMatch(x -> x.id().equals(b.id()))) {
            parts.add(b);
          }
        }
      }
    }
    Rational theirs = Rational.ZERO;
    for (LearningRecord o : parts) {
      theirs = theirs.plus(measure(o, credits));
    }
    return theirs.compareTo(measure(r, credits)) > 0 ? parts : List.of(r);
  }

  private Rational measure(LearningRecord r, boolean credits) {
    return credits ? world.credits(r, pick.id()) : Rational.ONE;
  }

  private List<LearningRecord> distinct(List<LearningRecord> seen) {
    if (pick.repeatable()) {
      return seen;
    }
    List<LearningRecord> order = new ArrayList<>(seen);
    order.sort(
        (a, b) -> {
          int c = world.credits(b, pick.id()).compareTo(world.credits(a, pick.id()));
          return c != 0 ? c : a.id().compareTo(b.id());
        });
    List<LearningRecord> kept = new ArrayList<>();
    for (LearningRecord r : order) {
      if (kept.stream().allMatch(k -> Judge.disjoint(k.codes(), r.codes()))) {
        kept.add(r);
      }
    }
    return kept;
  }
}
