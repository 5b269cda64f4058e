package dev.cairn.pathways.oracle;

import dev.cairn.core.model.Rational;
import dev.cairn.core.record.Origin;
import dev.cairn.core.record.RecordState;
import dev.cairn.pathways.rule.Bounds;
import dev.cairn.pathways.rule.Constraint;
import dev.cairn.pathways.rule.DateRange;
import dev.cairn.pathways.rule.Measure;
import dev.cairn.pathways.rule.Predicate;
import dev.cairn.pathways.rule.RecordKey;
import dev.cairn.pathways.rule.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes predicates, bounds and constraints of a tape. */
final class TermMaker {
  private final Tape tape;

  TermMaker(Tape tape) {
    this.tape = tape;
  }

  Bounds counts() {
    long min = tape.of(1, 2, 0, 3);
    return range(Rational.of(min), Rational.of(min + tape.below(2)));
  }

  Bounds amounts() {
    Rational min = Rational.of(1 + tape.below(6), tape.of(1, 2));
    return range(min, min.plus(Rational.of(tape.below(4), 2)));
  }

  private Bounds range(Rational min, Rational max) {
    switch (tape.below(4)) {
      case 2:
        return Bounds.between(min, max);
      case 3:
        return Bounds.atMost(max);
      default:
        return Bounds.atLeast(min);
    }
  }

  Predicate predicate(int depth) {
    switch (tape.below(depth == 0 ? 15 : 18)) {
      case 0:
      case 1:
        return new Predicate.Always();
      case 2:
      case 3:
        return new Predicate.Tag(tape.of("x", "y", "z"));
      case 4:
      case 5:
        return code();
      case 6:
        return new Predicate.Issuer(Set.of(tape.of("u1", "u2")));
      case 7:
        return new Predicate.Subject(Set.of("art", tape.of("bio", "cs")));
      case 8:
        return new Predicate.OriginIs(Set.of(tape.of(Origin.INTERNAL, Origin.TRANSFER)));
      case 9:
        return new Predicate.LevelIn(tape.oneIn(6) ? "EQF" : "case", small());
      case 10:
        return new Predicate.GradeIn("case", Bounds.atLeast(Rational.parse(tape.of("2.5", "3.0"))));
      case 11:
        return new Predicate.CreditsIn(small());
      case 12:
        return new Predicate.Competency(tape.of("c1", "c2"), tape.oneIn(2) ? small() : Bounds.NONE);
      case 13:
        return new Predicate.EarnedIn(
            new DateRange(
                Optional.of(QuestionMaker.DAY.minusMonths(10 + tape.below(10))),
                tape.oneIn(2)
                    ? Optional.of(QuestionMaker.DAY.minusMonths(tape.below(8)))
                    : Optional.empty()));
      case 14:
        return tape.oneIn(3)
            ? new Predicate.StateIs(Set.of(tape.of(RecordState.EARNED, RecordState.PLANNED)))
            : new Predicate.ValidAt(
                tape.oneIn(2)
                    ? Optional.of(QuestionMaker.DAY.minusMonths(tape.below(12)))
                    : Optional.empty());
      case 15:
        return new Predicate.All(several(depth));
      case 16:
        return new Predicate.Any(several(depth));
      default:
        return new Predicate.Not(predicate(depth - 1));
    }
  }

  private List<Predicate> several(int depth) {
    return List.of(predicate(depth - 1), predicate(depth - 1));
  }

  private Predicate code() {
    List<Predicate.CodePattern> patterns = new ArrayList<>();
    patterns.add(new Predicate.CodePattern(tape.of("A", "B", "C*", "C 5-15", "*0")));
    if (tape.oneIn(2)) {
      patterns.add(new Predicate.CodePattern(tape.of("D", "B")));
    }
    return new Predicate.Code(patterns);
  }

  private Bounds small() {
    return tape.oneIn(3)
        ? Bounds.atMost(Rational.of(2))
        : Bounds.atLeast(Rational.of(1 + tape.below(2)));
  }

  List<Constraint> constraints(List<String> below) {
    List<Constraint> all = new ArrayList<>();
    int n = 1 + tape.below(2);
    for (int i = 0; i < n; i++) {
      all.add(constraint(below));
    }
    return all;
  }

  private Constraint constraint(List<String> below) {
    Scope scope = tape.oneIn(6) ? Scope.ALL : Scope.USED;
    Measure of = tape.of(Measure.COUNT, Measure.CREDITS);
    switch (tape.below(9)) {
      case 0:
      case 1:
        return new Constraint.Total(
            of, predicate(1), of == Measure.COUNT ? counts() : amounts(), scope);
      case 2:
      case 3:
        return ratio(of, scope);
      case 4:
        return new Constraint.Mean(
            Rational.parse(tape.of("2.5", "3.0")),
            of,
            tape.oneIn(3) ? predicate(0) : new Predicate.Always(),
            scope);
      case 5:
        return new Constraint.Distinct(key(), 1 + tape.below(3), scope);
      case 6:
        return new Constraint.Same(key(), of, Rational.of(1 + tape.below(3)), scope);
      case 7:
        return new Constraint.Window(3 + tape.below(20), anchor(), scope);
      default:
        return before(below);
    }
  }

  private Constraint before(List<String> below) {
    int first = tape.below(below.size());
    return below.size() == 1
        ? new Constraint.Distinct(key(), 1, Scope.USED)
        : new Constraint.Before(
            below.get(first),
            below.get((first + 1 + tape.below(below.size() - 1)) % below.size()),
            Scope.USED);
  }

  private Constraint ratio(Measure of, Scope scope) {
    Constraint.Base base =
        tape.of(
            new Constraint.Base.Used(),
            new Constraint.Base.Used(),
            new Constraint.Base.Required(),
            new Constraint.Base.Stated(Rational.of(4)));
    Rational half = Rational.of(1, tape.of(2, 3));
    Bounds range = tape.oneIn(2) ? Bounds.atLeast(half) : Bounds.atMost(half);
    return new Constraint.Ratio(of, predicate(1), base, range, scope);
  }

  private RecordKey key() {
    return RecordKey.values()[tape.below(RecordKey.values().length)];
  }

  private Constraint.Anchor anchor() {
    return tape.of(
        new Constraint.Anchor.EarliestUsed(),
        new Constraint.Anchor.AwardDay(),
        new Constraint.Anchor.Day(QuestionMaker.DAY.minusMonths(6)));
  }
}
