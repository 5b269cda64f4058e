package dev.cairn.pathways.oracle;

import dev.cairn.core.model.CreditUnit;
import dev.cairn.core.model.Rational;
import dev.cairn.core.record.Origin;
import dev.cairn.pathways.rule.Award;
import dev.cairn.pathways.rule.AwardDefaults;
import dev.cairn.pathways.rule.Bounds;
import dev.cairn.pathways.rule.Condition;
import dev.cairn.pathways.rule.DateRange;
import dev.cairn.pathways.rule.ExceptionOverlay;
import dev.cairn.pathways.rule.GrantedException;
import dev.cairn.pathways.rule.GrantedException.Change;
import dev.cairn.pathways.rule.Measure;
import dev.cairn.pathways.rule.Node;
import dev.cairn.pathways.rule.Predicate;
import dev.cairn.pathways.rule.Requirement;
import dev.cairn.pathways.rule.Sharing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes a small award of a tape. */
final class AwardMaker {
  private final Tape tape;
  private final Questions.Flavour flavour;
  private final int records;
  private final TermMaker terms;
  private final List<Requirement> made = new ArrayList<>();
  private int leaves;
  private Award award;

  AwardMaker(Tape tape, Questions.Flavour flavour, int records) {
    this.tape = tape;
    this.flavour = flavour;
    this.records = records;
    this.terms = new TermMaker(tape);
    this.award = make();
  }

  Award award() {
    return award;
  }

  private Award make() {
    Requirement root = requirement(2, false);
    Award.Builder a = Award.builder().id("award").title("An award").version("2026").require(root);
    if (tape.oneIn(4)) {
      a.unit(CreditUnit.ECTS);
      if (tape.oneIn(2)) {
        a.conversion("halves");
      }
    }
    if (tape.oneIn(6)) {
      a.defaults(
          new AwardDefaults(
              Optional.of(Rational.ONE),
              Optional.of(Origin.INTERNAL),
              tape.oneIn(2) ? Optional.of(CreditUnit.ECTS) : Optional.empty()));
    }
    Set<Set<String>> among = new HashSet<>();
    int entries = tape.of(0, 0, 1, 1, 2);
    for (int i = 0; i < entries && made.size() > 1; i++) {
      Set<String> names = new LinkedHashSet<>();
      names.add(made.get(tape.below(made.size())).id());
      names.add(made.get(tape.below(made.size())).id());
      if (tape.oneIn(4)) {
        names.add(made.get(tape.below(made.size())).id());
      }
      if (names.size() > 1 && among.add(names)) {
        a.addSharing(sharing(List.copyOf(names)));
      }
    }
    if (tape.oneIn(6)) {
      a.addConflicts(Set.of("A", tape.of("B", "D")));
    }
    if (tape.oneIn(8)) {
      a.maxUses(2);
    }
    return a.build();
  }

  private Sharing sharing(List<String> among) {
    Optional<Integer> count = tape.oneIn(4) ? Optional.of(tape.of(1, 0, 2)) : Optional.empty();
    Optional<Rational> credits =
        tape.oneIn(4) ? Optional.of(Rational.of(1 + tape.below(3))) : Optional.empty();
    Optional<Sharing.MaxRatio> ratio = Optional.empty();
    if (tape.oneIn(5)) {
      Sharing.ShareBase of =
          tape.of(
              new Sharing.ShareBase.Smaller(),
              new Sharing.ShareBase.Larger(),
              new Sharing.ShareBase.Below(among.get(0)));
      ratio = Optional.of(new Sharing.MaxRatio(of, Rational.of(1, 2)));
    }
    return new Sharing(among, count, credits, ratio);
  }

  private Requirement requirement(int depth, boolean belowSum) {
    boolean leaf = depth == 0 || leaves >= 3 || tape.oneIn(4);
    Node node = node(belowSum);
    int place = made.size();
    made.add(new Requirement.AllOf(node, List.of()));
    Requirement r = leaf ? leaf(node) : inner(node, depth);
    if (tape.oneIn(3)) {
      List<String> below = new ArrayList<>();
      ids(r, below);
      r = r.with(r.node().with(terms.constraints(below)));
    }
    made.set(place, r);
    return r;
  }

  private static void ids(Requirement r, List<String> into) {
    into.add(r.id());
    r.children().forEach(c -> ids(c, into));
  }

  private Node node(boolean belowSum) {
    String id = "n" + made.size();
    return new Node(
        id,
        Optional.empty(),
        List.of(),
        tape.oneIn(14) ? Optional.of(CreditUnit.ECTS) : Optional.empty(),
        belowSum && tape.oneIn(3) ? Optional.of(Rational.of(1 + tape.below(3))) : Optional.empty());
  }

