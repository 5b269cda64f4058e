package dev.cairn.pathways.importer.internal.stolaf;

import dev.cairn.core.model.Rational;
import dev.cairn.pathways.importer.internal.Build;
import dev.cairn.pathways.importer.internal.Ids;
import dev.cairn.pathways.importer.internal.Notes;
import dev.cairn.pathways.rule.Bounds;
import dev.cairn.pathways.rule.Constraint;
import dev.cairn.pathways.rule.Measure;
import dev.cairn.pathways.rule.Node;
import dev.cairn.pathways.rule.Predicate;
import dev.cairn.pathways.rule.RecordKey;
import dev.cairn.pathways.rule.Requirement;
import dev.cairn.pathways.rule.Scope;
import dev.cairn.pathways.rule.Sharing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Turns what is asserted of a set of courses into bounds and constraints. Used for one set. */
final class Assertions {
  private static final Set<String> COUNTS =
      Set.of(
          "count(courses)",
          "count(areas)",
          "count(performances)",
          "count(recitals)",
          "count(items)");

  private final Notes notes;
  private final Ids ids;
  private final Place at;
  private final boolean seen;
  private final List<Sharing> sharing = new ArrayList<>();

  /**
   * Starts.
   *
   * @param seen whether the courses are seen and not used
   */
  Assertions(Notes notes, Ids ids, Place at, boolean seen) {
    this.notes = notes;
    this.ids = ids;
    this.at = at;
    this.seen = seen;
  }

  /** What its parts share among themselves. */
  List<Sharing> sharing() {
    return sharing;
  }

  /** A set of courses of which all is asserted; empty if something of it was lost. */
  Optional<Requirement> over(
      Node node, Predicate where, List<Ask> asks, List<Constraint> constraints) {
    List<Ask> terms = asks.stream().filter(Assertions::isOfTerms).toList();
    List<Ask> plain = asks.stream().filter(a -> !isOfTerms(a)).toList();
    return terms.isEmpty()
        ? set(node, where, plain, constraints)
        : inTerms(node, where, terms, plain, constraints);
  }

  private static boolean isOfTerms(Ask ask) {
    return ask.isOf("count(terms)") || ask.key().startsWith("count(terms_from_most_common_course");
  }

  private Optional<Requirement> set(
      Node node, Predicate where, List<Ask> asks, List<Constraint> constraints) {
    Bounds count = Bounds.NONE;
    Bounds credits = Bounds.NONE;
    boolean repeatable = true;
    List<Constraint> on = new ArrayList<>(constraints);
    for (Ask ask : asks) {
      boolean all = ask.where().isEmpty() && ask.variable().isEmpty();
      if (all && COUNTS.contains(ask.key())) {
        count = tighter(count, exact(ask));
      } else if (all && ask.isOf("count(distinct_courses)") && asks.size() == 1) {
        count = tighter(count, exact(ask));
        repeatable = false;
      } else if (all && ask.isOf("sum(credits)")) {
        if (ask.exactly()) {
          notes.taken(
              ask.pointer(), "at_most", "Of credits it asks nothing: the last course may exceed.");
        }
        credits = tighter(credits, ask.range());
      } else {
        Optional<Constraint> made = constraint(notes, ask, Optional.empty());
        if (made.isEmpty()) {
          return Optional.empty();
        }
        on.add(made.get());
      }
    }
    if (isInverted(count) || isInverted(credits)) {
      notes.lost(at.pointer(), "assert", "Its assertions contradict each other; mend the source.");
      return Optional.empty();
    }
    if (!count.isPresent() && !credits.isPresent()) {
      count = Bounds.atLeast(Rational.ZERO);
    }
    return Optional.of(
        new Requirement.Pick(Build.with(node, on), where, count, credits, seen, repeatable, false));
  }

  private static Bounds exact(Ask ask) {
    return ask.exactly() && ask.max().isEmpty() && ask.min().isPresent()
        ? Bounds.between(ask.min().get(), ask.min().get())
        : ask.range();
  }

