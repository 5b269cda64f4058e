package dev.cairn.pathways.catalogue;

import dev.cairn.pathways.certificate.Certificate;
import dev.cairn.pathways.certificate.Unknown;
import dev.cairn.pathways.rule.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A set of awards decided together, in every combination of versions that is open to the learner.
 *
 * @param awards their ids, in the order asked
 * @param decisions one for each combination, in the order of the catalogue; at least one
 */
public record JointDecision(List<String> awards, List<Decision> decisions) {
  /** Copies the lists. */
  public JointDecision {
    awards = List.copyOf(awards);
    decisions = List.copyOf(decisions);
  }

  /**
   * {@code SATISFIED} if they can be conferred together in some combination that is surely open;
   * {@code UNSATISFIED} if in none that may be; {@code UNDECIDED} if a search ended early and
   * another result could change this; else {@code UNDETERMINED}.
   */
  public Verdict verdict() {
    if (chosen().isPresent()) {
      return Verdict.SATISFIED;
    }
    if (decisions.stream().anyMatch(d -> d.result().verdict() == Verdict.UNDECIDED)) {
      return Verdict.UNDECIDED;
    }
    return decisions.stream().allMatch(d -> d.result().verdict() == Verdict.UNSATISFIED)
        ? Verdict.UNSATISFIED
        : Verdict.UNDETERMINED;
  }

  /** The first combination in which they can be conferred; empty unless {@code SATISFIED}. */
  public Optional<Decision> chosen() {
    return decisions.stream()
        .filter(d -> d.open() && d.result().verdict() == Verdict.SATISFIED)
        .findFirst();
  }

  /** The unknowns that matter; empty unless {@code UNDETERMINED}. */
  public List<Unknown> unknowns() {
    TreeSet<Unknown> all = new TreeSet<>();
    if (verdict() == Verdict.UNDETERMINED) {
      for (Decision d : decisions) {
        all.addAll(d.result().unknowns());
        if (!d.open() && d.result().verdict() != Verdict.UNSATISFIED) {
          all.add(Unknown.ofLearner("context", Application.ENTRY));
        }
      }
    }
    return List.copyOf(all);
  }

  /** One certificate for each combination that was decided. */
  public List<Certificate> certificates() {
    return decisions.stream().map(Decision::certificate).flatMap(Optional::stream).toList();
  }
}
