package dev.cairn.pathways.importer.internal.ctdl;

import dev.cairn.core.model.Rational;
import dev.cairn.pathways.importer.internal.Build;
import dev.cairn.pathways.importer.internal.Ids;
import dev.cairn.pathways.rule.Bounds;
import dev.cairn.pathways.rule.Node;
import dev.cairn.pathways.rule.Predicate;
import dev.cairn.pathways.rule.Requirement;
import java.util.List;

/** Leaves that see records and use none: CTDL lets one thing serve any number of conditions. */
final class Leaves {
  private final Ids ids;

  Leaves(Ids ids) {
    this.ids = ids;
  }

  Requirement held(String id, String title, List<String> codes) {
    return seen(Build.node(ids.of(id), title), Build.codes(codes), Bounds.atLeast(Rational.ONE));
  }

  Requirement competency(String id, String title, String competency) {
    return seen(
        Build.node(ids.of(id), title),
        new Predicate.Competency(competency, Bounds.NONE),
        Bounds.atLeast(Rational.ONE));
  }

  /** None of what a leaf sees. */
  static Requirement none(Requirement.Pick pick) {
    return seen(pick.node(), pick.where(), Bounds.atMost(Rational.ZERO));
  }

  private static Requirement seen(Node node, Predicate where, Bounds count) {
    return new Requirement.Pick(node, where, count, Bounds.NONE, true, false, false);
  }
}