  /** Both ranges; a contradiction comes back as the first, marked by being empty of sense. */
  private static Bounds tighter(Bounds one, Bounds other) {
    Optional<Rational> min = largest(one.min(), other.min());
    Optional<Rational> max = smallest(one.max(), other.max());
    return min.isPresent() && max.isPresent() && min.get().compareTo(max.get()) > 0
        ? CONTRADICTION
        : new Bounds(min, max);
  }

  private static final Bounds CONTRADICTION =
      Bounds.between(Rational.of(Integer.MAX_VALUE), Rational.of(Integer.MAX_VALUE));

  private static boolean isInverted(Bounds bounds) {
    return bounds.equals(CONTRADICTION);
  }

  private static Optional<Rational> largest(Optional<Rational> a, Optional<Rational> b) {
    return a.isPresent() && b.isPresent() ? Optional.of(a.get().max(b.get())) : a.or(() -> b);
  }

  private static Optional<Rational> smallest(Optional<Rational> a, Optional<Rational> b) {
    return a.isPresent() && b.isPresent() ? Optional.of(a.get().min(b.get())) : a.or(() -> b);
  }

  /** Constraints that say what is asserted of the courses that match; empty if one was lost. */
  static Optional<List<Constraint>> constraints(
      Notes notes, List<Ask> asks, Optional<Predicate> among) {
    List<Constraint> all = new ArrayList<>();
    for (Ask ask : asks) {
      Optional<Constraint> made = constraint(notes, ask, among);
      if (made.isEmpty()) {
        return Optional.empty();
      }
      all.add(made.get());
    }
    return Optional.of(all);
  }

  private static Optional<Constraint> constraint(Notes notes, Ask ask, Optional<Predicate> among) {
    List<Predicate> both = new ArrayList<>();
    among.filter(p -> !(p instanceof Predicate.Always)).ifPresent(both::add);
    ask.where().ifPresent(both::add);
    Predicate where = Build.all(both);
    boolean some = !both.isEmpty();
    if (ask.variable().isEmpty()) {
      if (COUNTS.contains(ask.key()) || ask.isOf("sum(credits)")) {
        Measure of = ask.isOf("sum(credits)") ? Measure.CREDITS : Measure.COUNT;
        return Optional.of(new Constraint.Total(of, where, ask.range(), Scope.USED));
      }
      if (ask.isOf("count(subjects)") && !some && onlyMinimum(ask)) {
        return Optional.of(new Constraint.Distinct(RecordKey.SUBJECT, whole(ask), Scope.USED));
      }
      if (ask.isOf("count(distinct_courses)") && !some && onlyMinimum(ask)) {
        return Optional.of(new Constraint.Distinct(RecordKey.CODE, whole(ask), Scope.USED));
      }
      if (ask.isOf("sum(credits_from_single_subject)") && !some && onlyMinimum(ask)) {
        return Optional.of(
            new Constraint.Same(
                RecordKey.SUBJECT, Measure.CREDITS, ask.min().orElseThrow(), Scope.USED));
      }
      if (ask.isOf("average(grades)") && ask.min().isPresent() && ask.max().isEmpty()) {
        notes.taken(
            ask.pointer(),
            "average(grades)",
            "The mean of grade points by credits, exact and not cut to two places, over courses with"
                + " the tag \"in-gpa\".");
        return Optional.of(
            new Constraint.Mean(
                ask.min().get(),
                Measure.CREDITS,
                Build.all(concat(both, new Predicate.Tag("in-gpa"))),
                Scope.USED,
                Where.POINTS));
      }
    }
    notes.lost(
        ask.pointer(),
        ask.key(),
        "The language has no such sum over these courses; check it by hand.");
    return Optional.empty();
  }

  private static List<Predicate> concat(List<Predicate> some, Predicate last) {
    List<Predicate> all = new ArrayList<>(some);
    all.add(last);
    return all;
  }

  private static boolean onlyMinimum(Ask ask) {
    return ask.max().isEmpty() && ask.min().filter(Rational::isInteger).isPresent();
  }

