package dev.cairn.pathways.catalogue;

import dev.cairn.pathways.rule.Award;
import dev.cairn.pathways.rule.Constraint;
import dev.cairn.pathways.rule.Node;
import dev.cairn.pathways.rule.Requirement;
import dev.cairn.pathways.rule.Sharing;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** One award's tree with its nodes named across awards. */
final class QualifiedTree {
  /** Which node of the question derives the award that a node asks for, if one does. */
  interface Derives {
    Optional<String> by(Requirement.Awarded asked);
  }

  private final UnaryOperator<String> name;
  private final Derives derives;

  private QualifiedTree(String award, Derives derives) {
    this.name = node -> QualifiedId.of(award, node);
    this.derives = derives;
  }

  /** The tree of an award. */
  static Requirement of(Award award, Derives derives) {
    return new QualifiedTree(award.id().orElseThrow(), derives).rename(award.require());
  }

  /** What an award says of sharing within itself. */
  static List<Sharing> sharing(Award award) {
    String id = award.id().orElseThrow();
    return award.sharing().stream()
        .map(
            s ->
                new Sharing(
                    s.among().stream().map(n -> QualifiedId.of(id, n)).toList(),
                    s.maxCount(),
                    s.maxCredits(),
                    s.maxRatio()
                        .map(
                            r ->
                                r.of() instanceof Sharing.ShareBase.Below b
                                    ? new Sharing.MaxRatio(
                                        new Sharing.ShareBase.Below(QualifiedId.of(id, b.id())),
                                        r.max())
                                    : r)))
        .toList();
  }

  private Requirement rename(Requirement r) {
    Node node = node(r.node());
    if (r instanceof Requirement.AllOf a) {
      return new Requirement.AllOf(node, all(a.of()));
    }
    if (r instanceof Requirement.AnyOf a) {
      return new Requirement.AnyOf(node, all(a.of()));
    }
    if (r instanceof Requirement.NOf n) {
      return new Requirement.NOf(node, n.k(), all(n.of()));
    }
    if (r instanceof Requirement.SumOf s) {
      return new Requirement.SumOf(node, s.measure(), s.bounds(), all(s.of()));
    }
    if (r instanceof Requirement.When w) {
      return new Requirement.When(
          node, w.condition(), rename(w.then()), w.otherwise().map(this::rename));
    }
    if (r instanceof Requirement.Awarded a) {
      return new Requirement.Awarded(
          node, a.award(), a.version(), a.by().map(name).or(() -> derives.by(a)));
    }
    return r.with(node);
  }

  private List<Requirement> all(List<Requirement> of) {
    return of.stream().map(this::rename).toList();
  }

  private Node node(Node n) {
    return new Node(
        name.apply(n.id()),
        n.title(),
        n.constraints().stream()
            .map(
                c ->
                    c instanceof Constraint.Before b
                        ? new Constraint.Before(
                            name.apply(b.earlier()), name.apply(b.later()), b.scope())
                        : c)
            .toList(),
        n.unit(),
        n.contributesAtMost());
  }
}