  private List<Requirement> children(int depth, boolean belowSum) {
    List<Requirement> of = new ArrayList<>();
    int n = tape.of(2, 1, 2, 3, 2, 2, 0);
    for (int i = 0; i < n; i++) {
      of.add(requirement(depth - 1, belowSum));
    }
    return of;
  }

  private Requirement inner(Node node, int depth) {
    switch (tape.below(7)) {
      case 0:
      case 1:
        return new Requirement.AllOf(node, children(depth, false));
      case 2:
        return new Requirement.AnyOf(node, children(depth, false));
      case 3:
        return new Requirement.NOf(node, tape.below(3), children(depth, false));
      case 4:
        return new Requirement.SumOf(node, Measure.COUNT, terms.counts(), children(depth, true));
      case 5:
        return new Requirement.SumOf(node, Measure.CREDITS, terms.amounts(), children(depth, true));
      default:
        return new Requirement.When(
            node,
            condition(2),
            requirement(depth - 1, false),
            tape.oneIn(3) ? Optional.empty() : Optional.of(requirement(depth - 1, false)));
    }
  }

  private Condition condition(int depth) {
    switch (tape.below(depth == 0 ? 4 : 7)) {
      case 0:
        return new Condition.Is("cohort", Set.of(tape.of("2024", "2023")));
      case 1:
        return new Condition.On(
            "entry", new DateRange(Optional.of(QuestionMaker.DAY.minusYears(1)), Optional.empty()));
      case 2:
        return new Condition.Within("year", Bounds.atLeast(Rational.of(2)));
      case 3:
        return new Condition.On(
            "date", new DateRange(Optional.empty(), Optional.of(QuestionMaker.DAY)));
      case 4:
        return new Condition.Not(condition(depth - 1));
      case 5:
        return new Condition.All(List.of(condition(depth - 1), condition(depth - 1)));
      default:
        return new Condition.Any(List.of(condition(depth - 1), condition(depth - 1)));
    }
  }

  private Requirement leaf(Node node) {
    leaves++;
    switch (tape.below(10)) {
      case 7:
        return new Requirement.Cover(
            node,
            tape.of(List.of("c1"), List.of("x", "y"), List.of("c1", "c2")),
            terms.predicate(1),
            1 + tape.below(2),
            tape.oneIn(2) ? terms.counts() : Bounds.NONE);
      case 8:
        return new Requirement.Attest(node, tape.of("thesis", "ethics"));
      case 9:
        return new Requirement.Awarded(
            node, "cert", tape.oneIn(2) ? Optional.of(tape.of("2024", "2025")) : Optional.empty());
      default:
        return pick(node);
    }
  }

  private Requirement pick(Node node) {
    Predicate where = terms.predicate(2);
    boolean credits = tape.oneIn(2);
    boolean divisible = flavour != Questions.Flavour.WHOLE && credits && tape.oneIn(5);
    boolean observe = !divisible && tape.oneIn(6);
    boolean both = !divisible && tape.oneIn(6);
    return new Requirement.Pick(
        node,
        where,
        credits && !both ? Bounds.NONE : terms.counts(),
        credits || both ? terms.amounts() : Bounds.NONE,
        observe,
        tape.oneIn(4),
        divisible);
  }

  /** Exceptions that fit the award. */
  List<GrantedException> exceptions() {
    List<GrantedException> granted = new ArrayList<>();
    int n = 1 + tape.below(2);
    for (int i = 0; i < n; i++) {
      GrantedException e =
          new GrantedException(change(), "The dean", QuestionMaker.DAY, "agreed in writing");
      granted.add(e);
      if (!ExceptionOverlay.of(award, granted).isAccepted()) {
        granted.remove(e);
      }
    }
    return granted;
  }

  private Change change() {
    Requirement at = made.get(tape.below(made.size()));
    String record = "r" + tape.below(records + 1);
    Optional<String> where = tape.oneIn(2) ? Optional.of(at.id()) : Optional.empty();
    switch (tape.below(6)) {
      case 0:
        return new Change.Waive(at.id());
      case 1:
        return new Change.Insert(record, at.id());
      case 2:
        return new Change.Block(record, where);
      case 3:
        return new Change.SetValue(
            at.id(),
            tape.of(
                "count.min",
                "credits.min",
                "k",
                "count.max",
                "credits.max",
                "each",
                "contributesAtMost",
                "constraints.0.min",
                "constraints.0.max",
                "constraints.0.months"),
            Rational.of(tape.below(3)));
      case 4:
        return new Change.Substitute(record, tape.of("A", "B", "C 10"), where);
      default:
        return new Change.Recredit(record, Rational.of(tape.below(4)));
    }
  }
}