  private static int whole(Ask ask) {
    return ask.min().orElse(Rational.ZERO).numerator().intValueExact();
  }

  /**
   * Courses in different terms. With one minimum, and otherwise only maximums or a most common
   * course, one course of a term is as good as all; else the parts share their courses and the rest
   * holds of all together.
   */
  private Optional<Requirement> inTerms(
      Node node, Predicate where, List<Ask> terms, List<Ask> plain, List<Constraint> constraints) {
    notes.taken(
        at.pointer(),
        "count(terms)",
        "A record carries the number of its term, counted from the student's first, as \"term:1\" to"
            + " \"term:"
            + Terms.MOST
            + "\".");
    List<Ask> least = terms.stream().filter(t -> t.isOf("count(terms)") && t.hasMinimum()).toList();
    boolean single =
        least.stream().filter(t -> t.max().isEmpty()).count() <= 1
            && least.stream().allMatch(t -> t.where().isEmpty() && t.max().isEmpty())
            && plain.stream().noneMatch(Ask::hasMinimum)
            && !seen;
    List<Constraint> on = new ArrayList<>(constraints);
    int common = 0;
    for (Ask ask : terms) {
      if (ask.isOf("count(terms)") && !ask.hasMinimum() && single && ask.max().isPresent()) {
        on.add(
            new Constraint.Total(
                Measure.COUNT,
                ask.where().orElse(new Predicate.Always()),
                ask.range(),
                Scope.USED));
      } else if (ask.key().startsWith("count(terms_from_most_common_course")
          && ask.where().isEmpty()
          && onlyMinimum(ask)
          && single) {
        if (ask.key().endsWith("_by_name)")) {
          notes.taken(
              ask.pointer(),
              ask.key(),
              "A course carries its subject and name as a further code, for example \"MUSPF: Voice\","
                  + " and courses of one number have one name.");
        }
        common = Math.max(common, whole(ask));
        on.add(
            new Constraint.Same(
                RecordKey.CODE, Measure.COUNT, ask.min().orElseThrow(), Scope.USED));
      } else if (!(ask.isOf("count(terms)") && ask.hasMinimum() && ask.max().isEmpty())) {
        notes.lost(
            ask.pointer(),
            ask.key(),
            "The language cannot count terms so over these courses; check it by hand.");
        return Optional.empty();
      }
    }
    Optional<List<Constraint>> rest =
        seen ? Optional.of(List.of()) : constraints(notes, plain, Optional.empty());
    if (rest.isEmpty()) {
      return Optional.empty();
    }
    on.addAll(rest.get());
    Terms made = new Terms(ids);
    if (!seen && (single || (least.size() == 1 && least.get(0).where().isEmpty()))) {
      Node own = Build.with(node, on);
      return Optional.of(
          least.isEmpty()
              ? made.atLeast(own, where, common, true, false)
              : one(made, own, where, least.get(0), single));
    }
    List<Requirement> all = new ArrayList<>();
    for (Ask ask : least) {
      all.add(one(made, Node.of(ids.of(node.id() + "/terms")), where, ask, false));
    }
    Optional<Requirement> others =
        set(Node.of(ids.of(node.id() + "/courses")), where, seen ? plain : List.of(), List.of());
    if (others.isEmpty()) {
      return Optional.empty();
    }
    all.add(others.get());
    if (!seen) {
      sharing.add(
          new Sharing(
              all.stream().map(Requirement::id).toList(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty()));
    }
    return Optional.of(new Requirement.AllOf(Build.with(node, on), all));
  }

  private Requirement one(Terms made, Node node, Predicate where, Ask ask, boolean single) {
    Predicate which = ask.where().map(w -> where.and(w)).orElse(where);
    if (ask.variable().isPresent()) {
      notes.taken(
          ask.pointer(),
          "$" + ask.variable().get(),
          "It is the student's own: the number under the context key \""
              + ask.variable().get()
              + "\".");
      return made.atLeast(node, which, ask.variable().get(), single, seen);
    }
    return made.atLeast(node, which, whole(ask), single, seen);
  }
}
