package dev.cairn.pathways.importer.internal.stolaf;

import dev.cairn.core.model.Rational;
import dev.cairn.pathways.importer.internal.Build;
import dev.cairn.pathways.importer.internal.Ids;
import dev.cairn.pathways.rule.Bounds;
import dev.cairn.pathways.rule.Condition;
import dev.cairn.pathways.rule.Node;
import dev.cairn.pathways.rule.Predicate;
import dev.cairn.pathways.rule.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Courses in so many different terms: so many of the student's terms, each with a course of it. A
 * record carries the number of its term, counted from the student's first, as {@code term:1}.
 */
final class Terms {
  /** How many terms a student may have; more would not be seen. */
  static final int MOST = 30;

  private final Ids ids;

  Terms(Ids ids) {
    this.ids = ids;
  }

  /**
   * At least so many terms.
   *
   * @param node what it is
   * @param where which courses
   * @param least how many terms
   * @param one whether one course of a term is used, not more
   * @param seen whether courses are seen and not used
   */
  Requirement atLeast(Node node, Predicate where, int least, boolean one, boolean seen) {
    return new Requirement.NOf(node, least, terms(node, where, one, seen));
  }

  /** At least as many terms as the learner's context says under a key. */
  Requirement atLeast(Node node, Predicate where, String key, boolean one, boolean seen) {
    List<Requirement> of = new ArrayList<>(terms(node, where, one, seen));
    for (int free = 1; free <= MOST; free++) {
      Node spare = Node.of(ids.of(node.id() + "/spare " + free));
      of.add(
          new Requirement.When(
              spare,
              new Condition.Within(key, Bounds.atMost(Rational.of(MOST - free))),
              new Requirement.AllOf(Node.of(ids.of(spare.id() + "/not needed")), List.of()),
              Optional.of(Build.never(Node.of(ids.of(spare.id() + "/needed"))))));
    }
    return new Requirement.NOf(node, MOST, of);
  }

  private List<Requirement> terms(Node node, Predicate where, boolean one, boolean seen) {
    List<Requirement> of = new ArrayList<>();
    for (int n = 1; n <= MOST; n++) {
      Node term = Build.node(ids.of(node.id() + "/term " + n), "Term " + n);
      Predicate then = new Predicate.Tag("term:" + n).and(where);
      of.add(
          seen
              ? Build.seen(term, then, 1)
              : new Requirement.Pick(
                  term,
                  then,
                  one ? Bounds.between(Rational.ONE, Rational.ONE) : Bounds.atLeast(Rational.ONE),
                  Bounds.NONE,
                  false,
                  true,
                  false));
    }
    return of;
  }
}
