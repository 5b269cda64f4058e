package dev.cairn.pathways.importer.internal.stolaf;

import dev.cairn.core.model.Rational;
import dev.cairn.pathways.importer.internal.Build;
import dev.cairn.pathways.importer.internal.Ids;
import dev.cairn.pathways.rule.Bounds;
import dev.cairn.pathways.rule.Measure;
import dev.cairn.pathways.rule.Node;
import dev.cairn.pathways.rule.Predicate;
import dev.cairn.pathways.rule.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A set of courses as a sum of a set for each course that may serve elsewhere too, and the rest, so
 * that only that course is shared.
 */
final class Divided {
  private final Ids ids;
  private final Shares shares;
  private final Place at;

  Divided(Ids ids, Shares shares, Place at) {
    this.ids = ids;
    this.shares = shares;
    this.at = at;
  }

  /** The same set, divided, if it bounds one measure; otherwise as it is. */
  Requirement by(List<String> courses, Requirement.Pick pick) {
    if (pick.count().isPresent() == pick.credits().isPresent()) {
      return pick;
    }
    boolean counts = pick.count().isPresent();
    List<Requirement> of = new ArrayList<>();
    Predicate rest = pick.where();
    for (String course : courses) {
      Predicate only = Build.codes(List.of(course));
      rest = rest.and(new Predicate.Not(only));
      Requirement.Pick own = part(pick, pick.id() + '/' + course, pick.where().and(only));
      shares.leaf(at, own.id(), Optional.of(course));
      of.add(own);
    }
    of.add(part(pick, pick.id() + "/others", rest));
    return new Requirement.SumOf(
        pick.node(),
        counts ? Measure.COUNT : Measure.CREDITS,
        counts ? pick.count() : pick.credits(),
        of);
  }

  private Requirement.Pick part(Requirement.Pick pick, String id, Predicate where) {
    return new Requirement.Pick(
        Node.of(ids.of(id)),
        where,
        Bounds.atLeast(Rational.ZERO),
        Bounds.NONE,
        false,
        pick.repeatable(),
        false);
  }
}
